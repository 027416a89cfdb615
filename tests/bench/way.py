"""The way that the screens are measured on: title, level choice, for real or not, the shop."""

from typing import Final

_DOWN, _UP, _P, _ENTER = ("down", "\x1b[B"), ("up", "\x1b[A"), ("p", "p"), ("enter", "\r")

WAY: Final[tuple[tuple[str, str], ...]] = (
    *(_DOWN, _DOWN, _UP, _UP),
    _P,
    *(_DOWN, _DOWN, _DOWN, _UP, _UP, _UP),
    _ENTER,
    *(_DOWN, _UP),
    _ENTER,
    *(_DOWN, _UP, ("1", "1"), _DOWN, _UP, ("2", "2")),
)
"""Keys by Textual's names, and what a terminal sends for them."""

OPENS: Final = frozenset(("p", "enter"))
"""The keys on this way that open a screen."""
