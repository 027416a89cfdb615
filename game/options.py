"""What the player asked for on the command line."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """What to start with. Without ``level`` and ``resume`` the game opens on its title.

    ``level`` is the id of a built-in level or the path of a level file; ``resume`` a run's
    number; ``new`` starts afresh though an unfinished run of the level is there. ``lang`` is
    the wished language as it was typed, None to choose by setting and environment.
    ``data_dir`` is None for the usual folder.
    """

    level: str | None = None
    seed: int | None = None
    practice: bool = False
    resume: int | None = None
    new: bool = False
    lang: str | None = None
    data_dir: Path | None = None
