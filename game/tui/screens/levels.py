"""Which level to play: the list with bests and stars, and what one should know before."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.analysis.figures import STAR_PERCENT
from game.language import N_, _, ngettext
from game.rules import Level, deal
from game.store import Best
from game.tui.screens.base import GameScreen, TooSmall
from game.tui.stars import star_line
from game.tui.widgets.keybar import KeyBar
from game.tui.widgets.options import Options


class LevelsScreen(GameScreen[None]):
    """The levels in the order in which they are best played."""

    CSS_PATH = "levels.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "play", N_("Open the shop"), id="levels.play", key_display="enter"),
        Binding("escape", "back", N_("Back"), id="levels.back"),
    ]

    def __init__(self, level: str | None = None) -> None:
        """``level``: the id of the level to put under the cursor."""
        super().__init__()
        self._first = level
        self._known: dict[str, Content] = {}

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield Static(Content(_("Which shift?")), classes="heading")
        with Horizontal(id="choice"):
            yield Options(id="list")
            with VerticalScroll(id="about", can_focus=False):
                yield Static(id="details")
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one("#list").focus()
        self.game.load_levels(self._fill)

    def on_screen_resume(self) -> None:
        if self.query("#list") and self.query_one("#list", OptionList).option_count:
            self._fill()

    def _fill(self) -> None:
        if not self.query("#list"):  # The player was quicker, and has left.
            return
        options = self.query_one("#list", OptionList)
        ids = [level.id for level in self.game.catalogue.levels]
        place = options.highlighted or 0
        if self._first in ids:
            place = ids.index(self._first)
        self._first = None
        bests = self._bests()
        self._known.clear()
        options.clear_options()
        for level in self.game.catalogue.levels:
            best = bests.get((level.id, level.digest))
            options.add_option(Option(self._title(level, best), id=level.id))
        if options.option_count:
            options.highlighted = min(place, options.option_count - 1)
        if self.game.catalogue.broken:
            self.query_one("#details", Static).update(
                Content("\n\n".join(str(error) for error in self.game.catalogue.broken))
            )

    def _bests(self) -> Mapping[tuple[str, str], Best]:
        return self.game.kept(lambda: self.game.store.bests(self.game.profile.id), {})

    def _title(self, level: Level, best: Best | None) -> Content:
        stars = star_line(None)
        if best is not None:
            stars = star_line(self.game.kept(lambda: self._stars(level, best), None))
        return Content.from_markup("$stars  [bold]$title[/]", stars=stars, title=level.title)

    def _stars(self, level: Level, best: Best) -> int | None:
        record = self.game.store.runs.record(best.run)
        return self.game.catalogue.known_stars(best.gain, deal(level, record.seed, record.opening))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        level = self._level(event.option_id)
        if level is not None:
            if level.id not in self._known:
                self._known[level.id] = self._details(level)
            self.query_one("#details", Static).update(self._known[level.id])

    def _level(self, level_id: str | None) -> Level | None:
        return next((lv for lv in self.game.catalogue.levels if lv.id == level_id), None)

    def _details(self, level: Level) -> Content:
        game = self.game
        best = self._bests().get((level.id, level.digest))
        people = len(level.customers) if level.pool is None else (
            len(level.customers) - len(level.pool.among) + level.pool.people
        )  # fmt: skip
        parts = [
            Content.from_markup("[bold]$title[/]", title=level.title),
            Content.from_markup(
                "[$foreground-muted]$shop: $sells[/]", shop=level.shop.name, sells=level.shop.sells
            ),
            Content(""),
            Content(level.summary),
        ]
        if level.aim:
            parts += [Content(""), Content.from_markup("[italic]$aim[/]", aim=level.aim)]
        parts += [
            Content(""),
            Content(ngettext("{n} customer", "{n} customers", people).format(n=people)),
        ]
        if best is not None:
            parts.append(
                Content(
                    ngettext(
                        "Your best of {n} shift for real: {gain}",
                        "Your best of {n} shifts for real: {gain}",
                        best.shifts,
                    ).format(n=best.shifts, gain=f"{best.gain:+d}".replace("-", "−"))
                )
            )
            one, two, three = STAR_PERCENT
            parts.append(
                Content.from_markup(
                    "[dim]$text[/]",
                    text=_("Stars: {one} %, {two} % and {three} % of the best there is.").format(
                        one=one, two=two, three=three
                    ),
                )
            )
        else:
            parts.append(Content(_("Not played for real yet.")))
        parts += game.kept(lambda: self._remembered(level), ())
        return Content("\n").join(parts)

    def _remembered(self, level: Level) -> list[Content]:
        """What the shop's book says about the next shift of this level."""
        ledger, profile = self.game.store.ledger, self.game.profile.id
        book = ledger.current(profile, level.shop.id)
        if book is None or book.reputation is None:
            return []
        parts = [Content(_("Reputation of this shop: {n}").format(n=book.reputation))]
        if book.closed:
            return [
                *parts,
                Content.from_markup("[$error]$text[/]", text=_("The shop had to close.")),
            ]
        gone = ledger.opening(profile, level).absent
        names = [customer.name for customer in level.customers if customer.id in gone]
        if names:
            parts += [
                Content(""),
                Content.from_markup(
                    "[$never]$text[/]",
                    text=_("Never coming back: {names}").format(names=", ".join(names)),
                ),
            ]
        return parts

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self.on_top:
            self._open(event.option_id)

    def action_play(self) -> None:
        options = self.query_one("#list", OptionList)
        if options.highlighted is not None:
            self._open(options.get_option_at_index(options.highlighted).id)

    def _open(self, level_id: str | None) -> None:
        level = self._level(level_id)
        if level is not None:
            from game.tui.screens.going_on import ask_and_play

            ask_and_play(self.game, level)

    def action_back(self) -> None:
        self.dismiss(None)
