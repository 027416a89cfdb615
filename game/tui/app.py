"""The app: what all screens share. The store, who plays, the levels, the look, the language."""

import asyncio
import os
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from textual import events, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from game.language import N_, _, choose, use
from game.options import Options
from game.store import Profile, Settings, Store, StoreError, data_folder
from game.tui.palette import Palette
from game.tui.themes import WARUNG_MALAM, own_themes, picture_colours, role_colours

if TYPE_CHECKING:
    from rich.console import RenderableType

    from game.catalogue import Catalogue

PALETTE_KEY: Final = "ctrl+p"
_SWITCH: Final = 0.0005
"""Seconds after which a thread lets another one run."""
Kept = TypeVar("Kept")
Other = TypeVar("Other")

_ROOMS: Final = (
    "game.authoring.read",
    "game.authoring.translation",
    "game.tui.screens.levels",
    "game.tui.screens.going_on",
    "game.tui.screens.question",
    "game.tui.screens.shop",
)
"""What the next screens need, in an order in which nobody waits for a half-loaded one."""
_PATIENCE: Final = 3.0
"""Seconds that a key waits for the screen it is for."""
_GLANCE: Final = 0.005
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
        self._loading: set[object] = set()
        self.leaving = False
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

    def kept(self, read: Callable[[], Kept], otherwise: Other) -> Kept | Other:
        """What ``read`` reads in the store; where it can't be read, the player is told, and
        gets ``otherwise``."""
        try:
            return read()
        except StoreError as error:
            self.notify(str(error), severity="error", timeout=12, markup=False)
            return otherwise

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

    def load_levels(self, then: Callable[[], None] | None = None) -> None:
        """Read the levels, and load what a shop needs, while the player looks at the title;
        ``then`` is called when they are there."""
        loading = object()
        self._loading.add(loading)
        self._load_levels(loading, then)

    @work(thread=True, group="levels")
    def _load_levels(self, loading: object, then: Callable[[], None] | None) -> None:
        catalogue = self.catalogue
        try:
            for room in _ROOMS:
                import_module(room)
        finally:
            self._loading.discard(loading)
        self.call_from_thread(self._load_styles)
        catalogue.load()
        if then is not None:
            self.call_from_thread(then)

    def _load_styles(self) -> None:
        """Read the styles of the next screens in one go: with each that is opened without its
        styles being there, all are applied anew."""
        for path in _NEXT_STYLES:
            if not self.stylesheet.has_source(str(path), ""):
                self.stylesheet.read(path)
        self.stylesheet.reparse()
        self.stylesheet.update(self)

    # Start and commands

    def exit(
        self,
        result: int | None = None,
        return_code: int = 0,
        message: "RenderableType | None" = None,
    ) -> None:
        self.leaving = True
        super().exit(result, return_code, message)

    async def on_event(self, event: events.Event) -> None:
        """What the player does is for the screen on top, and waits until that is there."""
        if isinstance(event, events.InputEvent):
            if self.leaving:
                return
            await self.loaded()
        await super().on_event(event)

    async def loaded(self) -> None:
        """Wait until the screen on top is mounted, and no thread loads modules: two threads
        that load modules of one package can each get the other's half."""
        patience = monotonic() + _PATIENCE
        while (self._loading or not self.screen.is_mounted) and monotonic() < patience:
            await asyncio.sleep(_GLANCE)

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

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

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
