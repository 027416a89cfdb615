"""A shift as lines, in this process: what is said, in which language, and what goes wrong."""

import io
import random
import re
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest

from game.authoring.read import load_levels
from game.language import speaking
from game.places import LEVELS
from game.plain import Desk, PlainShift, transcript
from game.rules import Level, replay
from game.store import DiskFullError, Mode, ShiftInPlay, Store
from tests.narration.stall import LEVEL


class Terminal(io.StringIO):
    """Lines that a person types, or reads."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as store:
        yield store


def begun(store: Store, mode: Mode = "real") -> ShiftInPlay:
    return ShiftInPlay.begin(store, LEVEL, mode, 1, store.profiles.current().id)


def play(sitting: ShiftInPlay, *lines: str, go_on: str = "siapa") -> tuple[str, str]:
    """How the sitting ended, and all that was said."""
    out = io.StringIO()
    desk = Desk(io.StringIO("".join(f"{line}\n" for line in lines)), out)
    ending = PlainShift(sitting, desk, go_on=go_on, stars=lambda _gain, _shift: 2).play()
    return ending, out.getvalue()


def test_from_the_door_to_the_debrief(store: Store) -> None:
    ending, said = play(begun(store), "1", *["1"] * 12)
    assert ending == "over"
    assert "Who comes first?" in said
    assert "Debrief: The stall." in said
    assert "2 stars of 3." in said


def test_practice_has_no_stars(store: Store) -> None:
    _ending, said = play(begun(store, "practice"), "1", *["1"] * 12)
    assert "Debrief" in said
    assert "stars" not in said


@pytest.mark.parametrize("line", ["a", "attend a", "attend 1", "attend bondan", "turn pak b", "1"])
def test_ways_to_turn_to_somebody(store: Store, line: str) -> None:
    sitting = begun(store)
    play(sitting, line)
    assert sitting.state.at == 0


@pytest.mark.parametrize("line", ["A", "ack a", "ack 1", "ack ratna", "ack Bu R", "k RATNA", "ack"])
def test_ways_to_acknowledge_somebody(store: Store, line: str) -> None:
    sitting = begun(store)
    play(sitting, "a", line)
    assert sitting.state.visits[1].acknowledged


@pytest.mark.parametrize(
    "line", ["read quiet", "read qu", "r 1", "READ bondan quiet", "read pak bondan 1"]
)
def test_ways_to_read_somebody(store: Store, line: str) -> None:
    sitting = begun(store)
    play(sitting, "a", line)
    assert sitting.state.visits[0].read


def test_history_and_help(store: Store) -> None:
    _ending, said = play(begun(store), "1", "history", "help", "look", "read")
    assert said.count("Pak Bondan: “Could I see one?”") == 2
    assert "attend NAME" in said
    assert "ack NAME" in said
    assert "undo:" not in said
    assert "1. quiet: Few words." in said
    assert "a: Bu Ratna waits, calm, shifts from foot to foot." in said


def test_the_kept_moves_are_what_a_transcript_tells(store: Store) -> None:
    sitting = begun(store)
    play(sitting, "1", "1", "1", "quit")
    _record, run = store.runs.read(sitting.run_id)
    told = list(transcript(replay(run, LEVEL), numbers=True))
    assert sum(line.startswith("Reputation ") for line in told) == 4
    assert "Move 3." in told


def test_nothing_goes_round_the_translation(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under translations that bracket everything, no bare English of ours is left."""

    class Bracketing(NullTranslations):
        def gettext(self, message: str) -> str:
            return f"«{message}»"

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return f"«{msgid1 if n == 1 else msgid2}»"

        def pgettext(self, context: str, message: str) -> str:
            return f"«{message}»"

    monkeypatch.setattr(speaking, "_translations", Bracketing())
    script = ["zzz", "look", "help", "read", "1", "read 2", "look", "read 2", "A", "A", "undo",
              "history", "attend", "attend xx", "ack xx", "read xx", "99", "h",
              *["1"] * 12]  # fmt: skip
    said = play(begun(store, "practice"), *script)[1] + play(begun(store), "1", "9")[1]
    own = {scene_line.text for scene in LEVEL.scenes for scene_line in scene.lines}
    own |= {reply.say for scene in LEVEL.scenes for reply in scene.replies}
    own |= {LEVEL.summary, f"{LEVEL.title}. {LEVEL.shop.name}."}
    own |= {f"{kind.name}: {kind.summary}".rstrip(": ") for kind in LEVEL.temperaments}
    own |= {kind.principle for kind in LEVEL.temperaments}
    own |= {reason for kind in LEVEL.temperaments for reason in kind.because}
    for line in said.splitlines():
        bare = re.sub(r"^(> .*|\d+\. | +)", "", line)
        assert not bare or bare in own or bare.startswith("«"), line


def test_translated_commands_are_understood(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    class Own(NullTranslations):
        def pgettext(self, context: str, message: str) -> str:
            return {"look": "lihat", "attend": "layani"}.get(message, message)

    monkeypatch.setattr(speaking, "_translations", Own())
    sitting = begun(store)
    _ending, said = play(sitting, "layani ratna", "lihat", "look")
    assert sitting.state.at == 1
    assert said.count("At the counter: Bu Ratna") == 3


def test_a_full_disk_ends_a_script_and_lets_a_person_try_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = begun(store)
    real, failures = sitting.play, [True]

    def full(move):  # type: ignore[no-untyped-def]
        if failures.pop() if failures else False:
            raise DiskFullError(Path("siapa.db"))
        return real(move)

    monkeypatch.setattr(sitting, "play", full)
    with pytest.raises(DiskFullError):
        play(sitting, "1", "1")
    assert not sitting.turns

    failures.append(True)
    out = Terminal()
    PlainShift(sitting, Desk(Terminal("1\n1\nquit\n"), out), go_on="siapa").play()
    assert "There is no room left" in out.getvalue()
    assert len(sitting.turns) == 1


def test_ctrl_c_leaves_the_run_open(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    sitting = begun(store)
    out = io.StringIO()
    desk = Desk(io.StringIO(), out)

    def interrupted(prompt: str = "") -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(desk, "ask", interrupted)
    assert PlainShift(sitting, desk, go_on="siapa --resume 1").play() == "interrupted"
    assert out.getvalue().endswith("Go on with: siapa --resume 1\n")


@pytest.mark.parametrize(
    "level",
    [level for _path, level in load_levels(LEVELS) if isinstance(level, Level)],
    ids=lambda level: level.id,
)
def test_whatever_is_typed_a_shift_reaches_its_debrief(store: Store, level: Level) -> None:
    dice = random.Random(level.id)
    words = ["1", "2", "3", "4", "5", "a", "b", "A", "B", "read 1", "read 4", "undo", "look",
             "history", "attend b", "ack c", "help", "nonsense", "0"]  # fmt: skip
    modes: tuple[Mode, Mode] = ("real", "practice")
    for seed, mode in enumerate(modes):
        sitting = ShiftInPlay.begin(store, level, mode, seed, store.profiles.current().id)
        script = [dice.choice(words) for _line in range(40)] + ["1"] * 60
        ending, said = play(sitting, *script)
        assert ending == "over"
        assert f"Debrief: {level.title}." in said
        assert said.count("trust") > 1 or mode == "real"
