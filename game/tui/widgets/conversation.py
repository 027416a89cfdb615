"""What was said and seen, in order, with scroll-back."""

from collections.abc import Iterable
from typing import Final

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.language import _
from game.narration import Beat
from game.rules import Shift

_QUIET: Final = frozenset({"attended"})
"""Beats that the rest of the screen shows already."""


class Conversation(VerticalScroll):
    """A log of beats. The newest turn is bright, what went before is dimmed."""

    can_focus = True

    def on_resize(self) -> None:
        self.to_newest()

    def to_newest(self) -> None:
        """Show the end, once all of it has its place."""
        self.call_after_refresh(self.scroll_end, animate=False)

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._newest: Static | None = None

    def add(self, shift: Shift, beats: Iterable[Beat]) -> None:
        """Add what one move did, as one paragraph, and show it."""
        lines = [line(shift, beat) for beat in beats if beat.kind not in _QUIET]
        if not lines:
            return
        if self._newest is not None:
            self._newest.remove_class("-newest")
        self._newest = Static(Content("\n").join(lines), classes="turn -newest")
        self.mount(self._newest)
        self.to_newest()

    async def start_again(self, shift: Shift, turns: Iterable[Iterable[Beat]]) -> None:
        """Show these turns instead of what stands here."""
        self._newest = None
        await self.remove_children()
        for beats in turns:
            self.add(shift, beats)


def line(shift: Shift, beat: Beat) -> Content:
    """A beat as it is shown. Its text is data."""
    name = "" if beat.customer is None else shift.customers[beat.customer].name
    match beat.kind:
        case "says":
            return Content.from_markup("[bold]$name:[/] $text", name=name, text=beat.text)
        case "you":
            return Content.from_markup(
                "[bold $accent]$you:[/] [$accent]$text[/]", you=_("You"), text=beat.text
            )
        case "told":
            return Content.from_markup("[italic $told]$text[/]", text=beat.text)
        case "never" | "closed":
            return Content.from_markup("[bold $never]$text[/]", text=beat.text)
        case "reputation":
            style = "$reputation-up" if beat.change > 0 else "$reputation-down"
            return Content.from_markup(f"[{style}]  $text[/]", text=beat.text)
        case "arrives" | "leaves" | "window" | "end":
            return Content.from_markup("[bold]$text[/]", text=beat.text)
        case _:
            return Content.from_markup("[dim]  $text[/]", text=beat.text)
