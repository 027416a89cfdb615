"""A shift at one moment."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from game.rules import Attend, Shift
from game.rules.level import MOODS, Mood, Temperament
from game.rules.state import GONE, HERE, NOBODY
from tests.random_levels import Choices, shifts, walk
from tests.small_levels import TEMPERAMENTS, Table, answer, level_of, moment, someone

TALK = {"only": moment(answer("done"), answer("more", "careful", to="only", once=True))}


@given(shifts(), Choices)
def test_who_waits_is_in_the_shop_and_not_at_the_counter(shift: Shift, choices: list[int]) -> None:
    for state, _, _ in walk(shift, choices):
        here = {i for i, visit in enumerate(state.visits) if visit.phase == HERE}
        assert here == {*state.waiting} | ({state.at} - {NOBODY})
        assert state.at not in state.waiting


@given(shifts(), Choices)
def test_who_is_gone_is_kept_as_an_outcome_and_nothing_else(
    shift: Shift, choices: list[int]
) -> None:
    for state, _, _ in walk(shift, choices):
        for visit in state.visits:
            assert (visit.phase == GONE) == (visit.outcome is not None)
            if visit.phase == GONE:
                assert visit == (GONE, visit.outcome, *[0] * 7, False, False, False)


@given(shifts(), Choices)
def test_time_and_outcomes_only_go_forward(shift: Shift, choices: list[int]) -> None:
    steps = walk(shift, choices)
    for (before, _, _), (after, _, _) in pairwise(steps):
        assert before.turn <= after.turn
        for was, now in zip(before.visits, after.visits, strict=True):
            assert was.phase <= now.phase
            assert was.outcome in (None, now.outcome)
            assert was.once & ~now.once == 0 or now.phase == GONE


def test_states_compare_and_hash_by_what_they_hold() -> None:
    level = level_of(someone("bondan"), someone("ratna"), talks={"talk": TALK})
    shift = Table(level).shift
    one, other = Table(level), Table(level)
    one.state = other.state = one.state._replace(shift=shift)
    one.play(Attend("bondan"), "more")
    other.play(Attend("bondan"), "more")

    assert one.state == other.state
    assert hash(one.state) == hash(other.state)
    one.play("done")
    assert one.state != other.state


def test_a_state_belongs_to_its_shift() -> None:
    level = level_of(someone("bondan"), talks={"talk": TALK})

    assert Table(level).shift != Table(level).shift
    assert Table(level).state != Table(level).state


@pytest.mark.parametrize(
    ("temperament", "shown"),
    [
        ("quiet", "upset upset uneasy calm calm calm calm calm pleased pleased delighted"),
        ("commander", "upset upset upset upset uneasy calm pleased pleased" + " delighted" * 3),
    ],
)
def test_the_tell_decides_which_mood_shows(temperament: str, shown: str) -> None:
    kind = next(kind for kind in TEMPERAMENTS if kind.id == temperament)

    assert [kind.mood(trust) for trust in range(11)] == shown.split()


@pytest.mark.parametrize("kind", TEMPERAMENTS, ids=lambda kind: kind.id)
def test_more_trust_never_shows_as_a_worse_mood(kind: Temperament) -> None:
    moods = [MOODS.index(kind.mood(trust)) for trust in range(11)]

    assert moods == sorted(moods)
    assert set(moods) == {0, 1, 2, 3, 4}


def test_a_person_always_shows_the_same_of_several_looks() -> None:
    looks = (("Frowns.", "Glares.", "Sighs."), ("Waits.",), (), (), ())
    kind = replace(TEMPERAMENTS[0], moods=looks)

    assert {kind.look("upset", f"somebody-{n}") for n in range(9)} == set(looks[0])
    assert [kind.look("upset", "bondan") for _ in range(3)] == ["Sighs."] * 3
    assert kind.look("uneasy", "bondan") == "Waits."
    assert kind.look("calm", "bondan") == ""


@pytest.mark.parametrize(("trust", "mood"), [(1, "upset"), (5, "calm"), (9, "pleased")])
def test_a_state_knows_the_mood_that_a_customer_shows(trust: int, mood: Mood) -> None:
    level = level_of(someone("bondan", opening_trust=trust), talks={"talk": TALK})

    assert Table(level).state.mood(0) == mood
