"""Many cases: tables with a column for each input."""

from __future__ import annotations

import ctypes
import difflib
import math
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Hashable, Iterable, Mapping, Optional, Union

import numpy as np

from tact import _library as c
from tact._cases import Asked, ModelLike, number_of, text_of
from tact._mistakes import ColumnWarning, bad_row, bad_value
from tact._models import Model

if TYPE_CHECKING:
    import pandas as pd

#: A pandas DataFrame, or a mapping from names to lists and arrays.
Table = Union["pd.DataFrame", Mapping[str, Any]]

#: The input of one table that every row shares, or that replaces a column.
Input = Any


def recommend_all(
    table: Table,
    *,
    model: ModelLike = None,
    errors: str = "raise",
    ignore: Union[bool, Iterable[Hashable]] = (),
    **inputs: Input,
) -> pd.Series:
    """How to handle each conflict of a table: a categorical Series with the table's index.

    The table is a pandas DataFrame, or a dict of arrays or lists, with columns named as the inputs of `recommend`.
    None, NaN and pandas.NA mean that a value is not known: a factor is neutral then, and a row without both concerns
    has no answer, which is missing in the result. The categories are the strategies of the model, in its order.

    Columns of float64 or float32 are read where they lie, whatever their strides; others are copied.

    model: as for `recommend`.
    errors: what to do about values that are no numbers from 0 to 1: "raise" a `BadValue`, which names the input, the
        row and the value; or "coerce", which leaves the row without an answer, as in pandas. A text is no number, even
        '0.9': a `ColumnWarning` says where such rows are left without an answer, and `pd.to_numeric` makes numbers.
    ignore: names of columns that are no inputs, or True for all such columns. Of others there is a `ColumnWarning`,
        which names the nearest input, because a misspelt column would count as not known.
    inputs: an input that all rows share, or an array of its own; it replaces the column of its name.

    >>> cases = pd.DataFrame({"assertiveness": [0.8, 0.9, None], "cooperativeness": [0.9, 0.2, 0.5]})
    >>> list(tact.recommend_all(cases))
    ['negotiation', 'competition', nan]
    >>> list(tact.recommend_all(cases, anger=0.9))
    ['procrastination', 'procrastination', nan]
    >>> tact.recommend_all({"assertiveness": [0.8, 1.5], "cooperativeness": [0.9, 0.2]})  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    tact.BadValue: tact.recommend_all: row 1: assertiveness is 1.5, which is no number from 0 to 1; rows with ...
    """
    import pandas as pd

    by = Model.of(model)
    read = _read("recommend_all", table, inputs, ignore)
    strategy = np.empty(read.rows, np.uint8)
    _ask(by, read, errors, strategy=strategy)
    return pd.Series(_categorical(strategy, by.strategies), index=read.index, name="strategy")


def advise_all(
    table: Table,
    *,
    model: ModelLike = None,
    errors: str = "raise",
    ignore: Union[bool, Iterable[Hashable]] = (),
    because: bool = True,
    **inputs: Input,
) -> pd.DataFrame:
    """All of the advice for each conflict of a table: a DataFrame with the table's index, and the columns strategy,
    margin, runner_up, family, style, afterwards, fallback, blocked and because, as `Advice` has them. The name and the
    fingerprint of the model are the same in all rows, and so left out: `Model.of(model)` has them. It takes what
    `recommend_all` takes.

    because: False leaves out the sentences, which take ten times as long as the rest: some 3 microseconds per row.

    >>> cases = pd.DataFrame({"assertiveness": [0.8, 0.1], "cooperativeness": [0.9, 0.2], "anger": [0.9, pd.NA]})
    >>> tact.advise_all(cases)[["strategy", "style", "afterwards"]]
              strategy  style   afterwards
    0  procrastination    NaN  negotiation
    1        avoidance  avoid    avoidance
    """
    import pandas as pd

    by = Model.of(model)
    read = _read("advise_all", table, inputs, ignore)
    places = {n: np.empty(read.rows, np.uint8) for n in ("strategy", "runner_up", "style", "afterwards", "fallback")}
    margin, blocked = np.empty(read.rows), np.empty(read.rows, np.uint64)
    _ask(by, read, errors, margin=margin, blocked=blocked, **places)
    columns = {
        "strategy": _categorical(places["strategy"], by.strategies),
        "margin": margin,
        "runner_up": _categorical(places["runner_up"], by.strategies),
        "family": _categorical(places["strategy"], by.families.values()),
        "style": _categorical(places["style"], by._styles),
        "afterwards": _categorical(places["afterwards"], by.strategies),
        "fallback": _categorical(places["fallback"], by.strategies),
        "blocked": _blocked(blocked, places["strategy"], by),
    }
    if because:
        columns["because"] = _because(by, read, places["strategy"])
    return pd.DataFrame(columns, index=read.index)


