"""What a player can do, and the ways in which a move can be wrong.

A move holds ids, never positions, so that a run outlives an edit of its level.
"""

from typing import Final, NamedTuple

from game.rules.distinct import distinct


@distinct
class Say(NamedTuple):
    """Give this reply to the person at the counter."""

    reply: str


@distinct
class Attend(NamedTuple):
    """Turn to somebody who waits. In the middle of a talk that is walking off."""

    customer: str


@distinct
class Acknowledge(NamedTuple):
    """ "I'll be right with you": once a visit, to somebody who waits."""

    customer: str


@distinct
class Read(NamedTuple):
    """Stake a guess at the temperament of the person at the counter. Final."""

    customer: str
    temperament: str


Move = Say | Attend | Acknowledge | Read

_KINDS: Final[dict[str, type[Move]]] = {
    "say": Say,
    "attend": Attend,
    "acknowledge": Acknowledge,
    "read": Read,
}
_WORDS: Final = {kind: word for word, kind in _KINDS.items()}


def encode(move: Move) -> list[str]:
    """The move as a list of words, for files and the wire: ``["say", "show"]``."""
    return [_WORDS[type(move)], *move]


def decode(words: object) -> Move:
    """The move of such a list. Raises ValueError where it isn't one, whatever it is."""
    if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
        raise ValueError(f"not a move: {words!r}")
    kind = _KINDS.get(words[0]) if words else None
    if kind is None or len(words) - 1 != len(kind._fields):
        raise ValueError(f"not a move: {words!r}")
    return kind(*words[1:])


class IllegalMoveError(ValueError):
    """A move that the rules don't allow here. Nothing has changed."""


class NotAMoveError(IllegalMoveError):
    """This isn't one of the four kinds of move, or it holds something else than ids."""


class ShiftOverError(IllegalMoveError):
    """Nobody is left, or the shop has closed."""


class NobodyAtCounterError(IllegalMoveError):
    """The move needs somebody at the counter."""


class NotOfferedError(IllegalMoveError):
    """This reply doesn't exist here, its condition doesn't hold, or it was taken before."""


class NotWaitingError(IllegalMoveError):
    """This customer doesn't exist, isn't here, has gone, or is at the counter already."""


class OnlyOnceError(IllegalMoveError):
    """Done before in this visit: walking off, acknowledging or reading."""


class TooLateToReadError(IllegalMoveError):
    """A read is staked before the second reply to a person."""
