"""Every built-in level is worth playing well: its exact figures keep to what design.md promises."""

from collections.abc import Callable
from dataclasses import asdict

import pytest

from game.analysis.figures import LevelFigures, pinned_figures
from game.analysis.positions import Positions
from game.rules import Level, Opening, all_deals, legal_moves, play, start
from game.rules.constants import BUSY_REPUTATION, CUSTOMERS_MAX
from game.rules.events import VisitEnded
from game.rules.level import Outcome
from tests.balance.built_in import PINS, built_in_levels

LEVELS = built_in_levels()
Figures = Callable[[Level], LevelFigures]

READER = 0.85
ONE_APPROACH = 0.60
RANDOM = 0.45
NEAR_CLOSING = 8


def shares(figures: LevelFigures) -> str:
    """The figures as shares of the best, for whoever has to mend a level."""
    found = {"reader": figures.reader, "random": figures.random, **figures.approaches}
    return ", ".join(f"{name} {figures.share(gain):.0%}" for name, gain in found.items())


@pytest.fixture(params=LEVELS, ids=lambda level: level.id)
def level(request: pytest.FixtureRequest) -> Level:
    found: Level = request.param
    return found


def test_something_can_be_won_with_every_deal(level: Level, figures: Figures) -> None:
    found = figures(level)

    assert {name: gain for name, gain in (found.best | found.busy).items() if gain <= 0} == {}


def test_whoever_reads_people_and_adapts_gets_most_of_it(level: Level, figures: Figures) -> None:
    found = figures(level)

    assert found.share(found.reader) >= READER, shares(found)


def test_one_manner_for_all_does_not_do(level: Level, figures: Figures) -> None:
    found = figures(level)

    assert max(found.share(gain) for gain in found.approaches.values()) <= ONE_APPROACH, shares(
        found
    )


def test_chance_does_not_do(level: Level, figures: Figures) -> None:
    found = figures(level)

    assert found.share(found.random) <= RANDOM, shares(found)


def test_among_four_the_dismissive_clerk_comes_near_closing_the_shop(
    level: Level, figures: Figures
) -> None:
    if any(len(shift.customers) < 4 for shift in all_deals(level)):
        return

    assert level.reputation + figures(level).approaches["dismissive"] <= NEAR_CLOSING


def test_the_pinned_figures_are_these(level: Level, figures: Figures) -> None:
    pinned = pinned_figures(level, PINS)

    assert pinned is not None, "not pinned: python -m tests.balance.pin"
    assert rounded(pinned) == rounded(figures(level)), "python -m tests.balance.pin"


def rounded(figures: LevelFigures) -> dict[str, object]:
    found = asdict(figures)
    found["random"] = round(figures.random, 9)
    found["reader"] = round(figures.reader, 9)
    found["approaches"] = {name: round(gain, 9) for name, gain in figures.approaches.items()}
    return found


def test_no_more_people_come_than_a_proof_can_take(level: Level) -> None:
    busy = Opening(reputation=BUSY_REPUTATION)

    for shift in [*all_deals(level), *all_deals(level, busy)]:
        assert len(shift.customers) <= CUSTOMERS_MAX


def test_nobody_gets_stuck(level: Level) -> None:
    """Where there is something to say, something can be said always, and again."""
    for scene in level.scenes:
        always = [reply for reply in scene.replies if reply.when is None and not reply.once]
        assert always or not scene.replies, f"{scene.encounter}/{scene.id}"


def test_four_are_there_at_once_in_some_level() -> None:
    assert any(len(shift.customers) == 4 for level in LEVELS for shift in all_deals(level))


def test_there_are_six_levels() -> None:
    assert len(LEVELS) >= 6


def test_every_temperament_is_met() -> None:
    met = {t.id for level in LEVELS for shift in all_deals(level) for t in shift.temperaments}

    assert met >= {"quiet", "commander", "easygoing", "family"}


def test_every_outcome_that_a_level_speaks_of_can_be_reached(level: Level) -> None:
    always: set[Outcome] = {"served", "never"}
    for outcome in declared(level) | always:
        assert reaches(level, outcome), outcome


@pytest.mark.parametrize("outcome", ["served", "left", "returning", "never"])
def test_every_outcome_can_be_reached_somewhere(outcome: Outcome) -> None:
    assert any(reaches(level, outcome) for level in LEVELS if outcome in declared(level))


def declared(level: Level) -> set[Outcome]:
    """The outcomes that this level's replies and scenes end with."""
    ends = {reply.ends for scene in level.scenes for reply in scene.replies}
    ends |= {scene.ends for scene in level.scenes}
    return {outcome for outcome in ends if outcome is not None}


def reaches(level: Level, outcome: Outcome) -> bool:
    """Whether there is a way to this outcome, found by playing."""
    for shift in all_deals(level):
        positions = Positions(shift)
        states = [start(shift)[0]]
        seen = {positions(states[0])}
        while states:
            state = states.pop()
            for move in legal_moves(state):
                after, events = play(state, move)
                if any(isinstance(e, VisitEnded) and e.outcome == outcome for e in events):
                    return True
                if positions(after) not in seen:
                    seen.add(positions(after))
                    states.append(after)
    return False
