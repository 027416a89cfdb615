"""Who comes, in which order, and in which order replies are shown: what a seed decides."""

from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import Level, Opening, all_deals, deal
from game.rules.deal import shuffled
from tests.random_levels import levels
from tests.small_levels import answer, level_of, moment, someone

WORDS = [answer(f"reply-{number}") for number in range(4)]
NAMES = ("bondan", "ratna", "anton", "dewi")


def pool_of_four(people: int = 2, arrives: tuple[int, ...] = ()) -> Level:
    customers = [someone("wati"), *(someone(name, arrives=9) for name in NAMES)]
    return level_of(
        *customers,
        talks={"talk": {"only": moment(*WORDS), "other": moment(*WORDS)}},
        deal_among=" ".join(NAMES),
        deal_people=people,
        deal_arrives=arrives,
    )


def who(level: Level, seed: int) -> tuple[str, ...]:
    return tuple(customer.id for customer in deal(level, seed).customers)


@pytest.mark.parametrize(
    ("seed", "dealt", "order"),
    [
        (0, ("wati", "bondan", "ratna"), (1, 0, 3, 2)),
        (1, ("wati", "ratna", "dewi"), (3, 2, 0, 1)),
        (42, ("wati", "ratna", "anton"), (3, 2, 0, 1)),
        (2**31 - 1, ("wati", "ratna", "bondan"), (3, 0, 2, 1)),
        (-1, ("wati", "anton", "bondan"), (0, 2, 3, 1)),
    ],
)
def test_a_seed_means_the_same_everywhere_and_for_ever(
    seed: int, dealt: tuple[str, ...], order: tuple[int, ...]
) -> None:
    shift = deal(pool_of_four(), seed)

    assert tuple(customer.id for customer in shift.customers) == dealt
    assert shift.reply_order(1, 0) == order


def test_numbers_come_from_splitmix64() -> None:
    # The stream's first numbers, as its authors' C gives them for the seed 0, shuffle these.
    expected = list(range(4))
    stream = [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]
    for last, number in zip((3, 2, 1), stream, strict=True):
        other = number % (last + 1)
        expected[last], expected[other] = expected[other], expected[last]

    assert shuffled(range(4), 0) == expected


@given(levels(), st.integers())
def test_the_same_seed_deals_the_same(level: Level, seed: int) -> None:
    first, second = deal(level, seed), deal(level, seed)

    assert first.customers == second.customers
    assert (first.temperaments, first.absent) == (second.temperaments, second.absent)


@given(levels(), st.integers(), st.integers(0, 100))
def test_a_deal_is_one_of_all_deals(level: Level, seed: int, reputation: int) -> None:
    opening = Opening(reputation=reputation)
    deals = [shift.customers for shift in all_deals(level, opening)]

    assert deal(level, seed, opening).customers in deals
    assert len(set(deals)) == len(deals)


def test_every_deal_comes_about_equally_often() -> None:
    level = pool_of_four(people=2)
    dealt = Counter(who(level, seed) for seed in range(2_400))

    assert set(dealt) == {("wati", *pair) for pair in permutations(NAMES, 2)}
    assert set(dealt) == {tuple(c.id for c in s.customers) for s in all_deals(level)}
    assert all(150 <= times <= 250 for times in dealt.values())


@given(levels(), st.integers())
def test_everybody_comes_at_most_once(level: Level, seed: int) -> None:
    dealt = who(level, seed)

    assert len(set(dealt)) == len(dealt)
    if level.pool is None:
        assert dealt == tuple(customer.id for customer in level.customers)


def test_those_outside_the_pool_always_come() -> None:
    assert all(who(pool_of_four(), seed)[0] == "wati" for seed in range(50))


def test_a_deal_keeps_everybodys_own_turn_unless_it_has_turns() -> None:
    assert [c.arrives for c in deal(pool_of_four(), 3).customers] == [0, 9, 9]
    assert [c.arrives for c in deal(pool_of_four(arrives=(1, 4)), 3).customers] == [0, 1, 4]


def test_a_well_known_shop_deals_more_people() -> None:
    quiet = pool_of_four()
    assert quiet.pool is not None
    level = replace(quiet, pool=replace(quiet.pool, busy=3))

    assert len(deal(level, 1, Opening(reputation=69)).customers) == 3
    assert len(deal(level, 1, Opening(reputation=70)).customers) == 4


@given(levels(), st.integers())
def test_the_order_of_replies_is_a_permutation(level: Level, seed: int) -> None:
    shift = deal(level, seed)
    for customer in range(len(shift.customers)):
        for place, scene in enumerate(level.scenes):
            order = shift.reply_order(customer, place)
            assert sorted(order) == list(range(len(scene.replies)))
            assert order == deal(level, seed).reply_order(customer, place)


def test_the_order_of_replies_differs_between_seeds_scenes_and_people() -> None:
    shifts = [deal(pool_of_four(), seed) for seed in range(200)]

    assert len({shift.reply_order(0, 0) for shift in shifts}) == 24
    for other in ((0, 1), (1, 0)):
        assert len({shift.reply_order(0, 0) == shift.reply_order(*other) for shift in shifts}) == 2


def test_an_opening_knows_people_by_ids_that_they_had_before() -> None:
    level = pool_of_four()
    customers = (replace(level.customers[0], was=("wati-lama",)), *level.customers[1:])
    opening = Opening(trust=(("wati-lama", -2),), absent=("wati-lama",))
    shift = deal(replace(level, customers=customers), 1, opening)

    assert shift.customers[0].opening_trust == 3
    assert shift.absent == {0}
