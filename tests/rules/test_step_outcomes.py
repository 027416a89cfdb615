"""How visits end, and what that does to the shop's reputation."""

import pytest

from game.rules import Attend, Level, Opening
from game.rules.events import (
    Heard,
    ReputationChanged,
    Said,
    ShopClosed,
    TrustChanged,
    VisitEnded,
)
from game.rules.level import Outcome, Stakes
from tests.small_levels import Table, answer, level_of, moment, someone

BONDAN, RATNA, ANTON = range(3)
ENDINGS = {
    "only": moment(
        answer("sell", "formal", ends="served"),
        answer("shrug", "formal", ends="left"),
        answer("later", "formal", ends="returning"),
        answer("out", "formal", ends="never"),
        answer("rude-sell", "dismissive", ends="served"),
        answer("rude-on", "dismissive", to="more"),
        answer("gift", "formal", reputation=3, ends="served"),
        answer("scandal", "formal", reputation=-5, to="more"),
        answer("scandal-sell", "formal", reputation=-5, ends="served"),
    ),
    "more": moment(answer("wrap", "formal")),
}


def shop(*trusts: int, reputation: int = 50, stakes: Stakes | None = None) -> Level:
    """Bondan, Ratna and Anton, there from the start, quiet, with these opening trusts."""
    names = ("bondan", "ratna", "anton")
    people = [
        someone(name, opening_trust=trust) for name, trust in zip(names, trusts, strict=False)
    ]
    return level_of(*people, talks={"talk": ENDINGS}, reputation=reputation, stakes=stakes)


@pytest.mark.parametrize(
    ("reply", "trust", "outcome", "change"),
    [
        ("sell", 1, "served", -2),
        ("sell", 5, "served", 2),
        ("sell", 10, "served", 7),
        ("shrug", 9, "left", -4),
        ("later", 5, "returning", 1),
        ("later", 4, "returning", 0),
        ("out", 9, "never", -12),
    ],
)
def test_what_an_outcome_is_worth(reply: str, trust: int, outcome: Outcome, change: int) -> None:
    table = Table(shop(trust))

    table.play(reply)
    assert table.outcome("bondan") == outcome
    assert table.state.reputation == 50 + change


def test_a_level_may_be_gentler_than_the_rest() -> None:
    table = Table(shop(5, 5, stakes=Stakes(served=-2, never=-10)))

    table.play(Attend("bondan"), "sell", "out")
    assert table.state.reputation == 50 + 3 - 10


@pytest.mark.parametrize("reply", ["rude-sell", "rude-on"])
def test_1_no_trust_means_never_whatever_the_reply_leads_to(reply: str) -> None:
    table = Table(shop(4))

    assert table.play(reply)[1:4] == (
        TrustChanged(BONDAN, -4, 0, "reply"),
        VisitEnded(BONDAN, "never", 0),
        ReputationChanged(-12, 38, "never", BONDAN),
    )


def test_1_trust_counts_before_the_outcome_does() -> None:
    table = Table(shop(5))

    table.play("rude-sell")
    assert table.state.reputation == 50 + 1 - 3


def test_never_takes_all_the_trust_there_was() -> None:
    table = Table(shop(9))

    assert table.play("out")[1:3] == (
        TrustChanged(BONDAN, -9, 0, "never"),
        VisitEnded(BONDAN, "never", 0),
    )


def test_8_returning_ends_this_visit() -> None:
    table = Table(shop(5, 5))

    table.play(Attend("bondan"), "later")
    assert (table.outcome("bondan"), table.at) == ("returning", "ratna")


def test_8_who_returns_opens_with_what_the_ledger_says() -> None:
    table = Table(shop(5), Opening(trust=(("bondan", 1),)))

    assert table.trust("bondan") == 6


@pytest.mark.parametrize(("change", "trust"), [(-2, 3), (-9, 1), (9, 10)])
def test_8_opening_trust_stays_between_one_and_ten(change: int, trust: int) -> None:
    assert Table(shop(5), Opening(trust=(("bondan", change),))).trust("bondan") == trust


