"""Calls of pdfium with bare numbers, for what is asked of every character of a page.

Its own signatures check and wrap each argument, which takes longer than the answer.
"""

import ctypes
from collections.abc import Callable
from typing import Any


def plain_call(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return a function of pdfium that takes addresses as numbers."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


def handle_of(pointer: ctypes.c_void_p) -> int:
    """Return the address that a pointer of pdfium holds."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0
