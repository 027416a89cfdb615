"""Settings: language, look, motion. Each works at once."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.language import N_, _, available, current, own_name
from game.store import Changes, StoreError
from game.tui.screens.base import GameScreen, TooSmall
from game.tui.screens.question import Pick
from game.tui.widgets.keybar import KeyBar
from game.tui.widgets.options import Options

_STYLES = ("full", "none")


class SettingsScreen(GameScreen[None]):
    """A list of settings; Enter changes the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "change", N_("Change"), id="settings.change", key_display="enter"),
        Binding("escape", "back", N_("Back"), id="settings.back"),
    ]

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield Static(Content(_("Settings")), classes="heading")
        yield Options(*self._options(), id="list")
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one("#list").focus()

    def _options(self) -> list[Option]:
        settings = self.game.settings
        rows = [
            ("language", _("Language"), own_name(current()), ""),
            ("theme", _("Colours"), self.app.theme, ""),
            (
                "reduced_motion",
                _("Less motion"),
                _yes_no(settings.reduced_motion),
                _("If yes, nothing on the screen moves by itself."),
            ),
            (
                "show_numbers",
                _("Numbers in practice"),
                _yes_no(settings.show_numbers),
                _("If yes, trust is a number while you practise. For real it never is."),
            ),
            (
                "portraits",
                _("Faces"),
                _("drawn") if settings.portraits != "none" else _("in words only"),
                "",
            ),
        ]
        return [
            Option(
                Content.from_markup(
                    "[bold]$label[/]  $value" + ("\n[dim]$note[/]" if note else ""),
                    label=f"{label:<24}",
                    value=value,
                    note=note,
                ),
                id=key,
            )
            for key, label, value, note in rows
        ]

    def _fill(self) -> None:
        options = self.query_one("#list", OptionList)
        place = options.highlighted
        options.clear_options()
        options.add_options(self._options())
        options.highlighted = place

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        settings = self.game.settings
        match event.option_id:
            case "language":
                self._pick_language()
            case "theme":
                self._pick_theme()
            case "reduced_motion":
                self._change({"reduced_motion": not settings.reduced_motion})
            case "show_numbers":
                self._change({"show_numbers": not settings.show_numbers})
            case "portraits":
                self._change({"portraits": "none" if settings.portraits != "none" else "full"})

    def action_change(self) -> None:
        self.query_one("#list", OptionList).action_select()

    def _pick_language(self) -> None:
        codes = list(available())

        def chosen(place: int | None) -> None:
            if place is not None:
                self._change({"language": codes[place]})

        self.app.push_screen(
            Pick(
                _("Language"),
                [own_name(code) for code in codes],
                highlighted=codes.index(current()),
            ),
            chosen,
        )

    def _pick_theme(self) -> None:
        from game.tui.themes import BUKU_KAS, WARUNG_MALAM

        own = [WARUNG_MALAM, BUKU_KAS]
        names = own + sorted(name for name in self.app.available_themes if name not in own)

        def chosen(place: int | None) -> None:
            if place is not None:
                self._change({"theme": names[place]})

        self.app.push_screen(
            Pick(_("Colours"), names, highlighted=names.index(self.app.theme)), chosen
        )

    def _change(self, changes: Changes) -> None:
        game = self.game
        try:
            settings = game.store.settings.change(game.profile.id, **changes)
        except StoreError as error:
            self.app.notify(str(error), severity="error", markup=False)
            return
        language = settings.language != game.settings.language
        game.change_settings(settings)
        if not language:
            self._fill()

    def action_back(self) -> None:
        self.dismiss(None)


def _yes_no(value: bool) -> str:
    return _("yes") if value else _("no")
