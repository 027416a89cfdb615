"""What you can say: a short list, by digit, arrows or mouse."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from game.language import N_


class Choice(Horizontal):
    """One numbered line of text that can be chosen."""

    DEFAULT_CSS = """
    Choice { height: auto; width: 1fr; padding: 0 1; }
    Choice > .number { width: 3; height: 1; text-style: bold; color: $accent; }
    Choice > .text { width: 1fr; height: auto; }
    Choice.-chosen { background: $boost; }
    Choice.-chosen > .text { text-style: bold; }
    Replies:focus Choice.-chosen {
        background: $block-cursor-background;
        color: $block-cursor-foreground;
    }
    Replies:focus Choice.-chosen > .number { color: $block-cursor-foreground; }
    """

    class Picked(Message):
        """This line was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place
        self._text = Static(classes="text")

    def compose(self) -> ComposeResult:
        yield Static(Content(f"{self.place + 1}"), classes="number")
        yield self._text

    def show(self, text: str | None) -> None:
        """Show this text; None hides the line."""
        self.display = text is not None
        if text is not None:
            self._text.update(Content(text))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Picked(self.place))


class Replies(VerticalScroll):
    """Up to nine lines. Posts `Chosen` with the place of the line, from 0."""

    MOST: ClassVar = 9
    DEFAULT_CSS = """
    Replies { height: auto; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", N_("Up"), id="replies.up", show=False),
        Binding("down", "move(1)", N_("Down"), id="replies.down", show=False),
        Binding("enter", "choose", N_("Say it"), id="replies.choose", show=False),
    ]
    can_focus = True

    class Chosen(Message):
        """The player chose the line at ``place``."""

        def __init__(self, replies: "Replies", place: int) -> None:
            super().__init__()
            self.replies = replies
            self.place = place

        @property
        def control(self) -> "Replies":
            return self.replies

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._choices: list[Choice] = []
        self._count = 0
        self.place = 0

    def show(self, texts: Sequence[str]) -> None:
        """Offer these lines, with the first one under the cursor."""
        if len(texts) > len(self._choices):
            more = [Choice(place) for place in range(len(self._choices), len(texts))]
            self._choices += more
            self.mount(*more)
        self._count = len(texts)
        for choice in self._choices:
            choice.show(texts[choice.place] if choice.place < len(texts) else None)
        self._go_to(0)

    @property
    def count(self) -> int:
        """How many lines are offered."""
        return self._count

    def _go_to(self, place: int) -> None:
        self.place = place
        for choice in self._choices:
            choice.set_class(choice.place == place, "-chosen")
        if place < self._count:
            self._choices[place].scroll_visible(animate=False)

    def action_move(self, by: int) -> None:
        if self._count:
            self._go_to((self.place + by) % self._count)

    def action_choose(self) -> None:
        self.choose(self.place)

    def choose(self, place: int) -> None:
        """As if the player had chosen the line at this place; nothing if there is none."""
        if place < self._count:
            self.post_message(self.Chosen(self, place))

    def on_choice_picked(self, event: Choice.Picked) -> None:
        event.stop()
        self._go_to(event.place)
        self.choose(event.place)
