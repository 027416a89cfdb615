"""The debrief: what the shift came to, who went how, and every reply with what it did."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.language import N_, _
from game.narration import Debrief, Moment, PersonDebrief, debrief
from game.narration.words import outcome_name, signed
from game.store import ShiftInPlay
from game.tui.screens.base import GameScreen, TooSmall
from game.tui.stars import star_line
from game.tui.widgets.keybar import KeyBar
from game.tui.widgets.options import Options


class DebriefScreen(GameScreen[None]):
    """After a shift. The worst moment is under the cursor: that is what one came to learn."""

    CSS_PATH = "debrief.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next", N_("Next shift"), id="debrief.next"),
        Binding("a", "again", N_("Again"), id="debrief.again"),
        Binding("p", "practice", N_("Practise"), id="debrief.practice"),
        Binding("h", "history", N_("History"), id="debrief.history"),
        Binding("b", "ledger", N_("Ledger"), id="debrief.ledger"),
        Binding("escape", "leave", N_("Title"), id="debrief.leave"),
    ]

    def __init__(self, sitting: ShiftInPlay) -> None:
        super().__init__()
        self.sitting = sitting
        self.result = debrief(sitting.replay)

    def compose(self) -> ComposeResult:
        result = self.result
        yield TooSmall()
        yield Static(id="result")
        with Horizontal(id="what"):
            with VerticalScroll(id="people", can_focus=False):
                yield Static(Content("\n\n").join(person_lines(p) for p in result.people))
            yield Options(*[Option(moment_line(moment)) for moment in result.moments], id="moments")
        with VerticalScroll(id="why", can_focus=False):
            yield Static(id="because")
        yield Static(
            Content.from_markup("[bold $accent]$label[/] $goal", label=_("Next time:"),
                                goal=result.goal),
            id="goal",
        )  # fmt: skip
        yield KeyBar()

    def on_mount(self) -> None:
        self._show_result(None)
        moments = self.query_one("#moments", OptionList)
        moments.focus()
        if self.result.moments:
            turning = self.result.worst or self.result.best or self.result.moments[0]
            moments.highlighted = self.result.moments.index(turning)
        if self.sitting.mode == "real" and self.sitting.state.over:
            self.count_stars()

    @work(thread=True, exclusive=True)
    def count_stars(self) -> None:
        """Stars are shares of the best that could be reached; that may take a moment."""
        stars = self.game.catalogue.stars(self.result.gain, self.sitting.shift)
        self.app.call_from_thread(self._show_result, stars)

    def _show_result(self, stars: int | None) -> None:
        line = result_line(self.result, self.sitting.mode, stars)
        for place in self.query("#result").results(Static):  # Gone, if the player was quicker.
            place.update(line)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        moment = self.result.moments[event.option_index]
        self.query_one("#because", Static).update(moment_details(moment))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        del parameters
        return not (action == "ledger" and self.sitting.mode == "practice")

    def action_next(self) -> None:
        """The list of levels, with the one after this under the cursor."""
        from game.tui.screens.levels import LevelsScreen

        ids = [level.id for level in self.game.catalogue.levels]
        here = self.sitting.level.id
        following = ids[(ids.index(here) + 1) % len(ids)] if here in ids else None
        self.game.back_to_title()
        self.app.push_screen(LevelsScreen(following))

    def action_again(self) -> None:
        from game.tui.screens.going_on import ask_and_play

        level = self.sitting.level
        self.game.back_to_title()
        ask_and_play(self.game, level)

    def action_practice(self) -> None:
        from game.tui.screens.going_on import begin

        level = self.sitting.level
        self.game.back_to_title()
        begin(self.game, level, "practice")

    def action_history(self) -> None:
        from game.tui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen(self.sitting, numbers=True))

    def action_ledger(self) -> None:
        from game.tui.screens.ledger import LedgerScreen

        self.app.push_screen(LedgerScreen(self.sitting.level.shop.id))

    def action_leave(self) -> None:
        self.game.back_to_title()


def result_line(result: Debrief, mode: str, stars: int | None) -> Content:
    """How it ended, in a line."""
    if result.closed:
        ending = _("The shop had to close.")
    elif not result.over:
        ending = _("You closed early.")
    else:
        ending = _("The shift is over.")
    line = Content.from_markup(
        "[bold]$ending[/]  $label $opening → [bold]$final[/] ([bold]$gain[/])",
        ending=ending,
        label=_("Reputation"),
        opening=str(result.opening),
        final=str(result.final),
        gain=signed(result.gain),
    )
    if mode == "practice":
        line += Content.from_markup("  [dim]$note[/]", note=_("practice: doesn't count"))
    elif stars:
        line += Content.from_markup("  [bold $accent]$stars[/]", stars=star_line(stars))
    return line


def person_lines(person: PersonDebrief) -> Content:
    """One customer: who it was, how it ended, and whether the read was right."""
    if person.absent:
        outcome = _("passed the window")
    elif not person.came:
        outcome = _("never got to come in")
    else:
        outcome = outcome_name(person.outcome)
    style = "$error" if person.outcome in ("never", "left") or person.absent else "$success"
    lines = Content.from_markup(
        f"[bold]$name[/] [dim]$temperament[/]\n  [{style}]$outcome[/]",
        name=person.name,
        temperament=person.temperament,
        outcome=outcome,
    )
    if person.came and not person.absent and person.outcome != "never":
        lines += Content(", " + _("trust {trust}").format(trust=person.trust))
    if person.guess is not None:
        read = _("read right") if person.right else _("read as {guess}").format(guess=person.guess)
        lines += Content(f"\n  {read}")
    return lines


def moment_line(moment: Moment) -> Content:
    """One reply of yours, with what it did to trust. No colours: the cursor brings its own."""
    mark = "✗" if moment.fatal else "-" if moment.missed > 1 else " "
    return Content.from_markup(
        "$change $mark → [bold]$name[/]: $said",
        change=f"{signed(moment.landed):>3}",
        mark=mark,
        name=moment.name,
        said=moment.said,
    )


def _how(moment: Moment) -> str:
    if moment.landed > 0 and not moment.trust:
        trust = _("trust was full already")
    else:
        trust = _("trust {change}").format(change=signed(moment.landed))
    how = f"{moment.approach}; {trust}"
    if moment.reputation:
        how += ", " + _("reputation {change}").format(change=signed(moment.reputation))
    return how


def moment_details(moment: Moment) -> Content:
    """What was said, how, and why it landed so."""
    lines = [
        Content.from_markup("[bold]“$said”[/]", said=moment.said),
        Content.from_markup(
            "[dim]$how[/]",
            how=_how(moment),
        ),
        Content(moment.because),
    ]
    if moment.missed > 1:
        change = signed(moment.landed + moment.missed)
        better = _("Better, at {change}: “{reply}”").format(change=change, reply=moment.better)
        lines.append(Content(better))
    if moment.overheard:
        lines.append(
            Content(
                _("Those who waited heard it: trust {change}.").format(
                    change=signed(moment.overheard)
                )
            )
        )
    return Content("\n").join(lines)