def codes(
    table: Table,
    *,
    model: ModelLike = None,
    errors: str = "raise",
    ignore: Union[bool, Iterable[Hashable]] = (),
    **inputs: Input,
) -> np.ndarray:
    """The place of each row's strategy in `Model.strategies`, −1 without an answer: an array of int8. It takes what
    `recommend_all` takes, and needs numpy alone.

    >>> tact.codes({"assertiveness": [0.8, 0.9, math.nan], "cooperativeness": [0.9, 0.2, 0.5]})
    array([ 0,  2, -1], dtype=int8)
    """
    by = Model.of(model)
    read = _read("codes", table, inputs, ignore)
    strategy = np.empty(read.rows, np.uint8)
    _ask(by, read, errors, strategy=strategy)
    return strategy.view(np.int8)  # 255, which stands for none, is −1


@dataclass
class _Read:
    """A table as C takes it, for one of the functions here."""

    function: str
    columns: c.Columns
    rows: int
    index: Any  # of the pandas object; None for rows that are counted
    values: dict[str, np.ndarray] = field(default_factory=dict)  # which the columns refer to
    given: dict[str, Any] = field(default_factory=dict)  # an array of what was to be read, or what all rows share

    def value(self, name: str, row: int) -> object:
        """A value as it was given."""
        value = self.given[name]
        value = value[row] if isinstance(value, np.ndarray) else value
        return value.item() if isinstance(value, np.generic) else value

    def label(self, row: int) -> Hashable:
        if self.index is None:
            return row
        label = self.index[row]
        return label.item() if isinstance(label, np.generic) else label


def _read(function: str, table: Table, inputs: Mapping[str, Input], ignore: Union[bool, Iterable[Hashable]]) -> _Read:
    for name in inputs:
        if name not in c.INPUTS:
            raise TypeError(f"tact.{function}: there is no input {name}: there are {', '.join(c.INPUTS)}")
    if not hasattr(table, "keys") or getattr(table, "ndim", 2) != 2:
        raise TypeError(f"tact.{function}: a table is a DataFrame or a dict of lists, not a {type(table).__name__}")
    _warn_of_others(table, ignore)
    given = {name: table[name] for name in c.INPUTS if name in table} | dict(inputs)
    _check_concerns(function, given)
    index = getattr(table, "index", None) if hasattr(table, "to_numpy") else None
    read = _Read(function, c.Columns(), _count(function, given, index), index)
    for name, values in given.items():
        setattr(read.columns, name, _column(name, values, read))
    return read


def _warn_of_others(table: Table, ignore: Union[bool, Iterable[Hashable]]) -> None:
    if ignore is True:
        return
    known = set(c.INPUTS) | (set(ignore) if ignore else set())
    said = []
    for name in table.keys():
        if name in known:
            continue
        near = difflib.get_close_matches(str(name).lower(), c.INPUTS, n=1, cutoff=0.7)
        said.append(f"{name!r} (is it {near[0]}?)" if near else repr(name))
    if said:
        warnings.warn(
            f"left out, because no inputs of tact: {', '.join(said)}; "
            "ignore=[…] or ignore=True says that this is meant",
            ColumnWarning,
            stacklevel=4,
        )


def _check_concerns(function: str, given: Mapping[str, Input]) -> None:
    for name in c.INPUTS[: c.CONCERNS]:
        if name not in given:
            raise ValueError(f"tact.{function}: there is no column {name}; add one, or say {name}=… for all rows")


def _is_list(values: Input) -> bool:
    return hasattr(values, "__len__") and not isinstance(values, (str, bytes)) and getattr(values, "ndim", 1) != 0


def _count(function: str, given: Mapping[str, Input], index: Any) -> int:
    """How many rows there are: as many as the frame's, or as the lists have."""
    counts = {name: len(values) for name, values in given.items() if _is_list(values)}
    rows = len(index) if index is not None else next(iter(counts.values()), 1)
    for name, count in counts.items():
        if count != rows:
            raise ValueError(f"tact.{function}: {name} has {count} rows, not {rows}; give one value, or one per row")
        own = getattr(given[name], "index", None) if hasattr(given[name], "to_numpy") else None
        if index is not None and own is not None and own is not index and not index.equals(own):
            raise ValueError(f"tact.{function}: {name} has another index than the table; .to_numpy() goes by place")
    return rows


def _column(name: str, values: Input, read: _Read) -> c.Column:
    if not _is_list(values):
        read.given[name] = values
        try:
            return c.Column(kind=c.CONSTANT, constant=number_of(values))
        except TypeError as e:
            raise bad_value(read.function, name, values) from e
    numbers = read.values[name] = _numbers(name, values, read)
    kind = c.DOUBLE if numbers.dtype == np.float64 else c.FLOAT
    if numbers.strides[0] == 0:  # a number that numpy repeats; in C, 0 means without gaps
        numbers = read.values[name] = numbers.copy()
    return c.Column(kind=kind, data=numbers.ctypes.data, stride=numbers.strides[0])


