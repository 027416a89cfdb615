"""A shift in play: what the screens and the plain game drive.

A move goes through the rules, then to disk, and only then does the shift stand after it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from game.rules import Level, Move, Opening, Replay, Run, Shift, State, Turn, play, replay
from game.rules.events import Event
from game.store.records import Ending, Mode, Summary
from game.store.refusals import NothingToUndoError, NoUndoError, RunOverError, RunStoppedError
from game.store.store import Store


class _Kept(NamedTuple):
    """What of the run on disk matters while it is played."""

    id: int
    mode: Mode
    digest: str
    undos: int
    over: bool


class ShiftInPlay:
    """One run being played. Make it with `begin` or `resume`.

    Not safe for threads, and not needed to be: two of them on one run, in whatever
    processes, never harm the run; the slower one gets a RunMovedOnError.
    """

    def __init__(self, store: Store, level: Level, kept: _Kept, run: Run) -> None:
        self._store = store
        self._level = level
        self._kept = kept
        replayed = replay(run, level)
        self._moves = len(run.moves)
        self._opening_events = replayed.opening_events
        self._turns: tuple[Turn, ...] = replayed.turns
        self._state = replayed.state
        self._stopped = replayed.stopped
        self._reason = replayed.reason

    @classmethod
    def begin(
        cls, store: Store, level: Level, mode: Mode, seed: int, profile: int, *, source: str = ""
    ) -> "ShiftInPlay":
        """Deal a shift and begin its run.

        For real it opens with what the shop's ledger says, in practice as the level says.
        ``source`` is where the level's file is, for going on later. Raises ShopClosedError,
        UnknownProfileError, or a StoreFileError.
        """
        opening, book = Opening(), None
        with store.transaction():
            if mode == "real":
                opening = store.ledger.opening(profile, level)
                book = store.ledger.open_book(profile, level.shop)
            run_id = store.runs.begin(level, seed, opening, mode, profile, book=book, source=source)
            kept = _Kept(run_id, mode, level.digest, undos=0, over=False)
            begun = cls(store, level, kept, Run(level.id, level.digest, seed, opening))
            begun._settle()
        return begun

    @classmethod
    def resume(cls, store: Store, run_id: int, level: Level) -> "ShiftInPlay":
        """Read a run again and stand at exactly its last move. Also for runs that are over.

        Where the level was edited so that some move no longer exists, it stands before that
        move: see `stopped`. Raises UnknownRunError, DamagedStoreError, or ValueError for a
        run of another level.
        """
        record, run = store.runs.read(run_id)
        if record.level != level.id:
            raise ValueError(f"run {run_id} is of level {record.level!r}, not {level.id!r}")
        kept = _Kept(run_id, record.mode, record.digest, record.undos, record.over)
        resumed = cls(store, level, kept, run)
        resumed._settle()
        return resumed

    @property
    def run_id(self) -> int:
        """The run's number, for people to type."""
        return self._kept.id

    @property
    def mode(self) -> Mode:
        """Whether the shift counts: ``real`` or ``practice``."""
        return self._kept.mode

    @property
    def level(self) -> Level:
        """The level that is played."""
        return self._level

    @property
    def shift(self) -> Shift:
        """The dealt level."""
        return self._state.shift

    @property
    def state(self) -> State:
        """Where the shift stands: after the last move that is on disk."""
        return self._state

    @property
    def opening_events(self) -> tuple[Event, ...]:
        """What happened as the door opened."""
        return self._opening_events

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Every move so far, with what it did."""
        return self._turns

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that happened, from the door's opening on."""
        return _everything(self._opening_events, self._turns)

    @property
    def replay(self) -> Replay:
        """The shift so far, as a run that was read again."""
        return Replay(self.shift, self._opening_events, self._turns, self._state)

    @property
    def over(self) -> bool:
        """Whether the run takes no more moves: the shift is over, or was closed early."""
        return self._kept.over

    @property
    def edited(self) -> bool:
        """Whether the level's rules have changed since the last move."""
        return self._kept.digest != self._level.digest

    @property
    def stopped(self) -> int | None:
        """The number of the first kept move that the edited level no longer allows."""
        return self._stopped

    @property
    def reason(self) -> str:
        """Why that move is no longer possible, for the curious."""
        return self._reason

    @property
    def can_undo(self) -> bool:
        """Whether `undo` would take a move back."""
        return self.mode == "practice" and self._stopped is None and bool(self._turns)

    def play(self, move: Move) -> tuple[Event, ...]:
        """Play a move: what it did is returned once the move is on disk.

        The move that ends the shift also finishes the run, and books it if it is for real,
        all in one transaction. Where this raises, nothing was written and the shift stands
        where it stood: IllegalMoveError, RunStoppedError, RunOverError (closed early),
        RunMovedOnError, or a StoreFileError (then the same move can be tried again).
        """
        self._check_not_stopped()
        if self.over and not self._state.over:
            raise RunOverError(self.run_id)
        after, events = play(self._state, move)
        turns = (*self._turns, Turn(self._state, move, events))
        with self._store.transaction():
            self._store.runs.append(
                self.run_id, len(self._turns), move, Summary.of(after), undos=self._kept.undos
            )
            if after.over:
                self._end(after, turns, "finished")
        self._moves = len(turns)
        self._stand(after, turns, over=after.over)
        return events

    def undo(self) -> Turn:
        """Take the last move back, in practice; returns it.

        Raises NoUndoError in a shift for real, NothingToUndoError at the beginning,
        RunStoppedError, RunMovedOnError, or a StoreFileError.
        """
        if self.mode != "practice":
            raise NoUndoError
        self._check_not_stopped()
        if not self._turns:
            raise NothingToUndoError
        *turns, last = self._turns
        self._store.runs.undo(
            self.run_id,
            len(turns),
            Summary.of(last.before),
            number=len(self._turns),
            undos=self._kept.undos,
        )
        self._moves = len(turns)
        self._kept = _Kept(
            self.run_id, self.mode, self._level.digest, self._kept.undos + 1, over=False
        )
        self._state, self._turns = last.before, tuple(turns)
        return last

    def close_early(self) -> None:
        """Break the shift off for good. For real, what happened so far counts.

        Nothing happens where it is over. Raises RunStoppedError, RunMovedOnError, or a
        StoreFileError.
        """
        self._check_not_stopped()
        if self.over:
            return
        with self._store.transaction():
            self._end(self._state, self._turns, "closed early")
        self._stand(self._state, self._turns, over=True)

    def continue_from_here(self) -> "ShiftInPlay":
        """Go on without the moves that the edited level no longer allows, in a new run.

        The old run keeps all of its moves and is over. Raises ValueError where nothing
        stopped, RunOverError where the run is over, RunMovedOnError, or a StoreFileError.
        """
        if self._stopped is None:
            raise ValueError(f"run {self.run_id} can go on as it is")
        with self._store.transaction():
            run_id = self._store.runs.continue_as(
                self.run_id,
                self._moves,
                len(self._turns),
                Summary.of(self._state),
                undos=self._kept.undos,
            )
            continued = ShiftInPlay.resume(self._store, run_id, self._level)
        self._stand(self._state, self._turns, over=True)
        return continued

    def _check_not_stopped(self) -> None:
        if self._stopped is not None:
            raise RunStoppedError(self.run_id, self._stopped)

    def _settle(self) -> None:
        """End a run that is over before (or without) another move, where it isn't ended yet:
        nobody comes, or the level was edited so that its moves now lead to the end."""
        if self._state.over and self._stopped is None and not self.over:
            with self._store.transaction():
                self._end(self._state, self._turns, "finished")
            self._stand(self._state, self._turns, over=True)

    def _end(self, state: State, turns: Sequence[Turn], ending: Ending) -> None:
        """End the run on disk, once; for real, book it in the same transaction."""
        ended = self._store.runs.finish(
            self.run_id, len(turns), Summary.of(state), ending=ending, undos=self._kept.undos
        )
        if ended and self.mode == "real":
            events = _everything(self._opening_events, turns)
            self._store.ledger.enter(self.run_id, state.shift, events)

    def _stand(self, state: State, turns: tuple[Turn, ...], *, over: bool) -> None:
        kept = self._kept
        self._kept = _Kept(kept.id, kept.mode, self._level.digest, kept.undos, over)
        self._state, self._turns = state, turns


def _everything(opening_events: tuple[Event, ...], turns: Sequence[Turn]) -> tuple[Event, ...]:
    return opening_events + tuple(event for turn in turns for event in turn.events)
