"""The findings about what YAML can do and a level may not."""

from typing import TYPE_CHECKING, Any, Final

from yaml.events import DocumentStartEvent, Event, NodeEvent, ScalarEvent

from game.authoring.position import Span, event_span
from game.authoring.problem import Problem
from game.language import _

if TYPE_CHECKING:
    from game.authoring.document import Document

_SHOWN: Final = 40


def short(text: str) -> str:
    """A text as it is quoted in a message: one line, and not too long."""
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def empty_file(document: "Document") -> None:
    note(
        document,
        Span(1, 1, 1, 1),
        "empty-file",
        _("There is nothing in this file."),
        _('Start with "format: 1" and "title: My first level".'),
    )


def directive(document: "Document", event: DocumentStartEvent) -> None:
    note(
        document,
        Span(1, 1, 1, 2),
        "directive",
        _("A line that starts with % is an order to YAML, and isn't used here."),
        _('Delete it, and the "---" after it.'),
    )


def second_document(document: "Document", event: Event) -> None:
    note(
        document,
        event_span(event),
        "second-document",
        _("A second document starts here."),
        _('Delete the line "---", or make a file of its own of what follows.'),
    )


def alias(document: "Document", event: NodeEvent) -> None:
    refuse(
        document,
        event,
        "alias",
        _('"*{name}" refers to another part of the file, which is not used here.').format(
            name=short(str(event.anchor))
        ),
        _("Write it out once more. If it is text, put it in quotes."),
    )


def anchor(document: "Document", event: NodeEvent) -> None:
    refuse(
        document,
        event,
        "anchor",
        _('"&{name}" names a part of the file for use elsewhere, which is not used here.').format(
            name=short(str(event.anchor))
        ),
        _('Delete "&{name}". If it is text, put it in quotes.').format(
            name=short(str(event.anchor))
        ),
    )


def tag(document: "Document", event: NodeEvent) -> None:
    refuse(
        document,
        event,
        "tag",
        _("A word that starts with ! is an order to YAML, and isn't used here."),
        _("If it is text, put it in quotes. If not, delete it."),
    )


def complex_key(document: "Document", event: Event) -> None:
    note(
        document,
        _first_line(event),
        "complex-key",
        _("A name stands before a colon, and this is no name."),
        _("If text starts with a bracket or a brace, put it in quotes."),
    )


def duplicate_key(document: "Document", key: ScalarEvent, first: ScalarEvent) -> None:
    note(
        document,
        event_span(key),
        "duplicate-key",
        _('"{name}" stands here a second time; the first is on line {line}.').format(
            name=short(key.value), line=event_span(first).line
        ),
        _("Keep one of them, or give this one a name of its own."),
    )


def special_key(document: "Document", key: ScalarEvent) -> None:
    """An unquoted key that isn't text, or not to everybody."""
    if not key.value:
        message = _("There is no name before the colon.")
    else:
        message = _('"{word}" means yes, no or nothing to some programs, and text to others.')
    refuse(
        document,
        key,
        "yaml-boolean" if key.value else "missing-name",
        message.format(word=key.value),
        _('As a name, put it in quotes: "{word}".').format(word=key.value or "…"),
    )


def long_key(document: "Document", key: ScalarEvent) -> None:
    refuse(
        document,
        key,
        "long-key",
        _("This name is too long."),
        _("A name has at most 40 characters. Is text meant? Then a key is missing before it."),
    )


def yaml_boolean(document: "Document", event: ScalarEvent) -> None:
    positive = event.value.lower() in ("y", "yes", "on")
    refuse(
        document,
        event,
        "yaml-boolean",
        _('"{word}" means yes or no to some programs, and text to others.').format(
            word=event.value
        ),
        _('For text, put it in quotes: "{word}". For a switch, write {switch}.').format(
            word=event.value, switch="true" if positive else "false"
        ),
    )


def nothing(document: "Document", event: ScalarEvent) -> None:
    """``null``, ``~`` or an empty item of a list."""
    refuse(
        document,
        event,
        "empty-value",
        _("There is nothing here.")
        if not event.value
        else _('"{word}" stands for nothing.').format(word=event.value),
        _("Write something, or leave the line out."),
    )


def empty_value(document: "Document", key: ScalarEvent, event: ScalarEvent) -> None:
    """A key with nothing after its colon, or without a colon inside braces."""
    note(
        document,
        event_span(key),
        "empty-value",
        _('There is nothing after "{name}".').format(name=short(key.value)),
        _("Write something there, or leave the line out. Text with a comma in it needs quotes.")
        if " " in key.value
        else _("Write something there, or leave the line out."),
    )
    document.refused[id(event)] = event
    if not key.value.replace("_", "").isidentifier():
        document.refused[id(key)] = key


def odd_number(document: "Document", event: ScalarEvent) -> None:
    refuse(
        document,
        event,
        "odd-number",
        _('"{word}" is read as different numbers by different programs.').format(
            word=short(event.value)
        ),
        _('For text, put it in quotes: "{word}". For a number, drop the leading 0.').format(
            word=short(event.value)
        ),
    )


def huge_number(document: "Document", event: ScalarEvent) -> None:
    refuse(
        document,
        event,
        "huge-number",
        _("This number is far too large."),
        _("For text, put it in quotes."),
    )


def too_deep(document: "Document", event: Event, most: int) -> None:
    note(
        document,
        _first_line(event),
        "too-deep",
        _("Here things lie more than {most} deep in each other.").format(most=most),
        _("No level needs that; look for brackets that are never closed."),
    )


def too_many_nodes(document: "Document", event: Event, most: int) -> None:
    note(
        document,
        _first_line(event),
        "too-many-nodes",
        _("This file holds more than {most} names and values.").format(most=most),
        _("Make several levels of it."),
    )


def _first_line(event: Event) -> Span:
    span = event_span(event)
    if span.line == span.end_line:
        return span
    return Span(span.line, span.column, span.line, span.column + 1)


def note(document: "Document", span: Span, code: str, message: str, hint: str) -> None:
    """A finding at this place."""
    document.note(Problem(code, (), message, hint), span)


def refuse(document: "Document", event: Any, code: str, message: str, hint: str) -> None:
    """A finding about a node; nothing more will be said about it or what it holds."""
    document.refused[id(event)] = event
    note(document, _first_line(event), code, message, hint)
