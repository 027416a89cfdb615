"""A run replays exactly, and outlives a rename in its level."""

import pytest
from hypothesis import given

from game.rules import (
    Acknowledge,
    Attend,
    IllegalMoveError,
    Level,
    Move,
    Opening,
    Read,
    Run,
    Say,
    Shift,
    replay,
)
from game.rules.moves import NobodyAtCounterError, NotOfferedError, NotWaitingError
from game.rules.run import renamed
from tests.random_levels import Choices, shifts, walk
from tests.small_levels import Table, answer, level_of, moment, someone


def run_of(level: Level, *moves: Move, opening: Opening | None = None) -> Run:
    return Run(level.id, level.digest, 7, opening or Opening(), moves)


@given(shifts(), Choices)
def test_replaying_a_run_gives_the_same_states_and_events(shift: Shift, choices: list[int]) -> None:
    steps = walk(shift, choices)
    moves = tuple(move for _, move, _ in steps if move is not None)
    again = replay(Run("random", "", shift.seed, shift.opening, moves), shift.level)

    assert again.shift.customers == shift.customers
    assert again.stopped is None
    assert again.opening_events == steps[0][2]
    assert tuple(turn.move for turn in again.turns) == moves
    assert [turn.events for turn in again.turns] == [events for _, _, events in steps[1:]]
    states = [turn.before for turn in again.turns] + [again.state]
    assert [state[1:] for state in states] == [state[1:] for state, _, _ in steps]
    assert again.events == tuple(event for _, _, events in steps for event in events)


def shop(**changes: tuple[str, ...]) -> Level:
    """Bondan and Ratna; ``changes`` gives them, or the reply ``show``, ids they had before."""
    names = {"bondan": changes.get("bondan", ()), "ratna": changes.get("ratna", ())}
    only = moment(
        answer("show", "careful", was=changes.get("show", ())), answer("shrug", ends="left")
    )
    return level_of(
        *[someone(name, was=was) for name, was in names.items()], talks={"talk": {"only": only}}
    )


def test_a_replay_stops_at_the_first_move_that_is_no_longer_legal() -> None:
    run = run_of(shop(), Attend("bondan"), Say("show"), Say("wrap"), Say("show"))
    again = replay(run, shop())

    assert again.stopped == 2
    assert [turn.move for turn in again.turns] == [Attend("bondan"), Say("show")]
    assert "wrap" in again.reason
    assert not again.state.over


def test_an_empty_run_is_the_opening() -> None:
    again = replay(run_of(shop()), shop())

    assert (again.turns, again.stopped, again.reason) == ((), None, "")
    assert again.events == again.opening_events == Table(shop()).events


def test_ids_that_were_renamed_come_back_by_todays() -> None:
    level = shop(show=("present",), ratna=("bu-ratna",), bondan=("pak-bondan",))
    moves: list[Move] = [
        Attend("pak-bondan"),
        Read("pak-bondan", "quiet"),
        Acknowledge("bu-ratna"),
        Say("present"),
    ]
    again = replay(run_of(level, *moves), level)

    assert [turn.move for turn in again.turns] == [
        Attend("bondan"),
        Read("bondan", "quiet"),
        Acknowledge("ratna"),
        Say("show"),
    ]


@pytest.mark.parametrize(
    ("move", "error"),
    [
        (Say("present"), NotOfferedError),
        (Acknowledge("bu-ratna"), NotWaitingError),
        (Read("pak-bondan", "quiet"), NobodyAtCounterError),
    ],
)
def test_only_a_replay_knows_old_ids(move: Move, error: type[IllegalMoveError]) -> None:
    table = Table(shop(show=("present",), ratna=("bu-ratna",), bondan=("pak-bondan",)))
    table.play(Attend("bondan"))

    assert renamed(table.state, move) in table.legal()
    with pytest.raises(error):
        table.play(move)


def test_todays_id_wins_over_one_that_something_else_had_before() -> None:
    level = shop(show=("shrug",), bondan=("ratna",))
    again = replay(run_of(level, Attend("ratna"), Say("shrug")), level)

    assert [turn.move for turn in again.turns] == [Attend("ratna"), Say("shrug")]


def test_an_opening_is_part_of_the_run() -> None:
    opening = Opening(reputation=30, trust=(("bondan", -2),), absent=("ratna",))
    again = replay(run_of(shop(), Say("show"), opening=opening), shop())

    assert again.shift.absent == {1}
    assert again.state.reputation == 30 + 3 + 2 - 3


def test_a_rename_is_looked_up_where_the_shift_stands() -> None:
    table = Table(shop(show=("present",)))

    assert renamed(table.state, Say("present")) == Say("present")
    table.play(Attend("bondan"))
    assert renamed(table.state, Say("present")) == Say("show")
    assert renamed(table.state, Attend("nobody")) == Attend("nobody")
