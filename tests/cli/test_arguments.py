"""What the command line takes, refuses and teaches."""

import pytest

from tests.cli.conftest import Siapa

COMMANDS = ("play", "levels", "runs", "replay", "check", "completion")


def test_the_help_teaches_by_examples(siapa: Siapa) -> None:
    said = siapa("--help").stdout
    assert "siapa play just-looking --plain" in said
    for command in COMMANDS:
        assert f"\n    {command} " in said
    assert len(said.splitlines()) < 40


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(siapa: Siapa, command: str) -> None:
    said = siapa(command, "--help").stdout
    assert said.startswith(f"Usage: siapa {command}")
    assert "--data-dir" in said


def test_the_version(siapa: Siapa) -> None:
    import game

    assert siapa("--version").stdout == f"siapa {game.__version__}\n"


def test_options_for_all_stand_before_or_after_the_command(siapa: Siapa) -> None:
    other = siapa.folder.parent / "other"
    for words in (("--data-dir", other, "runs"), ("runs", "--data-dir", other)):
        assert "No shift was played yet" in siapa(*words).stdout
    siapa("--lang", "en", "play", "just-looking", "--plain", "--data-dir", other, typed="1\n")
    assert len(siapa.json("--data-dir", other, "runs")) == 1
    assert siapa.json("runs") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["paly"], "did you mean “play”?"),
        (["runs", "--frmat"], "not understood: --frmat"),
        (["runs", "--format", "xml"], "choose from"),
        (["runs", "--format"], "--format needs a value"),
        (["--lang", "xx"], "there is no “xx”"),
        (["--data-dir", ""], "name a folder"),
        (["replay"], "missing: RUN"),
        (["replay", "first"], "“first” is no number of a run"),
        (["replay", "9" * 5000], "is no number of a run"),
        (["play", "--seed", "-1"], "“-1” is no whole number"),
        (["play", "--seed", "9999999999"], "is no whole number from 0 to"),
        (["play", "just-looking", "--resume", "1"], "an open shift has its level"),
        (["play", "just-looking", "--unsaved"], "need --plain"),
        (["check"], "missing: FILE"),
        (["completion", "fish"], "choose from"),
    ],
)
def test_what_makes_no_sense_is_refused(siapa: Siapa, words: list[str], told: str) -> None:
    result = siapa(*words, code=2)
    assert told in result.stderr
    assert "--help" in result.stderr
    assert result.stdout == ""


def test_without_a_terminal_the_screen_says_what_to_do(siapa: Siapa) -> None:
    for words in ([], ["play"], ["play", "just-looking"]):
        assert "siapa play --plain" in siapa(*words, code=1).stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_knows_commands_and_levels(siapa: Siapa, shell: str) -> None:
    said = siapa("completion", shell).stdout
    for word in ("replay", "just-looking", "practice"):
        assert word in said


def test_check_is_there(siapa: Siapa) -> None:
    siapa("check", siapa.folder / "none.yaml", code=1)
