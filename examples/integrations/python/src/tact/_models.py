"""Models: the shipped ones and those from JSON."""

from __future__ import annotations

import ctypes
import os
import weakref
from pathlib import Path
from typing import Optional, Union

from tact import _library as c


class Model:
    """A model, which gives the advice.

    Take one that tact ships by its name, or make one of JSON, as ``triage --freeze`` prints it. Threads may share it,
    and it can be pickled, so worker processes can have it too.

    name: the model's name.
    fingerprint: 16 hexadecimal digits, to store with each advice; models with the same numbers have the same.
    strategies: the names of the strategies, in the order of the model.
    families: the family of each strategy, None where it has none.

    >>> tact.Model("rahim").strategies
    ('integrating', 'compromising', 'obliging', 'dominating', 'avoiding')
    >>> tact.Model("rham")
    Traceback (most recent call last):
    ValueError: there is no model 'rham': there are customer_care, thomas_kilmann, rahim, pruitt_rubin
    """

    name: str
    fingerprint: str
    strategies: tuple[str, ...]
    families: dict[str, Optional[str]]

    def __init__(self, name: str = "customer_care") -> None:
        if name not in _shipped:
            raise ValueError(f"there is no model {_quoted(name)}: there are {', '.join(_shipped)}")
        self._begin(_shipped[name], None)

    @classmethod
    def from_json(cls, source: Union[str, os.PathLike[str]]) -> Model:
        """A model of JSON: the text itself, which begins with a brace, or the path of a file.

        Raises ValueError where the text is no model, with the line and the column of each mistake.

        >>> wait = '{"name": "wait", "ideal": {"assertiveness": 0, "cooperativeness": 0}}'
        >>> tact.Model.from_json('{"name": "mine", "strategies": [' + wait + "]}")
        <tact.Model mine: wait>
        >>> tact.Model.from_json('{"name": "mine"}')
        Traceback (most recent call last):
        ValueError: this is no model: line 1, column 1: the model has no strategies: add the list "strategies"
        """
        text = _text_of(source)
        if not _is_json(text):
            text = Path(text).read_text(encoding="utf-8")
        error = c.Error()
        bytes_ = text.encode()
        address = c.library.tact_model_from_json(bytes_, len(bytes_), error)
        if not address:
            raise ValueError(error.message.decode().removeprefix("tact_model_from_json: "))
        model = cls.__new__(cls)
        model._begin(address, text)
        weakref.finalize(model, c.library.tact_model_free, address)
        return model

    @staticmethod
    def of(source: Union[Model, str, os.PathLike[str], None]) -> Model:
        """The model that the argument `model` of all functions stands for: a model as it is, the name of a shipped one,
        JSON or the path of a file with JSON, or None for the default one."""
        if isinstance(source, Model):
            return source
        if source is None:
            return _default
        if isinstance(source, str) and source in _shipped:
            return Model(source)
        if isinstance(source, str) and not _is_json(source) and not os.path.exists(source):
            raise ValueError(f"there is no model {_quoted(source)}: there are {', '.join(_shipped)}, and no such file")
        return Model.from_json(source)

    def _begin(self, address: int, json: Optional[str]) -> None:
        self._address = address
        self._json = json
        self.name = c.library.tact_model_name(address).decode()
        self.fingerprint = c.library.tact_fingerprint(address).decode()
        places = range(c.library.tact_strategy_count(address))
        self.strategies = tuple(c.library.tact_strategy_name(address, i).decode() for i in places)
        self.families = {s: c.text(c.library.tact_strategy_family(address, i)) for i, s in enumerate(self.strategies)}
        self._styles = tuple(c.text(c.library.tact_style_name(address, i)) for i in range(4))

    def _blocked(self, bits: int) -> tuple[str, ...]:
        return tuple(s for i, s in enumerate(self.strategies) if bits >> i & 1)

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (Model, (self.name,)) if self._json is None else (Model.from_json, (self._json,))

    def __repr__(self) -> str:
        return f"<tact.Model {self.name}: {', '.join(self.strategies)}>"


def _text_of(source: object) -> str:
    """The text or the path that was given as a model."""
    text = os.fspath(source) if isinstance(source, os.PathLike) else source
    if not isinstance(text, str):
        raise TypeError(f"a model is a tact.Model, or a str: a name, JSON or a path; not {type(source).__name__}")
    return text


def _is_json(text: str) -> bool:
    return text.removeprefix("\ufeff").lstrip().startswith("{")


def _quoted(name: object) -> str:
    shown = repr(name)
    return shown if len(shown) <= 42 else f"{shown[:41]}…{shown[0]}"


_shipped: dict[str, int] = {}
for _place in range(c.library.tact_shipped_count()):
    _at = c.library.tact_shipped_at(_place)
    _shipped[c.library.tact_model_name(_at).decode()] = _at
_default = Model()


def models() -> list[Model]:
    """The models that tact ships, the default one first.

    >>> [m.name for m in tact.models()]
    ['customer_care', 'thomas_kilmann', 'rahim', 'pruitt_rubin']
    """
    return [Model(name) for name in _shipped]
