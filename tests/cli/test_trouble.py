"""A store that can't be used, an output that can't be written: told, and nothing is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Play, Siapa

posix = pytest.mark.skipif(os.name != "posix", reason="a matter of POSIX")


def test_a_damaged_store_can_be_set_aside(play: Play, siapa: Siapa) -> None:
    siapa.folder.mkdir()
    store = siapa.folder / "siapa.db"
    store.write_bytes(b"not a database" * 500)
    for words in (["runs"], ["replay", "1"], ["play", "just-looking", "--plain"]):
        said = siapa(*words, code=1).stderr
        assert "siapa runs --set-aside" in said
        assert str(store) in said
    assert "just-looking" in siapa("levels").stdout

    said = siapa("runs", "--set-aside").stdout
    kept = [path for path in siapa.folder.iterdir() if path.name.startswith("siapa.damaged")]
    assert len(kept) == 1
    assert str(kept[0]) in said
    assert kept[0].read_bytes() == b"not a database" * 500
    play(typed="1\n")
    assert "stays where it is" in siapa("runs", "--set-aside", code=1).stderr
    assert len(siapa.json("runs")) == 1


def test_a_folder_that_is_a_file(siapa: Siapa, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    said = siapa("play", "just-looking", "--plain", "--data-dir", file / "in", code=1).stderr
    assert "--data-dir" in said


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_output_that_is_full(siapa: Siapa) -> None:
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            siapa.command("levels"),
            stdout=full,
            stderr=subprocess.PIPE,
            env=siapa.environment(),
            check=False,
        )
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr
    assert b"couldn't be read or written" in result.stderr


@posix
def test_a_reader_that_has_had_enough(siapa: Siapa, level: Path) -> None:
    process = siapa.start("play", level, "--plain", "--seed", "7")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.read(1)
    process.stdout.close()
    process.stdin.write(b"1\n" * 3)
    process.stdin.close()
    assert process.wait(30) == 141
    assert len(siapa.json("runs")) == 1


def test_an_old_code_page_is_no_trouble(siapa: Siapa, level: Path) -> None:
    result = subprocess.run(
        siapa.command("play", level, "--plain", "--seed", "7", "--practice"),
        input=b"2\n3\n",
        capture_output=True,
        env={**siapa.environment(), "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert result.returncode == 0, result.stderr
    if sys.platform != "win32":
        assert b'You: "It won\'t bite, Pak!"' in result.stdout
        assert b"trust -1, now 4" in result.stdout
