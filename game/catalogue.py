"""The levels to play, read once, in the language in use; and what the best play brings."""

from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from game.analysis.figures import best_gain, pinned_best, stars
from game.language import current
from game.places import ASSETS, LEVELS
from game.rules import Level, Shift

if TYPE_CHECKING:
    from game.authoring.findings import LevelError


@dataclass(slots=True)
class Catalogue:
    """The built-in levels. Reading takes a moment, so `load` may run in a thread before."""

    _levels: tuple[Level, ...] | None = None
    _broken: tuple["LevelError", ...] = ()
    _reading: Lock = field(default_factory=Lock)
    _best: dict[Shift, int | None] = field(default_factory=dict)
    _from_files: list[tuple[Level, str]] = field(default_factory=list)

    def load(self) -> None:
        """Read all levels, once."""
        from game.authoring.findings import LevelError
        from game.authoring.read import load_levels

        with self._reading:
            if self._levels is not None:
                return
            levels: list[Level] = []
            broken: list[LevelError] = []
            for path, found in load_levels(LEVELS):
                if isinstance(found, LevelError):
                    broken.append(found)
                else:
                    levels.append(spoken(found, path))
            self._broken = tuple(broken)
            self._levels = tuple(sorted(levels, key=lambda level: (level.order, level.id)))

    @property
    def levels(self) -> tuple[Level, ...]:
        """All levels in the order in which they are best played."""
        self.load()
        return self._levels or ()

    @property
    def broken(self) -> tuple["LevelError", ...]:
        """What is wrong with the level files that can't be played."""
        self.load()
        return self._broken

    def level(self, name: str) -> Level | None:
        """The level of this id, or in the YAML file at this path.

        Raises LevelError where the file is no level. None where no level has this id.
        """
        if name.endswith((".yaml", ".yml")) or "/" in name or "\\" in name:
            from game.authoring.read import read_level

            path = Path(name)
            level = spoken(read_level(path), path)
            self._from_files.append((level, str(path.absolute())))
            return level
        return next((level for level in self.levels if level.id == name), None)

    def source(self, level: Level) -> str:
        """The path of the file that this level was read from, as a run keeps it; nothing for a
        built-in level."""
        return next((path for read, path in self._from_files if read is level), "")

    def stars(self, gain: int, shift: Shift) -> int | None:
        """The stars for a gain, 0 to 3; None where the best isn't known. May take seconds for
        a level that isn't built in: call it in a thread."""
        if shift not in self._best:
            self._best[shift] = best_gain(shift, ASSETS / "figures.json")
        most = self._best[shift]
        return None if most is None else stars(gain, most)

    def known_stars(self, gain: int, shift: Shift) -> int | None:
        """The same from the pinned figures only, at once."""
        most = pinned_best(shift, ASSETS / "figures.json")
        return None if most is None else stars(gain, most)


def spoken(level: Level, path: Path) -> Level:
    """The level in the language in use, as far as its translations beside it go."""
    from game.authoring.translation import translated

    return translated(level, path.parent, current())
