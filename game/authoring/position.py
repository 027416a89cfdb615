"""From a path in the data to a place in the text."""

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from yaml.events import CollectionStartEvent, Event, NodeEvent, ScalarEvent

from game.authoring.problem import Path


class Span(NamedTuple):
    """A stretch of text. Lines and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Branch:
    """The place of a mapping or a list: where it starts and ends, and its parts' places.

    ``parts`` holds, for a mapping, the key's and the value's place by key; for a list, the
    places of its items.
    """

    __slots__ = ("end", "parts", "start")

    def __init__(
        self,
        start: CollectionStartEvent,
        end: Event,
        parts: "dict[str, tuple[ScalarEvent, Place]] | list[Place]",
    ) -> None:
        self.start = start
        self.end = end
        self.parts = parts


Place: TypeAlias = Branch | NodeEvent
"""The place of a value: of text or a number it is simply the parser's event."""


def event_span(event: Event) -> Span:
    """Where this event of the parser stands."""
    start: Any = event.start_mark
    end: Any = event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def steps(root: Place | None, path: Path) -> Iterator[tuple[ScalarEvent | None, Place]]:
    """Key and value along this path, from the root down, as far as the file goes."""
    if root is None:
        return
    yield None, root
    place = root
    for step in path:
        parts = place.parts if isinstance(place, Branch) else None
        key: ScalarEvent | None = None
        if isinstance(parts, dict) and isinstance(step, str) and step in parts:
            key, place = parts[step]
        elif isinstance(parts, list) and isinstance(step, int) and step < len(parts):
            place = parts[step]
        else:
            return
        yield key, place


def locate(root: Place | None, path: Path, at_key: bool = False) -> Span:
    """Where in the text this path leads, or as far along it as the file goes.

    A value that fills lines of its own is shown by its key.
    """
    key: ScalarEvent | None = None
    place: Place | None = None
    depth = -1
    for key, place in steps(root, path):  # noqa: B007 (the last ones count)
        depth += 1
    if place is None:
        return Span(1, 1, 1, 1)
    cut_short = depth < len(path)
    if not isinstance(place, Branch):
        return event_span(key if key is not None and at_key else place)
    if key is not None and (at_key or cut_short or not place.start.flow_style):
        return event_span(key)
    start, end = event_span(place.start), event_span(place.end)
    if start.line == end.end_line:
        return Span(start.line, start.column, end.end_line, end.end_column)
    if not place.start.flow_style and isinstance(place.parts, dict):
        for first, _value in place.parts.values():
            return event_span(first)
    return Span(start.line, start.column, start.line, start.column + 1)
