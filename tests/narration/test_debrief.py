"""What a shift came to, and why somebody went."""

from game.narration import debrief, farewell
from game.rules import Attend, Opening, Read, Say
from tests.narration.stall import LEVEL
from tests.narration.test_tell import FIRST, WAIT, played


def test_a_farewell_names_the_line_the_reason_and_the_first_cue() -> None:
    result = played(FIRST, Say("out"))
    why = farewell(result.shift, result.events, 0)
    assert (why.line, why.spoken) == ("Out.", True)
    assert why.because == "You turned away."
    assert why.cue == "Reads every label."
    assert why.principle == "Give a quiet person time."
    assert why.temperament == "quiet"


def test_the_level_knows_better_why_than_the_temperament() -> None:
    result = played(FIRST, Say("shrug"), Say("go"))
    assert farewell(result.shift, result.events[:-3], 0).because == "You turned away."
    result = played(FIRST, Say("push"), Attend("ratna"), Say("shrug"), Say("go"))
    assert farewell(result.shift, result.events, 1).spoken


def test_no_cue_was_shown() -> None:
    result = played(Attend("ratna"), Say("out"))
    assert farewell(result.shift, result.events, 1).cue is None


def test_walking_off_can_be_what_was_fatal() -> None:
    result = played(FIRST, Say("push"), Attend("ratna"), opening=Opening(trust=(("bondan", -2),)))
    why = farewell(result.shift, result.events, 0)
    assert not why.spoken
    assert why.line == "You turned to somebody else in the middle of the talk."


def test_the_debrief_of_a_whole_shift() -> None:
    result = debrief(
        played(
            FIRST, Read("bondan", "quiet"), Say("show"), Say("write"),
            Say("show"), Say("go"), Say("push"), Say("praise"),
        )
    )  # fmt: skip
    bondan, ratna, dewi = result.people
    assert (result.opening, result.final - result.opening) == (50, result.gain)
    assert result.over
    assert not result.closed
    assert (bondan.outcome, bondan.trust, bondan.guess, bondan.right) == (
        "served", 10, "quiet", True,
    )  # fmt: skip
    assert bondan.farewell is None
    assert ratna.outcome == "left"
    assert ratna.farewell is not None
    assert ratna.farewell.line == "Then don't."
    assert ratna.guess is None
    assert dewi.temperament == "family"
    assert [moment.number for moment in result.moments] == [3, 4, 5, 6, 7, 8]
    assert result.moments[0].scene == "counter"
    assert result.moments[0].approach == "careful"
    assert result.moments[0].because == "Facts."
    assert result.worst is not None
    assert result.worst.said == "Then don't."
    assert result.best is not None
    assert result.goal == "Be warm."


def test_the_worst_moment_is_the_one_that_lost_somebody() -> None:
    result = debrief(played(FIRST, Say("shrug"), Say("go"), Say("out")))
    assert result.worst is not None
    assert result.worst.fatal
    assert result.worst.reputation == -12
    assert result.best is None


def test_somebody_who_was_left_waiting_is_the_goal() -> None:
    result = debrief(played(*WAIT))
    assert result.people[1].outcome == "left"
    assert result.goal.startswith("Bu Ratna left while you were busy.")
    why = result.people[1].farewell
    assert why is not None
    assert (why.line, why.spoken) == ("You let Bu Ratna wait, and wait.", False)
    assert "I'll be right with you" in why.because


def test_an_open_shift_and_a_closed_shop_have_a_debrief_too() -> None:
    open_yet = debrief(played(FIRST))
    assert not open_yet.over
    assert open_yet.people[0].came
    assert not open_yet.people[2].came
    closed = debrief(played(FIRST, Say("out"), opening=Opening(reputation=5)))
    assert closed.closed
    assert (closed.final, closed.gain) == (0, -12)
    assert closed.people[1].outcome is None


def test_who_stayed_away_is_told_apart() -> None:
    result = debrief(played(Say("show"), opening=Opening(absent=("bondan",))))
    assert result.people[0].absent
    assert result.people[0].outcome is None
    assert not result.people[0].came


def test_nobody_lost_and_a_wrong_read() -> None:
    moves = (Attend("ratna"), Read("ratna", "quiet"), Say("push"), Say("praise"))
    result = debrief(played(*moves))
    assert result.goal.startswith("You took Bu Ratna for someone else (quiet).")
    assert LEVEL.temperaments[0].summary


def test_a_farewell_names_an_earlier_reply_that_hurt_more_than_the_last() -> None:
    result = played(
        FIRST, Say("shrug"), Attend("ratna"), opening=Opening(trust=(("bondan", 1),))
    )  # fmt: skip
    why = farewell(result.shift, result.events, 0)
    assert not why.spoken
    assert why.worst == "Ask over there."
    lost_at_once = played(FIRST, Say("out"))
    assert farewell(lost_at_once.shift, lost_at_once.events, 0).worst == ""


def test_a_reply_to_somebody_who_trusts_fully_still_counts_as_it_landed() -> None:
    result = debrief(played(FIRST, Say("show"), opening=Opening(trust=(("bondan", 5),))))
    assert (result.moments[0].landed, result.moments[0].trust) == (2, 0)
    assert result.moments[0].weight == 2


def test_a_reply_is_held_against_what_else_was_offered() -> None:
    result = debrief(played(FIRST, Say("push"), Say("wait")))
    pushed, waited = result.moments
    assert (pushed.landed, pushed.missed) == (-2, 4)
    assert waited.missed == 0
    assert result.worst == pushed
    assert debrief(played(FIRST, Say("show"), Say("wait"))).worst is None
