"""The title: the shop front, and the way in."""

from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.language import N_, _, ngettext
from game.store import StoreError
from game.tui.screens.base import GameScreen, TooSmall
from game.tui.shopfronts import title
from game.tui.widgets.drawing import drawn
from game.tui.widgets.keybar import KeyBar
from game.tui.widgets.options import Options

_AFTER_FIRST_FRAME: Final = 0.1
"""Seconds."""


class TitleScreen(GameScreen[None]):
    """The first screen. It must be there at once: nothing heavy is loaded for it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "go_on", N_("Go on"), id="title.go-on"),
        Binding("p", "play", N_("Play"), id="title.play"),
        Binding("b", "ledger", N_("Ledger"), id="title.ledger"),
        Binding("s", "settings", N_("Settings"), id="title.settings"),
        Binding("q", "app.quit", N_("Quit"), id="title.quit"),
    ]

    def compose(self) -> ComposeResult:
        yield TooSmall()
        with Vertical(id="front"):
            yield Static(self._art(self.app.size.width), id="art")
            yield Static(
                Content(_("Who needs whom? You stand behind the counter. Here they come.")),
                id="motto",
            )
            yield Options(*self._options(), id="menu", compact=True)
        yield KeyBar()

    def _open_shifts(self) -> int:
        """How many one can go on with. It is asked with every key, so a store that can't be read
        has none; where it matters, the player is told."""
        try:
            return self.game.store.open_shifts(self.game.profile.id)
        except StoreError:
            return 0

    def _options(self) -> list[Option]:
        options = []
        open_shifts = self._open_shifts()
        if open_shifts:
            line = ngettext("Go on with your shift", "Go on with one of {n} shifts", open_shifts)
            options.append(Option(Content(line.format(n=open_shifts)), id="go_on"))
        options += [
            Option(Content(_("Play a shift")), id="play"),
            Option(Content(_("The ledger: who came, who never will again")), id="ledger"),
            Option(Content(_("Settings")), id="settings"),
            Option(Content(_("How to play")), id="help"),
            Option(Content(_("Leave")), id="quit"),
        ]
        return options

    def on_mount(self) -> None:
        self.query_one("#menu").focus()
        # Not before the first frame is out: a thread that imports would hold it up.
        self.set_timer(_AFTER_FIRST_FRAME, self.game.load_levels)
        options = self.game.options
        if options.level is not None or options.resume is not None:
            self.call_after_refresh(self._straight_in)

    def on_screen_resume(self) -> None:
        self.query_one("#art", Static).update(self._art(self.size.width))
        menu = self.query_one("#menu", OptionList)
        options = self._options()
        if [o.prompt for o in menu.options] != [o.prompt for o in options]:
            menu.clear_options()
            menu.add_options(options)
            menu.highlighted = 0

    def on_resize(self, event: events.Resize) -> None:
        super().on_resize(event)
        self.query_one("#art", Static).update(self._art(event.size.width))

    def _art(self, width: int) -> Content:
        return drawn(title(width, ascii=self.game.plain_text), self.game.picture_colours)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if not self.on_top:
            return
        match event.option_id:
            case "go_on":
                self.action_go_on()
            case "play":
                self.action_play()
            case "ledger":
                self.action_ledger()
            case "settings":
                self.action_settings()
            case "help":
                self.action_help()
            case "quit":
                self.app.exit(0)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        del parameters
        if action == "go_on":
            return bool(self._open_shifts())
        return True

    def action_go_on(self) -> None:
        from game.tui.screens.going_on import go_on

        go_on(self.game)

    def action_play(self) -> None:
        from game.tui.screens.levels import LevelsScreen

        self.app.push_screen(LevelsScreen())

    def action_ledger(self) -> None:
        from game.tui.screens.ledger import LedgerScreen

        self.app.push_screen(LedgerScreen())

    def action_settings(self) -> None:
        from game.tui.screens.settings import SettingsScreen

        self.app.push_screen(SettingsScreen())

    async def _straight_in(self) -> None:
        """What the command line asked for: a level, or a shift to go on with."""
        await self.game.loaded()
        from game.tui.screens.going_on import straight_in

        straight_in(self.game)
