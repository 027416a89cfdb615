"""Textual's list of options, in a form that survives a terminal of any size."""

from typing import Final

from textual.geometry import Size
from textual.widgets import OptionList

LEAST: Final = 12
"""Columns below which an option list can't wrap its options and would crash."""


class Options(OptionList):
    """An option list that is laid out as if it always had `LEAST` columns at the least."""

    DEFAULT_CSS = f"Options {{ min-width: {LEAST}; }}"

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return super().get_content_height(container, viewport, max(width, LEAST))
