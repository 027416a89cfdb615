"""Findings as text: where, what, the line with carets under it, and the mend.

What stands in a file is only ever shown, never obeyed by a terminal.
"""

import unicodedata
from typing import Final

from game.authoring.characters import harmless
from game.authoring.findings import Finding
from game.language import _

WIDTH: Final = 100
"""So many cells of a line are shown at most."""
_BOLD, _RED, _YELLOW, _DIM, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[2m", "\x1b[0m"


def as_text(finding: Finding, *, colour: bool = False) -> str:
    """The finding in a few lines. Escape codes are used only for ``colour``."""
    severity = _("error") if finding.severity == "error" else _("warning")
    if colour:
        severity = f"{_RED if finding.severity == 'error' else _YELLOW}{severity}{_PLAIN}"
    where = harmless(f"{finding.file}:{finding.line}:{finding.column}")
    head = f"{_BOLD}{where}{_PLAIN}" if colour else where
    lines = [f"{head}: {severity}: {harmless(finding.message)} [{finding.code}]"]
    gutter = " " * len(str(finding.line))
    if finding.excerpt.strip():
        shown, carets = _marked(finding)
        lines.append(f"  {finding.line} | {shown}")
        lines.append(f"  {gutter} | {_RED if colour else ''}{carets}{_PLAIN if colour else ''}")
    lines.append(f"  {gutter} = {harmless(finding.hint)}")
    return "\n".join(lines)


def cells(character: str) -> int:
    """How many cells of a terminal the character takes."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _marked(finding: Finding) -> tuple[str, str]:
    """The line, cut to what is around the place, and carets for the line below."""
    text = harmless(finding.excerpt)
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(text)
    first = _window_start(text, start)
    shown, used = "…" if first else "", 1 if first else 0
    carets = " " * used
    last = first
    for character in text[first:]:
        used += cells(character)
        if used > WIDTH:
            shown += "…"
            break
        mark = "^" if start <= last < max(end, start + 1) else " "
        shown += character
        carets += mark * cells(character)
        last += 1
    if "^" not in carets:
        carets += "^"
    return shown, carets.rstrip()


def _window_start(text: str, start: int) -> int:
    """From which character on a long line is shown, so that the place is in sight."""
    if sum(map(cells, text[: start + 20])) <= WIDTH:
        return 0
    first, room = min(start, len(text)), WIDTH // 3
    while first > 0 and room > 0:
        first -= 1
        room -= cells(text[first])
    return first
