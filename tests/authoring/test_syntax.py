"""What the parser can't read is explained at the line that is damaged."""

import pytest

from tests.authoring.good import SMALL, findings

MOVED = [
    # A first child that moved makes all that follow it look wrong.
    ("      counter:\n", "       counter:\n", "bad-indent", 15),
    ("          show:\n", "         show:\n", "bad-indent", 19),
    ("          ask:\n", "ask:\n", "bad-indent", 24),
    ("      thinking:\n", "       thinking:\n", "bad-indent", 28),
    # A quote that isn't closed swallows the lines below.
    ("say: Of course.", 'say: "Of course.', "open-quote", 20),
    ("say: Of course.", 'say: "Of course.\n            why: "It is', "open-quote", 20),
    ("title: Just", 'title: "Just', "open-quote", 2),
    ("And it fits?", "'And it fits?", "open-quote", 32),
    # Brackets.
    ("{remembered: held}", "{remembered: held", "open-bracket", 31),
    ("{remembered: held}", "[remembered: held", "open-bracket", 31),
    ("sells: motorcycle parts}", "sells: parts, and: more: too}", "bracket-syntax", 4),
    ("Of course.", "]", "yaml-syntax", 20),
    # Text that YAML takes for something else.
    ("Of course.", "Look: hold it.", "colon-in-text", 20),
    ("Of course.", "%of course", "reserved-start", 20),
    ("Of course.", "|here it is", "reserved-start", 20),
    ("Of course.", "&", "reserved-start", 20),
    ("Of course.", "'Of' course.", "text-after-quote", 20),
    ("Of course.", '"Of" course.', "text-after-quote", 20),
    ("Of course.", '"\\d"', "bad-escape", 20),
    ("Of course.", '"\\xzz"', "bad-escape", 20),
    # Lines.
    ("            approach: careful\n", "            approach careful\n", "missing-colon", 21),
    ("            approach: careful\n", "            approach:careful\n", "missing-colon", 21),
    ("            approach: careful\n", "\t    approach: careful\n", "tab-indent", 21),
    ("            approach: careful\n", "          \tapproach: careful\n", "tab-indent", 21),
    ("          - says: And it fits?\n", "         - says: And it fits?\n", "bad-indent", 32),
    ("          - says: And it fits?\n", "          says: And it fits?\n", "missing-dash", 32),
    ("  held: He", "  : He", "missing-name", 6),
]


@pytest.mark.parametrize(("old", "new", "code", "line"), MOVED)
def test_is_found_where_it_is(old: str, new: str, code: str, line: int) -> None:
    assert SMALL.count(old) >= 1
    found = findings(SMALL.replace(old, new, 1))
    assert [(finding.code, finding.line) for finding in found] == [(code, line)]


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty-file"), ("\n# nothing\n", "empty-file"), ("---\n", "empty-value"),
     ("just words\n", "wrong-type"), ("- a\n- b\n", "wrong-type"), ('"', "open-quote"),
     ("a: [", "open-bracket"), ("{", "open-bracket"), ("%", "reserved-start"),
     ("*", "reserved-start")],
)  # fmt: skip
def test_files_that_are_hardly_there(text: str, code: str) -> None:
    assert [finding.code for finding in findings(text)] == [code]
