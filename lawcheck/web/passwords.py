"""Passwords: kept as argon2 hashes, compared at the same cost whoever asks."""

from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

SHORTEST = 10
_HASHER = PasswordHasher()


def hashed(password: str) -> str:
    """Return what is kept of a password."""
    return _HASHER.hash(password)


def is_right(kept: str | None, password: str) -> bool:
    """Whether a password is the one kept; where none is, the same work is done for nothing."""
    try:
        return _HASHER.verify(kept or _nobody(), password) and kept is not None
    except (Argon2Error, InvalidHashError):
        return False


@lru_cache
def _nobody() -> str:
    return hashed("nobody has this password")
