"""Small questions on top of a screen: yes or no, or one of a few."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.language import N_
from game.tui.screens.base import Dialog
from game.tui.widgets.options import Options


class Pick(Dialog[int | None]):
    """One of a few, by digit, arrows or mouse. Answers with its place from 0, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(n), f"pick({n})", N_("Pick"), id=f"pick.{n}", show=False) for n in range(1, 10)
    ]

    def __init__(
        self,
        question: str,
        names: Sequence[str],
        notes: Sequence[str] = (),
        more: str = "",
        highlighted: int = 0,
        leads_on: Callable[[int], bool] | None = None,
        classes: str | None = None,
    ) -> None:
        """``leads_on`` is told the place first; if it gives True it has put another screen in
        the place of this one, and the screen below needn't be drawn in between."""
        super().__init__(classes=classes)
        self.leads_on = leads_on
        self.question = question
        self.names = names
        self.notes = notes
        self.more = more
        self.highlighted = highlighted

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content(self.question), classes="question")
            if self.more:
                yield Static(Content(self.more), classes="more")
            yield Options(*[Option(self._line(place)) for place in range(len(self.names))])

    def _line(self, place: int) -> Content:
        line = Content.from_markup(
            "$number  [bold]$name[/]", number=str(place + 1), name=self.names[place]
        )
        if place < len(self.notes) and self.notes[place]:
            line += Content.from_markup("\n[dim]$note[/]", note=self.notes[place])
        return line

    def on_mount(self) -> None:
        options = self.query_one(OptionList)
        options.highlighted = self.highlighted
        options.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._answer(event.option_index)

    def action_pick(self, number: int) -> None:
        if number <= len(self.names):
            self._answer(number - 1)

    def _answer(self, place: int) -> None:
        if self.on_top and (self.leads_on is None or not self.leads_on(place)):
            self.dismiss(place)


class Question(Pick):
    """Yes or no; no is under the cursor. Answers with a place: see `ask`."""

    def __init__(self, question: str, more: str, yes: str, no: str) -> None:
        super().__init__(question, [no, yes], more=more)

    @staticmethod
    def is_yes(place: int | None) -> bool:
        """Whether this answer is a yes."""
        return place == 1
