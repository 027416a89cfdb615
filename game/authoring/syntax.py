"""A YAML parser's complaint, in a writer's words, and at the place of the damage.

The parser stops where it can't go on, which is often lines below what is wrong: a quote that
is never closed swallows the next lines. So the text around is looked at again.
"""

from collections.abc import Sequence
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import CollectionStartEvent, ScalarEvent

from game.authoring.indentation import culprit, indentation
from game.authoring.position import Span, event_span
from game.authoring.problem import Problem
from game.language import _

_QUOTES = ("'", '"')


def explained(
    error: YAMLError,
    lines: list[str],
    last: ScalarEvent | None,
    unclosed: Sequence[CollectionStartEvent],
) -> tuple[Problem, Span]:
    """The finding for this error. ``last`` is the last text or key that was read before it,
    ``unclosed`` are the lists and mappings that it lies in."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return _unreadable(Span(1, 1, 1, 1))
    return _Diagnosis(error, lines, last, unclosed).finding()


def _unreadable(span: Span) -> tuple[Problem, Span]:
    return _finding(
        "yaml-syntax",
        span,
        _("This can't be read as YAML."),
        _("Look at the colons, quotes and indentation of this line and the one above."),
    )


def _finding(code: str, span: Span, message: str, hint: str) -> tuple[Problem, Span]:
    return Problem(code, (), message, hint), span


class _Diagnosis:
    def __init__(
        self,
        error: MarkedYAMLError,
        lines: list[str],
        last: ScalarEvent | None,
        unclosed: Sequence[CollectionStartEvent],
    ) -> None:
        self.lines = lines
        self.bracket = event_span(unclosed[-1]) if unclosed and unclosed[-1].flow_style else None
        self.last = last
        self.problem = error.problem or ""
        self.context = error.context or ""
        self.line, self.column = self._clamp(error.problem_mark)
        self.start = self._clamp(error.context_mark or error.problem_mark)

    def finding(self) -> tuple[Problem, Span]:
        for attempt in (self._quotes, self._token, self._colon, self._brackets, self._structure):
            found = attempt()
            if found is not None:
                return found
        return _unreadable(self._here())

    def _quotes(self) -> tuple[Problem, Span] | None:
        if "a quoted scalar" in self.context:
            if "unknown escape" in self.problem or "hexdecimal" in self.problem:
                return _finding(
                    "bad-escape",
                    self._here(),
                    _("A backslash in double quotes starts an escape, and this is none."),
                    _(r'Write "\\" for a backslash, or use single quotes.'),
                )
            return self._open_quote(*self.start)
        last = self.last
        if last is None or last.style not in _QUOTES or not self._touches(last):
            return None
        line, column, end_line, end_column = event_span(last)
        if line != end_line:
            return self._open_quote(line - 1, column - 1)
        text = self._text(line - 1)
        rest = text[end_column - 1 :].strip()
        if self.line == line - 1 and rest and rest[0] not in ":,]}#":
            return _finding(
                "text-after-quote",
                Span(line, end_column, line, len(text) + 1),
                _("The quote is closed here, but the text goes on."),
                _("Put the whole text in quotes; inside single quotes, write a quote twice: ''."),
            )
        return None

    def _open_quote(self, line: int, column: int) -> tuple[Problem, Span]:
        return _finding(
            "open-quote",
            Span(line + 1, column + 1, line + 1, len(self._text(line)) + 1),
            _("A quote is opened here and not closed on this line."),
            _("Put the same quote at the end of the text."),
        )

    def _token(self) -> tuple[Problem, Span] | None:
        if "cannot start any token" in self.problem:
            character = self._text(self.line)[self.column : self.column + 1]
            blanks = self._blanks()
            if character == "\t" or "\t" in blanks:
                return self._tab(blanks.find("\t"))
            return self._reserved(self.line, self.column)
        if any(
            f"scanning {what}" in self.context or f"parsing {what}" in self.context
            for what in ("an alias", "an anchor", "a tag", "a directive", "a %", "a block scalar")
        ):
            blanks = self._blanks()
            if "\t" in blanks:
                return self._tab(blanks.find("\t"))
            return self._reserved(*self.start)
        return None

    def _blanks(self) -> str:
        text = self._text(self.line)
        return text[: len(text) - len(text.lstrip(" \t"))]

    def _tab(self, column: int) -> tuple[Problem, Span]:
        column = max(column, 0)
        return _finding(
            "tab-indent",
            Span(self.line + 1, column + 1, self.line + 1, column + 2),
            _("This line is indented with a tab."),
            _("Indent with spaces, two for each step. Most editors can do that for you."),
        )

    def _reserved(self, line: int, column: int) -> tuple[Problem, Span]:
        text = self._text(line)[column : column + 1]
        return _finding(
            "reserved-start",
            Span(line + 1, column + 1, line + 1, column + 2),
            _("Text can't start with {character} unless it is in quotes.").format(character=text),
            _("Put quotes around the whole text."),
        )

    def _colon(self) -> tuple[Problem, Span] | None:
        if "could not find expected ':'" in self.problem:
            return self._missing_colon(self.start[0])
        if "mapping values are not allowed" not in self.problem:
            return None
        last = self.last
        if last is not None and not last.style:
            span = event_span(last)
            if span.line - 1 < self.line:
                if self._text(span.line - 1)[: span.column - 1].strip(" -") == "":
                    return self._missing_colon(span.line - 1)
                if span.end_line - 1 == self.line:
                    return self._indentation_finding(self.line)
        return _finding(
            "colon-in-text",
            self._here(),
            _("There is a colon inside the text."),
            _("Put quotes around the whole text."),
        )

    def _missing_colon(self, line: int) -> tuple[Problem, Span]:
        return _finding(
            "missing-colon",
            self._whole(line),
            _("There is no colon in this line, or no space after it."),
            _('Write "name: value". Text that goes on here must be indented deeper.'),
        )

    def _brackets(self) -> tuple[Problem, Span] | None:
        if "parsing a flow" not in self.context or self.bracket is None:
            return None
        line, column = self.bracket.line - 1, self.bracket.column - 1
        opened = self._text(line)[column : column + 1]
        if line != self.line or not self._text(line)[self.column :].strip():
            return _finding(
                "open-bracket",
                Span(line + 1, column + 1, line + 1, column + 2),
                _('"{bracket}" is opened here and not closed.').format(bracket=opened),
                _('Close it with "{bracket}".').format(bracket="]" if opened == "[" else "}"),
            )
        return _finding(
            "bracket-syntax",
            self._here(),
            _('Between "{bracket}" and its end, something is missing or too much.').format(
                bracket=opened
            ),
            _("Put commas between the parts, and quotes around text that holds : or , or a quote."),
        )

    def _structure(self) -> tuple[Problem, Span] | None:
        text = self._text(self.line)
        at_start = text[: self.column].strip(" ") == ""
        if "block sequence entries are not allowed" in self.problem:
            return _finding(
                "misplaced-dash",
                self._here(),
                _("A list can't start here."),
                _("Put the dash on a line of its own below, or quotes around the text."),
            )
        if "expected '-' indicator" in self.problem and at_start:
            return _finding(
                "missing-dash",
                self._whole(self.line),
                _("The list above goes on here, but there is no dash."),
                _('Start the line with "- ", or indent it as the name it belongs to.'),
            )
        if not text.strip() or not at_start:
            return None
        if text.lstrip(" ").startswith(":"):
            return _finding(
                "missing-name",
                self._here(),
                _("There is no name before the colon."),
                _('Write one, or put quotes around the text: ": …".'),
            )
        return self._indentation_finding(culprit(self.lines, self.line))

    def _indentation_finding(self, line: int) -> tuple[Problem, Span]:
        blanks = self._blanks()
        if "\t" in blanks:
            return self._tab(blanks.find("\t"))
        return _finding(
            "bad-indent",
            self._whole(line),
            _("This line is indented as none of the lines above that it could belong to."),
            _("Indent it just as its neighbours; two spaces are one step."),
        )

    def _touches(self, event: ScalarEvent) -> bool:
        """Whether the parser stopped right behind this text."""
        end = event_span(event).end_line - 1
        return end <= self.line and not any(
            self._text(line).strip() for line in range(end + 1, self.line)
        )

    def _clamp(self, mark: Any) -> tuple[int, int]:
        """The mark, moved up to the last line with text in it."""
        line: int = mark.line
        column: int = mark.column
        while line > 0 and not self._text(line).strip():
            line -= 1
            column = len(self._text(line))
        return line, min(column, len(self._text(line)))

    def _text(self, line: int) -> str:
        return self.lines[line] if line < len(self.lines) else ""

    def _here(self) -> Span:
        return Span(self.line + 1, self.column + 1, self.line + 1, self.column + 2)

    def _whole(self, line: int) -> Span:
        text = self._text(line)
        start = indentation(text)
        return Span(line + 1, start + 1, line + 1, max(len(text.rstrip()), start) + 1)
