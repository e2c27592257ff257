"""How to handle a conflict: a strategy, why, and what comes afterwards.

>>> import tact
>>> advice = tact.recommend(assertiveness=0.8, cooperativeness=0.9, anger=0.9)
>>> advice.strategy, advice.afterwards
('procrastination', 'negotiation')

One case
    recommend    the advice, with its reasons
    ranking      every strategy with its score
    Map          where each strategy wins: a picture for notebooks

Tables
    recommend_all    a pandas DataFrame in, a categorical Series out
    advise_all       the whole advice for each row, with its reason, as a DataFrame
    codes            the strategies as small integers, with numpy alone

Models
    Model     a shipped model, or one from JSON
    models    those that tact ships

An input is a number from 0 to 1. None, NaN and pandas.NA mean that it is not known: a factor is neutral then, and
without both concerns there is no answer. Every other value raises `BadValue`. The answers are those of tact in C++, to
the last bit. All functions may be called from several threads.
"""

from tact._cases import Advice, Map, Ranked, ranking, recommend
from tact._library import INPUTS, library as _loaded
from tact._mistakes import BadValue, ColumnWarning
from tact._models import Model, models
from tact._tables import advise_all, codes, recommend_all

__version__: str = _loaded.tact_version().decode()

__all__ = [
    "Advice",
    "BadValue",
    "ColumnWarning",
    "INPUTS",
    "Map",
    "Model",
    "Ranked",
    "advise_all",
    "codes",
    "models",
    "ranking",
    "recommend",
    "recommend_all",
]

for _name in __all__:
    if callable(globals()[_name]):
        globals()[_name].__module__ = "tact"  # where users find it
