"""The app: what all screens share. The store, who plays, the levels, the look, the language."""

import os
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from game.language import N_, _, choose, use
from game.options import Options
from game.store import Profile, Settings, Store, StoreError, data_folder
from game.tui.themes import WARUNG_MALAM, own_themes, picture_colours, role_colours

if TYPE_CHECKING:
    from game.catalogue import Catalogue

PALETTE_KEY: Final = "ctrl+p"
_SWITCH: Final = 0.0005
"""Seconds after which a thread lets another one run."""
_SCREENS: Final = Path(__file__).parent / "screens"
_NEXT_STYLES: Final = (
    _SCREENS / "../widgets/widgets.tcss",
    _SCREENS / "levels.tcss",
    _SCREENS / "shop.tcss",
)


class SiapaApp(App[int]):
    """Siapa Butuh Siapa in a terminal."""

    TITLE = "Siapa Butuh Siapa"
    CSS_PATH = ["app.tcss", "screens/title.tcss"]  # noqa: RUF012 (typed by Textual)
    COMMAND_PALETTE_BINDING = PALETTE_KEY
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", N_("Quit"), id="app.quit", show=False, priority=True),
        Binding("ctrl+c", "help_quit", N_("Quit"), show=False, system=True),
    ]

    def __init__(self, options: Options, store: Store | None = None) -> None:
        """``store``: an open store instead of the one in the options' folder."""
        super().__init__()
        self.options = options
        self.store: Store
        self.profile: Profile
        self.settings: Settings
        self.trouble: StoreError | None = None
        self._language_flag = options.lang
        self._catalogue: Catalogue | None = None
        for theme in own_themes(sixteen=self._sixteen):
            self.register_theme(theme)
        use(choose(options.lang, None, os.environ))  # What opening the store may have to say.
        self.open_store(store)

    # What is kept

    def open_store(self, store: Store | None = None) -> None:
        """Open the player's store, or else play in memory with `trouble` saying why."""
        self.trouble = None
        try:
            settings = self._take(store or Store.open(data_folder(self.options.data_dir)))
        except StoreError as error:
            self.trouble = error
            settings = self._take(Store.in_memory())
        self._apply(settings)

    def _take(self, store: Store) -> Settings:
        """Use this store from now on. Raises StoreError, and closes it, if it can't be read."""
        try:
            self.profile = store.profiles.current()
            settings = store.settings.read(self.profile.id)
        except StoreError:
            store.close()
            raise
        self.store = store
        return settings

    def change_settings(self, settings: Settings) -> None:
        """Put new settings to work at once; the caller has stored them."""
        before = self.settings
        if settings.language != before.language:
            self._language_flag = None
        self._apply(settings)
        if settings.language != before.language:
            self._catalogue = None
            self.load_levels()
            for screen in self.screen_stack:
                screen.refresh(recompose=True)
                screen.refresh_bindings()

    def _apply(self, settings: Settings) -> None:
        self.settings = settings
        use(choose(self._language_flag, settings.language or None, os.environ))
        self.theme = settings.theme if settings.theme in self.available_themes else WARUNG_MALAM
        if settings.reduced_motion:
            self.animation_level = "none"
        elif "TEXTUAL_ANIMATIONS" not in os.environ:
            self.animation_level = "full"

    @property
    def still(self) -> bool:
        """Whether nothing may move by itself: the player's wish, or Textual's variable."""
        return self.settings.reduced_motion or self.animation_level == "none"

    @property
    def plain_text(self) -> bool:
        """Whether the terminal may have no characters but ASCII."""
        encoding = getattr(sys.__stdout__, "encoding", None) or "ascii"
        return not encoding.lower().startswith("utf") or os.environ.get("TERM") == "linux"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of our roles under themes that don't know them."""
        return role_colours(dark=self._dark, sixteen=self._sixteen)

    @property
    def picture_colours(self) -> dict[str, str]:
        """The colours that faces and shop fronts are drawn in."""
        return picture_colours(dark=self._dark, sixteen=self._sixteen)

    @property
    def _dark(self) -> bool:
        theme = self.available_themes.get(self.theme)
        return theme is None or theme.dark

    @property
    def _sixteen(self) -> bool:
        return self.console.color_system == "standard"

    # Levels

    @property
    def catalogue(self) -> "Catalogue":
        """All levels there are to play, in the language in use."""
        if self._catalogue is None:
            from game.catalogue import Catalogue

            self._catalogue = Catalogue()
        return self._catalogue

    @work(thread=True, exclusive=True, group="levels")
    def load_levels(self) -> None:
        """Read the levels, and load what a shop needs, while the player looks at the title."""
        for room in ("levels", "going_on", "question", "shop"):
            import_module(f"game.tui.screens.{room}")
        self.call_from_thread(self._load_styles)
        self.catalogue.load()

    def _load_styles(self) -> None:
        """Read the styles of the next screens in one go: with each that is opened without its
        styles being there, all are applied anew."""
        for path in _NEXT_STYLES:
            if not self.stylesheet.has_source(str(path), ""):
                self.stylesheet.read(path)
        self.stylesheet.reparse()
        self.stylesheet.update(self)

    # Start and commands

    def on_mount(self) -> None:
        # While a thread loads what comes next, a key must not wait its 5 ms for each turn.
        sys.setswitchinterval(_SWITCH)
        from game.tui.screens.title import TitleScreen

        self.push_screen(TitleScreen())
        if self.trouble is not None:
            from game.tui.screens.trouble import TroubleScreen

            self.push_screen(TroubleScreen(self.trouble))

    def back_to_title(self) -> None:
        """Leave whatever is open, back to the title."""
        from game.tui.screens.title import TitleScreen

        while not isinstance(self.screen, TitleScreen):
            self.pop_screen()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action that can be done here, by the same name as in the line of keys."""
        seen: set[str] = set()
        for _node, binding, enabled, _tooltip in screen.active_bindings.values():
            if not binding.id or not enabled or binding.action in seen:
                continue
            seen.add(binding.action)
            action = binding.action
            yield SystemCommand(
                binding.description,
                _(binding.tooltip) or _("Key: {key}").format(key=self.get_key_display(binding)),
                lambda action=action, node=_node: self._run(action, node),
            )

    def _run(self, action: str, node: object) -> None:
        self.call_later(self.run_action, action, node)
