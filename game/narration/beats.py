"""Events into beats: one sentence each, in the order in which they happened."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from game.language import _
from game.narration import voices, words
from game.rules import Replay, Shift, State
from game.rules import events as happened
from game.rules.events import Event
from game.rules.state import HERE

BeatKind = Literal[
    "told",
    "says",
    "you",
    "arrives",
    "attended",
    "leaves",
    "never",
    "window",
    "mood",
    "trust",
    "patience",
    "reputation",
    "read",
    "acknowledged",
    "walked-off",
    "closed",
    "end",
]
_GLAD = 7
_COLD = 3
"""The trust from which on, and up to which, somebody who was served goes out gladly, coldly."""
_HIGH = 4
"""The reputation from which on a sale is talked about."""


class Beat(NamedTuple):
    """One thing that happened, told. ``text`` is data in the language in use, never markup.

    ``says`` and ``you`` hold the bare words that were spoken; everything else is a whole
    sentence. ``change`` goes with ``reputation``, ``patience``, ``mood`` (in moods, above 0 is
    brighter) and, where numbers are told, with ``trust``.
    """

    kind: BeatKind
    customer: int | None
    text: str
    change: int = 0


def tell(
    shift: Shift,
    before: State | None,
    after: State,
    events: Sequence[Event],
    *,
    numbers: bool,
) -> list[Beat]:
    """What these events of one move (or of the opening: ``before`` is None) look like.

    With ``numbers`` every change of trust is told as such; without, only what can be seen.
    """
    return list(_Teller(shift, before, after, events, numbers).beats())


def retell(replay: Replay, *, numbers: bool) -> list[list[Beat]]:
    """A whole shift: the beats of the opening, then those of each move."""
    turns, shift = replay.turns, replay.shift
    states = [*(turn.before for turn in turns), replay.state]
    told = [tell(shift, None, states[0], replay.opening_events, numbers=numbers)]
    told += [
        tell(shift, turn.before, after, turn.events, numbers=numbers)
        for turn, after in zip(turns, states[1:], strict=True)
    ]
    return told


class _Teller:
    def __init__(
        self,
        shift: Shift,
        before: State | None,
        after: State,
        events: Sequence[Event],
        numbers: bool,
    ) -> None:
        self.shift = shift
        self.before = before
        self.after = after
        self.events = events
        self.numbers = numbers
        # The event after which each customer's new mood, if it changed, can be seen.
        self.seen_at = {
            event.customer: place
            for place, event in enumerate(events)
            if isinstance(event, happened.TrustChanged)
        }

    def beats(self) -> Iterator[Beat]:
        crowd: set[str] = set()
        for place, event in enumerate(self.events):
            match event:
                case happened.TrustChanged(reason=reason):
                    if reason == "overheard" and reason not in crowd:
                        crowd.add(reason)
                        yield self.overheard()
                    elif reason == "noticed":
                        text = self.named(voices.NOTICED, event.customer)
                        yield Beat("trust", event.customer, text)
                    if self.numbers:
                        yield self.trust(event)
                case happened.PatienceChanged(reason="reply", change=change):
                    if "patience" not in crowd:
                        crowd.add("patience")
                        text = voices.CROWD_EASED if change > 0 else voices.CROWD_RESTLESS
                        yield Beat("patience", None, _(text), change)
                case happened.Heard():
                    yield from self.lines(event)
                case _:
                    beat = self.beat(event)
                    if beat is not None:
                        yield beat
            if isinstance(event, happened.TrustChanged) and (self.seen_at[event.customer] == place):
                mood = self.mood(event.customer)
                if mood is not None:
                    yield mood

    def beat(self, event: Event) -> Beat | None:
        match event:
            case happened.Arrived(customer):
                return Beat("arrives", customer, self.voice(voices.ARRIVES, customer))
            case happened.PassedWindow(customer):
                return Beat("window", customer, self.voice(voices.WINDOW, customer))
            case happened.Attended(customer):
                again = self.before is not None and self.before.visits[customer].walked_off
                text = voices.BACK_AT_THE_COUNTER if again else voices.AT_THE_COUNTER
                return Beat("attended", customer, self.named(text, customer))
            case happened.Said(customer, _scene, reply):
                return Beat("you", customer, reply.say)
            case happened.PatienceChanged():
                return self.patience(event)
            case happened.ReputationChanged():
                return self.reputation(event)
            case happened.WalkedOff(customer):
                return Beat("walked-off", customer, self.voice(voices.WALKED_OFF, customer))
            case happened.Acknowledged(customer):
                return Beat("acknowledged", customer, self.voice(voices.ACKNOWLEDGED, customer))
            case happened.ReadMade(customer, guess, right):
                text = voices.READ_RIGHT if right else voices.READ_WRONG
                name = next((t.name for t in self.shift.level.temperaments if t.id == guess), guess)
                return Beat("read", customer, self.named(text, customer, temperament=name))
            case happened.VisitEnded():
                return self.leaves(event)
            case happened.ShopClosed():
                return Beat("closed", None, _(voices.CLOSED))
            case happened.ShiftEnded():
                return Beat("end", None, self.voice(voices.END, 0))
        return None

    def lines(self, event: happened.Heard) -> Iterator[Beat]:
        scene = self.shift.level.scenes[event.scene]
        for number in event.lines:
            line = scene.lines[number]
            yield Beat("says" if line.spoken else "told", event.customer, line.text)

    def overheard(self) -> Beat:
        heard = [
            event.customer
            for event in self.events
            if isinstance(event, happened.TrustChanged) and event.reason == "overheard"
        ]
        if len(heard) == 1:
            return Beat("trust", heard[0], self.named(voices.HEARD_BY_ONE, heard[0]))
        return Beat("trust", None, _(voices.HEARD_BY_ALL))

    def trust(self, event: happened.TrustChanged) -> Beat:
        text = voices.TRUST_HEARSAY if event.reason == "circle" else voices.TRUST
        change = words.signed(event.change)
        text = self.named(text, event.customer, change=change, trust=str(event.trust))
        return Beat("trust", event.customer, text, event.change)

    def mood(self, customer: int) -> Beat | None:
        before, after = self.before, self.after
        if before is None or not (
            before.visits[customer].phase == after.visits[customer].phase == HERE
        ):
            return None
        mood = after.mood(customer)
        step = words.mood_step(before.mood(customer), mood)
        if not step:
            return None
        who = self.shift.customers[customer]
        look = self.shift.temperaments[customer].look(mood, who.person or who.id)
        if look:
            text = self.named(voices.MOOD, customer, look=look)
        else:
            text = self.named(voices.MOOD_NAMED, customer, mood=words.mood_name(mood))
        return Beat("mood", customer, text, step)

    def patience(self, event: happened.PatienceChanged) -> Beat | None:
        customer, change, patience, reason = event
        if reason == "acknowledged":
            return Beat("patience", customer, self.named(voices.SETTLES, customer), change)
        band = words.patience_band(patience)
        if reason != "waiting" or not band or band == words.patience_band(patience - change):
            return None
        return Beat("patience", customer, self.named(voices.BAND[band], customer), change)

    def reputation(self, event: happened.ReputationChanged) -> Beat:
        customer, change = event.customer, event.change
        match event.reason:
            case "reply":
                variants = voices.REPUTATION_UP if change > 0 else voices.REPUTATION_DOWN
            case "served" if change >= _HIGH:
                variants = voices.REPUTATION_SERVED_HIGH
            case "served" if change > 0:
                variants = voices.REPUTATION_SERVED
            case "served":
                variants = voices.REPUTATION_SERVED_LOW
            case "left":
                variants = voices.REPUTATION_LEFT
            case "returning":
                variants = voices.REPUTATION_RETURNING
            case "never":
                variants = voices.REPUTATION_NEVER
        text = self.voice(variants, customer, change=words.signed(change))
        return Beat("reputation", customer, text, change)

    def leaves(self, event: happened.VisitEnded) -> Beat:
        customer, outcome, trust = event
        told = self.told_already(customer)
        variants: Sequence[str]
        match outcome:
            case "never":
                variants = (voices.TOLD_NEVER,) if told else voices.NEVER
                return Beat("never", customer, self.voice(variants, customer))
            case "returning":
                variants = (voices.TOLD_RETURNING,) if told else voices.RETURNING
            case "left" if self.waited_out(customer):
                variants = voices.LEFT_WAITING
            case "left":
                variants = (voices.TOLD_LEFT,) if told else voices.LEFT
            case "served" if trust >= _GLAD:
                variants = (voices.TOLD_GLAD,) if told else voices.SERVED_GLAD
            case "served" if trust <= _COLD:
                variants = (voices.TOLD_COLD,) if told else voices.SERVED_COLD
            case "served":
                variants = (voices.TOLD_SERVED,) if told else voices.SERVED
        return Beat("leaves", customer, self.voice(variants, customer))

    def told_already(self, customer: int) -> bool:
        """Whether a scene that ends the visit has told how this customer goes out."""
        return any(
            isinstance(event, happened.Heard)
            and event.customer == customer
            and self.shift.level.scenes[event.scene].ends is not None
            for event in self.events
        )

    def waited_out(self, customer: int) -> bool:
        return any(
            isinstance(event, happened.PatienceChanged)
            and event.customer == customer
            and event.patience <= 0
            for event in self.events
        )

    def voice(self, variants: Sequence[str], customer: int, **values: str) -> str:
        return self.named(
            variants[(self.after.turn + customer) % len(variants)], customer, **values
        )

    def named(self, text: str, customer: int, **values: str) -> str:
        return _(text).format(name=self.shift.customers[customer].name, **values)
