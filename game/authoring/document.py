"""A file as it was read, and what was found in it."""

from dataclasses import dataclass, field
from typing import Any

from game.authoring.characters import lines_of
from game.authoring.findings import Finding
from game.authoring.position import Branch, Place, Span, locate, steps
from game.authoring.problem import PROBLEMS_MAX, Path, Problem


@dataclass(slots=True, eq=False)
class Document:
    """A file as it was read: plain data, where each part of it stands, and what was refused.

    ``data`` is None where nothing could be read. ``refused`` holds the places (by `id`)
    that a finding was made about already.
    """

    file: str
    text: str
    data: Any = None
    root: Place | None = None
    findings: list[Finding] = field(default_factory=list)
    refused: dict[int, object] = field(default_factory=dict)
    _lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The text's lines, without their ends."""
        if self._lines is None:
            self._lines = lines_of(self.text)
        return self._lines

    @property
    def full(self) -> bool:
        """Whether it has as many findings as anybody reads."""
        return len(self.findings) >= PROBLEMS_MAX

    def note(self, problem: Problem, span: Span | None = None) -> None:
        """Add a finding to the file's own. ``span`` is its place where the path isn't."""
        if self.full:
            return
        finding = self.finding(problem, span)
        if finding is not None:
            self.findings.append(finding)

    def finding(self, problem: Problem, span: Span | None = None) -> Finding | None:
        """The problem at its place in the file; None where that place was refused before."""
        if span is None:
            if self.refused and self._is_refused(problem.path):
                return None
            span = locate(self.root, problem.path, problem.at_key)
        span = self._inside(span)
        return Finding(
            problem.code,
            problem.severity,
            problem.message,
            problem.hint,
            self.file,
            *span,
            excerpt=self.lines[span.line - 1],
        )

    def _inside(self, span: Span) -> Span:
        """The span, moved into the text: what is missing at its end has no place of its own."""
        line, column = self._clamped(span.line, span.column)
        end = self._clamped(span.end_line, span.end_column)
        return Span(line, column, *max(end, (line, column)))

    def _clamped(self, line: int, column: int) -> tuple[int, int]:
        if line > len(self.lines):
            return len(self.lines), len(self.lines[-1]) + 1
        return line, min(column, len(self.lines[line - 1]) + 1)

    def rename(self, path: Path, key: str, meant: str) -> None:
        """Let the part ``key`` of the mapping at ``path`` be found as ``meant`` too."""
        *_, (_key, place) = steps(self.root, path)
        if isinstance(place, Branch) and isinstance(place.parts, dict) and key in place.parts:
            place.parts[meant] = place.parts[key]

    def _is_refused(self, path: Path) -> bool:
        return any(
            id(event) in self.refused
            for key, place in steps(self.root, path)
            for event in (key, place.start if isinstance(place, Branch) else place)
        )

    @property
    def broken(self) -> bool:
        """Whether an error was found."""
        return any(finding.severity == "error" for finding in self.findings)
