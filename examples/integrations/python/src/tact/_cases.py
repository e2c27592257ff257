"""One case: advice, ranking and map."""

from __future__ import annotations

import ctypes
import hashlib
import html
import math
import numbers
import os
import sys
from dataclasses import dataclass
from typing import Mapping, NamedTuple, NoReturn, Optional, Union

from tact import _library as c
from tact._mistakes import bad_value
from tact._models import Model

#: What a function takes as a model: see `Model.of`.
ModelLike = Union[Model, str, "os.PathLike[str]", None]


@dataclass(frozen=True)
class Advice:
    """The advice for one case. It prints as a sentence, and notebooks show it as a table.

    strategy: what to do.
    family: the strategy's family; None if it has none.
    style: how one with these concerns tends to act, a label and no advice; None where a concern is moderate.
    margin: how far the strategy is ahead, 0 or more; None if no other is open.
    runner_up: the second best strategy; None if no other is open.
    afterwards: the strategy once anger is down and what is awaited is known.
    fallback: the strategy once this attempt has failed.
    blocked: the strategies that a gate blocks.
    because: why, in one sentence.
    model: the name of the model.
    fingerprint: the model's fingerprint, to store with the advice.
    """

    strategy: str
    family: Optional[str]
    style: Optional[str]
    margin: Optional[float]
    runner_up: Optional[str]
    afterwards: str
    fallback: str
    blocked: tuple[str, ...]
    because: str
    model: str
    fingerprint: str

    def __str__(self) -> str:
        later = "" if self.afterwards == self.strategy else f"; afterwards {self.afterwards}"
        return f"{self.strategy}, {self.because}{later}"

    def _repr_html_(self) -> str:
        lines = [("strategy", f"<b>{html.escape(self.strategy)}</b>"), ("why", html.escape(self.because))]
        lines += [
            (name.replace("_", " "), html.escape(value))
            for name in ("family", "style", "runner_up", "afterwards", "fallback")
            if (value := getattr(self, name)) is not None
        ]
        if self.margin is not None:
            lines.append(("margin", f"{self.margin:.3f}"))
        if self.blocked:
            lines.append(("blocked", html.escape(", ".join(self.blocked))))
        rows = "".join(f'<tr><th style="text-align:left">{name}</th><td>{value}</td></tr>' for name, value in lines)
        return f"<table>{rows}</table>"


class Ranked(NamedTuple):
    """One line of a ranking.

    strategy: the strategy.
    score: a squared distance with a minus sign, and what speaks for and against it; larger is better.
    blocked: True where a gate blocks it, whatever its score.
    """

    strategy: str
    score: float
    blocked: bool


def is_missing(value: object) -> bool:
    """True for what stands for a value that is not known: None, NaN, pandas.NA."""
    if value is None or value is getattr(sys.modules.get("pandas"), "NA", None):
        return True
    return isinstance(value, numbers.Real) and value != value


def number_of(value: object) -> float:
    """The number that a value is, NaN for one that is not known. Raises TypeError for what is no number."""
    if getattr(value, "ndim", None) == 0:  # one of numpy's
        value = value.item()  # type: ignore[attr-defined]
    if is_missing(value):
        return math.nan
    if not isinstance(value, numbers.Number) or isinstance(value, complex):
        raise TypeError(f"{type(value).__name__} is no number")
    try:
        return float(value)  # type: ignore[arg-type]
    except (OverflowError, ValueError):  # too large for a float; a NaN that signals
        return math.inf


@dataclass(frozen=True)
class Asked:
    """A case as C takes it; and for messages who asked, with which inputs."""

    function: str
    inputs: Mapping[str, object]
    case: c.Case

    def fail(self, error: c.Error) -> NoReturn:
        """Raises what C reports."""
        if error.input >= 0:
            name = c.INPUTS[error.input]
            raise bad_value(self.function, name, self.inputs[name])
        raise RuntimeError(error.message.decode())


def _asked(function: str, inputs: Mapping[str, object]) -> Asked:
    values = {}
    for name in c.INPUTS:
        value = inputs.get(name)
        try:
            values[name] = number_of(value)
        except TypeError as e:
            if hasattr(value, "__len__") and not isinstance(value, (str, bytes)):
                kind = type(value).__name__
                raise TypeError(
                    f"tact.{function}: {name} is a {kind}, not one number; for tables: tact.recommend_all"
                ) from e
            raise bad_value(function, name, value) from e
    return Asked(function, inputs, c.Case(**values))


def text_of(function: str, by: Model, asked: Asked, *arguments: object) -> str:
    """A text that C writes into a buffer, asked for a second time where it is longer than expected."""
    error = c.Error()
    size = 400
    while True:
        buffer = ctypes.create_string_buffer(size)
        length = getattr(c.library, function)(by._address, asked.case, *arguments, buffer, size, error)
        if length < 0:
            asked.fail(error)
        if length < size:
            return buffer.value.decode()
        size = length + 1


