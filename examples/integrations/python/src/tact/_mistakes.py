"""What is wrong with a value or a table."""

from __future__ import annotations

import reprlib
from typing import Hashable, Optional

from tact import _library as c

_short = reprlib.Repr()
_short.maxlong, _short.maxstring, _short.maxother = 40, 80, 80


def shown(value: object) -> str:
    """A value as it was given, shortened where it is long."""
    try:
        return _short.repr(value)
    except ValueError:  # more digits than Python cares to write
        return f"an {type(value).__name__} of thousands of digits"


class BadValue(ValueError):
    """A value is no number from 0 to 1.

    input: the input with the bad value.
    value: the value.
    row: the label of the first row with a bad value; None for a lone case.
    position: the place of that row, from 0; None for a lone case.
    rows: how many rows have a bad value.

    >>> try:
    ...     tact.recommend(assertiveness=0.8, cooperativeness=0.9, anger=9)
    ... except tact.BadValue as e:
    ...     print(e.input, e.value)
    anger 9
    """

    input: str
    value: object
    row: Optional[Hashable]
    position: Optional[int]
    rows: int

    def __init__(
        self,
        message: str,
        input: str,
        value: object,
        row: Optional[Hashable] = None,
        position: Optional[int] = None,
        rows: int = 1,
    ) -> None:
        super().__init__(message)
        self.input, self.value, self.row, self.position, self.rows = input, value, row, position, rows

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return BadValue, (str(self), self.input, self.value, self.row, self.position, self.rows)


def bad_value(function: str, input: str, value: object) -> BadValue:
    """The mistake in a lone case, or in a value for all rows."""
    if input not in c.INPUTS[: c.CONCERNS]:
        remedy = "None means that it is not known"
    elif function == "Map":
        remedy = "None draws the map without a mark"
    else:
        remedy = "None leaves the case without an answer"
    if isinstance(value, str):
        remedy += ", and float() makes a number of a text"
    return BadValue(f"tact.{function}: {_no_level(input, value)}; {remedy}", input, value)


def bad_row(
    function: str, input: str, value: object, row: Hashable, position: int, is_unique: bool, rows: int
) -> BadValue:
    """The mistake in a row of a table. Its position is told where other rows have the same label."""
    where = f"row {row!r}" if is_unique else f"row {row!r} (at position {position} from 0: labels are not unique)"
    text = f"tact.{function}: {where}: {_no_level(input, value)}"
    if isinstance(value, str):
        text += f"; {input} holds texts, of which pd.to_numeric makes numbers"
    text += f'; rows with such a value: {rows}; errors="coerce" leaves them without an answer'
    return BadValue(text, input, value, row, position, rows)


def _no_level(input: str, value: object) -> str:
    return f"{input} is {shown(value)}, which is no number from 0 to 1"


class ColumnWarning(UserWarning):
    """A column of a table is no input, and is left out; or it holds texts, and what they say is not read."""
