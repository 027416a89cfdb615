"""What a move did, in the order in which it happened.

Customers are indices into the shift's customers, scenes into the level's scenes, lines into
the scene's lines. Changes are what really changed, after floors and ceilings.
"""

from typing import Literal, NamedTuple

from game.rules.distinct import distinct
from game.rules.level import Outcome, Reply

TrustReason = Literal["reply", "overheard", "walked-off", "noticed", "read", "circle", "never"]
ReputationReason = Literal["reply", "served", "left", "returning", "never"]
PatienceReason = Literal["reply", "waiting", "acknowledged", "walked-off"]


@distinct
class Arrived(NamedTuple):
    """Somebody came through the door."""

    customer: int


@distinct
class PassedWindow(NamedTuple):
    """Somebody who never comes back went by, and looked in for your face."""

    customer: int


@distinct
class Attended(NamedTuple):
    """This customer is at the counter now."""

    customer: int


@distinct
class Heard(NamedTuple):
    """A scene began, or was taken up again: these of its lines were shown."""

    customer: int
    scene: int
    lines: tuple[int, ...]


@distinct
class Said(NamedTuple):
    """You gave this reply."""

    customer: int
    scene: int
    reply: Reply


@distinct
class TrustChanged(NamedTuple):
    """A customer feels differently about you: by ``change``, and now ``trust``."""

    customer: int
    change: int
    trust: int
    reason: TrustReason


@distinct
class PatienceChanged(NamedTuple):
    """A customer will wait for fewer or more turns: now ``patience``."""

    customer: int
    change: int
    patience: int
    reason: PatienceReason


@distinct
class ReputationChanged(NamedTuple):
    """The shop's reputation moved: by ``change``, and now the plain sum ``reputation``."""

    change: int
    reputation: int
    reason: ReputationReason
    customer: int


@distinct
class WalkedOff(NamedTuple):
    """You left this customer in the middle of a talk."""

    customer: int


@distinct
class Acknowledged(NamedTuple):
    """You told this waiting customer that you had seen them."""

    customer: int


@distinct
class ReadMade(NamedTuple):
    """You staked a guess at a temperament (by id)."""

    customer: int
    temperament: str
    right: bool


@distinct
class VisitEnded(NamedTuple):
    """A customer went: with this outcome, and this trust at the last."""

    customer: int
    outcome: Outcome
    trust: int


@distinct
class ShopClosed(NamedTuple):
    """No reputation is left. Whoever is still there goes unserved."""


@distinct
class ShiftEnded(NamedTuple):
    """The last customer has gone."""


Event = (
    Arrived
    | PassedWindow
    | Attended
    | Heard
    | Said
    | TrustChanged
    | PatienceChanged
    | ReputationChanged
    | WalkedOff
    | Acknowledged
    | ReadMade
    | VisitEnded
    | ShopClosed
    | ShiftEnded
)
