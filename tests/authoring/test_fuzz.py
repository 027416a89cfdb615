"""Thousands of damaged levels: never a traceback, always a place in the file."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.authoring.excerpt import as_text
from game.authoring.read import read_text
from tests.authoring.good import FULL, SMALL

SPECIAL = [
    *"\t:#-?[]{}&*!|>'\"%@`,\\\n\r\0\x1b\x85\u2028\u202e\ufeff\ud800 ~=<", "- ", ": ", "? ", "&a ",
    "*a ", "!!str ", "%YAML 1.1\n", "---\n", "...\n", "<<: ", "yes", "null", "1.5", "0x1f", "{{",
    "9" * 30, "\\x00", "[[",
]  # fmt: skip
LINE_END = re.compile("\r\n|\r|\n")


def damaged(text: str, rng: random.Random) -> tuple[str, int]:
    """The text with one damage, and the line (from 0) where it is."""
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    line = lines[at]
    place = rng.randrange(len(line) + 1)
    match rng.randrange(8):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, line)
        case 2:
            lines[at] = " " * rng.randrange(12) + line.lstrip()
        case 3:
            lines[at] = line[:place] + line[place + 1 :]
        case 4:
            lines[at] = line[:place] + line[place:][1:2] + line[place:][:1] + line[place + 2 :]
        case 5:
            lines[at] = "\t" + line
        case 6:
            character = chr(rng.choice((rng.randrange(0x80), rng.randrange(0x110000))))
            lines[at] = line[:place] + character + line[place + 1 :]
        case _:
            lines[at] = line[:place] + rng.choice(SPECIAL) + line[place:]
    return "\n".join(lines), at


def sound(text: str) -> None:
    """Read the text: it gives a level or errors, and each finding has a place in the text."""
    level, findings = read_text(text, "level.yaml")
    assert (level is None) is any(finding.severity == "error" for finding in findings)
    lines = LINE_END.split(text)
    for finding in findings:
        assert 1 <= finding.line <= finding.end_line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1
        assert 1 <= finding.end_column <= len(lines[finding.end_line - 1]) + 1
        assert (finding.line, finding.column) <= (finding.end_line, finding.end_column)
        shown = as_text(finding)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("text", [SMALL, FULL], ids=["small", "full"])
def test_one_damage_is_found_near_by(text: str, seed: int) -> None:
    rng = random.Random(seed)
    far = []
    for _number in range(250):
        mutant, at = damaged(text, rng)
        sound(mutant)
        errors = [f for f in read_text(mutant, "level.yaml")[1] if f.severity == "error"]
        before = mutant.split("\n")[:at]
        moved = sum(line.count("\r") for line in before)
        if errors and not any(f.line - 4 <= at + moved <= f.end_line + 2 for f in errors):
            far.append((mutant, at + 1, errors))
    # A line that was indented like another one's may make sense until many lines below.
    assert len(far) <= 8, far[:3]


@pytest.mark.parametrize("seed", range(4))
def test_many_damages(seed: int) -> None:
    rng = random.Random(1000 + seed)
    for _number in range(250):
        mutant = rng.choice((SMALL, FULL))
        for _damage in range(rng.choice((2, 3, 5, 20))):
            mutant, _at = damaged(mutant, rng)
        sound(mutant)


@given(st.integers(0, len(FULL)), st.integers(0, len(FULL)), st.text(max_size=20))
def test_any_piece_replaced_by_any_text(one: int, other: int, text: str) -> None:
    start, end = sorted((one, other))
    sound(FULL[:start] + text + FULL[end:])


@given(st.binary(max_size=200), st.integers(0, len(SMALL)))
def test_any_bytes(data: bytes, at: int) -> None:
    sound(SMALL[:at] + data.decode("latin-1") + SMALL[at:])
