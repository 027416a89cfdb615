"""Who waits, and for how much longer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from game.language import N_, _
from game.narration.words import mood_name, mood_symbol, patience_words
from game.rules import State
from game.rules.constants import PATIENCE_MAX

LETTERS = "abcdefghijklmno"
"""Customers by letter; the capital acknowledges."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits, as the card shows it. ``letter`` is theirs for the whole shift."""

    customer: str
    name: str
    letter: str
    face: str
    mood: str
    patience: int
    looks: str
    acknowledged: bool


def waiting(state: State) -> list[Waiting]:
    """Everybody who waits in this state."""
    found = []
    for i in state.waiting:
        customer, visit, mood = state.shift.customers[i], state.visits[i], state.mood(i)
        found.append(
            Waiting(
                customer=customer.id,
                name=customer.name,
                letter=LETTERS[i % len(LETTERS)],
                face=mood_symbol(mood),
                mood=mood_name(mood),
                patience=visit.patience,
                looks=patience_words(visit.patience),
                acknowledged=visit.acknowledged,
            )
        )
    return found


class Card(Widget):
    """One waiting customer."""

    can_focus = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "attend", N_("Turn to them"), id="queue.attend"),
        Binding("k,space", "acknowledge", N_("One moment!"), id="queue.acknowledge"),
    ]

    def __init__(self, who: Waiting) -> None:
        super().__init__()
        self.who = who

    def compose(self) -> ComposeResult:
        yield Static(classes="name")
        yield Static(classes="patience")
        yield Static(classes="looks")

    def on_mount(self) -> None:
        self.show(self.who)

    def show(self, who: Waiting) -> None:
        """Show this person instead of whoever was here."""
        self.who = who
        if not self.is_mounted and not self.children:
            return
        self.set_class(who.patience <= 2, "-urgent")
        name, patience, looks = self.query(Static)
        name.update(
            Content.from_markup(
                "[bold $accent]$letter[/] [bold]$name[/] $face",
                letter=who.letter,
                name=who.name,
                face=who.face,
            )
        )
        bar = "▮" * who.patience + "▯" * (PATIENCE_MAX - who.patience)
        patience.update(Content(f"{bar} {who.patience}"))
        seen = _("you nodded · ") if who.acknowledged else ""
        looks.update(Content(f"{who.mood} · {seen}{who.looks}"))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.focus()
        if event.chain == 2:
            self.action_attend()

    def action_attend(self) -> None:
        self.post_message(Queue.AttendAsked(self.who.customer))

    def action_acknowledge(self) -> None:
        self.post_message(Queue.AcknowledgeAsked(self.who.customer))


class Queue(VerticalScroll, can_focus=False):
    """The cards of all who wait. Posts what the player asks for; decides nothing."""

    class AttendAsked(Message):
        """Turn to this customer (by id)."""

        def __init__(self, customer: str) -> None:
            super().__init__()
            self.customer = customer

    class AcknowledgeAsked(AttendAsked):
        """Tell this customer (by id) that you have seen them."""

    def compose(self) -> ComposeResult:
        yield Static(id="waiting")

    def show(self, people: Sequence[Waiting]) -> None:
        """Show exactly these people."""
        self.query_one("#waiting", Static).update(Content(_("Waiting (turns left):")))
        cards = list(self.query(Card))
        for card, who in zip(cards, people, strict=False):
            card.show(who)
        for card in cards[len(people) :]:
            card.remove()
        if len(people) > len(cards):
            self.mount(*[Card(who) for who in people[len(cards) :]])
        self.set_class(bool(people), "-some")
