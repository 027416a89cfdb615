"""YAML to plain data with places."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.authoring.position import locate
from game.authoring.read import read_text
from game.authoring.source import DEPTH_MAX, NODES_MAX, load


def value(text: str) -> Any:
    document = load(f"key: {text}\n", "x.yaml")
    assert not document.findings
    return document.data["key"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("1", 1),
        ("-3", -3),
        ("+4", 4),
        ("0", 0),
        ("true", True),
        ("False", False),
        ("TRUE", True),
        ('"yes"', "yes"),
        ("'null'", "null"),
        ('"12"', "12"),
        ("12:30", "12:30"),
        ("2026-02-30", "2026-02-30"),
        ("1_000", "1_000"),
        ("0b11", "0b11"),
        ("1 of 4", "1 of 4"),
        ("-", None),
        ("Yes, please", "Yes, please"),
        ("no.", "no."),
        ("=", "="),
        ("<<", "<<"),
        ("[1, a]", [1, "a"]),
        ("{a: {b: 2}}", {"a": {"b": 2}}),
        ("[]", []),
        ("|\n  one\n  two\n", "one\ntwo"),
        (">\n  one\n  two\n\n", "one two"),
        ('"a \\"quoted\\" word"', 'a "quoted" word'),
        ("'it''s'", "it's"),
        ("سلام\u200cها", "سلام\u200cها"),
        ("👩\u200d👧", "👩\u200d👧"),
    ],
)
def test_scalars(text: str, expected: Any) -> None:
    if text == "-":
        assert load("key: -\n", "x").findings
        return
    found = value(text)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize("text", ["1.5", "1.0", ".5", "1e3", ".inf", "-.INF", ".nan"])
def test_fractions_are_no_whole_numbers(text: str) -> None:
    assert type(value(text)) is float


def test_numbers_and_odd_words_can_be_keys() -> None:
    assert load("1: a\n0x1: b\n1.5: c\n", "x").data == {"1": "a", "0x1": "b", "1.5": "c"}


def test_the_first_of_two_keys_counts() -> None:
    document = load("a: 1\nb: 2\na: 3\n", "x")
    assert document.data == {"a": 1, "b": 2}
    assert "line 1" in document.findings[0].message


PLACES = """\
top:
  inner:
    - one
    - name: two
      flow: {a: b,
        c: [d, "e"]}
  text: "hello"
last:
- x
"""


@pytest.mark.parametrize(
    ("path", "at_key", "expected"),
    [
        (("top",), True, (1, 1, 1, 4)),
        (("top",), False, (1, 1, 7, 16)),
        (("top", "inner"), False, (2, 3, 6, 21)),
        (("top", "inner", 0), False, (3, 7, 3, 10)),
        (("top", "inner", 1), False, (4, 7, 6, 21)),
        (("top", "inner", 1, "flow"), False, (5, 13, 6, 21)),
        (("top", "inner", 1, "flow", "c", 1), False, (6, 16, 6, 19)),
        (("top", "inner", 1, "flow", "c"), True, (6, 9, 6, 10)),
        (("top", "text"), False, (7, 9, 7, 16)),
        (("top", "missing", "deeper"), False, (1, 1, 7, 16)),
        (("last", 0), False, (9, 3, 9, 4)),
        (("last", 7), False, (8, 1, 9, 4)),
        ((), False, (1, 1, 9, 4)),
    ],
)
def test_places(path: tuple[str | int, ...], at_key: bool, expected: tuple[int, ...]) -> None:
    assert tuple(locate(load(PLACES, "x").root, path, at_key)) == expected


def test_columns_count_code_points() -> None:
    document = load('"é👩日": {a: "日本" , b: yes}\n', "x")
    [finding] = document.findings
    assert (finding.line, finding.column) == (1, 22)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    text = end.join(["a: 1", "b:", "  - x", "  - yes", ""])
    [finding] = load(text, "x").findings
    assert (finding.line, finding.column, finding.excerpt) == (4, 5, "  - yes")


def test_a_line_separator_ends_no_line() -> None:
    document = load("a: x\u2028y\nb: yes\n", "x")
    assert [(f.code, f.line) for f in document.findings] == [
        ("control-character", 1),
        ("yaml-boolean", 2),
    ]


def test_depth_is_counted() -> None:
    fine = "[" * (DEPTH_MAX - 1) + "]" * (DEPTH_MAX - 1)
    assert not load(f"a: {fine}\n", "x").findings
    assert [f.code for f in load(f"a: [{fine}]\n", "x").findings] == ["too-deep"]


def test_nodes_are_counted() -> None:
    fine = "a: [" + "x," * (NODES_MAX - 10) + "]\n"
    assert not load(fine, "x").findings
    many = "a: [" + "x," * NODES_MAX + "]\n"
    assert [f.code for f in load(many, "x").findings] == ["too-many-nodes"]


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    document = load("\n".join(lines), "x")
    assert {finding.code for finding in document.findings} == {"anchor", "alias"}


EIGHT_MIB = 8 * 1024 * 1024


@pytest.mark.parametrize(
    "unit",
    ["[", "{", "{a: ", "- ", "-\n", "? ", ": ", "&a ", "!a ", "- *a\n", "'", '"', "#\n", "\0", "\t",
     "\u202e\n", "a: 1\n", "- yes\n", "---\n", "%a\n", "a ", "a\n", "{}, ", "\r", '- "\\e"\n'],
)  # fmt: skip
def test_no_file_takes_long(unit: str) -> None:
    text = unit * (EIGHT_MIB // 8 // len(unit))
    start = time.perf_counter()
    read_text(text, "x")
    assert time.perf_counter() - start < 5


def test_findings_are_limited() -> None:
    assert len(load("- yes\n" * 5000, "x").findings) == 200


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    document = load(text, "x")
    if document.data is None:
        assert document.findings
    for finding in document.findings:
        assert 1 <= finding.line <= len(document.lines)
        assert 1 <= finding.column <= len(document.lines[finding.line - 1]) + 1


YAML_CHARACTERS = st.text(alphabet="ab \n:-[]{},#&*!|>'\"%@`?\\\t~0.", max_size=60)


@given(YAML_CHARACTERS)
def test_any_yaml_is_read_or_refused(text: str) -> None:
    test_any_text_is_read_or_refused.hypothesis.inner_test(text)  # type: ignore[attr-defined]
