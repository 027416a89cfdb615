"""Something wrong in a source, by where it stands in the data: a path of keys and indices."""

from dataclasses import dataclass, replace
from typing import Final

from game.authoring.codes import CODES, Severity

PROBLEMS_MAX: Final = 200
"""So many are looked for in a file, and not many more; nobody reads on."""

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """``path`` leads to the offending value, or with ``at_key`` to its key.

    What is in a shared file has a path as if it stood in the level: ``("people", "ratna", …)``.
    """

    code: str
    path: Path
    message: str
    hint: str
    at_key: bool = False

    @property
    def severity(self) -> Severity:
        """Whether a level with this problem can be played all the same (a warning)."""
        return CODES[self.code].severity

    def about_key(self) -> "Problem":
        """The same, about the key and not its value."""
        return replace(self, at_key=True)
