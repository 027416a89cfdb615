"""Textual's list of options, in a form that survives a terminal of any size."""

from contextlib import suppress
from typing import Final

from textual.geometry import Size
from textual.widgets import OptionList

LEAST: Final = 12
"""Columns below which an option list can't wrap its options and would crash."""


class Options(OptionList):
    """An option list that is laid out as if it always had `LEAST` columns at the least."""

    DEFAULT_CSS = f"Options {{ min-width: {LEAST}; }}"

    def action_page_up(self) -> None:
        with suppress(KeyError):  # Textual looks up lines that it hasn't laid out.
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        with suppress(KeyError):
            super().action_page_down()  # type: ignore[no-untyped-call]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return super().get_content_height(container, viewport, max(width, LEAST))
