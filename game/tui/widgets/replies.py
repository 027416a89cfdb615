"""What you can say: a short list, by digit, arrows or mouse."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from game.language import N_

_INDENT: Final = 3
NOTHING: Final = -1
"""The place of the cursor when no line is chosen."""


class Choice(Widget):
    """One numbered text that can be chosen; its lines hang behind the number.

    One widget instead of three, because a shop is opened and a reply given that much faster.
    """

    class Picked(Message):
        """This line was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place
        self._text = Content("")

    def show(self, text: str | None) -> None:
        """Show this text; None hides the line."""
        self.display = text is not None
        if text is not None and text != self._text.plain:
            self._text = Content(text)
            self.refresh(layout=True)

    def _wrapped(self, width: int) -> list[Content]:
        return self._text.wrap(max(1, width - _INDENT)) or [self._text]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._wrapped(width))

    def render(self) -> Content:
        number = Content.from_markup("[$accent]$n[/]", n=f"{self.place + 1:<{_INDENT}}")
        if self.has_class("-chosen"):
            number = Content(number.plain)
        return number + Content("\n" + " " * _INDENT).join(self._wrapped(self.content_size.width))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Picked(self.place))


class Replies(VerticalScroll):
    """Up to nine lines. Posts `Chosen` with the place of the line, from 0."""

    MOST: ClassVar = 9
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
        self.place = NOTHING

    def show(self, texts: Sequence[str], place: int = NOTHING) -> None:
        """Offer these lines. Unless told so, none is under the cursor: an Enter too many must
        say nothing."""
        if len(texts) > len(self._choices):
            more = [Choice(place) for place in range(len(self._choices), len(texts))]
            self._choices += more
            self.mount(*more)
        self._count = len(texts)
        for choice in self._choices:
            choice.show(texts[choice.place] if choice.place < len(texts) else None)
        self._go_to(place)

    @property
    def count(self) -> int:
        """How many lines are offered."""
        return self._count

    def _go_to(self, place: int) -> None:
        self.place = place
        for choice in self._choices:
            choice.set_class(choice.place == place, "-chosen")
        if 0 <= place < self._count:
            self._choices[place].scroll_visible(animate=False)
        else:
            self.scroll_home(animate=False)

    def action_move(self, by: int) -> None:
        if self._count:
            first = 0 if by > 0 else self._count - 1
            self._go_to(first if self.place == NOTHING else (self.place + by) % self._count)

    def action_choose(self) -> None:
        self.choose(self.place)

    def choose(self, place: int) -> None:
        """As if the player had chosen the line at this place; nothing if there is none."""
        if 0 <= place < self._count:
            self.post_message(self.Chosen(self, place))

    def on_choice_picked(self, event: Choice.Picked) -> None:
        event.stop()
        self._go_to(event.place)
        self.choose(event.place)
