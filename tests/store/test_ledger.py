"""The shop's book of people, across shifts."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import Level, Opening, Say
from game.store import Book, ShiftInPlay, ShopClosedError, Store

from .conftest import Clock
from .corner_shop import (
    ALONE,
    DEALT,
    LEVEL,
    PUT_OFF,
    SERVED,
    SHOP,
    SNUBBED,
    play_all,
    play_on,
)


def real(store: Store, player: int, level: Level = ALONE, seed: int = 1) -> ShiftInPlay:
    return ShiftInPlay.begin(store, level, "real", seed, player)


def book(store: Store, player: int) -> Book:
    found = store.ledger.current(player, "corner")
    assert found is not None
    return found


def test_a_shop_without_a_book_opens_as_its_level_says(store: Store, player: int) -> None:
    assert store.ledger.current(player, "corner") is None
    assert store.ledger.opening(player, ALONE) == Opening()
    assert not store.ledger.closed(player, "corner")


def test_a_shift_for_real_is_booked(store: Store, player: int) -> None:
    shift = play_all(real(store, player), SERVED)
    entry = book(store, player)
    assert (entry.shop, entry.name, entry.sells) == ("corner", "Toko Sudut", "everything")
    assert (entry.reputation, entry.put_away, entry.closed) == (56, None, False)
    (booking,) = store.ledger.bookings(entry.id)
    assert (booking.run, booking.level, booking.title) == (shift.run_id, "alone", "Alone")
    assert (booking.gain, booking.reputation) == (6, 56)
    (ani,) = store.ledger.people(entry.id)
    assert (ani.person, ani.name, ani.never_comes_back) == ("ani", "Ani", False)
    (visit,) = ani.visits
    assert (visit.run, visit.level, visit.customer) == (shift.run_id, "alone", "ani")
    assert (visit.outcome, visit.trust, visit.at) == ("served", 9, booking.at)
    assert store.ledger.opening(player, ALONE) == Opening(reputation=56)


def test_practice_is_not_booked(store: Store, player: int) -> None:
    for seed in range(5):
        play_on(ShiftInPlay.begin(store, LEVEL, "practice", seed, player), seed)
    assert store.ledger.books(player) == ()
    play_all(real(store, player), SNUBBED)
    practice = ShiftInPlay.begin(store, ALONE, "practice", 1, player)
    assert practice.shift.opening == Opening()


def test_who_was_snubbed_never_comes_back(folder: Path) -> None:
    with Store.open(folder) as store:
        player = store.profiles.current().id
        play_all(real(store, player), SNUBBED)
    with Store.open(folder) as store:
        assert store.ledger.opening(player, LEVEL) == Opening(38, (("citra", -2),), ("ani",))
        (ani,) = store.ledger.people(book(store, player).id)
        assert ani.never_comes_back
        later = real(store, player, LEVEL)
        assert later.shift.absent == {0}
        assert later.shift.customers[2].opening_trust == 3


def test_a_shift_to_which_nobody_comes_is_over_at_once(store: Store, player: int) -> None:
    play_all(real(store, player), SNUBBED)
    empty = real(store, player)
    assert empty.over
    assert store.runs.record(empty.run_id).ending == "finished"
    assert store.runs.record(empty.run_id).outcomes == {}
    assert [entry.gain for entry in store.ledger.bookings(book(store, player).id)] == [-12, 0]


def test_who_comes_back_opens_with_more_trust(store: Store, player: int) -> None:
    play_all(real(store, player), PUT_OFF)
    assert store.ledger.opening(player, ALONE) == Opening(51, (("ani", 1),))
    play_all(real(store, player), SERVED)
    assert store.ledger.opening(player, ALONE) == Opening(58)
    (ani,) = store.ledger.people(book(store, player).id)
    assert [visit.outcome for visit in ani.visits] == ["returning", "served"]
    assert ani.last.outcome == "served"


def test_two_games_at_once_both_count(folder: Path) -> None:
    with Store.open(folder) as one, Store.open(folder) as other:
        player = one.profiles.current().id
        first, second = real(one, player), real(other, player)
        play_all(first, SERVED)
        play_all(second, SERVED)
        assert book(one, player).reputation == 62
        assert [b.reputation for b in other.ledger.bookings(book(other, player).id)] == [56, 62]
        (ani,) = one.ledger.people(book(one, player).id)
        assert len(ani.visits) == 2


def test_reputation_is_kept_between_0_and_100(store: Store, player: int) -> None:
    for _ in range(10):
        play_all(real(store, player), SERVED)
    assert book(store, player).reputation == 100
    assert [b.gain for b in store.ledger.bookings(book(store, player).id)] == [6] * 10


def test_a_closed_shop_stays_closed_until_a_new_book_is_opened(store: Store, player: int) -> None:
    poor = replace(ALONE, reputation=5)
    under_way = real(store, player, poor)
    shift = play_all(real(store, player, poor), SNUBBED)
    assert shift.state.closed
    assert book(store, player).closed
    assert store.ledger.closed(player, "corner")
    with pytest.raises(ShopClosedError, match="Toko Sudut"):
        real(store, player)
    with pytest.raises(ShopClosedError):
        store.ledger.opening(player, LEVEL)

    play_all(under_way, SERVED)  # It began while the shop was open, and counts; too late.
    assert [b.reputation for b in store.ledger.bookings(book(store, player).id)] == [0, 0]
    assert store.ledger.closed(player, "corner")

    old = store.ledger.new_book(player, "corner")
    assert old is not None
    assert old.put_away is not None
    assert not store.ledger.closed(player, "corner")
    again = play_all(real(store, player), SERVED)
    assert again.shift.opening == Opening()
    assert book(store, player).reputation == 56
    assert [(b.reputation, b.put_away is None) for b in store.ledger.books(player)] == [
        (56, True),
        (0, False),
    ]
    assert len(store.ledger.people(old.id)[0].visits) == 2


def test_practice_is_possible_in_a_closed_shop(store: Store, player: int) -> None:
    play_all(real(store, player, replace(ALONE, reputation=5)), SNUBBED)
    assert play_on(ShiftInPlay.begin(store, ALONE, "practice", 1, player), 1).over


def test_a_shift_counts_in_the_book_it_began_in(store: Store, player: int) -> None:
    under_way = real(store, player)
    old = store.ledger.new_book(player, "corner")
    assert old is not None
    play_all(under_way, SERVED)
    assert store.ledger.current(player, "corner") is None
    assert [b.reputation for b in store.ledger.books(player)] == [56]


def test_there_may_be_no_book_to_put_away(store: Store, player: int) -> None:
    assert store.ledger.new_book(player, "corner") is None


def test_books_are_of_one_profile_and_one_shop(store: Store, player: int) -> None:
    other = store.profiles.create("Ratna").id
    market = replace(ALONE, id="stall", shop=replace(SHOP, id="market", name="The stall"))
    play_all(real(store, player), SNUBBED)
    play_all(real(store, other), SERVED)
    play_all(real(store, player, market), SERVED)
    assert [(b.shop, b.reputation) for b in store.ledger.books(player)] == [
        ("market", 56),
        ("corner", 38),
    ]
    assert [(b.shop, b.reputation) for b in store.ledger.books(other)] == [("corner", 56)]
    assert store.ledger.opening(player, market) == Opening(56)


def test_the_shops_name_is_brought_up_to_date(store: Store, player: int) -> None:
    play_all(real(store, player), SERVED)
    play_all(real(store, player, replace(ALONE, shop=replace(SHOP, name="Sudut Baru"))), SERVED)
    assert [b.name for b in store.ledger.books(player)] == ["Sudut Baru"]


def test_a_shift_closed_early_counts_as_far_as_it_went(store: Store, player: int) -> None:
    shift = play_all(real(store, player, LEVEL), (Say("show"), Say("sell")))
    shift.close_early()
    assert shift.over
    assert book(store, player).reputation == 56
    assert [person.name for person in store.ledger.people(book(store, player).id)] == ["Ani"]
    assert store.bests(player) == {}


def test_a_run_is_booked_once(store: Store, player: int) -> None:
    shift = play_all(real(store, player), SERVED)
    shift.close_early()
    assert not store.ledger.enter(shift.run_id, shift.shift, shift.events)
    ShiftInPlay.resume(store, shift.run_id, ALONE).close_early()
    assert len(store.ledger.bookings(book(store, player).id)) == 1
    assert book(store, player).reputation == 56


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([ALONE, LEVEL, DEALT]), st.integers(0, 999)), max_size=8))
def test_whatever_is_played(shifts: list[tuple[Level, int]]) -> None:
    """Never coming back is never cleared, reputation stays in range, and the bookings tell how
    it got to where it is."""
    with Store.in_memory(now=Clock()) as store:
        player = store.profiles.current().id
        gone: set[str] = set()
        for level, seed in shifts:
            try:
                shift = real(store, player, level, seed)
            except ShopClosedError:
                assert store.ledger.closed(player, "corner")
                break
            present = {
                c.person or c.id
                for i, c in enumerate(shift.shift.customers)
                if i not in shift.shift.absent
            }
            assert not gone & present
            play_on(shift, seed)
            people = store.ledger.people(book(store, player).id)
            now_gone = {person.person for person in people if person.never_comes_back}
            assert gone <= now_gone
            gone = now_gone
            bookings = store.ledger.bookings(book(store, player).id)
            for before, after in pairwise(bookings):
                expected = max(0, min(100, before.reputation + after.gain))
                assert after.reputation == expected
            assert book(store, player).reputation == bookings[-1].reputation
