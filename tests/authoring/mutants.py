"""Data like that of a level file, damaged at random: for comparing readers of its form."""

import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final, cast

from game.authoring.problem import Path

VALUES: Final[tuple[Any, ...]] = (
    None, True, False, 0, 1, -1, 3, 7, 12, 99, 10**20, 1.5, "", " ", "x", "quiet", "served",
    "Not an id", "a\n", "a\nb", "x" * 41, "x" * 61, "x" * 601, "é", [], ["x"], ["Not an id"], [1],
    [[]], {}, {"x": "y"}, {"line": "x"}, {"say": "x", "approach": "formal"}, {"Not an id": "x"},
    {"summary": "x", "shared": True},
)  # fmt: skip
"""What may stand where something else stood."""


def mutants(data: Any, count: int, seed: int) -> Iterator[Any]:
    """Copies of the data, each with one to three damages."""
    rng = random.Random(seed)
    for _number in range(count):
        mutant = deepcopy(data)
        for _damage in range(rng.choice((1, 1, 1, 2, 3))):
            mutant = _damaged(mutant, rng)
        yield mutant


def parts(data: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of all values in the data."""
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from parts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from parts(value, (*path, index))


def _damaged(data: Any, rng: random.Random) -> Any:
    path = rng.choice(list(parts(data)))
    if not path:
        return rng.choice(VALUES) if rng.random() < 0.05 else data
    way, last = path[:-1], cast(Any, path[-1])
    holder: Any = data
    for step in way:
        holder = holder[step]
    match rng.randrange(5):
        case 0:
            del holder[last]
        case 1 if isinstance(holder, dict):
            holder[_misspelt(str(last), rng)] = holder.pop(last)
        case 2 if isinstance(holder, dict):
            holder[rng.choice(("nonsense", "Not an id", "when", "to", "x" * 41))] = rng.choice(
                VALUES
            )
        case 3 if isinstance(holder, list):
            holder.extend([deepcopy(holder[last])] * rng.choice((1, 25)))
        case _:
            holder[last] = deepcopy(rng.choice(VALUES))
    return data


def _misspelt(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word)) if word else 0
    return word[:at] + rng.choice(("", "x", "-", " ", "É")) + word[at + rng.randrange(2) :]
