"""Terms, the order of replies, and refusals."""

import pytest

from game.narration import (
    mood_name,
    mood_symbol,
    offered,
    outcome_name,
    patience_words,
    refusal,
    signed,
)
from game.rules import Acknowledge, Attend, IllegalMoveError, Move, Read, Say, play
from game.rules.constants import PATIENCE_MAX
from game.rules.level import MOODS
from tests.narration.test_tell import FIRST, played


def test_every_mood_has_a_name_and_a_face_of_its_own() -> None:
    assert len({mood_name(mood) for mood in MOODS}) == len(MOODS)
    faces = {mood_symbol(mood) for mood in MOODS}
    assert len(faces) == len(MOODS)
    assert all(face.isascii() and len(face) == 2 for face in faces)


def test_patience_has_words_at_every_number() -> None:
    words = [patience_words(patience) for patience in range(PATIENCE_MAX + 1)]
    assert words[0] == "is gone"
    assert words[2] == "looks at the door"
    assert words[-1] == "has all day"
    assert len(set(words)) == 7


def test_outcomes_and_signs() -> None:
    assert outcome_name("never") == "never coming back"
    assert outcome_name(None) == "unresolved"
    assert [signed(n) for n in (4, 0, -12)] == ["+4", "0", "−12"]


def test_replies_come_in_the_order_of_the_seed_and_only_legal_ones() -> None:
    state = played(FIRST).state
    scene = state.shift.level.scenes[0]
    order = [scene.replies[n].id for n in state.shift.reply_order(0, 0)]
    assert [reply.id for reply in offered(state)] == order
    assert offered(played().state) == ()
    for reply in offered(state):
        play(state, Say(reply.id))


@pytest.mark.parametrize(
    ("before", "move", "told"),
    [
        ((), Say("show"), "Nobody is at the counter."),
        ((), Read("bondan", "quiet"), "Nobody is at the counter."),
        ((FIRST,), Read("ratna", "quiet"), "Bu Ratna isn't at the counter"),
        ((FIRST,), Attend("dewi"), "Dewi isn't waiting here."),
        ((FIRST,), Acknowledge("who"), "who isn't waiting here."),
        ((FIRST, Acknowledge("ratna")), Acknowledge("ratna"), "Bu Ratna knows already"),
        ((FIRST, Read("bondan", "quiet")), Read("bondan", "quiet"), "a read is final"),
        ((FIRST, Say("show"), Say("calm")), Read("bondan", "quiet"), "Too late for a read"),
        ((FIRST,), Say("nothing"), "That can't be done here."),
        ((FIRST, Say("out"), Say("out"), Say("out")), Say("out"), "The shift is over."),
    ],
)
def test_a_refused_move_is_explained(before: tuple[Move, ...], move: Move, told: str) -> None:
    state = played(*before).state
    with pytest.raises(IllegalMoveError) as refused:
        play(state, move)
    assert told in refusal(state, move, refused.value)


def test_walking_off_twice_is_explained() -> None:
    moves = (FIRST, Attend("ratna"), Attend("bondan"))
    state = played(*moves).state
    with pytest.raises(IllegalMoveError) as refused:
        play(state, Attend("ratna"))
    assert "You walked off from Pak Bondan once." in refusal(state, Attend("ratna"), refused.value)
