"""Moves as lists of words, for files and the wire."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import Acknowledge, Attend, Move, Read, Say
from game.rules.moves import decode, encode

Moves = (
    st.builds(Say, st.text())
    | st.builds(Attend, st.text())
    | st.builds(Acknowledge, st.text())
    | st.builds(Read, st.text(), st.text())
)


@pytest.mark.parametrize(
    ("move", "words"),
    [
        (Say("show"), ["say", "show"]),
        (Attend("ratna"), ["attend", "ratna"]),
        (Acknowledge("ratna"), ["acknowledge", "ratna"]),
        (Read("ratna", "family"), ["read", "ratna", "family"]),
    ],
)
def test_a_move_as_words(move: Move, words: list[str]) -> None:
    assert encode(move) == words
    assert decode(words) == move


@given(Moves)
def test_every_move_comes_back_from_its_words(move: Move) -> None:
    assert decode(encode(move)) == move
    assert decode(tuple(encode(move))) == move


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
near_moves = st.lists(
    st.sampled_from(["say", "attend", "acknowledge", "read", "Say", "rescue", ""]) | anything,
    max_size=4,
)


@given(anything | near_moves)
def test_what_decodes_is_a_move_and_all_else_is_a_value_error(thing: Any) -> None:
    try:
        move = decode(thing)
    except ValueError:
        assert not is_move(thing)
    else:
        assert encode(move) == list(thing)


def is_move(thing: Any) -> bool:
    lengths = {"say": 2, "attend": 2, "acknowledge": 2, "read": 3}
    return (
        isinstance(thing, list)
        and all(isinstance(word, str) for word in thing)
        and bool(thing)
        and lengths.get(thing[0]) == len(thing)
    )


@pytest.mark.parametrize(
    "thing",
    [None, "say", b"say", [], ["say"], ["say", 1], ["say", "a", "b"], ["shout", "a"], {"say": "a"}],
    ids=repr,
)
def test_what_is_no_move_does_not_decode(thing: Any) -> None:
    with pytest.raises(ValueError, match="not a move"):
        decode(thing)
