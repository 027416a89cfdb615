"""The log of a shift adds up: it tells all that happened, and nothing else."""

from collections import Counter
from itertools import pairwise

from hypothesis import given

from game.rules import Acknowledge, Attend, Read, Say, Shift
from game.rules.events import (
    Acknowledged,
    Arrived,
    Attended,
    Event,
    Heard,
    PassedWindow,
    PatienceChanged,
    ReadMade,
    ReputationChanged,
    Said,
    TrustChanged,
    VisitEnded,
    WalkedOff,
)
from game.rules.state import GONE
from tests.random_levels import Choices, shifts, walk


def log_of(shift: Shift, choices: list[int]) -> list[Event]:
    return [event for _, _, events in walk(shift, choices) for event in events]


@given(shifts(), Choices)
def test_changes_of_reputation_add_up(shift: Shift, choices: list[int]) -> None:
    steps = walk(shift, choices)
    stands = shift.reputation
    for state, _, events in steps:
        for event in events:
            if isinstance(event, ReputationChanged):
                stands += event.change
                assert event.change != 0
                assert event.reputation == stands
        assert state.reputation == stands


@given(shifts(), Choices)
def test_changes_of_trust_chain_from_the_opening_to_the_end(
    shift: Shift, choices: list[int]
) -> None:
    trust = [customer.opening_trust for customer in shift.customers]
    for state, _, events in walk(shift, choices):
        for event in events:
            if isinstance(event, TrustChanged):
                assert event.change != 0
                assert event.trust == trust[event.customer] + event.change
                trust[event.customer] = event.trust
            elif isinstance(event, VisitEnded):
                assert event.trust == trust[event.customer]
        for i, visit in enumerate(state.visits):
            assert visit.phase == GONE or visit.trust == trust[i]


@given(shifts(), Choices)
def test_changes_of_patience_chain(shift: Shift, choices: list[int]) -> None:
    patience = [customer.patience for customer in shift.customers]
    for state, _, events in walk(shift, choices):
        for event in events:
            if isinstance(event, PatienceChanged):
                assert event.change != 0
                assert event.patience == patience[event.customer] + event.change
                patience[event.customer] = event.patience
        for i, visit in enumerate(state.visits):
            assert visit.phase == GONE or visit.patience == patience[i]


@given(shifts(), Choices)
def test_a_visit_is_told_from_the_door_to_the_outcome(shift: Shift, choices: list[int]) -> None:
    steps = walk(shift, choices)
    told: dict[int, list[type[Event]]] = {i: [] for i in range(len(shift.customers))}
    for _, _, events in steps:
        for event in events:
            if isinstance(event, Arrived | Attended | Heard | Said | VisitEnded):
                told[event.customer].append(type(event))
    for i, visit in enumerate(steps[-1][0].visits):
        story = told[i]
        assert story.count(Arrived) <= 1
        assert not story or story[0] is Arrived
        assert story.count(VisitEnded) == (visit.outcome is not None and i not in shift.absent)
        assert VisitEnded not in story[:-1]
        assert all(after is Heard for now, after in pairwise(story) if now is Attended)


@given(shifts(), Choices)
def test_every_move_leaves_its_mark(shift: Shift, choices: list[int]) -> None:
    steps = walk(shift, choices)
    for (before, _, _), (_, move, events) in pairwise(steps):
        marks = Counter(type(event) for event in events)
        assert marks[Said] == isinstance(move, Say)
        assert marks[ReadMade] == isinstance(move, Read)
        assert marks[Acknowledged] == isinstance(move, Acknowledge)
        assert marks[WalkedOff] == (isinstance(move, Attend) and before.at >= 0)
        assert marks[Attended] >= (isinstance(move, Attend) and before.at < 0)


@given(shifts(), Choices)
def test_whoever_never_comes_back_passes_the_window_at_most_once(
    shift: Shift, choices: list[int]
) -> None:
    steps = walk(shift, choices)
    passed = [e.customer for e in log_of(shift, choices) if isinstance(e, PassedWindow)]

    assert len(set(passed)) == len(passed)
    assert set(passed) <= shift.absent
    if not steps[-1][0].closed:
        assert set(passed) == shift.absent
