"""What `siapa check` and a refused level say: findings, each with its exact place."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.authoring.codes import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong, or doubtful, in a file.

    Lines and columns count from 1; columns count code points; the end is exclusive.
    ``excerpt`` is the text of the first line, for showing where it is.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str = field(default="", compare=False, repr=False)


class LevelError(ValueError):
    """A level that can't be played as it is written; ``findings`` says why, all of it."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(in_order(findings))
        first = next((f for f in self.findings if f.severity == "error"), None)
        super().__init__(f"{first.file}:{first.line}: {first.message}" if first else "")


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By file and position; of two at one place, errors first."""
    return sorted(findings, key=lambda f: (f.file, f.line, f.column, f.severity, f.code))
