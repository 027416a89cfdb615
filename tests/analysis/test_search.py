"""Best, worst and mean gain are exact."""

from collections.abc import Iterator

import pytest
from hypothesis import event, given

from game.analysis.positions import may_close
from game.analysis.search import TooManyStatesError, best_line, search
from game.rules import Level, Opening, Read, Shift, State, deal, legal_moves, play, start
from tests.analysis import oracle
from tests.analysis.dense_shifts import dense_shift
from tests.random_levels import Choices, shifts, walk
from tests.small_levels import Table, answer, level_of, moment, someone

DENSE = (1, 5, 6, 10, 16, 20, 21, 26, 39)
"""Dense shifts of a few thousand states each, which the plain recursion can still go through."""

KINDS = ("quiet", "commander", "easygoing", "family")


@given(shifts(people_max=2))
def test_search_finds_what_the_plain_recursion_finds(shift: Shift) -> None:
    try:
        expected = oracle.worth(shift)
    except oracle.TooBigError:
        event("too big")
        return
    found = search(shift)

    assert (found.best, found.worst) == (expected.best, expected.worst)
    assert found.random == pytest.approx(float(expected.mean), abs=1e-9)


@pytest.mark.parametrize("number", DENSE)
def test_search_is_as_exact_where_everything_happens_at_once(number: int) -> None:
    shift = dense_shift(number)
    expected = oracle.worth(shift)
    found = search(shift)

    assert (found.best, found.worst) == (expected.best, expected.worst)
    assert found.random == pytest.approx(float(expected.mean), abs=1e-9)


@given(shifts(), Choices)
def test_no_play_does_better_than_best_or_worse_than_worst(
    shift: Shift, choices: list[int]
) -> None:
    try:
        found = search(shift, states_max=4_000)
    except TooManyStatesError:
        event("too big")
        return
    steps = walk(shift, choices)
    if any(isinstance(move, Read) for _, move, _ in steps):
        return
    gain = steps[-1][0].reputation - shift.reputation
    assert found.worst <= gain <= found.best


@given(shifts(people_max=2))
def test_the_best_line_reaches_the_best_gain(shift: Shift) -> None:
    try:
        line = best_line(shift, states_max=4_000)
    except TooManyStatesError:
        event("too big")
        return
    state = start(shift)[0]
    for move in line:
        state = play(state, move)[0]

    assert state.over
    assert state.reputation - shift.reputation == search(shift).best


@given(shifts(people_max=2))
def test_where_the_bound_says_no_no_play_closes_the_shop(shift: Shift) -> None:
    if may_close(shift):
        event("may close")
        return
    for state in everything(shift):
        assert not state.closed


def everything(shift: Shift) -> Iterator[State]:
    """All states that can be reached, or the first few thousand of them."""
    first = start(shift)[0]
    seen, found = {first}, [first]
    while found and len(seen) < 4_000:
        state = found.pop()
        yield state
        for move in legal_moves(state):
            after = play(state, move)[0]
            if after not in seen:
                seen.add(after)
                found.append(after)


def test_the_bound_counts_a_reply_as_often_as_a_talk_can_come_back_to_it() -> None:
    talk = {
        "first": moment(answer("slip", reputation=-5, to="second")),
        "second": moment(answer("back", to="first", once=True), answer("done")),
    }
    level = level_of(someone("bondan"), talks={"talk": talk}, reputation=22)

    # Slip, back, slip, and then the worst outcome: 22 - 5 - 5 - 12.
    assert may_close(deal(level, 1))
    assert not may_close(deal(level, 1, Opening(reputation=23)))


def test_reputation_is_a_part_of_the_position_where_the_shop_may_close() -> None:
    """Two ways to the same scene, of which one closes the shop before the last customer pays."""
    only = {"only": moment(answer("insult", ends="never"), answer("sell", trust=5))}
    people = [someone("bondan"), someone("ratna", arrives=1), someone("anton", arrives=2)]
    shift = deal(level_of(*people, talks={"talk": only}, reputation=20), 1)

    assert may_close(shift)
    assert (search(shift).best, search(shift).worst) == (21, -24)


def long_talk(scenes: int, people: int = 1) -> Level:
    """A talk of so many scenes with three replies each, brought by so many people at once."""
    talk = {}
    for n in range(scenes):
        to = f"scene-{n + 1}" if n < scenes - 1 else None
        ways = ("careful", "deferential", "coaxing")
        talk[f"scene-{n}"] = moment(*[answer(f"reply-{way}", way, to=to) for way in ways])
    return level_of(*[someone(kind, kind) for kind in KINDS[:people]], talks={"talk": talk})


def test_a_level_of_a_thousand_scenes_is_no_deeper_than_one_of_ten() -> None:
    shift = deal(long_talk(1_000), 1)

    assert search(shift).best == 7
    assert len(best_line(shift)) == 1_000


def test_too_many_states_are_an_error_by_name() -> None:
    shift = deal(long_talk(3, people=2), 1)
    states = search(shift).states

    assert search(shift, states_max=states).states == states
    with pytest.raises(TooManyStatesError, match=str(states - 1)):
        search(shift, states_max=states - 1)
    with pytest.raises(TooManyStatesError):
        best_line(shift, states_max=10)


def test_what_happens_before_the_first_choice_counts() -> None:
    talks = {"talk": {"only": moment(ends="left")}, "other": {"only": moment(answer("done"))}}
    people = [someone("bondan"), someone("ratna", encounter="other", arrives=1)]
    found = search(deal(level_of(*people, talks=talks), 1))

    assert (found.best, found.worst, found.random) == (-4 + 2, -4 + 2, -4 + 2)


def test_a_shift_with_nobody_in_it_is_worth_nothing() -> None:
    shift = deal(long_talk(2), 1, Opening(absent=("quiet",)))

    assert (search(shift).best, search(shift).worst, search(shift).random) == (0, 0, 0.0)
    assert best_line(shift) == []


def test_reads_change_no_figure() -> None:
    """A right read is worth a point more than the best that is reckoned without reads."""
    table = Table(long_talk(1))
    best = search(table.shift).best

    table.play(Read("quiet", "quiet"), "reply-careful")
    assert table.state.reputation - 50 == best + 1
