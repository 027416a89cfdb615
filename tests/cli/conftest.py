"""The command `siapa`, run as a stranger runs it: a process of its own, a folder of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
LEVEL = HERE / "two-at-once.yaml"

Result = subprocess.CompletedProcess[str]


class Siapa:
    """Runs the command with one data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def environment(self) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "COLUMNS", "LINES")
        }
        return {
            **kept,
            "LANG": "C.UTF-8",
            "PYTHONUTF8": "1",
            "PYTHONWARNINGS": "error",
            "SIAPA_DATA_DIR": str(self.folder),
        }

    def command(self, *words: str | Path) -> list[str]:
        return [sys.executable, "-m", "game", *map(str, words)]

    def __call__(
        self, *words: str | Path, typed: str = "", code: int = 0, **environment: str
    ) -> Result:
        """Run it to its end, and hold it to this exit code."""
        result = subprocess.run(
            self.command(*words),
            input=typed,
            capture_output=True,
            encoding="utf-8",
            env={**self.environment(), **environment},
            timeout=60,
            check=False,
        )
        assert result.returncode == code, result.stdout + result.stderr
        assert "Traceback" not in result.stderr
        for text in (result.stdout, result.stderr):
            assert not [c for c in text if ord(c) < 32 and c != "\n"], text
        return result

    def json(self, *words: str | Path) -> Any:
        """What it says as JSON."""
        return json.loads(self(*words, "--format", "json").stdout)

    def start(self, *words: str | Path) -> "subprocess.Popen[bytes]":
        """Begin it with pipes, for talking to it."""
        return subprocess.Popen(
            self.command(*words),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self.environment(),
        )


@pytest.fixture
def siapa(tmp_path: Path) -> Siapa:
    return Siapa(tmp_path / "data")


@pytest.fixture
def level() -> Path:
    return LEVEL


Play = Callable[..., Result]


@pytest.fixture
def play(siapa: Siapa, level: Path) -> Play:
    """A shift of the small level from a script, always the same one."""

    def run(*words: str, typed: str = "", code: int = 0, **environment: str) -> Result:
        return siapa(
            "play", level, "--plain", "--seed", "7", *words, typed=typed, code=code, **environment
        )

    return run
