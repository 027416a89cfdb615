"""`explain` finds something exactly when `msgspec.convert` fails, and mends what it finds."""

from typing import Any

import msgspec
import pytest

from game.authoring import model
from game.authoring.codes import CODES
from game.authoring.explain import UNMENDED, explain
from game.authoring.source import load
from tests.authoring.good import FULL, SMALL
from tests.authoring.mutants import mutants


def fits(data: Any) -> bool:
    try:
        msgspec.convert(data, model.Level)
    except msgspec.ValidationError:
        return False
    return True


def holds(data: Any, path: tuple[str | int, ...]) -> bool:
    """Whether the path leads into the data, its last step aside."""
    for step in path[:-1]:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("text", [SMALL, FULL], ids=["small", "full"])
def test_finds_something_exactly_when_convert_fails(text: str, seed: int) -> None:
    data = load(text, "level.yaml").data
    damaged = 0
    for mutant in mutants(data, 300, seed):
        explanation = explain(mutant, model.Level)
        assert bool(explanation.problems) is not fits(mutant), mutant
        damaged += bool(explanation.problems)
        for problem in explanation.problems:
            assert problem.code in CODES
            assert holds(mutant, problem.path), problem
        if explanation.data is not UNMENDED:
            assert fits(explanation.data), mutant
    assert damaged > 150


def test_good_data_stay_as_they_are() -> None:
    data = load(FULL, "level.yaml").data
    explanation = explain(data, model.Level)
    assert explanation.data == data
    assert explanation.mended == []


def test_all_is_found_at_once() -> None:
    data = load(SMALL, "level.yaml").data
    data["titel"] = data.pop("title")
    data["shop"] = "Toko"
    data["customers"]["bondan"]["arrives"] = 41
    data["encounters"]["look"]["scenes"]["counter"]["replies"]["ask"]["ends"] = "nevr"
    found = {(problem.code, problem.path[-1]) for problem in explain(data, model.Level).problems}
    assert found == {
        ("unknown-key", "titel"),
        ("wrong-type", "shop"),
        ("out-of-range", "arrives"),
        ("unknown-choice", "ends"),
    }


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("title:", "tittle:", 'Did you mean "title"?'),
        ("Just looking", "2026", 'For text, put it in quotes: "2026".'),
        ("Just looking", "true", 'For text, put it in quotes: "true".'),
        ("ends: never", "ends: nevr", 'Did you mean "never"?'),
        ("remember: held", "once: maybe", "Write true or false, without quotes."),
        ("remember: held", 'trust: "2"', "Write digits only, without quotes: 2, say."),
        ("remember: held", "trust: 9", "It may be -5 to 5."),
        ("held: He", "Held It: He", 'Write "held-it", say.'),
    ],
)
def test_mends_are_said(old: str, new: str, hint: str) -> None:
    data = load(SMALL.replace(old, new, 1), "level.yaml").data
    hints = [problem.hint for problem in explain(data, model.Level).problems]
    assert hint in hints


def test_a_misspelt_key_hides_nothing() -> None:
    data = load(SMALL, "level.yaml").data
    data["encouters"] = data.pop("encounters")
    data["encouters"]["look"]["scenes"]["counter"]["replies"]["ask"]["trust"] = 9
    codes = [problem.code for problem in explain(data, model.Level).problems]
    assert sorted(codes) == ["out-of-range", "unknown-key"]
