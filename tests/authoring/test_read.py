"""The door: level files in, playable levels or findings out."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.authoring.findings import LevelError
from game.authoring.read import check, level_files, load_levels, read_level, read_text
from game.rules import Level, deal, legal_moves, play, start
from tests.authoring.good import FULL, SMALL, findings, level_of


def test_reads_a_level(tmp_path: Path) -> None:
    path = tmp_path / "just-looking.yaml"
    path.write_text(SMALL)
    level = read_level(path)
    assert (level.id, level.title) == ("just-looking", "Just looking")
    assert level.shop.id == "sumber-rejeki"
    assert [scene.id for scene in level.scenes] == ["counter", "thinking"]
    assert check([path, str(path)]) == []


def test_a_level_can_be_played_to_its_end() -> None:
    for text in (SMALL, FULL):
        for seed in range(5):
            state, _events = start(deal(level_of(text), seed))
            for _turn in range(200):
                moves = legal_moves(state)
                if not moves:
                    break
                state, _events = play(state, moves[seed % len(moves)])
            assert state.over


def test_an_error_tells_all_in_order() -> None:
    text = SMALL.replace("Just looking", "2026").replace("ends: never", "ends: nevr")
    level, found = read_text(text, "level.yaml")
    assert level is None
    assert [(finding.code, finding.line) for finding in found] == [
        ("wrong-type", 2),
        ("unknown-choice", 27),
    ]


def test_errors_of_form_and_of_names_are_told_together() -> None:
    text = (
        SMALL.replace("Just looking", "2026")
        .replace("remember: held", "remember: hold")
        .replace("ends: never", "to: nowhere")
    )
    codes = {finding.code for finding in findings(text)}
    assert codes == {"wrong-type", "unknown-fact", "unknown-scene"}


def test_what_follows_from_a_mended_error_is_not_told() -> None:
    text = SMALL.replace("  held:", "  The Held:")
    assert [finding.code for finding in findings(text)] == ["bad-id"]
    text = SMALL.replace("encounters:\n", "encouters:\n")
    assert [finding.code for finding in findings(text)] == ["unknown-key"]
    text = SMALL.replace("      thinking:", "      Thinking:")
    assert [finding.code for finding in findings(text)] == ["bad-id"]


def test_a_refused_level_raises_with_its_findings(tmp_path: Path) -> None:
    with pytest.raises(LevelError) as refused:
        read_level(tmp_path / "level.yaml")
    [finding] = refused.value.findings
    assert finding.code == "file-not-found"
    assert "level.yaml:1" in str(refused.value)


def test_a_warning_refuses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "level.yaml"
    path.write_text(SMALL.replace("facts:\n", "facts:\n  sold: It was sold.\n"))
    assert [finding.severity for finding in check([path])] == ["warning"]
    assert isinstance(read_level(path), Level)


def test_a_newer_format_is_said_to_be_newer() -> None:
    [finding] = findings(SMALL.replace("format: 1", "format: 2") + "novelty: 3\n")
    assert finding.code == "newer-format"
    assert "update" in finding.hint


@pytest.mark.parametrize("version", ["0", "-1", "one", "[1]", "true"])
def test_a_format_that_never_was(version: str) -> None:
    [finding] = findings(SMALL.replace("format: 1", f"format: {version}"))
    assert finding.line == 1
    assert finding.code in ("unknown-choice", "wrong-type")


def test_level_files_of_a_folder(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "approaches.yaml", "pack.yaml", ".hidden.yaml", "note.txt"):
        (tmp_path / name).write_text(SMALL)
    (tmp_path / "people").mkdir()
    (tmp_path / "folder.yaml").mkdir()
    assert [path.name for path in level_files(tmp_path)] == ["a.yml", "b.yaml"]


def test_one_bad_level_keeps_no_other_from_loading(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("{")
    (tmp_path / "good.yaml").write_text(SMALL)
    (bad, error), (good, level) = load_levels(tmp_path)
    assert (bad.name, good.name) == ("bad.yaml", "good.yaml")
    assert isinstance(error, LevelError)
    assert isinstance(level, Level)


def test_the_collector_runs_again_afterwards() -> None:
    assert gc.isenabled()
    findings(SMALL)
    assert gc.isenabled()
    gc.disable()
    try:
        findings(SMALL)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_process_ends_in_peace(tmp_path: Path) -> None:
    """msgspec can free memory it doesn't own on its way out; a checked allocator would see."""
    path = tmp_path / "level.yaml"
    path.write_text(FULL)
    code = f"from game.authoring.read import read_level; read_level({str(path)!r})"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONMALLOC": "debug"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
