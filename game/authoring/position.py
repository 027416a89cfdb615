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

    A value that fills lines of its own starts at its key and goes to its last word.
    """
    key: ScalarEvent | None = None
    place: Place | None = None
    depth = -1
    for key, place in steps(root, path):  # noqa: B007 (the last ones count)
        depth += 1
    if place is None:
        return Span(1, 1, 1, 1)
    cut_short = depth < len(path)
    if key is not None and at_key and not cut_short:
        return event_span(key)
    if not isinstance(place, Branch):
        return event_span(place)
    if place.start.flow_style and not cut_short:
        return _between(place.start, place.end)
    return _between(key or _first(place), _last(place))


def _between(first: Event, last: Event) -> Span:
    start, end = event_span(first), event_span(last)
    return Span(start.line, start.column, end.end_line, end.end_column)


def _first(place: Branch) -> Event:
    """Where the first word of a block stands; the block itself may start on an empty line."""
    for part in place.parts.values() if isinstance(place.parts, dict) else place.parts:
        return part[0] if isinstance(part, tuple) else _first_of(part)
    return place.start


def _first_of(place: Place) -> Event:
    return _first(place) if isinstance(place, Branch) else place


def _last(place: Place) -> Event:
    """Where the last word of a block stands; the block itself ends at the next one's start."""
    while isinstance(place, Branch) and not place.start.flow_style and place.parts:
        if isinstance(place.parts, dict):
            place = list(place.parts.values())[-1][1]
        else:
            place = place.parts[-1]
    return place.end if isinstance(place, Branch) else place
