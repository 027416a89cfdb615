"""The players that a level is compared with."""

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from game.analysis.players import one_approach, reader
from game.rules import Shift, deal
from tests.analysis import oracle
from tests.analysis.dense_shifts import dense_shift
from tests.random_levels import APPROACHES, shifts
from tests.small_levels import APPROACHES as ALL_APPROACHES
from tests.small_levels import Answer, answer, level_of, moment, someone


@given(shifts())
def test_the_reader_gains_what_the_plain_recursion_says(shift: Shift) -> None:
    try:
        expected = oracle.reader(shift)
    except oracle.TooBigError:
        event("too big")
        return

    assert reader(shift) == pytest.approx(float(expected), abs=1e-9)


@given(shifts(), st.integers(0, len(APPROACHES) - 1))
def test_the_one_approach_player_gains_what_the_plain_recursion_says(
    shift: Shift, approach: int
) -> None:
    try:
        expected = oracle.one_approach(shift, approach)
    except oracle.TooBigError:
        event("too big")
        return

    assert one_approach(shift, approach) == pytest.approx(float(expected), abs=1e-9)


@pytest.mark.parametrize("number", range(30))
def test_players_are_as_exact_where_everything_happens_at_once(number: int) -> None:
    shift = dense_shift(number)

    assert reader(shift) == pytest.approx(float(oracle.reader(shift)), abs=1e-9)
    for approach in range(len(APPROACHES)):
        expected = float(oracle.one_approach(shift, approach))
        assert one_approach(shift, approach) == pytest.approx(expected, abs=1e-9)


def queue(*scene: Answer, cues: tuple[str, ...] = ()) -> Shift:
    """Bondan, who is quiet, alone, in a talk that begins with these replies."""
    talk = {"first": moment(*scene, cues=cues), "second": moment(answer("done", "proactive"))}
    return deal(level_of(someone("bondan"), talks={"talk": talk}), 1)


WAYS = [answer(way, way, to="second") for way in ("careful", "deferential", "relaxed", "coaxing")]


def test_before_a_cue_the_reader_takes_what_is_best_on_average() -> None:
    # Over all five temperaments, deferential is worth 2 together, careful 1, the others 0. It
    # leaves a quiet person's trust where it is; then +1 for proactive.
    assert reader(queue(*WAYS)) == 5 + 0 + 1 - 3


def test_after_a_cue_the_reader_takes_what_is_best_for_this_person() -> None:
    assert reader(queue(*WAYS, cues=("quiet",))) == 5 + 2 + 1 - 3


def test_a_cue_that_was_not_displayed_tells_nothing() -> None:
    assert reader(queue(*WAYS, cues=("family",))) == reader(queue(*WAYS))


def test_the_reader_averages_ties() -> None:
    shift = queue(
        answer("one", "careful", to="second"),
        answer("other", "careful", to="second", reputation=2),
        cues=("quiet",),
    )

    assert reader(shift) == 5 + 2 + 1 - 3 + 1


def test_the_reader_never_says_what_ends_in_never() -> None:
    shift = queue(
        answer("trap", "careful", trust=5, ends="never"),
        answer("on", "coaxing", to="second"),
        cues=("quiet",),
    )

    assert reader(shift) == 5 - 2 + 1 - 3


def test_a_replys_own_trust_counts_for_the_reader() -> None:
    shift = queue(
        answer("warm", "coaxing", trust=5, to="second"),
        answer("cool", "careful", to="second"),
        cues=("quiet",),
    )

    assert reader(shift) == 5 + 3 + 1 - 3


def test_the_one_approach_player_takes_its_approach_where_it_is_offered() -> None:
    assert one_approach(queue(*WAYS), index("coaxing")) == 5 - 2 + 1 - 3


def test_the_one_approach_player_otherwise_chooses_evenly() -> None:
    # (+2 + 0 - 1 - 2) / 4 on average, then the only reply there is.
    assert one_approach(queue(*WAYS), index("dismissive")) == 5 - 0.25 + 1 - 3


def test_players_acknowledge_everybody_who_waits_at_once() -> None:
    # Ratna waits through Bondan's two replies only because she was acknowledged; that costs a
    # point of Bondan's trust. Which of them comes first makes no difference.
    assert one_approach(two_in_a_queue(1, 1, replies=2), index("formal")) == 5 - 1 - 3 + 5 - 3


def test_players_turn_to_the_lowest_patience_first() -> None:
    # The other one would not have waited through five replies, acknowledged or not.
    for patience in ((1, 9), (9, 1)):
        shift = two_in_a_queue(*patience, replies=5)
        assert one_approach(shift, index("formal")) == 5 - 1 - 3 + 5 - 3


def test_players_choose_evenly_between_the_equally_patient() -> None:
    # Whoever comes second leaves: Ratna, who would have paid more, in one case of two.
    shift = two_in_a_queue(1, 1, replies=5, ratnas_trust=9)

    assert one_approach(shift, index("formal")) == ((5 - 1 - 3 - 4) + (9 - 1 - 3 - 4)) / 2


def two_in_a_queue(bondan: int, ratna: int, *, replies: int, ratnas_trust: int = 5) -> Shift:
    """Both are there from the start, with so much patience, for talks of so many replies."""
    talk = {f"scene-{n}": moment(answer("on", to=f"scene-{n + 1}")) for n in range(replies - 1)}
    talk[f"scene-{replies - 1}"] = moment(answer("done"))
    people = [
        someone("bondan", patience=bondan),
        someone("ratna", patience=ratna, opening_trust=ratnas_trust),
    ]
    return deal(level_of(*people, talks={"talk": talk}), 1)


def index(approach: str) -> int:
    return [a.id for a in ALL_APPROACHES].index(approach)
