"""A run whose level was edited since: followed as far as it goes, and nothing is thrown away."""

from dataclasses import replace

import pytest

from game.rules import Attend, Say
from game.store import RunMovedOnError, RunOverError, RunStoppedError, ShiftInPlay, Store

from .corner_shop import ALONE, HELLO, LEVEL, WITHOUT_CHAT, play_all, play_on, same


def chatting(store: Store, player: int) -> ShiftInPlay:
    """A shift for real whose second customer was chatted with: five moves."""
    shift = ShiftInPlay.begin(store, LEVEL, "real", 1, player)
    return play_all(shift, (Say("show"), Say("sell"), Attend("budi"), Say("chat"), Say("push")))


def test_an_edited_level_stops_a_run_where_it_stops(store: Store, player: int) -> None:
    shift = chatting(store, player)
    assert not shift.over
    stopped = ShiftInPlay.resume(store, shift.run_id, WITHOUT_CHAT)
    assert stopped.edited
    assert stopped.stopped == 3
    assert "chat" in stopped.reason
    assert len(stopped.turns) == 3
    assert not stopped.can_undo
    for refused in (lambda: stopped.play(Say("show")), stopped.close_early):
        with pytest.raises(RunStoppedError, match="edited"):
            refused()
    assert store.runs.record(shift.run_id).moves == 5
    assert same(shift, ShiftInPlay.resume(store, shift.run_id, LEVEL))


def test_going_on_without_the_lost_moves_keeps_them(store: Store, player: int) -> None:
    shift = chatting(store, player)
    stopped = ShiftInPlay.resume(store, shift.run_id, WITHOUT_CHAT)
    went_on = stopped.continue_from_here()
    assert went_on.run_id != shift.run_id
    assert (went_on.stopped, went_on.edited, went_on.over) == (None, False, False)
    assert same(went_on, stopped)
    assert store.runs.record(shift.run_id).ending == "continued"
    assert store.runs.read(shift.run_id)[1].moves[3:] == (Say("chat"), Say("push"))
    assert store.runs.record(went_on.run_id).digest == "d2"
    assert stopped.over
    for again in (stopped.continue_from_here, lambda: shift.play(Say("show"))):
        with pytest.raises((RunOverError, RunMovedOnError)):
            again()

    play_on(went_on, 2)
    (book,) = store.ledger.books(player)
    assert [booking.run for booking in store.ledger.bookings(book.id)] == [went_on.run_id]
    assert list(store.bests(player)) == [("corner-shop", "d2")]


def test_practice_on_an_edited_level_goes_on_too(store: Store, player: int) -> None:
    shift = play_all(ShiftInPlay.begin(store, LEVEL, "practice", 1, player), (Say("chat"),))
    stopped = ShiftInPlay.resume(store, shift.run_id, WITHOUT_CHAT)
    with pytest.raises(RunStoppedError):
        stopped.undo()
    went_on = stopped.continue_from_here()
    assert went_on.turns == ()
    assert play_on(went_on, 1).over


def test_moves_that_are_still_possible_simply_go_on(store: Store, player: int) -> None:
    shift = play_all(ShiftInPlay.begin(store, LEVEL, "real", 1, player), (Say("show"),))
    resumed = ShiftInPlay.resume(store, shift.run_id, WITHOUT_CHAT)
    assert (resumed.edited, resumed.stopped) == (True, None)
    with pytest.raises(ValueError, match="as it is"):
        resumed.continue_from_here()
    resumed.play(Say("sell"))
    assert not resumed.edited
    assert store.runs.record(shift.run_id).digest == "d2"
    assert store.runs.record(shift.run_id).summary.reputation == resumed.state.reputation


def test_an_edit_may_lead_to_the_end_without_another_move(store: Store, player: int) -> None:
    shift = ShiftInPlay.begin(store, ALONE, "real", 1, player)
    shift.play(Say("show"))
    shorter = replace(
        ALONE,
        digest="d3",
        scenes=(
            replace(HELLO, replies=(replace(HELLO.replies[0], to=-1, ends="served"),)),
            ALONE.scenes[1],
        ),
    )
    for _ in range(2):
        resumed = ShiftInPlay.resume(store, shift.run_id, shorter)
        assert resumed.over
    record = store.runs.record(shift.run_id)
    assert (record.ending, record.outcomes, record.digest) == (
        "finished",
        {"ani": "served"},
        "d3",
    )
    (book,) = store.ledger.books(player)
    assert len(store.ledger.bookings(book.id)) == 1
    with pytest.raises(RunOverError):
        ShiftInPlay.resume(store, shift.run_id, ALONE).play(Say("sell"))
