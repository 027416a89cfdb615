"""What can't matter any more is no part of a position; all else is."""

from game.analysis.positions import Positions
from game.rules import Acknowledge, Attend, Level, Move, Read
from tests.small_levels import Table, answer, level_of, moment, someone

TALK = {
    "first": moment(
        answer("formal", "formal", to="second"),
        answer("plain", "deferential", to="second"),
        answer("hold", "formal", to="second", remember="held"),
        answer("pay", "formal", to="second", remember="paid"),
        answer("joke", "formal", to="first", once=True),
    ),
    "second": moment(answer("done"), answer("if-held", when={"remembered": "held"})),
}


def shop(*arrivals: int, temperament: str = "quiet") -> Level:
    people = [someone(f"c{i}", temperament, arrives=turn) for i, turn in enumerate(arrivals)]
    return level_of(*people, talks={"talk": TALK}, facts="held", shared="paid", reputation=100)


def same(level: Level, one: list[Move | str], other: list[Move | str]) -> bool:
    """Whether these two ways into a shift lead to the same position."""
    first, second = Table(level), Table(level)
    positions = Positions(first.shift)
    first.play(*one)
    second.play(*other)
    return positions(first.state) == positions(second.state)


def test_the_same_scene_with_the_same_trust_is_the_same_position() -> None:
    assert same(shop(0), ["formal"], ["plain"])
    assert not same(shop(0, temperament="commander"), ["formal"], ["plain"])


def test_a_fact_matters_where_it_is_still_looked_at() -> None:
    assert not same(shop(0), ["formal"], ["hold"])
    assert same(shop(0), ["formal"], ["pay"])


def test_what_was_said_once_matters_where_it_could_be_said_again() -> None:
    assert not same(shop(0, 9), ["joke"], [])
    assert same(shop(0), ["joke", "formal"], ["formal"])


def test_a_read_matters_by_the_trust_that_it_brings_and_no_further() -> None:
    commander = shop(0, temperament="commander")

    assert not same(shop(0), [Read("c0", "quiet"), "formal"], ["formal"])
    assert same(commander, [Read("c0", "commander"), "formal"], ["plain"])


def test_the_turn_matters_as_long_as_somebody_is_to_come() -> None:
    assert same(shop(0, 1), ["joke", "formal"], ["joke", "plain"])
    assert not same(shop(0, 9), ["joke", "formal"], ["formal"])


def test_who_has_gone_has_gone_however_it_was() -> None:
    bondan_first: list[Move | str] = [Attend("c0"), "hold", "done"]
    other: list[Move | str] = [Attend("c0"), "formal", "done"]

    assert same(shop(0, 0), bondan_first, other)


def test_at_the_counter_it_no_longer_matters_how_long_somebody_could_have_waited() -> None:
    shortly: list[Move | str] = [Attend("c0"), "formal", "done"]
    longer: list[Move | str] = [Attend("c0"), Acknowledge("c1"), "formal", "done"]

    assert same(shop(0, 0), shortly, longer)


def test_while_others_wait_it_matters_whether_somebody_was_left_before() -> None:
    left: list[Move | str] = [Attend("c0"), Attend("c1"), Attend("c0")]

    assert not same(shop(0, 0, 0), left, [Attend("c0")])
