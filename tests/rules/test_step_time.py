"""Turns, arrivals, waiting and walking off, and the order of things within a move."""

from game.rules import Acknowledge, Attend, Level, Opening, Read
from game.rules.events import (
    Arrived,
    Attended,
    Heard,
    PassedWindow,
    PatienceChanged,
    ReputationChanged,
    Said,
    ShiftEnded,
    TrustChanged,
    VisitEnded,
    WalkedOff,
)
from tests.small_levels import Table, answer, level_of, moment, someone

BONDAN, RATNA, ANTON, DEWI = range(4)
LONG_TALK = {
    "first": moment(
        answer("go-on", "formal", to="second"), answer("rude", "dismissive", to="second")
    ),
    "second": moment(answer("go-on", "formal", to="third"), answer("leave-it", ends="returning")),
    "third": moment(answer("wrap", "formal"), answer("insult", "dismissive", ends="never")),
}


def shop(*arrivals: int, patience: int = 6) -> Level:
    """Bondan, Ratna, Anton and Dewi, all quiet, come at these turns and talk for three scenes."""
    names = ("bondan", "ratna", "anton", "dewi")
    people = [
        someone(name, arrives=turn, patience=patience)
        for name, turn in zip(names, arrivals, strict=False)
    ]
    return level_of(*people, talks={"talk": LONG_TALK})


def test_within_a_move_things_happen_in_the_order_of_the_rules() -> None:
    table = Table(
        level_of(
            someone("bondan", opening_trust=9),
            someone("ratna", patience=1),
            someone("anton", patience=1),
            someone("dewi", arrives=1),
            talks={"talk": {"only": moment(answer("rude", "dismissive", trust=-1))}},
        )
    )
    table.play(Attend("bondan"))

    scene = table.shift.level.scenes[0]
    assert table.play("rude") == (
        Said(BONDAN, 0, scene.replies[0]),
        TrustChanged(BONDAN, -5, 4, "reply"),
        TrustChanged(RATNA, -1, 4, "overheard"),
        TrustChanged(ANTON, -1, 4, "overheard"),
        VisitEnded(BONDAN, "served", 4),
        ReputationChanged(1, 51, "served", BONDAN),
        PatienceChanged(RATNA, -1, 0, "waiting"),
        PatienceChanged(ANTON, -1, 0, "waiting"),
        VisitEnded(RATNA, "left", 4),
        ReputationChanged(-4, 47, "left", RATNA),
        VisitEnded(ANTON, "left", 4),
        ReputationChanged(-4, 43, "left", ANTON),
        Arrived(DEWI),
        Attended(DEWI),
        Heard(DEWI, 0, (0,)),
    )


def test_2_the_turn_of_the_arrival_costs_no_patience() -> None:
    table = Table(shop(0, 1))

    table.play("go-on")

    assert table.waiting == ["ratna"]
    assert table.patience("ratna") == 6


def test_2_from_the_next_turn_on_waiting_costs_one() -> None:
    table = Table(shop(0, 1))

    table.play("go-on", "go-on")
    assert table.patience("ratna") == 5


def test_2_whoever_is_attended_loses_no_patience() -> None:
    table = Table(shop(0, 0))

    table.play(Attend("bondan"), "go-on", "go-on")
    assert table.patience("bondan") == 6
    assert table.patience("ratna") == 4


def test_2_whoever_has_no_patience_left_leaves() -> None:
    table = Table(shop(0, 0, patience=2))

    table.play(Attend("bondan"), "go-on")
    assert table.outcome("ratna") is None
    table.play("go-on")
    assert table.outcome("ratna") == "left"


def test_3_a_reply_takes_a_turn() -> None:
    table = Table(shop(0))

    table.play("go-on")
    assert table.state.turn == 1


def test_3_attending_from_an_empty_counter_is_free() -> None:
    table = Table(shop(0, 0))

    table.play(Attend("ratna"))
    assert (table.state.turn, table.at, table.patience("bondan")) == (0, "ratna", 6)


def test_3_leaving_a_talk_takes_a_turn() -> None:
    table = Table(shop(0, 0, 0))

    table.play(Attend("bondan"), Attend("ratna"))
    assert (table.state.turn, table.at, table.patience("anton")) == (1, "ratna", 5)


