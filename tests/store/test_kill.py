"""Killed at any instant: what was told is kept, and the shift goes on at exactly that move."""

import os
import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from game.rules import legal_moves
from game.store import RunMovedOnError, ShiftInPlay, ShopClosedError, Store

from .corner_shop import ALONE, LEVEL, PUT_OFF, play_all, play_on, some_moves
from .hardship import Doomed
from .test_schema import old_store

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="LOUD: no fork, nothing is killed")

Tell = Callable[[str], None]


def spin(seconds: float) -> None:
    """Let time pass without giving the processor away, to strike at any instant."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def play_for_ever(folder: Path, seed: int, tell: Tell) -> None:
    """Play shifts for real; tell each move when it is said to be on disk."""
    with Store.open(folder) as store:
        player = store.profiles.current().id
        while True:
            seed += 1
            if seed % 3 == 0:  # Or soon nobody would come any more.
                store.ledger.new_book(player, "corner")
            try:
                shift = ShiftInPlay.begin(store, LEVEL, "real", seed, player)
            except ShopClosedError:
                continue
            tell(f"{shift.run_id} 0 {shift.state.reputation}")
            for number, move in enumerate(some_moves(shift, seed), start=1):
                shift.play(move)
                tell(f"{shift.run_id} {number} {shift.state.reputation}")


def check(folder: Path, last: tuple[int, int, int]) -> None:
    """The run of the last line told stands there or one move on, and the books are right."""
    run_id, number, reputation = last
    with Store.open(folder) as store:
        record = store.runs.record(run_id)
        assert record.moves in (number, number + 1)
        shift = ShiftInPlay.resume(store, run_id, LEVEL)
        assert shift.stopped is None
        assert len(shift.turns) == record.moves
        assert shift.state.reputation == record.reputation
        stood = shift.turns[number].before if number < record.moves else shift.state
        assert stood.reputation == reputation
        assert shift.over == record.over == shift.state.over
        if legal := legal_moves(shift.state):
            shift.play(legal[0])
            assert store.runs.record(run_id).moves == record.moves + 1
        play_on(shift, number)
        check_books(store)
    with closing(sqlite3.connect(folder / "siapa.db")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []


def check_books(store: Store) -> None:
    """Every finished run is booked once, no other is, and the books add up."""
    player = store.profiles.current().id
    booked = []
    for book in store.ledger.books(player):
        bookings = store.ledger.bookings(book.id)
        booked += [booking.run for booking in bookings]
        for before, after in pairwise(bookings):
            assert after.reputation == max(0, min(100, before.reputation + after.gain))
        assert book.reputation == (bookings[-1].reputation if bookings else None)
    finished = [record.id for record in store.runs.records() if record.ending == "finished"]
    assert sorted(booked) == sorted(finished)


def test_killed_while_playing(folder: Path) -> None:
    chance = random.Random(3)
    told: list[str] = []
    for life in range(40):
        game = Doomed(partial(play_for_ever, folder, life * 1000))
        told += [game.told() for _ in range(chance.randrange(1, 30))]
        spin(chance.random() * 0.003)
        told += game.kill()
        run_id, number, reputation = map(int, told[-1].split())
        check(folder, (run_id, number, reputation))
    highest: dict[int, int] = {}
    for line in told:
        run_id, number, _ = map(int, line.split())
        highest[run_id] = number
    with Store.open(folder) as store:
        for run_id, number in highest.items():
            assert len(store.runs.read(run_id)[1].moves) >= number


def test_killed_while_opening(tmp_path: Path) -> None:
    """A store that is being made, or brought up to date, when the process dies."""
    chance = random.Random(5)
    for life in range(24):
        folder = tmp_path / str(life)
        old = life % 2 == 1
        if old:
            old_store(folder)

        def opening(tell: Tell, folder: Path = folder) -> None:
            tell("now")
            with Store.open(folder) as store:
                tell(f"opened {store.profiles.current().name}")

        game = Doomed(opening)
        assert game.told() == "now"
        spin(chance.random() * 0.02)
        assert not [line for line in game.kill() if line.startswith("failed")]
        with Store.open(folder) as store:
            assert store.profiles.current().name == "Player"
            assert len(store.runs.records()) == (4 if old else 0)


def start_together(folder: Path, tell: Tell) -> None:
    """Wait until the other process is there as well."""
    tell("ready")
    end = time.monotonic() + 30
    while not (folder / "go").exists():
        assert time.monotonic() < end


def let_go(folder: Path, games: list[Doomed]) -> None:
    assert [game.told() for game in games] == ["ready"] * len(games)
    (folder / "go").touch()


def test_two_games_of_one_profile_at_once(folder: Path) -> None:
    """Two processes play for real in one shop; each shift is worth 1, and none is lost."""
    shifts = 20

    def play(theme: str, tell: Tell) -> None:
        with Store.open(folder, timeout=30) as store:
            player = store.profiles.current().id
            start_together(folder, tell)
            for _ in range(shifts):
                play_all(ShiftInPlay.begin(store, ALONE, "real", 1, player), PUT_OFF)
                store.settings.change(player, theme=theme)
        tell("done")

    games = [Doomed(partial(play, theme)) for theme in ("paper", "dark")]
    let_go(folder, games)
    for game in games:
        assert game.told() == "done"
        game.kill()
    with Store.open(folder) as store:
        assert [profile.name for profile in store.profiles.all()] == ["Player"]
        assert [record.id for record in store.runs.records()] == list(range(2 * shifts, 0, -1))
        assert [book.reputation for book in store.ledger.books(1)] == [50 + 2 * shifts]
        check_books(store)


def test_two_processes_on_one_run(folder: Path) -> None:
    """Both play the same run as fast as they can; each move is played by exactly one."""
    with Store.open(folder) as store:
        player = store.profiles.current().id
        run_id = ShiftInPlay.begin(store, LEVEL, "practice", 1, player).run_id

    def play(seed: int, tell: Tell) -> None:
        with Store.open(folder, timeout=30) as store:
            start_together(folder, tell)
            while not (shift := ShiftInPlay.resume(store, run_id, LEVEL)).over:
                try:
                    for move in some_moves(shift, seed):
                        shift.play(move)
                        tell("mine")
                except RunMovedOnError:
                    tell("refused")
        tell("done")

    games = [Doomed(partial(play, seed)) for seed in (1, 2)]
    let_go(folder, games)
    mine = 0
    for game in games:
        while (line := game.told()) != "done":
            assert line in ("mine", "refused")
            mine += line == "mine"
        game.kill()
    with Store.open(folder) as store:
        shift = ShiftInPlay.resume(store, run_id, LEVEL)
        assert shift.over
        assert shift.stopped is None
        assert len(shift.turns) == mine
