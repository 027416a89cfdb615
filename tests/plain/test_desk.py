"""Lines in, lines out."""

import io

import pytest

from game.plain import Desk, clean


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_steers_a_terminal_is_taken_out() -> None:
    assert clean("a\x1b[31mb\x07\x9bc\u202ed\te") == "a[31mbcd    e"


def test_a_script_is_echoed_and_a_person_is_not() -> None:
    out = io.StringIO()
    assert Desk(io.StringIO("# no\n\n  2 \n"), out).ask() == "2"
    assert out.getvalue() == "> 2\n"
    out = io.StringIO()
    assert Desk(Terminal("\n"), out).ask() == ""
    assert out.getvalue() == "> "


def test_the_end_of_input() -> None:
    assert Desk(io.StringIO(""), io.StringIO()).ask() is None
    assert Desk(io.StringIO("1"), io.StringIO()).ask() == "1"


def test_a_line_that_never_ends_is_cut() -> None:
    desk = Desk(io.StringIO("9" * 100_000 + "\n1\n"), io.StringIO())
    assert len(desk.ask() or "") == 4096
    assert desk.ask() == "1"


def test_lines_break_between_words_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    text = "1. " + "word " * 20
    piped, shown = io.StringIO(), Terminal()
    Desk(io.StringIO(), piped).say(text)
    Desk(io.StringIO(), shown).say(text)
    assert piped.getvalue().count("\n") == 1
    assert shown.getvalue().count("\n") > 3
    assert max(map(len, shown.getvalue().splitlines())) < 30


def test_a_code_page_without_our_signs_gets_plain_ones() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii", errors="replace")
    Desk(io.StringIO(), out).say("−4: “hm…” — \u4e09")
    out.flush()
    assert raw.getvalue().splitlines() == [b'-4: "hm..." - ?']
