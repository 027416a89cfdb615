"""Who stands at the counter: a face that shows the mood, the name, and the mood in words."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from game.language import _
from game.narration.words import mood_name, mood_symbol
from game.rules import State
from game.rules.constants import TRUST_MAX
from game.rules.state import NOBODY, RIGHT, UNREAD
from game.tui.widgets.portrait import Portrait

if TYPE_CHECKING:
    from game.tui.app import SiapaApp


class Counter(Vertical):
    """The person at the counter. In practice trust is shown as a number as well."""

    def compose(self) -> ComposeResult:
        yield Portrait(id="face")
        yield Static(id="who")

    def show(self, state: State, *, numbers: bool, game: "SiapaApp") -> None:
        """Show who is at the counter in this state, or an empty counter."""
        face, who = self.query_one("#face", Portrait), self.query_one("#who", Static)
        at = state.at
        if at == NOBODY or state.over:
            face.show("", "calm", "none", game)
            who.update(Content(_("Nobody is at the counter.")))
            return
        customer = state.shift.customers[at]
        visit = state.visits[at]
        mood = state.mood(at)
        face.show(customer.portrait or customer.name, mood, game.settings.portraits, game)
        lines = [
            Content.from_markup("[bold]$name[/]", name=customer.name),
            Content(f"{mood_symbol(mood)} {mood_name(mood)}"),
        ]
        if visit.read != UNREAD:
            kind = state.shift.temperaments[at].name
            lines[1] += Content(f" · {kind}" if visit.read == RIGHT else _(" · misread"))
        if numbers:
            lines.append(
                Content(_("trust {trust} of {most}").format(trust=visit.trust, most=TRUST_MAX))
            )
        who.update(Content("\n").join(lines))
