"""What is known about a run without its level."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import Opening, Say, deal, play, start
from game.store import Summary
from game.store.records import opening_from, opening_text, outcomes_from, outcomes_text

from .corner_shop import ALONE, DEALT, LEVEL

names = st.text(min_size=1)
openings = st.builds(
    Opening,
    st.none() | st.integers(0, 100),
    st.lists(st.tuples(names, st.integers(-10, 10))).map(tuple),
    st.lists(names).map(tuple),
)


@given(openings)
def test_an_opening_is_read_as_it_was_written(opening: Opening) -> None:
    assert opening_from(opening_text(opening)) == opening


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "{}",
        "[]",
        "[50]",
        '["50", [], []]',
        "[50, {}, []]",
        '[50, [["ani"]], []]',
        '[50, [["ani", "1"]], []]',
        "[50, [], [null]]",
    ],
)
def test_what_is_no_opening(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        opening_from(text)


def test_outcomes_are_read_as_they_were_written() -> None:
    assert outcomes_from(outcomes_text({"ani": "never", "budi": None})) == {
        "ani": "never",
        "budi": None,
    }
    for text in ("", "[]", '{"ani": "gone"}', '{"ani": ["never"]}'):
        with pytest.raises(ValueError, match=r"."):
            outcomes_from(text)


def test_a_summary_tells_who_is_through() -> None:
    state, _ = start(deal(LEVEL, 1))
    assert Summary.of(state) == Summary(50, 50, {"ani": None, "budi": None, "citra": None}, "d1")
    state, _ = play(state, Say("shoo"))
    assert Summary.of(state).outcomes["ani"] == "never"
    assert Summary.of(state).reputation == 38


def test_a_summary_starts_from_what_the_ledger_says() -> None:
    state, _ = start(deal(ALONE, 1, Opening(reputation=70)))
    assert (Summary.of(state).starting, Summary.of(state).reputation) == (70, 70)


def test_who_passes_the_window_or_isnt_dealt_is_in_no_summary() -> None:
    state, _ = start(deal(LEVEL, 1, Opening(absent=("budi",))))
    assert set(Summary.of(state).outcomes) == {"ani", "citra"}
    state, _ = start(deal(DEALT, 1))
    assert len(Summary.of(state).outcomes) == 2
