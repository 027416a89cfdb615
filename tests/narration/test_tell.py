"""What a player hears of a move, for real and in practice."""

from collections.abc import Sequence

import pytest

from game.narration import Beat, retell, tell
from game.rules import (
    Acknowledge,
    Attend,
    Move,
    Opening,
    Read,
    Replay,
    Run,
    Say,
    deal,
    replay,
    start,
)
from tests.narration.stall import LEVEL


def played(*moves: Move, opening: Opening | None = None) -> Replay:
    run = Run(LEVEL.id, LEVEL.digest, 1, opening or Opening(), moves)
    result = replay(run, LEVEL)
    assert result.stopped is None, result.reason
    return result


def told(*moves: Move, numbers: bool = False) -> list[Beat]:
    """The beats of the last of these moves."""
    return retell(played(*moves), numbers=numbers)[-1]


def kinds(beats: Sequence[Beat]) -> list[str]:
    return [beat.kind for beat in beats]


def texts(beats: Sequence[Beat], kind: str) -> list[str]:
    return [beat.text for beat in beats if beat.kind == kind]


FIRST = Attend("bondan")
ALONE = Say("show")
"""The first move where nobody but Bu Ratna comes."""


def test_the_opening_tells_who_comes() -> None:
    shift = deal(LEVEL, 1)
    state, events = start(shift)
    beats = tell(shift, None, state, events, numbers=False)
    assert kinds(beats) == ["arrives", "arrives"]
    assert [beat.customer for beat in beats] == [0, 1]
    assert "Pak Bondan" in beats[0].text


def test_lines_are_told_or_said_word_for_word() -> None:
    beats = told(FIRST)
    assert kinds(beats) == ["attended", "told", "says"]
    assert texts(beats, "says") == ["Could I see one?"]


def test_for_real_only_what_can_be_seen() -> None:
    beats = told(FIRST, Say("show"))
    assert kinds(beats) == ["you", "says"]
    assert texts(beats, "you") == ["Hold it, take your time."]


def test_in_practice_trust_is_told_in_numbers() -> None:
    (trust,) = [beat for beat in told(FIRST, Say("show"), numbers=True) if beat.kind == "trust"]
    assert (trust.change, trust.customer) == (2, 0)
    assert trust.text == "Pak Bondan: trust +2, now 7."


def test_a_mood_is_told_when_the_face_changes() -> None:
    beats = told(FIRST, Say("shrug"))
    (own, other) = [beat for beat in beats if beat.kind == "mood"]
    assert own == Beat("mood", 0, "Pak Bondan – Looks at the door.", -2)
    assert other == Beat("mood", 1, "Bu Ratna looks uneasy.", -1)


def test_who_waits_hears_it() -> None:
    assert texts(told(FIRST, Say("shrug")), "trust") == ["Bu Ratna heard that."]
    numbers = texts(told(FIRST, Say("shrug"), numbers=True), "trust")
    assert numbers == [
        "Pak Bondan: trust −4, now 1.",
        "Bu Ratna heard that.",
        "Bu Ratna: trust −1, now 4.",
    ]


def test_several_who_wait_hear_it_once() -> None:
    moves = (FIRST, Say("show"), Say("calm"), Say("show"), Say("go"))
    beats = told(*moves)
    assert texts(beats, "trust") == ["The others heard that."]


def test_acknowledging_is_noticed_at_the_counter() -> None:
    beats = told(FIRST, Acknowledge("ratna"))
    assert kinds(beats) == ["acknowledged", "patience", "trust"]
    assert "Bu Ratna" in beats[0].text
    assert beats[1].text == "Bu Ratna settles down to wait."
    assert "Pak Bondan noticed" in beats[2].text


@pytest.mark.parametrize(("guess", "end"), [("quiet", "That fits."), ("family", "doesn't fit.")])
def test_a_read_says_whether_it_was_right(guess: str, end: str) -> None:
    (read, *_mood) = told(FIRST, Read("bondan", guess))
    assert read.kind == "read"
    assert read.text.endswith(end)
    assert guess in read.text


