"""Whether a host is this machine: what is sent there needs no encryption."""

from ipaddress import ip_address


def is_loopback(host: str) -> bool:
    """Whether a name or address is that of this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
