"""A name for a level's rules: it stays the same while only the text is mended."""

import hashlib
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any, Final

from game.rules.level import (
    Approach,
    Condition,
    Customer,
    Fact,
    Level,
    Line,
    Pool,
    Reply,
    Scene,
    Stakes,
    Temperament,
)

_PROSE: Final = frozenset(
    (
        "about", "aim", "because", "moods", "name", "order", "portrait", "principle",
        "say", "shop", "summary", "text", "title", "was", "why",
    )
)  # fmt: skip
"""Fields that no rule looks at."""
_NAMED: Final = (Approach, Customer, Fact, Reply, Temperament)
"""What moves, or other levels, know by id."""


def digest(level: Level) -> str:
    """A name for the level's rules, whatever its text says: 16 hexadecimal digits."""
    return hashlib.sha256(repr(_rules_of(level)).encode()).hexdigest()[:16]


def _rules_of(value: Any) -> Any:
    kind = type(value)
    if kind is tuple:
        return [_rules_of(item) for item in value]
    parts = _PARTS.get(kind)
    if parts is not None:
        return [_rules_of(part) for part in parts(value)]
    return sorted(value) if kind is frozenset else value


def _parts_of(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    unused = {"digest"} if kind in _NAMED else {"digest", "id"}
    names = [
        field.name
        for field in fields(kind)
        if field.init and field.name not in _PROSE and field.name not in unused
    ]
    get: Callable[[Any], Any] = attrgetter(*names)
    return get if len(names) > 1 else lambda value: (get(value),)


_PARTS: Final = {
    kind: _parts_of(kind) for kind in (*_NAMED, Condition, Level, Line, Pool, Scene, Stakes)
}
