"""A player's best shifts for real."""

from dataclasses import replace

from game.rules import Say
from game.store import Best, ShiftInPlay, Store

from .corner_shop import ALONE, LEVEL, PUT_OFF, SERVED, play_all


def test_the_best_counts_and_how_many_there_were(store: Store, player: int) -> None:
    assert store.bests(player) == {}
    runs = [
        play_all(ShiftInPlay.begin(store, ALONE, "real", 1, player), moves).run_id
        for moves in (PUT_OFF, SERVED, (Say("chat"), Say("sell")))
    ]
    assert store.bests(player) == {("alone", "d1"): Best(runs[1], 7, 3)}


def test_the_first_of_equals_counts(store: Store, player: int) -> None:
    first, *_ = [
        play_all(ShiftInPlay.begin(store, ALONE, "real", 1, player), SERVED) for _ in range(3)
    ]
    assert store.bests(player) == {("alone", "d1"): Best(first.run_id, 6, 3)}


def test_only_finished_shifts_for_real_count(store: Store, player: int) -> None:
    play_all(ShiftInPlay.begin(store, ALONE, "practice", 1, player), SERVED)
    play_all(ShiftInPlay.begin(store, LEVEL, "real", 1, player), SERVED)
    play_all(ShiftInPlay.begin(store, LEVEL, "real", 1, player), SERVED).close_early()
    assert store.bests(player) == {}


def test_each_profile_and_each_version_of_the_rules_has_its_own(store: Store, player: int) -> None:
    other = store.profiles.create("Ratna").id
    edited = replace(ALONE, digest="d2")
    one = play_all(ShiftInPlay.begin(store, ALONE, "real", 1, player), SERVED)
    two = play_all(ShiftInPlay.begin(store, edited, "real", 1, player), SERVED)
    assert store.bests(other) == {}
    assert store.bests(player) == {
        ("alone", "d1"): Best(one.run_id, 6, 1),
        ("alone", "d2"): Best(two.run_id, 6, 1),
    }
