"""The line of keys at the bottom: every action that can be done here, clickable.

One widget and one line, because it changes with almost every move; Textual's own footer
mounts a widget for each key every time.
"""

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from game.language import _


class KeyBar(Widget):
    """Shows the bindings of its screen that can be used now; a click does what the key does."""

    _shown: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        yield Static(id="keys")

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_resize(self) -> None:
        self._changed(self.screen)

    def _changed(self, screen: Screen[object]) -> None:
        if not self.is_attached or screen is not self.screen or not self.size.width:
            return
        keys: dict[str, tuple[str, str]] = {}
        for _node, binding, enabled, _tooltip in screen.active_bindings.values():
            if binding.show and enabled and binding.action not in keys:
                keys[binding.action] = (self.app.get_key_display(binding), binding.description)
        shown = (self.size.width, tuple(keys.items()))
        if shown != self._shown:
            self._shown = shown
            self.query_one("#keys", Static).update(self._line(keys))

    def _line(self, keys: dict[str, tuple[str, str]]) -> Content:
        """The keys that fit, in order of declaration; the palette's key always fits."""
        more = self._key("app.command_palette", "^p", _("More"))
        room = self.size.width - more.cell_length - 1
        line = Content("")
        for action, (key, description) in keys.items():
            item = self._key(action, key, description)
            if line.cell_length + item.cell_length > room:
                break
            line += item
        return line + more

    def _key(self, action: str, key: str, description: str) -> Content:
        name = action if "." in action else f"screen.{action}"
        return Content.from_markup(
            f"[@click={name}][bold $footer-key-foreground] $key [/] $description [/]",
            key=key,
            description=description,
        )
