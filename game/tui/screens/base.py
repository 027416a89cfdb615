"""What all screens of the game have in common: their keys are spoken in the player's
language, and they say so when the terminal is too small."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar, cast

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import OptionList, Static

from game.language import N_, _
from game.tui.palette import LeavesOnce

if TYPE_CHECKING:
    from textual.binding import ActiveBinding

    from game.tui.app import SiapaApp

SIZE: Final = (80, 24)
"""The size that every screen fits."""

DIALOG_WIDTH: Final = 68
_FRAME: Final = (6, 2)
"""Columns and rows of a dialog's border, with the blanks left and right."""
_LEAST_ROWS: Final = 5
"""So much of a dialog's list is to be seen, however long the question."""

Result = TypeVar("Result")


class _Common(LeavesOnce):
    """Bindings with descriptions in the language in use."""

    @property
    def active_bindings(self) -> "dict[str, ActiveBinding]":
        """The bindings that work here now, described in the language in use."""
        active = cast("dict[str, ActiveBinding]", super().active_bindings)  # type: ignore[misc]
        return {
            key: bound._replace(
                binding=replace(bound.binding, description=_(bound.binding.description))
            )
            for key, bound in active.items()
        }

    @property
    def game(self) -> "SiapaApp":
        """The app, by its own type."""
        return cast("SiapaApp", self.app)  # type: ignore[attr-defined]


class TooSmall(Static):
    """A line that asks for a larger terminal; hidden where the terminal is large enough."""

    def measure(self, width: int, height: int) -> None:
        """Show or hide the line for a terminal of this size."""
        small = width < SIZE[0] or height < SIZE[1]
        self.display = small
        if small:
            text = _("This terminal is {width}×{height}; the game wants {w}×{h}.").format(
                width=width, height=height, w=SIZE[0], h=SIZE[1]
            )
            self.update(Content(text))


class GameScreen(_Common, Screen[Result]):
    """A whole screen of the game."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (typed by Textual)
        (0, "-narrow"),
        (80, "-normal"),
        (110, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 (typed by Textual)
        (0, "-low"),
        (24, "-usual"),
        (34, "-tall"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,question_mark", "help", N_("Help"), id="help", key_display="?", priority=False),
    ]

    def on_resize(self, event: events.Resize) -> None:
        for line in self.query(TooSmall):
            line.measure(event.size.width, event.size.height)

    def action_help(self) -> None:
        """How to play, and which keys work here."""
        from game.tui.screens.help import HelpScreen

        keys: dict[str, str] = {}
        for _node, binding, enabled, tooltip in self.active_bindings.values():
            text = _(tooltip) if tooltip else binding.description
            if text and enabled and binding.id:
                keys.setdefault(text, self.app.get_key_display(binding))
        self.app.push_screen(HelpScreen([(key, text) for text, key in keys.items()]))


class Dialog(_Common, ModalScreen[Result]):
    """A question on top of a screen. Escape answers with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_nothing", N_("Back"), id="dialog.back", show=False),
    ]

    def on_resize(self) -> None:
        self.fit()

    def fit(self) -> None:
        """Share the rows there are: the list gets what the words leave, and at least a few; it
        scrolls. Words that don't fit by far are cut, before nothing could be chosen."""
        for box in self.query(".dialog"):
            options = box.query_one(OptionList)
            width = min(self.size.width, DIALOG_WIDTH) - _FRAME[0]
            if width <= 0:
                return

            def rows(part: Widget, box: Widget = box, width: int = width) -> int:
                return part.get_content_height(box.size, self.size, width)

            more = list(box.query(".more").results(Static))
            fixed = sum(rows(part) + 1 for part in box.query(".question").results(Static))
            wanted = sum(rows(part) + 1 for part in more), rows(options)
            room = self.size.height - fixed - _FRAME[1]
            roomy = sum(wanted) + 2 <= room
            box.styles.padding = (1 if roomy else 0, 2)
            least = max(1, min(wanted[1], _LEAST_ROWS, room - 2 * len(more)))
            for part in more:
                part.styles.max_height = max(1, room - least - 1)
            options.styles.max_height = max(least, room - wanted[0])
            self.call_after_refresh(options.scroll_to_highlight)

    async def action_dismiss_nothing(self) -> None:
        self.dismiss(None)


def plain(text: Any) -> Content:
    """Text that isn't ours, as text: no markup, no links."""
    return Content(str(text))
