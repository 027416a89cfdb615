"""Runs on disk."""

from pathlib import Path
from typing import Any

import pytest

from game.rules import Acknowledge, Attend, Move, Opening, Read, Run, Say, State, deal, play, start
from game.store import (
    NothingToUndoError,
    NoUndoError,
    RunMovedOnError,
    RunOverError,
    Store,
    Summary,
    UnknownProfileError,
    UnknownRunError,
)

from .conftest import Clock
from .corner_shop import LEVEL

MOVES: tuple[Move, ...] = (
    Say("show"),
    Read("ani", "quiet"),
    Acknowledge("budi"),
    Say("sell"),
)


def states(moves: tuple[Move, ...] = MOVES, opening: Opening | None = None) -> list[State]:
    """The opening state of `LEVEL`, and the one after each move."""
    found = [start(deal(LEVEL, 5, opening))[0]]
    for move in moves:
        found.append(play(found[-1], move)[0])
    return found


SUMMARIES = [Summary.of(state) for state in states()]


def begun(store: Store, player: int, moves: int = 0, **named: Any) -> int:
    """A practice run of `LEVEL` with the first so many of `MOVES`."""
    run = store.runs.begin(LEVEL, 5, Opening(), named.pop("mode", "practice"), player, **named)
    for number in range(moves):
        store.runs.append(run, number, MOVES[number], SUMMARIES[number + 1])
    return run


def test_a_new_run(store: Store, player: int) -> None:
    opening = Opening(61, (("citra", -2),), ("budi",))
    run = store.runs.begin(LEVEL, 5, opening, "real", player, source="/shops/corner.yaml")
    record = store.runs.record(run)
    assert (record.id, record.profile, record.mode) == (run, player, "real")
    assert (record.level, record.title, record.shop) == ("corner-shop", "The corner shop", "corner")
    assert (record.seed, record.opening, record.digest) == (5, opening, "d1")
    assert record.source == "/shops/corner.yaml"
    assert (record.moves, record.reputation, record.gain) == (0, 61, 0)
    assert record.outcomes == {"ani": None, "citra": None}
    assert (record.finished, record.ending, record.continues, record.over) == (
        None,
        None,
        None,
        False,
    )


def test_run_ids_are_short_and_never_used_again(store: Store, player: int) -> None:
    assert [begun(store, player) for _ in range(3)] == [1, 2, 3]


def test_moves_are_kept_as_they_were_played(folder: Path) -> None:
    with Store.open(folder) as store:
        run = begun(store, store.profiles.current().id, moves=4)
    with Store.open(folder) as store:
        record, kept = store.runs.read(run)
        assert kept == Run("corner-shop", "d1", 5, Opening(), MOVES)
        assert record.moves == 4
        assert record.summary == SUMMARIES[4]
        assert record.outcomes["ani"] == "served"


def test_times_are_told_by_the_clock_in_utc(store: Store, player: int) -> None:
    clock = Clock()
    run = begun(store, player, moves=2)
    store.runs.finish(run, 2, SUMMARIES[2])
    record = store.runs.record(run)
    assert record.finished is not None
    assert clock() < record.started < record.played < record.finished
    assert record.started.utcoffset() == clock().utcoffset()


@pytest.mark.parametrize("number", [0, 2, 4, 17, -1])
def test_a_move_with_another_number_is_refused(store: Store, player: int, number: int) -> None:
    run = begun(store, player, moves=3)
    with pytest.raises(RunMovedOnError, match=str(run)):
        store.runs.append(run, number, Say("push"), SUMMARIES[4])
    assert store.runs.read(run)[1].moves == MOVES[:3]
    assert store.runs.record(run).summary == SUMMARIES[3]


def test_a_run_that_is_over_takes_no_move(store: Store, player: int) -> None:
    run = begun(store, player, moves=3)
    assert store.runs.finish(run, 3, SUMMARIES[3])
    with pytest.raises(RunOverError, match=str(run)):
        store.runs.append(run, 3, MOVES[3], SUMMARIES[4])
    assert store.runs.read(run)[1].moves == MOVES[:3]


def test_a_run_ends_once(store: Store, player: int) -> None:
    run = begun(store, player, moves=3)
    with pytest.raises(RunMovedOnError):
        store.runs.finish(run, 2, SUMMARIES[2])
    assert store.runs.close_early(run, 3, SUMMARIES[3])
    ended = store.runs.record(run)
    assert ended.ending == "closed early"
    assert not store.runs.finish(run, 3, SUMMARIES[3])
    assert not store.runs.close_early(run, 3, SUMMARIES[3])
    assert store.runs.record(run) == ended


def test_practice_can_be_taken_back(store: Store, player: int) -> None:
    run = begun(store, player, moves=4)
    store.runs.undo(run, 1, SUMMARIES[1], number=4)
    record, kept = store.runs.read(run)
    assert kept.moves == MOVES[:1]
    assert (record.moves, record.undos, record.summary) == (1, 1, SUMMARIES[1])
    with pytest.raises(RunMovedOnError):
        store.runs.append(run, 1, Say("push"), SUMMARIES[2])
    store.runs.append(run, 1, MOVES[1], SUMMARIES[2], undos=1)
    assert store.runs.read(run)[1].moves == MOVES[:2]


