"""What holds of every shift, whatever is played in it."""

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import (
    Acknowledge,
    Attend,
    IllegalMoveError,
    Level,
    Move,
    Read,
    Say,
    Shift,
    State,
    legal_moves,
    play,
    start,
)
from game.rules.events import ShiftEnded, ShopClosed
from game.rules.moves import (
    NobodyAtCounterError,
    NotAMoveError,
    NotOfferedError,
    NotWaitingError,
    OnlyOnceError,
    ShiftOverError,
    TooLateToReadError,
)
from game.rules.state import GONE
from tests.random_levels import Choices, moves_max, shifts, walk
from tests.small_levels import Table, answer, level_of, moment, someone


@given(shifts(), Choices)
def test_every_sequence_of_legal_moves_ends(shift: Shift, choices: list[int]) -> None:
    steps = walk(shift, choices)

    assert len(steps) <= moves_max(shift)
    assert steps[-1][0].over
    assert all(not state.over for state, _, _ in steps[:-1])


@given(shifts(), Choices)
def test_the_last_event_and_no_other_says_that_it_is_over(shift: Shift, choices: list[int]) -> None:
    steps = walk(shift, choices)
    log = [event for _, _, events in steps for event in events]

    closings = [event for event in log if isinstance(event, ShiftEnded | ShopClosed)]
    assert closings == log[-1:]
    assert isinstance(log[-1], ShopClosed) == steps[-1][0].closed


@given(shifts(), Choices)
def test_meters_stay_in_range(shift: Shift, choices: list[int]) -> None:
    for state, _, _ in walk(shift, choices):
        assert 0 <= state.meter <= 100
        for visit in state.visits:
            assert 0 <= visit.trust <= 10
            assert visit.patience >= 0


@given(shifts(), Choices)
def test_whoever_never_comes_back_stays_away(shift: Shift, choices: list[int]) -> None:
    away: set[int] = set(shift.absent)
    for state, _, _ in walk(shift, choices):
        away |= {i for i, visit in enumerate(state.visits) if visit.outcome == "never"}
        for i in away:
            assert (state.visits[i].phase, state.visits[i].outcome) == (GONE, "never")
            named = shift.customers[i].id
            assert state.at != i
            assert not any(named in move for move in legal_moves(state))


@given(shifts(), Choices)
def test_the_same_move_in_the_same_state_does_the_same(shift: Shift, choices: list[int]) -> None:
    steps = walk(shift, choices)

    assert steps == walk(shift, choices)
    assert [hash(state) for state, _, _ in steps] == [hash(s) for s, _, _ in walk(shift, choices)]


def all_moves(shift: Shift) -> list[Move]:
    """Every move that the ids of this shift allow to be written down, and a few beyond."""
    people = [customer.id for customer in shift.customers] + ["nobody"]
    kinds = [temperament.id for temperament in shift.level.temperaments] + ["nothing"]
    words = {reply.id for scene in shift.level.scenes for reply in scene.replies}
    moves: list[Move] = [Say(word) for word in sorted(words | {"rescue", "nothing", ""})]
    moves += [kind(who) for kind in (Attend, Acknowledge) for who in people]
    moves += [Read(who, kind) for who in people for kind in kinds]
    return moves


@given(shifts(), Choices)
def test_play_accepts_exactly_the_legal_moves(shift: Shift, choices: list[int]) -> None:
    for state, _, _ in walk(shift, choices):
        legal = legal_moves(state)
        assert len(set(legal)) == len(legal)
        before = (hash(state), repr(state.visits))
        for move in all_moves(shift):
            assert refusal(state, move) is None if move in legal else refusal(state, move)
        assert (hash(state), repr(state.visits)) == before


def refusal(state: State, move: Move) -> str | None:
    """How the rules call what is wrong with a move, or None if they play it."""
    try:
        play(state, move)
    except IllegalMoveError as error:
        return type(error).__name__.replace("IllegalMoveError", "")
    return None


