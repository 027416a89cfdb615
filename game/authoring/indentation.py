"""Which line is indented wrong, where two lines don't go together.

The parser stops at the second one; but when the first child of a mapping moved, all that
follow it look wrong.
"""

from collections import Counter
from itertools import pairwise


def indentation(line: str) -> int:
    """The spaces at the start of the line."""
    return len(line) - len(line.lstrip(" "))


def culprit(lines: list[str], bad: int) -> int:
    """The line (from 0) to blame when line ``bad`` fits none of the levels above it."""
    here = indentation(lines[bad])
    step = _usual_step(lines)
    parent = bad - 1
    while parent >= 0 and (_empty(lines[parent]) or indentation(lines[parent]) >= here):
        parent -= 1
    if parent < 0:
        return bad
    above = indentation(lines[parent])
    if above % step and not here % step:
        return parent
    child = parent + 1
    while _empty(lines[child]):
        child += 1
    if here - above == step and indentation(lines[child]) - above != step:
        return child
    if indentation(lines[child]) - above != step:
        return parent
    return bad


def _empty(line: str) -> bool:
    text = line.lstrip(" ")
    return not text or text.startswith("#")


def _usual_step(lines: list[str]) -> int:
    """By how much lines are mostly indented deeper than the one before them."""
    depths = [indentation(line) for line in lines if not _empty(line)]
    steps = Counter(b - a for a, b in pairwise(depths) if b > a)
    return steps.most_common(1)[0][0] if steps else 2