def test_3_acknowledging_and_reading_take_no_turn() -> None:
    table = Table(shop(0, 0))

    table.play(Attend("bondan"), Acknowledge("ratna"), Read("bondan", "quiet"))
    assert table.state.turn == 0


def test_3_who_is_alone_in_the_shop_is_attended_without_a_move() -> None:
    table = Table(shop(0))

    assert table.at == "bondan"
    assert table.events == (Arrived(BONDAN), Attended(BONDAN), Heard(BONDAN, 0, (0,)))


def test_3_who_is_left_alone_in_the_shop_is_attended_without_a_move() -> None:
    table = Table(shop(0, 0))

    table.play(Attend("bondan"), "go-on", "go-on", "wrap")
    assert table.at == "ratna"


def test_3_where_two_wait_the_player_chooses() -> None:
    assert Table(shop(0, 0)).at is None


def test_3_in_an_empty_shop_time_jumps_to_the_next_arrival() -> None:
    table = Table(shop(7))

    assert (table.state.turn, table.at) == (7, "bondan")


def test_3_time_jumps_over_who_passes_the_window() -> None:
    table = Table(shop(3, 7, 9), Opening(absent=("bondan", "anton")))

    assert table.events[:2] == (PassedWindow(BONDAN), Arrived(RATNA))
    assert table.state.turn == 7
    assert table.play("go-on", "go-on")[-1] == PassedWindow(ANTON)


def test_3_who_would_pass_after_the_last_customer_still_passes() -> None:
    table = Table(shop(0, 30), Opening(absent=("ratna",)))

    assert table.play("go-on", "go-on", "wrap")[-2:] == (PassedWindow(RATNA), ShiftEnded())


def test_4_walking_off_costs_two_trust_and_leaves_patience_at_three() -> None:
    table = Table(shop(0, 0))

    assert table.play(Attend("bondan"), Attend("ratna")) == (
        WalkedOff(BONDAN),
        TrustChanged(BONDAN, -2, 3, "walked-off"),
        PatienceChanged(BONDAN, -3, 3, "walked-off"),
        Attended(RATNA),
        Heard(RATNA, 0, (0,)),
    )


def test_4_patience_becomes_three_even_where_it_was_less() -> None:
    table = Table(shop(0, 0, patience=2))

    table.play(Attend("bondan"), Attend("ratna"))
    assert table.patience("bondan") == 3


def test_4_who_was_walked_off_from_loses_no_patience_in_that_turn_but_in_the_next() -> None:
    table = Table(shop(0, 0))

    table.play(Attend("bondan"), Attend("ratna"))
    assert table.patience("bondan") == 3
    table.play("go-on")
    assert table.patience("bondan") == 2


def test_4_who_was_walked_off_from_resumes_at_the_same_scene() -> None:
    table = Table(shop(0, 0))
    table.play(Attend("bondan"), "go-on", Attend("ratna"), "go-on")

    assert table.play("leave-it")[-2:] == (Attended(BONDAN), Heard(BONDAN, 1, (0,)))


def test_4_walking_off_is_possible_once_a_visit() -> None:
    table = Table(shop(0, 0, 0))
    table.play(Attend("bondan"), Attend("ratna"), Attend("bondan"))

    assert not any(isinstance(move, Attend) for move in table.legal())


def test_4_walking_off_from_the_last_trust_is_never() -> None:
    table = Table(
        level_of(someone("bondan", opening_trust=2), someone("ratna"), talks={"talk": LONG_TALK})
    )

    assert table.play(Attend("bondan"), Attend("ratna")) == (
        WalkedOff(BONDAN),
        TrustChanged(BONDAN, -2, 0, "walked-off"),
        VisitEnded(BONDAN, "never", 0),
        ReputationChanged(-12, 38, "never", BONDAN),
        Attended(RATNA),
        Heard(RATNA, 0, (0,)),
    )


def test_where_walking_off_closes_the_shop_nobody_is_attended_any_more() -> None:
    level = level_of(
        someone("bondan", opening_trust=2),
        someone("ratna"),
        talks={"talk": LONG_TALK},
        reputation=12,
    )
    table = Table(level)

    table.play(Attend("bondan"), Attend("ratna"))
    assert table.state.closed
    assert table.at is None
    assert not any(isinstance(event, Attended) for event in table.events)
