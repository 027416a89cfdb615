"""What is offered and shown at a moment: conditions, facts, replies that are taken once."""

from typing import Any

import pytest
from hypothesis import given

from game.rules import Attend, Level, Say, Shift, legal_moves
from game.rules.events import Heard
from game.rules.state import NOBODY
from tests.random_levels import Choices, shifts, walk
from tests.small_levels import Table, answer, level_of, moment, someone


def words(table: Table) -> list[str]:
    """The replies that are offered, in order."""
    return [move.reply for move in table.legal() if isinstance(move, Say)]


def facts_shop(facts: str = "", shared: str = "") -> Level:
    talk = {
        "first": moment(
            answer("hold", to="second", remember="held"),
            answer("both", to="second", remember="held paid"),
            answer("plain", to="second"),
        ),
        "second": moment(
            answer("always", to="third"),
            answer("if-held", when={"remembered": "held"}),
            answer("if-not-held", when={"not_remembered": "held"}),
            answer("if-held-and-paid", when={"remembered": "held paid"}),
            answer("take-back", to="third", forget="held"),
        ),
        "third": moment(answer("done"), answer("if-held", when={"remembered": "held"})),
    }
    people = [someone(name) for name in ("bondan", "ratna")]
    return level_of(*people, talks={"talk": talk}, facts=facts, shared=shared)


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("plain", ["always", "if-not-held", "take-back"]),
        ("hold", ["always", "if-held", "take-back"]),
        ("both", ["always", "if-held", "if-held-and-paid", "take-back"]),
    ],
)
def test_10_conditions_look_at_facts(said: str, offered: list[str]) -> None:
    table = Table(facts_shop(facts="held paid"))

    table.play(Attend("bondan"), said)
    assert words(table) == offered


def test_10_a_fact_can_be_forgotten() -> None:
    table = Table(facts_shop(facts="held paid"))

    table.play(Attend("bondan"), "hold", "always")
    assert words(table) == ["done", "if-held"]
    table = Table(facts_shop(facts="held paid"))
    table.play(Attend("bondan"), "hold", "take-back")
    assert words(table) == ["done"]


def test_10_a_fact_belongs_to_its_visit() -> None:
    table = Table(facts_shop(facts="held paid"))

    table.play(Attend("bondan"), "hold", "always", "done", "plain")
    assert "if-held" not in words(table)


def test_10_a_shared_fact_is_remembered_by_the_whole_shift() -> None:
    table = Table(facts_shop(facts="paid", shared="held"))

    table.play(Attend("bondan"), "hold", "always", "done", "plain")
    assert "if-held" in words(table)


def test_10_a_shared_fact_can_be_forgotten_too() -> None:
    table = Table(facts_shop(facts="paid", shared="held"))

    table.play(Attend("bondan"), "hold", "take-back", "done", "plain")
    assert "if-held" not in words(table)


def one_scene(*people: str, when: dict[str, Any]) -> Table:
    talk = {"only": moment(answer("always"), answer("perhaps", when=when))}
    customers = [someone(f"{name}-{i}", name) for i, name in enumerate(people)]
    return Table(level_of(*customers, talks={"talk": talk}))


@pytest.mark.parametrize(
    ("temperament", "offered"), [("quiet", True), ("family", True), ("easygoing", False)]
)
def test_10_conditions_look_at_temperament(temperament: str, offered: bool) -> None:
    table = one_scene(temperament, when={"temperament": "quiet family"})

    assert ("perhaps" in words(table)) == offered


@pytest.mark.parametrize(
    ("when", "offered"),
    [
        ({"waiting_at_least": 1}, [True, True, False]),
        ({"waiting_at_least": 2}, [True, False, False]),
        ({"waiting_at_most": 1}, [False, True, True]),
        ({"waiting_at_least": 1, "waiting_at_most": 1}, [False, True, False]),
    ],
)
def test_10_conditions_look_at_whether_somebody_waits(
    when: dict[str, Any], offered: list[bool]
) -> None:
    table = one_scene("quiet", "quiet", "quiet", when=when)

    seen = []
    for place in range(3):
        if table.at is None:
            table.play(Attend(f"quiet-{place}"))
        seen.append("perhaps" in words(table))
        table.play("always")
    assert seen == offered


def test_11_a_reply_that_is_taken_once_is_offered_once() -> None:
    talk = {"only": moment(answer("joke", "relaxed", to="only", once=True), answer("done"))}
    table = Table(level_of(someone("bondan"), someone("ratna"), talks={"talk": talk}))

    table.play(Attend("bondan"), "joke")
    assert words(table) == ["done"]


def test_11_taken_once_a_visit_not_once_a_shift() -> None:
    talk = {"only": moment(answer("joke", "relaxed", to="only", once=True), answer("done"))}
    table = Table(level_of(someone("bondan"), someone("ratna"), talks={"talk": talk}))

    table.play(Attend("bondan"), "joke", "done")
    assert words(table) == ["joke", "done"]


def test_11_two_replies_taken_once_are_two() -> None:
    talk = {
        "only": moment(
            answer("joke", "relaxed", to="only", once=True),
            answer("pun", "relaxed", to="only", once=True),
            answer("done"),
        )
    }
    table = Table(level_of(someone("bondan"), talks={"talk": talk}))

    table.play("joke")
    assert words(table) == ["pun", "done"]


def test_a_scene_without_replies_leads_on_by_itself() -> None:
    talk = {
        "first": moment(to="second"),
        "second": moment(to="third"),
        "third": moment(answer("done")),
    }
    table = Table(level_of(someone("bondan"), talks={"talk": talk}))

    assert table.events[2:] == (Heard(0, 0, (0,)), Heard(0, 1, (0,)), Heard(0, 2, (0,)))
    assert table.state.visits[0].scene == 2


def test_a_scene_without_replies_may_end_the_visit() -> None:
    talk = {"first": moment(answer("go-on", to="last")), "last": moment(ends="returning")}
    table = Table(level_of(someone("bondan"), talks={"talk": talk}))

    table.play("go-on")
    assert table.outcome("bondan") == "returning"


def test_a_visit_may_end_before_anything_can_be_said() -> None:
    talk = {"only": moment(ends="left")}
    table = Table(level_of(someone("bondan"), someone("ratna", arrives=3), talks={"talk": talk}))

    assert table.state.over
    assert table.state.reputation == 50 - 4 - 4


def test_a_cue_is_shown_for_its_temperament_only() -> None:
    talk = {"only": moment(answer("done"), cues=("quiet", "family"))}
    shown = [
        Table(level_of(someone("bondan", kind), talks={"talk": talk})).events[-1]
        for kind in ("quiet", "family", "commander")
    ]

    assert shown == [Heard(0, 0, (0, 1)), Heard(0, 0, (0, 2)), Heard(0, 0, (0,))]


def test_moves_are_listed_replies_first_in_declared_order() -> None:
    table = Table(facts_shop(facts="held paid"))
    table.play(Attend("bondan"))

    kinds = [type(move).__name__ for move in table.legal()]
    assert words(table) == ["hold", "both", "plain"]
    assert kinds == ["Say"] * 3 + ["Attend", "Acknowledge"] + ["Read"] * 5


@given(shifts(), Choices)
def test_nobody_is_ever_stuck(shift: Shift, choices: list[int]) -> None:
    for state, _, _ in walk(shift, choices):
        moves = legal_moves(state)
        if state.over:
            assert moves == ()
        elif state.at == NOBODY:
            assert len(moves) >= 2
        else:
            assert any(isinstance(move, Say) for move in moves)
