"""Something wrong in a source, by where it stands in the data: a path of keys and indices."""

from dataclasses import dataclass, replace
from typing import Literal

Path = tuple[str | int, ...]
Severity = Literal["error", "warning"]


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
    severity: Severity = "error"

    def about_key(self) -> "Problem":
        """The same, about the key and not its value."""
        return replace(self, at_key=True)
