"""YAML text to plain data with places, in one pass over the parser's events.

Scalars are resolved by YAML 1.2's core schema, narrowed to what a level needs: text, whole
numbers, ``true`` and ``false``. Everything else that YAML can do (tags, aliases, several
documents, YAML 1.1's booleans) is refused with a finding, and reading goes on where it can.
"""

from typing import Any, Final

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from game.authoring import letters, refusals, syntax
from game.authoring.characters import ESCAPED, REFUSED, SUBSTITUTE, comment_starts
from game.authoring.document import Document
from game.authoring.position import Branch, Place, event_span
from game.authoring.scalars import NUMBER_STARTS, SPECIAL, resolve

try:
    from yaml._yaml import CParser as Parser
except ImportError:  # a PyYAML without libyaml
    from game.authoring.slow_parser import Parser  # type: ignore[assignment]

DEPTH_MAX: Final = 64
NODES_MAX: Final = 200_000
KEY_MAX: Final = 200


def load(text: str, file: str) -> Document:
    """Read a YAML text. Never raises: whatever is wrong with it is in the findings."""
    document = Document(file, text)
    if REFUSED.search(text):
        letters.characters(document)
        text = REFUSED.sub(SUBSTITUTE, text)
    loader = _Loader(document, text)
    try:
        loader.document()
    except _StopError:
        pass
    except YAMLError as error:
        document.note(*syntax.explained(error, document.lines, loader.last, loader.open))
        document.data = document.root = None
    return document


class _StopError(Exception):
    """Reading can't go on; the reason is noted."""


class _Loader:
    def __init__(self, document: Document, text: str) -> None:
        self.noted = document
        self.next = Parser(text).get_event
        self.last: ScalarEvent | None = None
        self.open: list[CollectionStartEvent] = []
        self.nodes = 0
        self.in_complex_key = False
        self.escapes = "\\" in text
        self.tabs = "\t" in text
        self.cuts = comment_starts(text) if " #" in text else frozenset()

    def document(self) -> None:
        self.next()
        event = self.next()
        if not isinstance(event, DocumentStartEvent):
            refusals.empty_file(self.noted)
            return
        if event.version or event.tags:
            refusals.directive(self.noted, event)
        event = self.next()
        self.noted.data, self.noted.root = self.value(event, 1)
        self.next()
        after: Any = self.next()
        if not isinstance(after, StreamEndEvent):
            refusals.second_document(self.noted, after)
            self.noted.data = self.noted.root = None

    def value(self, event: Any, depth: int) -> tuple[Any, Place]:
        kind = type(event)
        if kind is ScalarEvent:
            self.last = event
            value = event.value
            if event.tag is not None or event.anchor is not None:
                self.refuse_node(event)
                return value, event
            if event.style is None or event.style == "":
                if value in SPECIAL or value[0] in NUMBER_STARTS:
                    value = resolve(self.noted, event)
                elif self.cuts and " " in value:
                    self.check_cut(event)
            elif event.style in ("|", ">"):
                value = value.rstrip("\n")
            elif self.escapes and event.style == '"' and ESCAPED.search(value):
                letters.escaped_character(self.noted, event)
            if self.tabs and "\t" in event.value:
                letters.tab_in_text(self.noted, event)
            return value, event
        if kind is AliasEvent:
            refusals.alias(self.noted, event)
            return None, event
        if event.tag is not None or event.anchor is not None:
            self.refuse_node(event)
        if depth > DEPTH_MAX:
            refusals.too_deep(self.noted, event, DEPTH_MAX)
            raise _StopError
        return self.mapping(event, depth) if kind is MappingStartEvent else self.list(event, depth)

    def mapping(self, start: MappingStartEvent, depth: int) -> tuple[dict[str, Any], Place]:
        data: dict[str, Any] = {}
        parts: dict[str, tuple[ScalarEvent, Place]] = {}
        next_event = self.next
        self.open.append(start)
        while type(key := next_event()) is not MappingEndEvent:
            self.count(2, key)
            if type(key) is not ScalarEvent:
                self.skip_complex_key(key, depth)
                continue
            self.last = key
            name = key.value
            if (
                name in SPECIAL
                or key.tag is not None
                or key.anchor is not None
                or len(name) > KEY_MAX
                or (self.escapes and ESCAPED.search(name))
            ):
                self.check_key(key)
            event = next_event()
            if type(event) is ScalarEvent and event.value == "" and not event.style:
                self.check_empty(key, event)
                value: Any = None
                place: Place = event
            else:
                value, place = self.value(event, depth + 1)
            if name in data:
                refusals.duplicate_key(self.noted, key, parts[name][0])
            else:
                data[name] = value
                parts[name] = (key, place)
        self.open.pop()
        return data, Branch(start, key, parts)

    def list(self, start: SequenceStartEvent, depth: int) -> tuple[list[Any], Place]:
        data: list[Any] = []
        parts: list[Place] = []
        next_event = self.next
        self.open.append(start)
        while type(event := next_event()) is not SequenceEndEvent:
            self.count(1, event)
            value, place = self.value(event, depth + 1)
            data.append(value)
            parts.append(place)
        self.open.pop()
        return data, Branch(start, event, parts)

    def count(self, nodes: int, event: Any) -> None:
        self.nodes += nodes
        if self.nodes > NODES_MAX:
            refusals.too_many_nodes(self.noted, event, NODES_MAX)
            raise _StopError
        if self.noted.full:
            raise _StopError

    def skip_complex_key(self, key: Any, depth: int) -> None:
        if not self.in_complex_key:
            refusals.complex_key(self.noted, key)
        before, self.in_complex_key = self.in_complex_key, True
        self.value(key, depth + 1)
        self.in_complex_key = before
        self.value(self.next(), depth + 1)

    def check_key(self, key: ScalarEvent) -> None:
        if key.tag is not None or key.anchor is not None:
            self.refuse_node(key)
        elif len(key.value) > KEY_MAX:
            refusals.long_key(self.noted, key)
        elif key.style == '"' and ESCAPED.search(key.value):
            letters.escaped_character(self.noted, key)
        elif not key.style and key.value in SPECIAL:
            refusals.special_key(self.noted, key)

    def check_empty(self, key: ScalarEvent, event: ScalarEvent) -> None:
        if event.tag is not None or event.anchor is not None:
            self.refuse_node(event)
        else:
            refusals.empty_value(self.noted, key, event)

    def check_cut(self, event: ScalarEvent) -> None:
        """A text of several words may have been meant to go on behind ``#``."""
        span = event_span(event)
        if (span.end_line, span.end_column) in self.cuts:
            letters.comment_in_text(self.noted, span)

    def refuse_node(self, event: NodeEvent) -> None:
        if getattr(event, "tag", None) is not None:
            refusals.tag(self.noted, event)
        else:
            refusals.anchor(self.noted, event)
