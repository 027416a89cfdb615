"""Plain lines typed by a person at a terminal."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Siapa

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")


def sit_down(siapa: Siapa, *words: str | Path, **environment: str):  # type: ignore[no-untyped-def]
    import pexpect

    command = siapa.command(*words)
    return pexpect.spawn(
        sys.executable,
        command[1:],
        env={**siapa.environment(), **environment},
        encoding="utf-8",
        dimensions=(24, 80),
        timeout=30,
        preexec_fn=_hear_ctrl_c,
    )


def _hear_ctrl_c() -> None:
    """Tests that run in the background have Ctrl-C ignored, and their children inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_a_person_plays_leaves_and_goes_on(siapa: Siapa, level: Path) -> None:
    words = ("play", level, "--plain", "--seed", "7", "--practice")
    child = sit_down(siapa, *words)
    child.expect_exact("3. Ask the lady over there.")
    child.sendline("")
    child.expect_exact("3. Ask the lady over there.")
    child.sendline("1")
    child.expect_exact("Think it over at home.")
    child.sendintr()
    child.expect_exact("--resume 1")
    child.wait()
    assert child.exitstatus == 130

    child = sit_down(siapa, *words)
    child.expect_exact("1. Go on with it.")
    child.sendline("maybe")
    child.expect_exact("Type 1 or 2.")
    child.sendline("2")
    child.expect_exact("Run 2, seed 7.")
    child.sendeof()
    child.expect_exact("--resume 2")
    child.wait()
    assert child.exitstatus == 0
    assert [run["ending"] for run in siapa.json("runs")] == [None, "closed early"]


def test_no_escape_codes_and_no_line_too_long(siapa: Siapa, level: Path) -> None:
    child = sit_down(siapa, "play", "just-looking", "--plain", "--unsaved", "--seed", "1")
    child.sendline("help")
    child.sendline("read")
    child.sendline("quit")
    child.expect_exact("as you wished")
    said = child.before
    child.wait()
    assert "\x1b" not in said
    assert max(map(len, said.splitlines())) < 80


def test_a_dumb_terminal_gets_no_screen(siapa: Siapa) -> None:
    child = sit_down(siapa, TERM="dumb")
    child.expect_exact("siapa play --plain")
    child.wait()
    assert child.exitstatus == 1
