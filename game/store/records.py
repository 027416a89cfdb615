"""What is known about a run without its level: enough for lists and for going on."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal, NamedTuple, cast, get_args

from game.rules import Opening, State
from game.rules.level import Outcome

Mode = Literal["real", "practice"]
"""A shift for real counts: bests, ledger, no undo. Practice touches no ledger."""
Ending = Literal["finished", "closed early", "continued"]
"""``finished``: played to the end. ``closed early``: broken off, for good. ``continued``: its
level was edited, and another run goes on in its place."""

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
MODES: Final[tuple[Mode, ...]] = get_args(Mode)


class Summary(NamedTuple):
    """Where a run stands, kept with each move so that a list needs no level file.

    ``starting`` and ``reputation`` are the plain sums at the opening and now; ``outcomes``
    holds every customer of the shift by id, with None for who isn't through yet; ``digest``
    names the rules by which all moves so far are legal.
    """

    starting: int
    reputation: int
    outcomes: Mapping[str, Outcome | None]
    digest: str

    @classmethod
    def of(cls, state: State) -> "Summary":
        """The summary of a state. Who never comes back and only passed the window isn't in it."""
        shift = state.shift
        return cls(
            starting=shift.reputation,
            reputation=state.reputation,
            outcomes={
                customer.id: state.visits[i].outcome
                for i, customer in enumerate(shift.customers)
                if i not in shift.absent
            },
            digest=shift.level.digest,
        )


class RunRecord(NamedTuple):
    """A run as it stands on disk. Times are UTC.

    ``level`` is the level's id, ``source`` where its file was (empty for a built-in one);
    ``moves`` counts the moves kept, ``undos`` the times that some were taken back; ``played``
    is when the last move was made; ``continues`` is the run whose place this one took.
    """

    id: int
    profile: int
    mode: Mode
    level: str
    title: str
    shop: str
    source: str
    seed: int
    opening: Opening
    moves: int
    undos: int
    summary: Summary
    started: datetime
    played: datetime
    finished: datetime | None
    ending: Ending | None
    continues: int | None

    @property
    def digest(self) -> str:
        """The digest of the rules that the run was last played by."""
        return self.summary.digest

    @property
    def over(self) -> bool:
        """Whether the run takes no more moves."""
        return self.ending is not None

    @property
    def gain(self) -> int:
        """The score so far: how much reputation changed."""
        return self.summary.reputation - self.summary.starting

    @property
    def reputation(self) -> int:
        """The plain sum, which may pass 100 or fall below 0."""
        return self.summary.reputation

    @property
    def outcomes(self) -> Mapping[str, Outcome | None]:
        """How each customer's visit ended, by customer id; None: it hasn't."""
        return self.summary.outcomes


def record_of(row: sqlite3.Row) -> RunRecord:
    """The record in a row of the table of runs. Raises ValueError, TypeError or LookupError
    where the row makes no sense."""
    finished: str | None = row["finished"]
    return RunRecord(
        id=row["id"],
        profile=row["profile"],
        mode=row["mode"],
        level=row["level"],
        title=row["title"],
        shop=row["shop"],
        source=row["source"],
        seed=row["seed"],
        opening=opening_from(row["opening"]),
        moves=row["moves"],
        undos=row["undos"],
        summary=Summary(
            starting=row["starting"],
            reputation=row["reputation"],
            outcomes=outcomes_from(row["outcomes"]),
            digest=row["digest"],
        ),
        started=datetime.fromisoformat(row["started"]),
        played=datetime.fromisoformat(row["played"]),
        finished=datetime.fromisoformat(finished) if finished else None,
        ending=row["ending"],
        continues=row["continues"],
    )


def opening_text(opening: Opening) -> str:
    """The opening as JSON: ``[reputation or null, [[customer, change], …], [absent, …]]``."""
    return json.dumps([opening.reputation, opening.trust, opening.absent])


def opening_from(text: str) -> Opening:
    """The opening of such a text. Raises ValueError where it isn't one."""
    match json.loads(text):
        case [int() | None as reputation, list() as trust, list() as absent]:
            pass
        case _:
            raise ValueError(f"not an opening: {text!r}")
    changes: list[tuple[str, int]] = []
    for change in trust:
        match change:
            case [str() as customer, int() as by]:
                changes.append((customer, by))
            case _:
                raise ValueError(f"not an opening: {text!r}")
    if not all(isinstance(customer, str) for customer in absent):
        raise ValueError(f"not an opening: {text!r}")
    return Opening(reputation, tuple(changes), tuple(absent))


def outcomes_text(outcomes: Mapping[str, Outcome | None]) -> str:
    """Outcomes by customer as a JSON object."""
    return json.dumps(dict(outcomes))


def outcomes_from(text: str) -> Mapping[str, Outcome | None]:
    """The outcomes of such a text. Raises ValueError where it isn't one."""
    outcomes = json.loads(text)
    if not isinstance(outcomes, dict) or not all(
        outcome is None or outcome in OUTCOMES for outcome in outcomes.values()
    ):
        raise ValueError(f"not outcomes: {text!r}")
    return cast(dict[str, Outcome | None], outcomes)
