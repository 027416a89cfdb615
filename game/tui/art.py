"""The drawings that stand alone: the shop front of the title, and the window."""

from textual.content import Content

WINDOW = ""


def title_art(width: int, height: int) -> Content:
    """The shop front, as large as the terminal allows."""
    del width, height
    return Content("S I A P A   B U T U H   S I A P A")
