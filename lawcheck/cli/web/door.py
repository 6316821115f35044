"""Who is let in: everybody at this machine, or people with an account."""

import getpass
import ipaddress

from lawcheck.errors import ConfigError
from lawcheck.store import Role, Store, account_list
from lawcheck.web.desk import Door, Person


def door_of(store: Store, host: str, hostnames: tuple[str, ...]) -> Door:
    """Return who is let in at an address.

    Raises:
        ConfigError: a network could reach the app and nobody has an account.
    """
    with store.reading() as base:
        has_accounts = bool(account_list(base))
    is_open = bool(hostnames) or not _is_loopback(host)
    if is_open and not has_accounts:
        message = "a network can reach this: add people first, lawcheck web adduser NAME"
        raise ConfigError(message)
    name = getpass.getuser()
    alone = None if has_accounts else Person(name, name, Role.ADMIN)
    here = (host, "127.0.0.1", "localhost", "::1")
    return Door(tuple(dict.fromkeys((*hostnames, *here))), alone, is_secure=is_open)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
