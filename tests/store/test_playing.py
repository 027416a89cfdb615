"""A shift in play: through the rules, onto the disk, and only then on the screen."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import Attend, IllegalMoveError, Level, Opening, Read, Say, legal_moves
from game.rules.moves import ShiftOverError
from game.store import (
    Mode,
    NothingToUndoError,
    NoUndoError,
    RunMovedOnError,
    RunOverError,
    ShiftInPlay,
    Store,
)

from .corner_shop import (
    ALONE,
    DEALT,
    LEVEL,
    SERVED,
    play_all,
    play_on,
    same,
    some_moves,
)


def practice(store: Store, player: int) -> ShiftInPlay:
    return ShiftInPlay.begin(store, LEVEL, "practice", 1, player)


def test_a_new_shift(store: Store, player: int) -> None:
    shift = ShiftInPlay.begin(store, LEVEL, "real", 3, player, source="corner.yaml")
    assert shift.mode == "real"
    assert shift.level is LEVEL
    assert shift.shift.seed == 3
    assert shift.shift.opening == Opening()
    assert shift.events == shift.opening_events != ()
    assert (shift.turns, shift.over, shift.edited, shift.stopped) == ((), False, False, None)
    assert store.runs.record(shift.run_id).source == "corner.yaml"


def test_a_move_is_on_disk_when_it_is_told(folder: Path) -> None:
    with Store.open(folder) as store, Store.open(folder) as elsewhere:
        shift = practice(store, store.profiles.current().id)
        before = shift.state
        events = shift.play(Say("show"))
        assert elsewhere.runs.read(shift.run_id)[1].moves == (Say("show"),)
        (turn,) = shift.turns
        assert (turn.before, turn.move, turn.events) == (before, Say("show"), events)
        assert shift.events == shift.opening_events + events
        assert elsewhere.runs.record(shift.run_id).reputation == shift.state.reputation


def test_an_illegal_move_writes_nothing(store: Store, player: int) -> None:
    shift = play_all(practice(store, player), (Say("show"),))
    before, record = shift.state, store.runs.record(shift.run_id)
    for move in (Say("show"), Attend("nobody"), Read("ani", "stormy")):
        with pytest.raises(IllegalMoveError):
            shift.play(move)
    assert shift.state is before
    assert store.runs.record(shift.run_id) == record


def test_the_last_move_finishes_the_run(store: Store, player: int) -> None:
    shift = play_all(ShiftInPlay.begin(store, ALONE, "real", 1, player), SERVED)
    assert shift.over
    record = store.runs.record(shift.run_id)
    assert (record.ending, record.moves, record.outcomes) == ("finished", 2, {"ani": "served"})
    assert record.reputation == 56
    with pytest.raises(ShiftOverError):
        shift.play(Say("show"))
    assert store.runs.unfinished(player) == ()


@settings(max_examples=30, deadline=None)
@given(
    level=st.sampled_from([LEVEL, ALONE, DEALT]),
    seed=st.integers(0, 2**31 - 1),
    choices=st.integers(0, 2**16),
    moves=st.integers(0, 12),
    undos=st.integers(0, 3),
    carried=st.booleans(),
)
def test_any_moves_resumed_stand_at_the_same_point(
    level: Level, seed: int, choices: int, moves: int, undos: int, carried: bool
) -> None:
    with Store.in_memory() as store:
        player = store.profiles.current().id
        if carried:
            play_on(ShiftInPlay.begin(store, ALONE, "real", 1, player), choices)
        mode: Mode = "real" if undos == 0 else "practice"
        shift = ShiftInPlay.begin(store, level, mode, seed, player)
        for _, move in zip(range(moves), some_moves(shift, choices), strict=False):
            shift.play(move)
        for _ in range(min(undos, len(shift.turns))):
            shift.undo()
        resumed = ShiftInPlay.resume(store, shift.run_id, level)
        assert same(shift, resumed)
        assert resumed.over == shift.over == shift.state.over
        assert resumed.mode == mode
        assert resumed.can_undo == shift.can_undo
        assert store.runs.record(shift.run_id).reputation == shift.state.reputation
        if not resumed.over:
            move = legal_moves(resumed.state)[0]
            assert resumed.play(move) == resumed.turns[-1].events
            with pytest.raises(RunMovedOnError):
                shift.play(move)


def test_a_shift_that_is_over_can_be_read_again(store: Store, player: int) -> None:
    shift = play_on(ShiftInPlay.begin(store, LEVEL, "real", 1, player), 1)
    resumed = ShiftInPlay.resume(store, shift.run_id, LEVEL)
    assert resumed.over
    assert same(shift, resumed)
    with pytest.raises(ShiftOverError):
        resumed.play(Say("show"))


def test_a_run_of_another_level(store: Store, player: int) -> None:
    shift = practice(store, player)
    with pytest.raises(ValueError, match="corner-shop"):
        ShiftInPlay.resume(store, shift.run_id, ALONE)


# Undo


def test_practice_goes_back_move_by_move(store: Store, player: int) -> None:
    shift = practice(store, player)
    states = [shift.state]
    moves = (Say("show"), Say("sell"), Attend("budi"))
    for move in moves:
        shift.play(move)
        states.append(shift.state)
    for move in reversed(moves):
        assert shift.can_undo
        states.pop()
        assert shift.undo().move == move
        assert shift.state is states[-1]
        assert same(shift, ShiftInPlay.resume(store, shift.run_id, LEVEL))
    assert not shift.can_undo
    with pytest.raises(NothingToUndoError):
        shift.undo()
    assert play_on(shift, 4).over


def test_the_last_move_of_practice_can_be_taken_back(store: Store, player: int) -> None:
    shift = play_all(ShiftInPlay.begin(store, ALONE, "practice", 1, player), SERVED)
    assert shift.over
    shift.undo()
    assert not shift.over
    assert store.runs.unfinished(player)[0].moves == 1
    shift.play(Say("later"))
    assert store.runs.record(shift.run_id).outcomes == {"ani": "returning"}


def test_for_real_nothing_is_taken_back(store: Store, player: int) -> None:
    shift = ShiftInPlay.begin(store, LEVEL, "real", 1, player)
    shift.play(Say("show"))
    assert not shift.can_undo
    with pytest.raises(NoUndoError):
        shift.undo()
    assert len(shift.turns) == 1


# Closing early


def test_a_shift_closed_early_is_over(store: Store, player: int) -> None:
    shift = play_all(practice(store, player), (Say("show"),))
    shift.close_early()
    assert shift.over
    assert store.runs.record(shift.run_id).ending == "closed early"
    assert store.runs.unfinished(player) == ()
    with pytest.raises(RunOverError):
        shift.play(Say("sell"))
    resumed = ShiftInPlay.resume(store, shift.run_id, LEVEL)
    assert resumed.over
    with pytest.raises(RunOverError):
        resumed.play(Say("sell"))


def test_a_finished_shift_cant_be_closed_early(store: Store, player: int) -> None:
    shift = play_all(ShiftInPlay.begin(store, ALONE, "real", 1, player), SERVED)
    shift.close_early()
    assert store.runs.record(shift.run_id).ending == "finished"


# Two windows


def test_two_windows_on_one_run(folder: Path) -> None:
    with Store.open(folder) as one, Store.open(folder) as other:
        first = practice(one, one.profiles.current().id)
        second = ShiftInPlay.resume(other, first.run_id, LEVEL)
        first.play(Say("show"))
        for late in (lambda: second.play(Say("shoo")), second.close_early):
            with pytest.raises(RunMovedOnError, match="another window"):
                late()
        assert second.turns == ()
        first.undo()
        first.play(Say("chat"))
        second = ShiftInPlay.resume(other, first.run_id, LEVEL)
        assert same(first, second)
        second.undo()
        second.play(Say("show"))
        with pytest.raises(RunMovedOnError):  # As many moves as before, but not the same.
            first.play(Say("sell"))
        with pytest.raises(RunMovedOnError):
            first.undo()
        assert one.runs.read(first.run_id)[1].moves == (Say("show"),)


def test_two_windows_at_the_last_move_book_it_once(folder: Path) -> None:
    with Store.open(folder) as one, Store.open(folder) as other:
        player = one.profiles.current().id
        first = ShiftInPlay.begin(one, ALONE, "real", 1, player)
        first.play(SERVED[0])
        second = ShiftInPlay.resume(other, first.run_id, ALONE)
        first.play(SERVED[1])
        with pytest.raises(RunMovedOnError):
            second.play(SERVED[1])
        with pytest.raises(RunMovedOnError):
            second.close_early()
        (book,) = other.ledger.books(player)
        assert book.reputation == 56
        assert len(other.ledger.bookings(book.id)) == 1
