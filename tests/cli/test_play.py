"""`siapa play --plain`: whole shifts from a script, and what happens when the script ends."""

from pathlib import Path

from tests.cli.conftest import Play, Siapa

TO_THE_END = "1\n1\n3\n1\n"
"""Bondan is served, Ratna at once, Dewi at once."""


def moves_of(siapa: Siapa, run: int) -> list[list[str]]:
    return [turn["move"] for turn in siapa.json("replay", str(run))["turns"]]


def test_a_whole_shift_from_a_script_ends_with_the_debrief(play: Play, siapa: Siapa) -> None:
    said = play(typed=TO_THE_END).stdout
    assert "You: “Hold it. Take your time.”" in said
    assert "Reputation went from 50 to " in said
    assert said.rstrip().endswith("siapa replay 1")
    (run,) = siapa.json("runs")
    assert run["outcomes"] == {"bondan": "served", "ratna": "served", "dewi": "served"}
    assert run["ending"] == "finished"


def test_the_same_script_gives_the_same_lines(play: Play) -> None:
    first, second = (play("--unsaved", typed=TO_THE_END).stdout for _time in range(2))
    assert first == second


def test_comments_and_blank_lines_in_a_script_are_passed_over(play: Play) -> None:
    plain = play("--unsaved", typed=TO_THE_END).stdout
    spaced = "# who comes first?\n\n" + TO_THE_END.replace("\n", "\r\n  # and\n\n")
    assert play("--unsaved", typed=spaced).stdout == plain


def test_the_reply_that_loses_somebody_stops_and_explains(play: Play) -> None:
    said = play(typed="3\n").stdout
    assert "The last thing you said: “Ask the lady over there.”" in said
    assert "He came to buy. You sent him away." in said
    assert "What could have told you: “He reads every label {twice}.”" in said
    assert "never come back" in said or "goes for good" in said


def test_practice_shows_numbers_and_takes_back(play: Play, siapa: Siapa) -> None:
    said = play("--practice", typed="2\nundo\nundo\n1\n").stdout
    assert "trust −1, now 4" in said
    assert "Taken back." in said
    assert "There is no move to take back." in said
    assert moves_of(siapa, 1) == [["say", "show"]]


def test_a_shift_for_real_shows_no_numbers_and_takes_nothing_back(play: Play, siapa: Siapa) -> None:
    said = play(typed="2\nundo\nlook\n").stdout
    assert "trust" not in said
    assert "In a shift for real nothing can be taken back." in said
    assert moves_of(siapa, 1) == [["say", "joke"]]


def test_everything_that_can_be_typed(play: Play, siapa: Siapa) -> None:
    script = "read ratna quiet\nread quiet\nread 1\n1\nack ratna\nA\nattend bu\nattend ratna\n3\n"
    said = play(typed=script).stdout
    assert "Bu Ratna isn't at the counter" in said
    assert "Your read of Pak Bondan [/b]: quiet. That fits." in said
    assert "You have read Pak Bondan [/b] already" in said
    assert "Bu Ratna knows already that you saw them." in said
    assert "Pak Bondan [/b] isn't waiting" not in said
    assert moves_of(siapa, 1) == [
        ["read", "bondan", "quiet"],
        ["say", "show"],
        ["acknowledge", "ratna"],
        ["attend", "ratna"],
        ["say", "at-once"],
    ]


def test_what_is_not_understood_costs_nothing(play: Play, siapa: Siapa) -> None:
    odd = ["0", "99", "9" * 5000, "-1", "²", "lok", "attend", "ack nobody", "read", "read foo",
           "z", "d", "look at me", "{name}", "[/b]", "%s", "help", "history", "?"]  # fmt: skip
    said = play(typed="\n".join(odd)).stdout
    assert "Did you mean “look”?" in said
    assert "“foo” is no temperament" in said
    assert siapa.json("runs")[0]["moves"] == 0


def test_control_characters_never_get_out(play: Play, siapa: Siapa, tmp_path: Path) -> None:
    hostile = "\x1b[2J\x07\x9b31m\u202eevil"
    play(typed=f"{hostile}\nread {hostile}\n")
    siapa("play", f"{tmp_path}/{hostile}.yaml", "--plain", code=1)
    siapa("play", hostile, "--plain", code=1)
    siapa(hostile, code=2)
    siapa("runs", f"--{hostile}", code=2)