NOT_MOVES: list[Any] = [
    None,
    "show",
    ("show",),
    ["say", "show"],
    Say,
    Say(cast(Any, None)),
    Say(cast(Any, ["show"])),
    Say(cast(Any, 0)),
    Attend(cast(Any, 0)),
    Acknowledge(cast(Any, b"bondan")),
    Read("bondan", cast(Any, {})),
    Read(cast(Any, None), "quiet"),
    object(),
]


@pytest.mark.parametrize("thing", NOT_MOVES, ids=repr)
def test_what_is_no_move_is_refused_by_name(thing: Any) -> None:
    table = Table(counter())

    with pytest.raises(NotAMoveError):
        play(table.state, thing)


@given(shifts(), Choices, st.sampled_from(NOT_MOVES))
def test_what_is_no_move_is_refused_at_any_time(
    shift: Shift, choices: list[int], thing: Any
) -> None:
    for state, _, _ in walk(shift, choices):
        assert refusal(state, thing) == "NotAMoveError"


def counter() -> Level:
    """Bondan at the counter, Ratna waiting, Anton still to come."""
    return level_of(
        someone("bondan"),
        someone("ratna", "family"),
        someone("anton", "commander", arrives=9),
        talks={
            "talk": {
                "first": moment(
                    answer("show", "careful", to="second"),
                    answer("again", "formal", to="first", once=True),
                    answer("hurry", "formal", to="second", when={"waiting_at_most": 0}),
                ),
                "second": moment(answer("wrap", "careful")),
            }
        },
    )


BONDAN, RATNA = Attend("bondan"), Attend("ratna")
A_GUESS = Read("bondan", "quiet")
WRONG: list[tuple[list[Move | str], Move, type[IllegalMoveError]]] = [
    ([], Say("show"), NobodyAtCounterError),
    ([], Acknowledge("ratna"), NobodyAtCounterError),
    ([], A_GUESS, NobodyAtCounterError),
    ([], Attend("anton"), NotWaitingError),
    ([], Attend("nobody"), NotWaitingError),
    ([BONDAN], BONDAN, NotWaitingError),
    ([BONDAN], Acknowledge("bondan"), NotWaitingError),
    ([BONDAN], Say("wrap"), NotOfferedError),
    ([BONDAN], Say("hurry"), NotOfferedError),
    ([BONDAN], Say("rescue"), NotOfferedError),
    ([BONDAN], Read("bondan", "shy"), NotOfferedError),
    ([BONDAN], Read("ratna", "family"), NobodyAtCounterError),
    ([BONDAN, "again"], Say("again"), NotOfferedError),
    ([BONDAN, "again", "show"], A_GUESS, TooLateToReadError),
    ([BONDAN, A_GUESS], A_GUESS, OnlyOnceError),
    ([BONDAN, Acknowledge("ratna")], Acknowledge("ratna"), OnlyOnceError),
    ([BONDAN, RATNA, "show", BONDAN], RATNA, OnlyOnceError),
    ([BONDAN, RATNA, "show", "wrap"], RATNA, NotWaitingError),
    ([BONDAN, "show", "wrap", *["show", "wrap"] * 2], Say("show"), ShiftOverError),
]


@pytest.mark.parametrize(("way", "move", "error"), WRONG)
def test_each_way_of_being_wrong_has_its_name(
    way: list[Move | str], move: Move, error: type[IllegalMoveError]
) -> None:
    table = Table(counter())
    table.play(*way)

    with pytest.raises(error):
        play(table.state, move)


def test_turning_to_somebody_is_not_acknowledging_them() -> None:
    moves: list[Move] = [Attend("ratna"), Acknowledge("ratna"), Say("ratna"), Attend("ratna")]

    assert moves[0] == moves[3]
    assert moves[0] != moves[1]
    assert len(set(moves)) == 3
    assert cast(Any, moves[0]) != ("ratna",)


def test_a_state_cannot_be_changed() -> None:
    state, _ = start(Table(counter()).shift)

    for value, name in ((state, "turn"), (state.visits[0], "trust"), (state.shift, "seed")):
        with pytest.raises(AttributeError):
            setattr(value, name, 1)
    with pytest.raises(TypeError):
        cast(Any, state.shift.level.scenes[0].by_id)["show"] = None
