"""Why somebody went: what you said, why it landed so, and what could have warned you."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.language import N_, _
from game.rules import Shift, constants
from game.rules import events as happened
from game.rules.events import Event
from game.rules.level import Reply

_WALKED_OFF: Final = N_("You turned to somebody else in the middle of the talk.")
_WALKED_OFF_BECAUSE: Final = N_("Nobody forgets a back that was turned on them.")
_WAITED: Final = N_("You let {name} wait, and wait.")
_WAITED_BECAUSE: Final = N_(
    'A word would have helped. "I\'ll be right with you" tells people that they were seen.'
)
_SEEN_BECAUSE: Final = N_("\"I'll be right with you\" is a promise, and this one wasn't kept.")


@dataclass(frozen=True, slots=True)
class Farewell:
    """The end of a visit explained.

    ``line`` is what was said or done last; ``spoken`` says that those are your own words.
    ``worst`` is an earlier reply that hurt more than the last one did, or empty. ``because`` is
    why it landed so, ``cue`` the earliest line of this customer that gave the temperament
    away, or None where none was shown. ``temperament`` is its name, ``principle`` what would
    have worked. Texts may be empty where the level has none.
    """

    line: str
    worst: str
    spoken: bool
    because: str
    cue: str | None
    temperament: str
    principle: str


def because(shift: Shift, customer: int, reply: Reply) -> str:
    """Why a reply lands with this customer as it does: its own words, or the temperament's."""
    if reply.why:
        return reply.why
    reasons = shift.temperaments[customer].because
    return reasons[reply.approach] if reply.approach < len(reasons) else ""


def landed(shift: Shift, customer: int, reply: Reply) -> int:
    """The change of trust that a reply is worth with this customer, room for it or not."""
    if reply.ends == "never":
        return -constants.TRUST_MAX
    return shift.temperaments[customer].takes[reply.approach] + reply.trust


def farewell(shift: Shift, events: Sequence[Event], customer: int) -> Farewell:
    """Why this customer's visit ended as it did, from all events of the shift up to then."""
    line, spoken, reason = "", False, ""
    cue: str | None = None
    name = shift.customers[customer].name
    seen = False
    hurts: list[tuple[int, str]] = []
    for event in events:
        match event:
            case happened.Heard(who, scene, lines) if who == customer and cue is None:
                shown = (shift.level.scenes[scene].lines[number] for number in lines)
                cue = next((line.text for line in shown if line.cue is not None), None)
            case happened.Said(who, _scene, reply) if who == customer:
                line, spoken = reply.say, True
                reason = because(shift, customer, reply)
                hurts.append((landed(shift, customer, reply), reply.say))
            case happened.WalkedOff(who) if who == customer:
                line, spoken, reason = _(_WALKED_OFF), False, _(_WALKED_OFF_BECAUSE)
            case happened.Acknowledged(who) if who == customer:
                seen = True
            case happened.PatienceChanged(who, _change, 0) if who == customer:
                line, spoken = _(_WAITED).format(name=name), False
                reason = _(_SEEN_BECAUSE if seen else _WAITED_BECAUSE)
            case happened.VisitEnded(who) if who == customer:
                break
    temperament = shift.temperaments[customer]
    # Of equal ones the latest: what came before it may have been forgiven.
    least, worst = min(reversed(hurts), key=lambda hurt: hurt[0], default=(0, ""))
    if least >= 0 or (spoken and least >= hurts[-1][0]):
        worst = ""
    return Farewell(line, worst, spoken, reason, cue, temperament.name, temperament.principle)
