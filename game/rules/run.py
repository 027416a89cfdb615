"""A run: the record of one shift. It replays exactly, and everything else comes from it."""

from dataclasses import dataclass, field

from game.rules.deal import Opening, Shift, deal, find_customer
from game.rules.events import Event
from game.rules.level import Level
from game.rules.moves import IllegalMoveError, Move, Say
from game.rules.play import play, start
from game.rules.state import NOBODY, State


@dataclass(frozen=True, slots=True)
class Run:
    """Level (by id and by the digest of its rules), seed, what was carried in, and moves."""

    level: str
    digest: str
    seed: int
    opening: Opening = field(default_factory=Opening)
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """One played move: the state before it, the move, and what it did."""

    before: State
    move: Move
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Replay:
    """A run read again. ``turns`` holds the moves that could be played; where the level was
    edited since, ``stopped`` is the number of the first move that no longer could be."""

    shift: Shift
    opening_events: tuple[Event, ...]
    turns: tuple[Turn, ...]
    state: State
    stopped: int | None = None
    reason: str = ""

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that happened, from the door's opening on."""
        return self.opening_events + tuple(e for turn in self.turns for e in turn.events)


def renamed(state: State, move: Move) -> Move:
    """The same move by today's ids, where it names something by an id it had before."""
    shift = state.shift
    if isinstance(move, Say):
        if state.at == NOBODY:
            return move
        reply = shift.level.scenes[state.visits[state.at].scene].by_id.get(move.reply)
        return move if reply is None else Say(reply.id)
    found = find_customer(shift.customers, move.customer)
    return move if found is None else move._replace(customer=shift.customers[found].id)


def replay(run: Run, level: Level) -> Replay:
    """Play a run again, as far as the level still allows. Moves by ids that were renamed since
    come back by today's."""
    shift = deal(level, run.seed, run.opening)
    state, opening_events = start(shift)
    turns: list[Turn] = []
    for number, move in enumerate(run.moves):
        today = renamed(state, move)
        try:
            after, events = play(state, today)
        except IllegalMoveError as error:
            return Replay(shift, opening_events, tuple(turns), state, number, str(error))
        turns.append(Turn(state, today, events))
        state = after
    return Replay(shift, opening_events, tuple(turns), state)
