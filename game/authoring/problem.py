"""Something wrong in a source, by where it stands in the data: a path of keys and indices."""

from dataclasses import dataclass
from typing import Literal

Path = tuple[str | int, ...]
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """``path`` leads to the offending value, or with ``at_key`` to its key.

    ``file`` names a shared file beside the level where the problem is not in the level's own.
    """

    code: str
    path: Path
    message: str
    hint: str
    at_key: bool = False
    severity: Severity = "error"
    file: str | None = None
