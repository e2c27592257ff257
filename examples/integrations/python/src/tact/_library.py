"""libtact.so as ctypes sees it: the declarations of tact.h."""

from __future__ import annotations

import ctypes
import os
from ctypes import POINTER, c_char_p, c_double, c_int, c_size_t, c_ssize_t, c_uint8, c_uint64, c_void_p
from pathlib import Path

_ABI = 1  # TACT_ABI of the header from which the declarations here are taken

OK, NO_ANSWER, BAD_VALUE = 0, 1, 2
NONE = 255
CONSTANT, DOUBLE, FLOAT = 1, 2, 3


def _load() -> ctypes.CDLL:
    path = os.environ.get("TACT_LIBRARY") or str(Path(__file__).with_name("libtact.so"))
    try:
        loaded = ctypes.CDLL(path)
    except OSError as e:
        raise ImportError(
            f"tact: {path} cannot be loaded ({e}); install the package with pip, or name the library in TACT_LIBRARY"
        ) from e
    if loaded.tact_abi() != _ABI:
        raise ImportError(f"tact: {path} has ABI {loaded.tact_abi()}, but this package needs ABI {_ABI}")
    return loaded


library = _load()


def _declare(name: str, result: object, *arguments: object) -> None:
    function = getattr(library, name)
    function.restype = result
    function.argtypes = arguments


_declare("tact_version", c_char_p)
_declare("tact_input_count", c_size_t)
_declare("tact_input_name", c_char_p, c_size_t)
_declare("tact_input_neutral", c_double, c_size_t)

#: The names of the inputs, the two concerns first.
INPUTS = tuple(library.tact_input_name(i).decode() for i in range(library.tact_input_count()))

#: How many of them are concerns, which must be known.
CONCERNS = 2


class _Sized(ctypes.Structure):
    """A struct that begins with its own size."""

    def __init__(self, **fields: object) -> None:
        super().__init__(size=ctypes.sizeof(self), **fields)


class Error(_Sized):
    _fields_ = [
        ("size", c_size_t),
        ("rows", c_size_t),
        ("row", c_size_t),
        ("input", c_int),
        ("value", c_double),
        ("message", ctypes.c_char * 1024),
    ]


class Case(_Sized):
    _fields_ = [("size", c_size_t)] + [(name, c_double) for name in INPUTS]


class Advice(_Sized):
    _fields_ = [
        ("size", c_size_t),
        ("strategy", c_char_p),
        ("family", c_char_p),
        ("style", c_char_p),
        ("runner_up", c_char_p),
        ("afterwards", c_char_p),
        ("fallback", c_char_p),
        ("margin", c_double),
        ("blocked", c_uint64),
        ("place", c_size_t),
    ]


class Column(ctypes.Structure):
    _fields_ = [
        ("kind", c_int),
        ("constant", c_double),
        ("data", c_void_p),
        ("stride", c_ssize_t),
        ("valid", c_void_p),
        ("valid_offset", c_size_t),
    ]


class Columns(_Sized):
    _fields_ = [("size", c_size_t)] + [(name, Column) for name in INPUTS]


class Answers(_Sized):
    _fields_ = [("size", c_size_t)] + [
        (name, c_void_p)
        for name in ("strategy", "margin", "runner_up", "bad", "style", "afterwards", "fallback", "blocked")
    ]


_declare("tact_shipped_count", c_size_t)
_declare("tact_shipped_at", c_void_p, c_size_t)
_declare("tact_model_from_json", c_void_p, c_char_p, c_size_t, POINTER(Error))
_declare("tact_model_free", None, c_void_p)
_declare("tact_model_name", c_char_p, c_void_p)
_declare("tact_fingerprint", c_char_p, c_void_p)
_declare("tact_strategy_count", c_size_t, c_void_p)
_declare("tact_strategy_name", c_char_p, c_void_p, c_size_t)
_declare("tact_strategy_family", c_char_p, c_void_p, c_size_t)
_declare("tact_style_name", c_char_p, c_void_p, c_size_t)
_declare("tact_recommend", c_int, c_void_p, POINTER(Case), POINTER(Advice), POINTER(Error))
_declare("tact_because", c_int, c_void_p, POINTER(Case), c_char_p, c_size_t, POINTER(Error))
_declare(
    "tact_ranking",
    c_int,
    c_void_p,
    POINTER(Case),
    c_size_t,
    POINTER(c_uint8),
    POINTER(c_double),
    POINTER(c_uint8),
    POINTER(Error),
)
_declare("tact_map_svg", c_int, c_void_p, POINTER(Case), c_char_p, c_char_p, c_size_t, POINTER(Error))
_declare("tact_recommend_all", c_int, c_void_p, POINTER(Columns), c_size_t, POINTER(Answers), POINTER(Error))


def text(name: bytes | None) -> str | None:
    """A name that C gives."""
    return None if name is None else name.decode()
