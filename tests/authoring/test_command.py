"""`siapa check`, as its own function."""

import argparse
import io
from pathlib import Path

import pytest

from game.authoring.command import add_arguments, run
from tests.authoring.good import SMALL


def check(*files: Path | str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([str(file) for file in files]))


@pytest.fixture
def level(tmp_path: Path) -> Path:
    path = tmp_path / "level.yaml"
    path.write_text(SMALL)
    return path


def test_fine(level: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(level) == 0
    assert capsys.readouterr() == ("1 file: fine.\n", "")


def test_errors(level: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    level.write_text(SMALL.replace("Just looking", "yes").replace("quiet", "quite"))
    assert check(level, tmp_path / "none.yaml") == 1
    out = capsys.readouterr().out
    assert f"{level}:2:8: error: " in out
    assert out.index(":2:8:") < out.index(":10:18:") < out.index("none.yaml")
    assert out.endswith("\n2 files: 3 errors.\n")
    assert "\x1b" not in out


def test_warnings_alone_are_no_failure(level: Path, capsys: pytest.CaptureFixture[str]) -> None:
    level.write_text(SMALL.replace("facts:\n", "facts:\n  sold: It was sold.\n"))
    assert check(level) == 0
    assert capsys.readouterr().out.endswith("1 file: 1 warning.\n")


def test_no_file_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        check()
    assert end.value.code == 2


def test_more_than_anybody_reads(level: Path, capsys: pytest.CaptureFixture[str]) -> None:
    level.write_text("- yes\n" * 1000)
    assert check(level) == 1
    assert "more than 200 findings" in capsys.readouterr().out


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("setting", "colour"), [("", True), ("1", False)])
def test_colour_on_a_terminal(
    level: Path, monkeypatch: pytest.MonkeyPatch, setting: str, colour: bool
) -> None:
    level.write_text("{")
    monkeypatch.setenv("NO_COLOR", setting)
    screen = Terminal(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr("sys.stdout", screen)
    assert check(level) == 1
    screen.seek(0)
    assert ("\x1b[" in screen.read()) is colour


def test_a_screen_of_few_letters(level: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    level.write_text("日本: yes …\n")
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", screen)
    assert check(level) == 1