def test_a_finished_practice_is_open_again_after_an_undo(store: Store, player: int) -> None:
    run = begun(store, player, moves=4)
    store.runs.finish(run, 4, SUMMARIES[4])
    store.runs.undo(run, 3, SUMMARIES[3], number=4)
    record = store.runs.record(run)
    assert (record.ending, record.finished, record.moves) == (None, None, 3)
    store.runs.close_early(run, 3, SUMMARIES[3], undos=1)
    with pytest.raises(RunOverError):
        store.runs.undo(run, 1, SUMMARIES[1], number=3, undos=1)
    assert store.runs.record(run).moves == 3


def test_nothing_is_taken_back_for_real(store: Store, player: int) -> None:
    run = begun(store, player, moves=2, mode="real")
    with pytest.raises(NoUndoError):
        store.runs.undo(run, 1, SUMMARIES[1], number=2)
    assert store.runs.read(run)[1].moves == MOVES[:2]


@pytest.mark.parametrize(("to_number", "number"), [(2, 2), (3, 2), (-1, 2)])
def test_an_undo_that_takes_nothing_back(
    store: Store, player: int, to_number: int, number: int
) -> None:
    run = begun(store, player, moves=2)
    with pytest.raises(NothingToUndoError):
        store.runs.undo(run, to_number, SUMMARIES[0], number=number)
    assert store.runs.record(run).moves == 2


def test_an_undo_of_a_run_that_moved_on(store: Store, player: int) -> None:
    run = begun(store, player, moves=3)
    with pytest.raises(RunMovedOnError):
        store.runs.undo(run, 1, SUMMARIES[1], number=2)
    assert store.runs.read(run)[1].moves == MOVES[:3]


def test_a_continued_run_leaves_the_old_one_as_it_was(store: Store, player: int) -> None:
    old = begun(store, player, moves=4, source="corner.yaml")
    new = store.runs.continue_as(old, 4, 2, SUMMARIES[2]._replace(digest="d2"))
    assert store.runs.read(old)[1].moves == MOVES
    assert store.runs.record(old).summary == SUMMARIES[4]
    assert store.runs.record(old).ending == "continued"
    record, kept = store.runs.read(new)
    assert kept == Run("corner-shop", "d2", 5, Opening(), MOVES[:2])
    assert (record.continues, record.moves, record.source) == (old, 2, "corner.yaml")
    assert [r.id for r in store.runs.unfinished(player)] == [new]
    with pytest.raises(RunOverError):
        store.runs.continue_as(old, 4, 2, SUMMARIES[2])
    with pytest.raises(RunMovedOnError):
        store.runs.continue_as(new, 4, 2, SUMMARIES[2])


def test_lists(store: Store, player: int) -> None:
    other = store.profiles.create("Ratna").id
    first, second, third = (begun(store, who) for who in (player, other, player))
    assert [record.id for record in store.runs.records()] == [third, second, first]
    assert [record.id for record in store.runs.records(player)] == [third, first]
    assert [record.id for record in store.runs.unfinished(player)] == [third, first]
    store.runs.append(first, 0, MOVES[0], SUMMARIES[1])
    assert [record.id for record in store.runs.unfinished(player)] == [first, third]
    store.runs.finish(third, 0, SUMMARIES[0])
    assert [record.id for record in store.runs.unfinished(player)] == [first]
    assert [record.id for record in store.runs.unfinished(other)] == [second]


@pytest.mark.parametrize("run", [0, 99, -1, 1 << 80])
def test_an_unknown_run(store: Store, run: int) -> None:
    summary = SUMMARIES[0]
    for ask in (
        lambda: store.runs.record(run),
        lambda: store.runs.read(run),
        lambda: store.runs.undo(run, 0, summary, number=1),
        lambda: store.runs.finish(run, 0, summary),
        lambda: store.runs.continue_as(run, 0, 0, summary),
    ):
        with pytest.raises(UnknownRunError, match=str(run)):
            ask()


def test_a_run_needs_a_profile_and_a_seed_that_fits(store: Store, player: int) -> None:
    with pytest.raises(UnknownProfileError, match="77"):
        store.runs.begin(LEVEL, 5, Opening(), "practice", 77)
    with pytest.raises(ValueError, match="seed"):
        store.runs.begin(LEVEL, 1 << 64, Opening(), "practice", player)
    assert store.runs.records() == ()


def test_a_move_to_a_run_that_isnt_there(store: Store) -> None:
    with pytest.raises(UnknownRunError):
        store.runs.append(99, 0, Attend("ani"), SUMMARIES[1])


def test_a_source_that_is_no_text(store: Store, player: int) -> None:
    run = begun(store, player, source="/shops/\udcff.yaml")
    assert store.runs.record(run).source == "/shops/?.yaml"
