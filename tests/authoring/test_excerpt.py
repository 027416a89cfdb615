"""Findings as text: carets under the place, and nothing that a terminal would obey."""

import pytest

from game.authoring.excerpt import WIDTH, as_text, cells
from game.authoring.findings import Finding
from game.authoring.source import load


def finding(excerpt: str, start: int, end: int, **more: object) -> Finding:
    parts = {
        "code": "wrong-type",
        "severity": "error",
        "message": "This is wrong.",
        "hint": "Mend it.",
        "file": "level.yaml",
        "line": 12,
        "column": start,
        "end_line": 12,
        "end_column": end,
        "excerpt": excerpt,
    }
    return Finding(**{**parts, **more})  # type: ignore[arg-type]


def test_as_a_whole() -> None:
    assert as_text(finding("  ends: nevr", 9, 13)) == (
        "level.yaml:12:9: error: This is wrong. [wrong-type]\n"
        "  12 |   ends: nevr\n"
        "     |         ^^^^\n"
        "     = Mend it."
    )


def marked(found: Finding) -> str:
    """What stands above the carets."""
    _head, line, carets, _hint = as_text(found).split("\n")
    line, carets = line.split(" | ")[1], carets.split(" | ")[1]
    above, cell = "", 0
    for character in line:
        if cells(character) and "^" in carets[cell : cell + cells(character)]:
            above += character
        cell += cells(character)
    return above


@pytest.mark.parametrize(
    ("excerpt", "start", "end", "above"),
    [
        ("say: 日本語 no", 10, 12, "no"),
        ("say: 日本語 no", 6, 9, "日本語"),
        ("say: e\u0301e\u0301 no", 11, 13, "no"),
        ("say: a\u200db no", 10, 12, "no"),
        ("say:\tno", 6, 8, "no"),
        ("x" * 300 + "no" + "y" * 300, 301, 303, "no"),
        ("日" * 300 + "no", 301, 303, "no"),
    ],
)
def test_carets_stand_below_the_place(excerpt: str, start: int, end: int, above: str) -> None:
    assert marked(finding(excerpt, start, end)) == above


@pytest.mark.parametrize("at", [1, 50, 99, 100, 101, 500, 999, 1000])
def test_long_lines_are_cut(at: int) -> None:
    text = as_text(finding("x" * 1000, at, at + 1))
    line, carets = text.split("\n")[1:3]
    assert len(line) <= WIDTH + 8
    assert carets.count("^") == 1


def test_a_place_of_no_width_has_a_caret() -> None:
    assert "^" in as_text(finding("says:", 6, 6))
    assert "^" in as_text(finding("x", 1, 1))


def test_a_place_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert marked(finding("  bondan: # him", 3, 9, end_line=14)) == "bondan: # him".replace("", "")


def test_no_excerpt_where_there_is_no_text() -> None:
    assert as_text(finding("", 1, 1)).count("\n") == 1


def test_nothing_gets_through_to_the_terminal() -> None:
    document = load('a: \x1b[31mred\u202e\x9b0m\nb: "\\e]0;x\\a"\n\x07c\x07: 1\n', "le\x1b[2Jvel")
    assert document.findings
    for found in document.findings:
        text = as_text(found)
        assert all(c == "\n" or (c.isprintable() and c not in "\u202e") for c in text), text


def test_colour_is_for_terminals() -> None:
    assert "\x1b" not in as_text(finding("x", 1, 2))
    assert "\x1b[31m" in as_text(finding("x", 1, 2), colour=True)
    assert "\x1b[33m" in as_text(finding("x", 1, 2, severity="warning"), colour=True)