def test_a_script_that_is_no_text_at_all(siapa: Siapa, level: Path) -> None:
    with siapa.start("play", level, "--plain") as process:
        out, _nothing = process.communicate(b"\xff\xfe\x00\x1b[1m\n" + b"\x80" * 9000 + b"\n1\n")
    assert process.returncode == 0
    assert b"\x1b" not in out
    assert siapa.json("runs")[0]["moves"] == 1


def test_the_end_of_input_leaves_a_run_that_goes_on(play: Play, siapa: Siapa) -> None:
    whole = siapa("play", play_level(siapa), "--plain", "--seed", "7", typed=TO_THE_END).stdout
    said = play(typed="1\n").stdout
    assert said.rstrip().endswith("siapa play --plain --resume 2")
    assert siapa.json("runs")[0]["ending"] is None

    resumed = siapa("play", "--plain", "--resume", "2", typed="1\n3\n1\n").stdout
    assert "Run 2 goes on after 1 move." in resumed
    assert "Pak Bondan [/b]: “Good weight.”" in resumed
    assert moves_of(siapa, 2) == moves_of(siapa, 1)
    assert "Debrief" in whole


def play_level(siapa: Siapa) -> Path:
    del siapa
    return Path(__file__).parent / "two-at-once.yaml"


def test_resume_last_and_nothing_to_resume(play: Play, siapa: Siapa) -> None:
    refused = siapa("play", "--plain", "--resume", "last", code=1)
    assert "There is no open shift" in refused.stderr
    play(typed="1\nquit\n3\n")
    assert "after 1 move" in siapa("play", "--plain", "--resume", "last").stdout
    assert "There is no run 5" in siapa("play", "--plain", "--resume", "5", code=1).stderr


def test_a_script_must_say_what_to_do_with_an_open_shift(play: Play, siapa: Siapa) -> None:
    play(typed="1\n")
    refused = play(typed=TO_THE_END, code=1).stderr
    assert "--resume 1" in refused
    assert "--new" in refused
    play("--new", typed=TO_THE_END)
    assert [run["ending"] for run in siapa.json("runs")] == ["finished", None]


def test_a_killed_game_goes_on_at_exactly_that_move(siapa: Siapa, level: Path) -> None:
    process = siapa.start("play", level, "--plain", "--seed", "7")
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        process.stdin.write(b"1\n")
        process.stdin.flush()
        seen = b""
        while b"Take your time.\xe2\x80\x9d" not in seen:
            seen += (read := process.stdout.read(1))
            assert read, seen
        process.kill()
    assert moves_of(siapa, 1) == [["say", "show"]]
    said = siapa("play", "--plain", "--resume", "last", typed="1\n3\n1\n").stdout
    assert "Run 1 goes on after 1 move." in said
    assert len(moves_of(siapa, 1)) == 4


def test_nothing_is_kept_where_nothing_shall_be(play: Play, siapa: Siapa) -> None:
    assert "Nothing of this shift is kept" in play("--unsaved", typed="1\n").stdout
    assert siapa.json("runs") == []
    assert not siapa.folder.exists()


def test_an_edited_level_goes_on_as_far_as_it_can(siapa: Siapa, tmp_path: Path) -> None:
    level = tmp_path / "mine.yaml"
    text = play_level(siapa).read_text(encoding="utf-8")
    level.write_text(text, encoding="utf-8")
    siapa("play", level, "--plain", "--seed", "7", typed="1\n1\n")
    level.write_text(text.replace("write:", "note:"), encoding="utf-8")
    said = siapa("play", "--plain", "--resume", "1", typed="1\n").stdout
    assert "run 1 can be followed up to move 1" in said
    assert [run["ending"] for run in siapa.json("runs")] == [None, "continued"]
    assert moves_of(siapa, 2) == [["say", "show"], ["say", "note"]]
    level.unlink()
    assert "There is no such file." in siapa("replay", "2", code=1).stderr


def test_a_level_is_chosen_from_the_list(siapa: Siapa) -> None:
    said = siapa("play", "--plain", "--unsaved", typed="99\n1\nquit\n").stdout
    assert "1. Just looking." in said
    assert "Type its number, from 1 to " in said
    assert "For real: it counts." in said


def test_a_level_that_is_not_there(siapa: Siapa) -> None:
    said = siapa("play", "just-lokking", "--plain", code=1).stderr
    assert "Did you mean “just-looking”?" in said
    siapa("play", "../levels/just-looking", "--plain", code=1)


def test_a_level_that_is_broken_is_not_played(siapa: Siapa, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\ntitel: x\n", encoding="utf-8")
    said = siapa("play", broken, "--plain", code=1).stderr
    assert f"{broken}:1:1: error" in said
    assert siapa.json("runs") == []