def recommend(
    assertiveness: Optional[float] = None,
    cooperativeness: Optional[float] = None,
    *,
    anger: Optional[float] = None,
    urgency: Optional[float] = None,
    stakes: Optional[float] = None,
    relationship: Optional[float] = None,
    legitimacy: Optional[float] = None,
    power: Optional[float] = None,
    complexity: Optional[float] = None,
    scarcity: Optional[float] = None,
    impasse: Optional[float] = None,
    awaited: Optional[float] = None,
    role_ambiguity: Optional[float] = None,
    model: ModelLike = None,
) -> Optional[Advice]:
    """How to handle one conflict.

    Every input is a number from 0 to 1; None, NaN and pandas.NA mean that it is not known. A factor that is not known
    is neutral. Without both concerns there is no answer: None.

    assertiveness: concern for one's own needs.
    cooperativeness: concern for the other side's needs.
    anger: the other side's anger. Neutral 0.
    urgency: how prompt an answer must be. Neutral 0.
    stakes: how much the issue matters to self. Neutral 0.5.
    relationship: how much the relationship matters. Neutral 0.5.
    legitimacy: how justified the other side's claim is. Neutral 0.5.
    power: self's power against the other's. Neutral 0.5.
    complexity: how complex the issue is. Neutral 0.5.
    scarcity: how far goals exclude each other or resources are limited. Neutral 0.5.
    impasse: how far an earlier attempt has failed. Neutral 0.
    awaited: how far information on its way would decide it. Neutral 0.
    role_ambiguity: how far roles or ways of working are not agreed on. Neutral 0.
    model: a `Model`, the name of a shipped one, JSON, or the path of a file with JSON.

    Raises `BadValue`, a ValueError, for a value that is no number from 0 to 1. (Less than half a step, 1/32768,
    outside counts as the end.)

    >>> advice = tact.recommend(assertiveness=0.8, cooperativeness=0.9, anger=0.9)
    >>> advice.strategy, advice.afterwards
    ('procrastination', 'negotiation')
    >>> print(tact.recommend(0.9, 0.2))
    competition, because one's own needs count and the other's needs count little (D3: strategies)
    >>> tact.recommend(assertiveness=0.8) is None
    True
    >>> tact.recommend(0.8, 0.9, anger=9)
    Traceback (most recent call last):
    tact.BadValue: tact.recommend: anger is 9, which is no number from 0 to 1; None means that it is not known
    """
    inputs = dict(locals())
    by = Model.of(model)
    asked, advice, error = _asked("recommend", inputs), c.Advice(), c.Error()
    status = c.library.tact_recommend(by._address, asked.case, advice, error)
    if status == c.NO_ANSWER:
        return None
    if status != c.OK:
        asked.fail(error)
    return Advice(
        strategy=advice.strategy.decode(),
        family=c.text(advice.family),
        style=c.text(advice.style),
        margin=None if advice.runner_up is None else advice.margin,
        runner_up=c.text(advice.runner_up),
        afterwards=advice.afterwards.decode(),
        fallback=advice.fallback.decode(),
        blocked=by._blocked(advice.blocked),
        because=text_of("tact_because", by, asked),
        model=by.name,
        fingerprint=by.fingerprint,
    )


def ranking(
    assertiveness: Optional[float] = None,
    cooperativeness: Optional[float] = None,
    *,
    model: ModelLike = None,
    **factors: Optional[float],
) -> list[Ranked]:
    """Every strategy, the best first and those that a gate blocks last. Takes what `recommend` takes. Empty where a
    concern is not known.

    >>> for line in tact.ranking(0.8, 0.9, anger=0.9)[:2]:
    ...     print(line.strategy, round(line.score, 2), line.blocked)
    procrastination -0.64 False
    negotiation 0.01 True
    """
    by = Model.of(model)
    asked = _asked("ranking", _checked("ranking", assertiveness, cooperativeness, factors))
    room = len(by.strategies)
    strategy, score, blocked = (ctypes.c_uint8 * room)(), (ctypes.c_double * room)(), (ctypes.c_uint8 * room)()
    error = c.Error()
    count = c.library.tact_ranking(by._address, asked.case, room, strategy, score, blocked, error)
    if count == -c.NO_ANSWER:
        return []
    if count < 0:
        asked.fail(error)
    return [Ranked(by.strategies[strategy[i]], score[i], bool(blocked[i])) for i in range(count)]


def _checked(
    function: str,
    assertiveness: Optional[float],
    cooperativeness: Optional[float],
    factors: dict[str, Optional[float]],
) -> dict[str, object]:
    for name in factors:
        if name not in c.INPUTS:
            raise TypeError(f"tact.{function}: there is no input {name}: there are {', '.join(c.INPUTS)}")
    return {"assertiveness": assertiveness, "cooperativeness": cooperativeness, **factors}


class Map:
    """The map of a case: where each strategy wins for these factors, and a mark where the two concerns are, if they are
    known. Takes what `recommend` takes. Notebooks draw it; `svg` is a picture that stands alone.

    >>> tact.Map(0.8, 0.9, stakes=0.9).svg.startswith("<svg")
    True
    """

    svg: str

    def __init__(
        self,
        assertiveness: Optional[float] = None,
        cooperativeness: Optional[float] = None,
        *,
        model: ModelLike = None,
        **factors: Optional[float],
    ) -> None:
        by = Model.of(model)
        asked = _asked("Map", _checked("Map", assertiveness, cooperativeness, factors))
        # Pictures in one page need different ids, and the same picture had better have the same one each time.
        name = "tact-" + hashlib.sha256(by.fingerprint.encode() + bytes(asked.case)).hexdigest()[:12]
        self.svg = text_of("tact_map_svg", by, asked, name.encode())

    def _repr_svg_(self) -> str:
        return self.svg
