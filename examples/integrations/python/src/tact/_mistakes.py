"""What is wrong with a value or a table."""

from __future__ import annotations

from typing import Hashable, Optional


class BadValue(ValueError):
    """A value is no number from 0 to 1.

    input: the input with the bad value.
    value: the value.
    row: the label of the first row with a bad value; None for a lone case.
    rows: how many rows have a bad value.

    >>> try:
    ...     tact.recommend(assertiveness=0.8, cooperativeness=0.9, anger=9)
    ... except tact.BadValue as e:
    ...     print(e.input, e.value)
    anger 9.0
    """

    input: str
    value: object
    row: Optional[Hashable]
    rows: int

    def __init__(self, input: str, value: object, row: Optional[Hashable] = None, rows: int = 1) -> None:
        self.input, self.value, self.row, self.rows = input, value, row, rows
        where = "" if row is None else f"row {row!r}: "
        text = f"{where}{input} is {value!r}, which is no number from 0 to 1"
        if row is not None:
            text += f'; rows with such a value: {rows}; errors="coerce" leaves them without an answer'
        super().__init__(text)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return BadValue, (self.input, self.value, self.row, self.rows)


class ColumnWarning(UserWarning):
    """A column of a table is no input, and is left out."""
