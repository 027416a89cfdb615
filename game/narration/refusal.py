"""Why the rules don't allow a move, in words."""

from game.language import _
from game.rules import Acknowledge, Attend, IllegalMoveError, Move, Read, Shift, State
from game.rules.moves import (
    NobodyAtCounterError,
    NotWaitingError,
    OnlyOnceError,
    ShiftOverError,
    TooLateToReadError,
)
from game.rules.state import NOBODY


def refusal(state: State, move: Move, error: IllegalMoveError) -> str:
    """What to tell the player about a move that `play` refused in this state."""
    match error, move:
        case ShiftOverError(), _move:
            return _("The shift is over.")
        case NobodyAtCounterError(), Read(customer) if state.at != NOBODY:
            return _("{name} isn't at the counter; a read is of who stands before you.").format(
                name=_name(state.shift, customer)
            )
        case NobodyAtCounterError(), _move:
            return _("Nobody is at the counter. Turn to somebody first.")
        case NotWaitingError(), (Attend(customer) | Acknowledge(customer)):
            return _("{name} isn't waiting here.").format(name=_name(state.shift, customer))
        case OnlyOnceError(), Attend():
            return _("You walked off from {name} once. Not twice.").format(
                name=state.shift.customers[state.at].name
            )
        case OnlyOnceError(), Acknowledge(customer):
            return _("{name} knows already that you saw them.").format(
                name=_name(state.shift, customer)
            )
        case OnlyOnceError(), Read(customer):
            return _("You have read {name} already; a read is final.").format(
                name=_name(state.shift, customer)
            )
        case TooLateToReadError(), _move:
            return _("Too late for a read: it is staked before your second reply to somebody.")
    return _("That can't be done here.")


def _name(shift: Shift, customer: str) -> str:
    for known in shift.customers:
        if known.id == customer or customer in known.was:
            return known.name
    return customer
