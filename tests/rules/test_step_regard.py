"""How people come to feel about you: replies, witnesses, acknowledging, reading, rescue."""

import pytest

from game.rules import Acknowledge, Attend, Level, Move, Read, Say
from game.rules.events import Acknowledged, PatienceChanged, ReadMade, Said, TrustChanged
from game.rules.level import RESCUE, Approach, Temperament
from tests.small_levels import APPROACHES, TEMPERAMENTS, Table, answer, level_of, moment, someone

BONDAN, RATNA, ANTON = range(3)
TALK = {
    "first": moment(
        answer("show", "careful", to="second"),
        answer("argue", "defensive", to="second"),
        answer("rude", "dismissive", to="second"),
        answer("thank", "formal", trust=2, to="second"),
        answer("tea", "formal", patience=2, to="second"),
        answer("sigh", "formal", patience=-2, to="second"),
    ),
    "second": moment(
        answer("wrap", "formal", to="third"), answer("rude", "dismissive", to="third")
    ),
    "third": moment(answer("done", "formal")),
}


def shop(*trusts: int, temperament: str = "quiet", patience: int = 6) -> Level:
    """Bondan, Ratna and Anton are all there from the start, with these opening trusts."""
    names = ("bondan", "ratna", "anton")
    people = [
        someone(name, temperament, opening_trust=trust, patience=patience)
        for name, trust in zip(names, trusts, strict=False)
    ]
    return level_of(*people, talks={"talk": TALK})


@pytest.mark.parametrize("temperament", TEMPERAMENTS, ids=lambda t: t.id)
@pytest.mark.parametrize("approach", APPROACHES, ids=lambda a: a.id)
def test_trust_moves_by_what_the_temperament_makes_of_the_approach(
    approach: Approach, temperament: Temperament
) -> None:
    only = {"only": moment(answer("words", approach.id, to="end")), "end": TALK["third"]}
    table = Table(level_of(someone("bondan", temperament.id), talks={"talk": only}))

    table.play("words")
    assert table.trust("bondan") == 5 + temperament.takes[APPROACHES.index(approach)]


def test_a_replys_own_effect_comes_on_top() -> None:
    table = Table(shop(5))

    table.play("thank")
    assert table.trust("bondan") == 7


def test_trust_never_passes_ten_and_the_log_says_what_really_changed() -> None:
    table = Table(shop(9))

    assert TrustChanged(BONDAN, 1, 10, "reply") in table.play("show")


@pytest.mark.parametrize(("reply", "patience"), [("tea", 7), ("sigh", 3)])
def test_a_replys_patience_goes_to_everybody_who_waits(reply: str, patience: int) -> None:
    table = Table(shop(5, 5, 5))

    table.play(Attend("bondan"), reply)
    assert [table.patience(name) for name in ("ratna", "anton")] == [patience] * 2
    assert table.patience("bondan") == 6


def test_5_acknowledging_gives_three_patience() -> None:
    table = Table(shop(5, 5))

    assert table.play(Attend("bondan"), Acknowledge("ratna")) == (
        Acknowledged(RATNA),
        PatienceChanged(RATNA, 3, 9, "acknowledged"),
        TrustChanged(BONDAN, -1, 4, "noticed"),
    )


def test_5_patience_given_never_passes_twelve() -> None:
    table = Table(shop(5, 5, patience=11))

    table.play(Attend("bondan"), Acknowledge("ratna"))
    assert table.patience("ratna") == 12


def test_5_somebody_is_acknowledged_once_a_visit() -> None:
    table = Table(shop(5, 5, 5))

    table.play(Attend("bondan"), Acknowledge("ratna"))
    assert offered(table, Acknowledge) == [Acknowledge("anton")]


def test_5_who_notices_keeps_at_least_one_trust() -> None:
    table = Table(shop(1, 5))

    table.play(Attend("bondan"), Acknowledge("ratna"))
    assert table.trust("bondan") == 1


def test_5_acknowledging_needs_somebody_at_the_counter() -> None:
    assert offered(Table(shop(5, 5)), Acknowledge) == []


def test_6_a_right_read_is_worth_one_trust() -> None:
    table = Table(shop(5))

    assert table.play(Read("bondan", "quiet")) == (
        ReadMade(BONDAN, "quiet", True),
        TrustChanged(BONDAN, 1, 6, "read"),
    )


def test_6_a_wrong_read_costs_one_trust() -> None:
    table = Table(shop(5))

    assert table.play(Read("bondan", "family")) == (
        ReadMade(BONDAN, "family", False),
        TrustChanged(BONDAN, -1, 4, "read"),
    )


def test_6_a_wrong_read_leaves_at_least_one_trust() -> None:
    table = Table(shop(1))

    table.play(Read("bondan", "family"))
    assert (table.trust("bondan"), table.at) == (1, "bondan")


def test_6_any_temperament_of_the_level_can_be_guessed() -> None:
    assert offered(Table(shop(5)), Read) == [Read("bondan", kind.id) for kind in TEMPERAMENTS]


def test_6_a_read_is_final() -> None:
    table = Table(shop(5))

    table.play(Read("bondan", "family"))
    assert offered(table, Read) == []


def test_6_a_read_can_wait_for_the_first_reply_but_not_for_the_second() -> None:
    table = Table(shop(5))

    table.play("show")
    assert offered(table, Read)
    table.play("wrap")
    assert not offered(table, Read)


@pytest.mark.parametrize("reply", ["argue", "rude"])
def test_7_who_waits_and_hears_a_bad_word_loses_one_trust(reply: str) -> None:
    table = Table(shop(9, 5, 5))

    table.play(Attend("bondan"), reply)
    assert [table.trust(name) for name in ("ratna", "anton")] == [4, 4]


def test_7_other_words_go_unheard() -> None:
    table = Table(shop(9, 5))

    table.play(Attend("bondan"), "show", "wrap")
    assert table.trust("ratna") == 5


def test_7_the_one_spoken_to_is_no_witness() -> None:
    table = Table(shop(9, 5))

    table.play(Attend("bondan"), "argue")
    assert table.trust("bondan") == 7


def test_7_hearing_alone_never_makes_a_never() -> None:
    table = Table(shop(9, 1))

    table.play(Attend("bondan"), "rude")
    assert (table.trust("ratna"), table.waiting) == (1, ["ratna"])


def test_12_at_trust_two_or_less_the_rescue_is_offered() -> None:
    for trust in (1, 2):
        assert Say(RESCUE) in Table(shop(trust, temperament="forgiving")).legal()
    assert Say(RESCUE) not in Table(shop(3, temperament="forgiving")).legal()


def test_12_a_temperament_without_a_rescue_offers_none() -> None:
    assert Say(RESCUE) not in Table(shop(1, temperament="quiet")).legal()


def test_12_after_a_rescue_the_scene_goes_on() -> None:
    table = Table(shop(2, temperament="forgiving"))

    rescue = table.shift.temperaments[0].rescue
    assert rescue is not None
    assert table.play(RESCUE) == (Said(BONDAN, 0, rescue), TrustChanged(BONDAN, 2, 4, "reply"))
    assert (table.at, table.state.visits[0].scene, table.state.turn) == ("bondan", 0, 1)


def test_12_a_rescue_comes_once_a_visit() -> None:
    table = Table(shop(1, temperament="forgiving"))

    table.play(RESCUE, "rude")
    assert table.trust("bondan") == 1
    assert Say(RESCUE) not in table.legal()


def offered(table: Table, kind: type[Move]) -> list[Move]:
    return [move for move in table.legal() if type(move) is kind]
