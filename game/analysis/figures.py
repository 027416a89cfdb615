"""The figures of whole levels, where they are kept once they are known, and stars.

A level's figures take from seconds to a minute, so those of the built-in levels are worked
out once and pinned in a file, by the digest of the level's rules: after an edit of the rules
they no longer apply.
"""

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from game.analysis.players import one_approach, reader
from game.analysis.search import search
from game.analysis.sweep import TooManyStatesError
from game.rules.constants import BUSY_REPUTATION
from game.rules.deal import Opening, Shift, all_deals, without_opening
from game.rules.level import Level

STAR_PERCENT: Final = (40, 65, 85)
"""The percentages of the best gain from which on there are one, two and three stars."""

QUICK_STATES: Final = 60_000
"""Up to so many states a best gain is worked out on the spot; that takes a second or two."""


@dataclass(frozen=True, slots=True)
class LevelFigures:
    """The figures of a whole level: each deal's best and worst, and means over the deals.

    Deals are named by who comes, in order. All figures are gains of reputation. ``busy`` are
    the best gains of the deals with more people that a well-known shop gets, if it does.
    """

    level: str
    digest: str
    states: int
    best: dict[str, int]
    worst: dict[str, int]
    random: float
    reader: float
    approaches: dict[str, float]
    busy: dict[str, int]

    @property
    def mean_best(self) -> float:
        """The best gain on average over the deals: what shares are shares of."""
        return sum(self.best.values()) / len(self.best)

    def share(self, gain: float) -> float:
        """A gain as a share of the best. Raises ValueError where the best isn't positive."""
        if self.mean_best <= 0:
            raise ValueError(f"{self.level}: the best gain is not positive")
        return gain / self.mean_best


def deal_name(shift: Shift) -> str:
    """A deal by who comes, in order."""
    return " ".join(customer.id for customer in shift.customers)


def level_figures(level: Level) -> LevelFigures:
    """All figures of a level with its own opening, over every deal."""
    shifts = list(all_deals(level))
    values = {deal_name(shift): search(shift) for shift in shifts}
    known = Opening(reputation=BUSY_REPUTATION)
    busy = {deal_name(shift): without_opening(shift) for shift in all_deals(level, known)}
    return LevelFigures(
        level=level.id,
        digest=level.digest,
        states=sum(found.states for found in values.values()),
        best={name: found.best for name, found in values.items()},
        worst={name: found.worst for name, found in values.items()},
        random=_mean([found.random for found in values.values()]),
        reader=_mean([reader(shift) for shift in shifts]),
        approaches={
            approach.id: _mean([one_approach(shift, index) for shift in shifts])
            for index, approach in enumerate(level.approaches)
        },
        busy={name: search(shift).best for name, shift in busy.items() if name not in values},
    )


def _mean(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers)


def write_pins(path: Path, figures: list[LevelFigures]) -> None:
    """Pin these figures, and no others, in this file."""
    levels = {found.digest: asdict(found) for found in figures}
    path.write_text(json.dumps(levels, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def pinned_figures(level: Level, path: Path) -> LevelFigures | None:
    """The figures pinned for these rules, or None where there are none or no such file."""
    try:
        found = _pins(path.read_text(encoding="utf-8")).get(level.digest)
        return LevelFigures(**found) if found else None
    except (OSError, ValueError, TypeError):
        return None


@lru_cache(maxsize=2)
def _pins(text: str) -> dict[str, Any]:
    pins = json.loads(text)
    return pins if isinstance(pins, dict) else {}


def pinned_best(shift: Shift, path: Path) -> int | None:
    """The best gain of this deal by the pinned figures, whatever was carried into the shift."""
    figures = pinned_figures(shift.level, path)
    return None if figures is None else {**figures.busy, **figures.best}.get(deal_name(shift))


def best_gain(shift: Shift, pins: Path | None = None, states_max: int = QUICK_STATES) -> int | None:
    """The best gain that this deal allows, whatever was carried into the shift: with the
    level's own opening, and everybody there.

    It comes from the pinned figures or is worked out; None where that would take more than so
    many states.
    """
    pinned = pinned_best(shift, pins) if pins is not None else None
    if pinned is not None:
        return pinned
    try:
        return search(without_opening(shift), states_max).best
    except TooManyStatesError:
        return None


def stars(gain: int, best: int) -> int:
    """0 to 3 stars for a gain of reputation, given the best gain. No gain, no star."""
    if gain <= 0 or best <= 0:
        return 0
    return sum(100 * gain >= percent * best for percent in STAR_PERCENT)