def _numbers(name: str, values: Input, read: _Read) -> np.ndarray:
    """The values of a column, in place where they are float64 or float32."""
    if isinstance(values, np.ma.MaskedArray):
        values = values.astype(np.float64).filled(np.nan)
    if hasattr(getattr(values, "dtype", None), "na_value"):  # one of pandas' own kinds, such as Float64
        import pandas as pd

        is_number = pd.api.types.is_numeric_dtype(values.dtype)
        values = values.to_numpy(np.float64, na_value=np.nan) if is_number else values.to_numpy(object)
    array = np.asarray(values)
    if array.dtype.kind == "U":  # numpy may have made texts of numbers that stand beside one
        array = np.asarray(values, dtype=object)
    if array.ndim != 1:
        raise ValueError(
            f"tact.{read.function}: {name} has {array.ndim} dimensions, not one; are there two columns of this name?"
        )
    read.given[name] = array
    if array.dtype in (np.float64, np.float32) and array.dtype.isnative:
        return array
    if array.dtype.kind in "biuf":
        return array.astype(np.float64)
    if array.dtype.kind == "O":
        return _one_by_one(array)
    raise TypeError(f"tact.{read.function}: {name} holds {array.dtype}, and no numbers from 0 to 1")


def _one_by_one(array: np.ndarray) -> np.ndarray:
    """The numbers of a list of objects. What is none becomes infinite, a bad value."""
    numbers = np.empty(len(array))
    for row, value in enumerate(array):
        try:
            numbers[row] = number_of(value)
        except TypeError:
            numbers[row] = math.inf
    return numbers


def _ask(by: Model, read: _Read, errors: str, **lists: np.ndarray) -> None:
    """Fills the lists, and raises what is wrong with the table."""
    if errors not in ("raise", "coerce"):
        raise ValueError(f'tact.{read.function}: errors is {errors!r}, not "raise" or "coerce"')
    answers = c.Answers(**{name: values.ctypes.data for name, values in lists.items()})
    error = c.Error()
    status = c.library.tact_recommend_all(by._address, read.columns, read.rows, answers, error)
    if status not in (c.OK, c.BAD_VALUE):
        raise RuntimeError(error.message.decode())
    if status == c.BAD_VALUE and errors == "raise":
        name, row = c.INPUTS[error.input], error.row
        is_unique = read.index is None or read.index.is_unique
        raise bad_row(read.function, name, read.value(name, row), read.label(row), row, is_unique, error.rows)
    if status == c.BAD_VALUE:
        _warn_of_texts(read)


def _is_numeral(value: object) -> bool:
    """True for a text of which a number could be made."""
    try:
        return isinstance(value, str) and math.isfinite(float(value))
    except ValueError:
        return False


def _warn_of_texts(read: _Read) -> None:
    """Numbers that are written as texts are bad values, though seldom meant to be."""
    for name, array in read.given.items():
        if not isinstance(array, np.ndarray) or array.dtype.kind != "O":
            continue
        texts = [value for value in array if _is_numeral(value)]
        if texts:
            warnings.warn(
                f"tact.{read.function}: {name} holds numbers as texts, such as {texts[0]!r}, and these rows have no "
                f"answer; rows of this kind: {len(texts)}; pd.to_numeric makes numbers of them",
                ColumnWarning,
                stacklevel=4,
            )


def _categorical(places: np.ndarray, names: Iterable[Optional[str]]) -> pd.Categorical:
    """Names by their places, where several places may have the same name. 255, and a place without one, is missing."""
    import pandas as pd

    names = list(names)
    categories = [name for name in dict.fromkeys(names) if name is not None]
    code = places.view(np.int8)
    if categories != names:
        code = np.full(256, -1, np.int8)
        code[: len(names)] = [-1 if name is None else categories.index(name) for name in names]
        code = code[places]
    return pd.Categorical.from_codes(code, categories=categories)


def _blocked(bits: np.ndarray, strategy: np.ndarray, by: Model) -> pd.Categorical:
    """The blocked strategies in words, with commas between: empty where there are none, missing without an answer."""
    import pandas as pd

    sets, code = np.unique(bits, return_inverse=True)
    words = [", ".join(by._blocked(int(one))) for one in sets]
    return pd.Categorical.from_codes(np.where(strategy == c.NONE, -1, code.astype(np.int16)), categories=words)


def _because(by: Model, read: _Read, strategy: np.ndarray) -> pd.Categorical:
    """Why, in words, of which many rows have the same; missing without an answer."""
    import pandas as pd

    columns = {name: getattr(read.columns, name) for name in c.INPUTS}
    case = c.Case(**{n: column.constant if column.kind == c.CONSTANT else math.nan for n, column in columns.items()})
    asked = Asked(read.function, read.given, case)
    code, places = np.full(read.rows, -1, np.int32), {}
    for row in np.flatnonzero(strategy != c.NONE).tolist():
        for name, values in read.values.items():
            setattr(case, name, float(values[row]))
        code[row] = places.setdefault(text_of("tact_because", by, asked), len(places))
    return pd.Categorical.from_codes(code, categories=list(places))
