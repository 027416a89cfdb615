"""What the next shift begins with, in a shop that remembers."""

from dataclasses import replace

from game.rules import Level, Opening
from game.rules.level import Outcome
from game.store.books import Memory, opening_of, person_of

from .corner_shop import LEVEL

ANI, BUDI, CITRA = LEVEL.customers


def memory(
    person: str,
    outcome: Outcome,
    *,
    never: bool = False,
    level: str = "elsewhere",
    customer: str = "somebody",
    place: int = 1,
) -> Memory:
    return Memory(person, level, customer, never or outcome == "never", outcome, place)


def test_a_book_without_people() -> None:
    assert opening_of(LEVEL, None, []) == Opening()
    assert opening_of(LEVEL, 63, []) == Opening(reputation=63)


def test_who_said_they_would_be_back_is_glad_to_be() -> None:
    opening = opening_of(LEVEL, 50, [memory("mr-budi", "returning"), memory("ani", "served")])
    assert opening == Opening(50, (("budi", 1),))


def test_only_the_last_visit_counts_for_that() -> None:
    memories = [
        memory("ani", "returning", level="a", place=3),
        memory("ani", "left", level="b", place=7),
        memory("mr-budi", "served", level="a", place=4),
        memory("mr-budi", "returning", level="b", place=6),
    ]
    assert opening_of(LEVEL, 50, memories).trust == (("budi", 1),)


def test_who_never_comes_back_is_absent_and_their_circle_has_heard() -> None:
    opening = opening_of(LEVEL, 38, [memory("mr-budi", "never")])
    assert opening == Opening(38, (("citra", -2),), ("budi",))


def test_nothing_later_brings_back_who_never_comes_back() -> None:
    opening = opening_of(LEVEL, 38, [memory("ani", "returning", never=True)])
    assert opening.absent == ("ani",)
    assert "ani" not in dict(opening.trust)


def test_a_circle_hears_once_however_many_tell() -> None:
    opening = opening_of(LEVEL, 30, [memory("mr-budi", "never"), memory("ani", "never")])
    assert opening == Opening(30, (("citra", -2),), ("ani", "budi"))


def test_returning_and_circle_add_up() -> None:
    opening = opening_of(LEVEL, 30, [memory("ani", "never"), memory("citra", "returning")])
    assert opening.trust == (("citra", -1),)


def test_a_person_is_known_by_name_or_by_id() -> None:
    assert person_of(ANI) == "ani"
    assert person_of(BUDI) == "mr-budi"
    assert opening_of(LEVEL, 30, [memory("budi", "never")]) == Opening(30)


def with_ani(**changes: object) -> Level:
    return replace(LEVEL, customers=(replace(ANI, **changes), BUDI, CITRA))  # type: ignore[arg-type]


def test_an_edit_of_the_level_brings_nobody_back() -> None:
    gone = [memory("ani", "never", level=LEVEL.id, customer="ani")]
    assert opening_of(with_ani(id="ani-2", was=("ani",)), 38, gone).absent == ("ani-2",)
    assert opening_of(with_ani(person="mrs-ani"), 38, gone).absent == ("ani",)
    assert opening_of(with_ani(id="another"), 38, gone).absent == ()