def circle(**arrivals: int) -> Level:
    """Bondan is there; Ratna, in his circle, and Anton, who isn't, come at these turns."""
    return level_of(
        someone("bondan", circle=("ratna",)),
        *[someone(name, arrives=turn) for name, turn in arrivals.items()],
        talks={"talk": ENDINGS},
    )


def test_8_a_never_costs_two_trust_with_those_of_the_circle_who_are_yet_to_come() -> None:
    table = Table(circle(ratna=5, anton=5))

    assert TrustChanged(RATNA, -2, 3, "circle") in table.play("out")
    assert (table.trust("ratna"), table.trust("anton")) == (3, 5)


def test_8_who_is_there_already_hears_nothing_from_the_circle() -> None:
    table = Table(circle(ratna=0, anton=0))

    table.play(Attend("bondan"), "out")
    assert table.trust("ratna") == 5


def test_8_the_circle_leaves_at_least_one_trust() -> None:
    level = level_of(
        someone("bondan", circle=("ratna",)),
        someone("ratna", arrives=3, opening_trust=2),
        talks={"talk": ENDINGS},
    )
    table = Table(level)

    assert TrustChanged(RATNA, -1, 1, "circle") in table.play("out")


def test_8_only_a_never_is_told_around() -> None:
    for reply in ("sell", "shrug", "later"):
        table = Table(circle(ratna=5))
        table.play(reply)
        assert table.trust("ratna") == 5


def test_9_the_score_is_a_plain_sum_and_the_meter_is_clamped() -> None:
    table = Table(shop(10, 10, reputation=95))

    table.play(Attend("bondan"), "sell", "sell")
    assert (table.state.reputation, table.state.meter) == (109, 100)


def test_9_at_no_reputation_the_shift_ends_at_once() -> None:
    table = Table(shop(9, 5, 5, reputation=12))

    assert table.play(Attend("bondan"), "out")[-2:] == (
        ReputationChanged(-12, 0, "never", BONDAN),
        ShopClosed(),
    )
    assert table.state.over
    assert table.legal() == ()


def test_9_who_is_still_there_is_unresolved_at_no_further_cost() -> None:
    table = Table(shop(9, 5, 5, reputation=5))

    table.play(Attend("bondan"), "out")
    assert (table.outcome("ratna"), table.outcome("anton")) == (None, None)
    assert table.patience("ratna") == 6
    assert (table.state.reputation, table.state.meter) == (-7, 0)


def test_9_of_two_who_leave_the_second_is_unresolved_where_the_first_closes_the_shop() -> None:
    people = [someone(name, patience=1) for name in ("bondan", "ratna", "anton")]
    table = Table(level_of(*people, talks={"talk": ENDINGS}, reputation=6))

    table.play(Attend("bondan"), "shrug")
    assert (table.outcome("ratna"), table.outcome("anton")) == ("left", None)
    assert table.events[-1] == ShopClosed()


def test_9_a_shop_that_opens_with_no_reputation_closes_as_it_opens() -> None:
    table = Table(shop(5), Opening(reputation=0))

    assert table.state.over
    assert table.events[-1] == ShopClosed()


def test_a_replys_own_reputation_moves_before_the_outcome_does() -> None:
    table = Table(shop(5))

    assert [e for e in table.play("gift") if isinstance(e, ReputationChanged)] == [
        ReputationChanged(3, 53, "reply", BONDAN),
        ReputationChanged(2, 55, "served", BONDAN),
    ]


def test_where_a_replys_own_reputation_closes_the_shop_no_scene_follows() -> None:
    table = Table(shop(5, reputation=5))

    assert not any(isinstance(event, Heard) for event in table.play("scandal"))
    assert table.outcome("bondan") is None


def test_where_a_replys_own_reputation_closes_the_shop_its_ending_brings_nothing() -> None:
    table = Table(shop(5, reputation=5))

    scene = table.shift.level.scenes[0]
    assert table.play("scandal-sell") == (
        Said(BONDAN, 0, scene.by_id["scandal-sell"]),
        ReputationChanged(-5, 0, "reply", BONDAN),
        VisitEnded(BONDAN, "served", 5),
        ShopClosed(),
    )
