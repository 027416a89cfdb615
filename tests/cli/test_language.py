"""The language of the command: asked for, or as the environment has it."""

from game.language import _, use
from tests.cli.conftest import Play, Siapa


def in_indonesian(text: str) -> str:
    """The text as the catalogue has it."""
    use("id")
    try:
        found = _(text)
    finally:
        use("en")
    assert found != text
    return found


def test_help_speaks_the_language_that_was_asked_for(siapa: Siapa) -> None:
    own = in_indonesian("Commands")
    assert own in siapa("--lang", "id", "--help").stdout
    assert own in siapa("--help", LANG="id_ID.UTF-8").stdout
    assert own not in siapa("--help").stdout
    assert own not in siapa("--help", "--lang=en", LANG="id_ID.UTF-8").stdout


def test_a_shift_speaks_the_language_that_was_asked_for(play: Play) -> None:
    own = in_indonesian("At the counter: {name}, {mood}.").partition("{")[0]
    assert own in play("--lang", "id", "--unsaved", typed="1\n").stdout
    assert own not in play("--unsaved", typed="1\n").stdout


def test_english_commands_work_in_every_language(play: Play, siapa: Siapa) -> None:
    play("--lang", "id", typed="look\nhelp\n1\nack ratna\nquit\n")
    assert siapa.json("runs")[0]["moves"] == 2