def test_walking_off_and_coming_back() -> None:
    off = told(FIRST, Say("push"), Attend("ratna"))
    assert off[0].kind == "walked-off"
    assert "Pak Bondan" in off[0].text
    back = told(FIRST, Attend("ratna"), Say("push"), Attend("bondan"))
    assert texts(back, "attended") == ["Pak Bondan is at the counter again."]


WAIT = (FIRST, Say("show"), Say("wait"), Say("linger"), Say("dwell"))


def test_patience_is_told_when_it_shows() -> None:
    beats = [texts(told(*WAIT[:count]), "patience") for count in range(2, 5)]
    assert beats == [
        [],
        ["Bu Ratna looks at the door."],
        ["Bu Ratna has one foot out of the door."],
    ]
    assert texts(told(FIRST, Say("show"), Say("calm")), "patience")[0] == (
        "Those who wait breathe easier."
    )


def test_somebody_waits_too_long() -> None:
    beats = told(*WAIT)
    assert kinds(beats)[:4] == ["you", "says", "leaves", "reputation"]
    assert beats[2].text in (
        "Bu Ratna has waited long enough, and goes.",
        "The door closes behind Bu Ratna, who never got a turn.",
    )
    assert beats[3].change == -4


@pytest.mark.parametrize(
    ("moves", "kind", "change"),
    [
        ((Say("show"), Say("write")), "leaves", 6),
        ((Say("push"), Say("later")), "leaves", 1),
        ((Say("show"), Say("go")), "leaves", -4),
        ((Say("out"),), "never", -12),
    ],
)
def test_each_way_out_has_a_voice_and_moves_reputation(
    moves: tuple[Move, ...], kind: str, change: int
) -> None:
    beats = told(FIRST, *moves)
    assert kind in kinds(beats)
    changes = [beat for beat in beats if beat.kind == "reputation"]
    assert [beat.change for beat in changes] == [change]
    sign = "+" if change > 0 else "−"
    assert changes[0].text.startswith(f"{sign}{abs(change)}: ")


def test_who_never_comes_back_passes_the_window() -> None:
    result = played(ALONE, opening=Opening(absent=("bondan",)))
    beats = [beat for beats in retell(result, numbers=True) for beat in beats]
    (window,) = [beat for beat in beats if beat.kind == "window"]
    assert "Pak Bondan" in window.text
    assert window.customer == 0


def test_hearsay_is_told_in_practice_only() -> None:
    assert "Dewi has heard about it: trust −2, now 3." in texts(
        told(FIRST, Say("out"), numbers=True), "trust"
    )
    assert not any("Dewi" in beat.text for beat in told(FIRST, Say("out")))


def test_the_shop_closes_and_the_shift_ends() -> None:
    result = played(FIRST, Say("out"), opening=Opening(reputation=5))
    assert kinds(retell(result, numbers=False)[-1])[-1] == "closed"
    whole = (FIRST, Say("out"), Say("out"), Say("out"))
    assert kinds(told(*whole))[-1] == "end"


def test_every_sentence_is_whole() -> None:
    moves = (FIRST, Read("bondan", "family"), Acknowledge("ratna"), Say("show"), Say("go"),
             Say("push"), Say("praise"), Say("out"))  # fmt: skip
    for numbers in (True, False):
        for beats in retell(played(*moves), numbers=numbers):
            for beat in beats:
                assert beat.text
                assert beat.text[-1] in '.?!"”'
                assert "{" not in beat.text


def test_the_same_run_is_told_the_same() -> None:
    moves = (FIRST, Say("shrug"), Say("go"), Say("out"), Say("show"), Say("write"))
    assert retell(played(*moves), numbers=True) == retell(played(*moves), numbers=True)
