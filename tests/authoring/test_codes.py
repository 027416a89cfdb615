"""Every code: found where it is, alone, and listed."""

import re
from pathlib import Path

import pytest

import game.authoring
from game.authoring.codes import CODES
from tests.authoring.cases import CASES, Case
from tests.authoring.good import FULL, SMALL, findings

SOURCES = sorted(Path(game.authoring.__file__).parent.glob("*.py"))
OF_FILES = {
    "file-not-found",
    "is-folder",
    "unreadable-file",
    "file-too-large",
    "not-utf8",
    "empty-file",
    "too-many-nodes",
    "yaml-syntax",
}
"""Codes whose tests don't start from the small level."""


def test_good_levels_are_fine() -> None:
    assert findings(SMALL) == []
    assert findings(FULL) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.new.strip()[:20]!r}")
def test_damage_is_found_where_it_is(case: Case) -> None:
    found = findings(case.text)
    assert [finding.code for finding in found] == [case.code]
    if "«" in case.marked:
        [finding] = found
        place = (finding.line, finding.column, finding.end_line, finding.end_column)
        assert place == case.place
    assert found[0].severity == CODES[case.code].severity
    assert found[0].message
    assert found[0].hint
    assert found[0].excerpt == re.split("\r\n|\r|\n", case.text)[found[0].line - 1]


def test_each_code_has_a_case() -> None:
    assert {case.code for case in CASES} | OF_FILES == set(CODES)


def test_each_code_in_the_source_is_listed_and_each_listed_is_used() -> None:
    text = "\n".join(path.read_text() for path in SOURCES if path.name != "codes.py")
    used = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"', text))
    kinds = ("scene", "approach", "temperament", "fact", "customer", "encounter", "person")
    names = {f"unknown-{kind}" for kind in kinds}
    assert set(CODES) <= used | names
    made = set(re.findall(r'Problem\(\s*f?"([a-z0-9-]+)"', text))
    assert made <= set(CODES)
