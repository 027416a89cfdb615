"""PyYAML's parser in Python finds no less than libyaml's does."""

import pytest

from game.authoring import source
from game.authoring.slow_parser import Parser
from tests.authoring.cases import CASES, Case
from tests.authoring.good import FULL, SMALL, findings


@pytest.fixture(autouse=True)
def _slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "Parser", Parser)


def test_good_levels_are_fine() -> None:
    assert findings(SMALL) == []
    assert findings(FULL) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.new.strip()[:20]!r}")
def test_damage_is_found(case: Case) -> None:
    found = findings(case.text)
    assert found
    nearest = min(abs(finding.line - case.place[0]) for finding in found) if "«" in case.new else 0
    assert nearest <= 3
