"""The findings about characters: those that no level may hold, and those that mislead."""

import re
from typing import TYPE_CHECKING, Final

from yaml.events import ScalarEvent

from game.authoring.characters import ESCAPED, REFUSED, lines_of, named, turns_text
from game.authoring.position import Span
from game.authoring.refusals import note, refuse
from game.language import _

if TYPE_CHECKING:
    from game.authoring.document import Document

_RUN: Final = re.compile(f"{REFUSED.pattern}+")


def characters(document: "Document") -> None:
    """Characters that no level may hold, wherever they stand."""
    for number, line in enumerate(lines_of(document.text), 1):
        if document.full:
            return
        for found in _RUN.finditer(line):
            span = Span(number, found.start() + 1, number, found.end() + 1)
            note(document, span, *_character(found[0][0]))


def escaped_character(document: "Document", event: ScalarEvent) -> None:
    """Such a character, written as an escape in double quotes."""
    found = ESCAPED.search(event.value)
    if found:
        refuse(document, event, *_character(found[0]))


def tab_in_text(document: "Document", event: ScalarEvent) -> None:
    """A tab inside a text: every terminal shows it with another width."""
    refuse(
        document,
        event,
        "tab-in-text",
        _("There is a tab in this text."),
        _("Type spaces in its place."),
    )


def comment_in_text(document: "Document", span: Span) -> None:
    """Unquoted text that a ``#`` cuts short."""
    line, column = span.end_line, span.end_column
    text = document.lines[line - 1]
    start = text.index("#", column - 1) + 1
    note(
        document,
        Span(line, start, line, len(text) + 1),
        "comment-in-text",
        _("From the # on, this is a comment; the text ends before it."),
        _('If it belongs to the text, put quotes around it all. If not, write "# " with a space.'),
    )


def _character(character: str) -> tuple[str, str, str]:
    if turns_text(character):
        return (
            "bidi-character",
            _("{character} turns the writing direction around.").format(character=named(character)),
            _("Delete it: with it, a line reads other than it is."),
        )
    if character in "\u2028\u2029\x85" or ord(character) < 0xA0:
        return (
            "control-character",
            _("{character} is not text.").format(character=named(character)),
            _("Delete it, or type a line end or a space in its place."),
        )
    return (
        "invisible-character",
        _("{character} can't be seen.").format(character=named(character)),
        _("Delete it."),
    )
