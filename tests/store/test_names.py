"""Names that people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.store import NAME_LENGTH, clean_name
from game.store.names import name_key


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ratna", "Ratna"),
        ("  Bu \t Ratna\n", "Bu Ratna"),
        ("\x1b[31mRatna\x07", "[31mRatna"),
        ("Rat\u202ena", "Ratna"),
        ("\u2066Ratna\u2069\ufeff", "Ratna"),
        ("Ratna\ud800", "Ratna"),
        ("e\u0301lan", "\u00e9lan"),
        ("क्\u200dष", "क्\u200dष"),
        ("[b]Ratna[/b]", "[b]Ratna[/b]"),
        ("\u2028 \u202e", ""),
        ("...", ""),
        ("", ""),
        ("a" * 99, "a" * NAME_LENGTH),
    ],
)
def test_clean_name(typed: str, kept: str) -> None:
    assert clean_name(typed) == kept


@given(st.text())
def test_a_clean_name_stays_as_it_is_and_fits(typed: str) -> None:
    name = clean_name(typed)
    assert clean_name(name) == name
    assert len(name) <= NAME_LENGTH
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in name)
    name.encode()


def test_names_that_people_would_call_the_same_share_a_key() -> None:
    assert name_key("RATNA") == name_key("ratna") == name_key("Ｒatna")
    assert name_key("Ratna") != name_key("Ratni")
