"""What a player waits for, under a real pty, against bare Textual apps in the same minutes."""

import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pexpect

from tests.bench.measuring import Figure, quantile
from tests.bench.way import OPENS, WAY

ROUNDS = 10
LINES, COLUMNS = 24, 80
QUIET = 0.15
"""After so many seconds without output, nothing more is coming."""
PATIENCE = 15.0
"""Seconds after which something is wrong."""

FIRST_FRAME, KEY, MEMORY = 1.3, 1.5, 1.5

_ESCAPES = re.compile(
    rb"\x1b(?:\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|\[[0-?]*[ -/]*[@-~]|.)"
)


@dataclass
class Sitting:
    """What one start of an app showed: seconds, and MiB."""

    first_frame: float
    keys: list[float] = field(default_factory=list)
    openings: list[float] = field(default_factory=list)
    memory: float = 0.0


def measure() -> Iterator[Figure]:
    """First frame, key to frame and memory on the way from the title into a shop."""
    game: list[Sitting] = []
    barest: list[Sitting] = []
    stock: list[Sitting] = []
    with TemporaryDirectory() as folder:
        # The player's data is there on every start but the first.
        new = Path(folder) / "new"
        sit("game", "--lang", "en", "--data-dir", str(new))
        for number in range(ROUNDS + 1):
            data = Path(folder) / str(number)
            shutil.copytree(new, data)
            game.append(sit("game", "--lang", "en", "--data-dir", str(data), way=WAY))
            barest.append(sit("tests.bench.bare_app"))
            stock.append(sit("tests.bench.bare_app", "way", way=WAY))
    # The first of each was for warming up.
    del game[0], barest[0], stock[0]

    first = ([s.first_frame for s in game], [s.first_frame for s in barest])
    keys = ([k for s in game for k in s.keys], [k for s in stock for k in s.keys])
    openings = ([k for s in game for k in s.openings], [k for s in stock for k in s.openings])
    both = (keys[0] + openings[0], keys[1] + openings[1])
    memory = ([s.memory for s in game], [s.memory for s in barest])
    yield from compared("first frame", "ms", first, FIRST_FRAME)
    yield from compared("key to frame, p50", "ms", both)
    yield from compared("key to frame, p95", "ms", both, KEY, share=0.95)
    yield from compared("key within a screen to frame, p95", "ms", keys, share=0.95)
    yield from compared("key that opens a screen to frame, p50", "ms", openings)
    yield from compared("resident memory", "MiB", memory, MEMORY)


def compared(
    name: str,
    unit: str,
    values: tuple[list[float], list[float]],
    target: float | None = None,
    share: float = 0.5,
) -> Iterator[Figure]:
    """The game's figure, the bare app's, and the one by the other."""
    ours, bare = (quantile(found, share) for found in values)
    scale = 1_000 if unit == "ms" else 1
    yield Figure(f"{name}: the game", scale * ours, unit)
    yield Figure(f"{name}: a bare app", scale * bare, unit)
    yield Figure(f"{name}: ratio", ours / bare, "x", target)


def sit(*command: str, way: tuple[tuple[str, str], ...] = ()) -> Sitting:
    """Start a Python module under a pty, press the keys of the way, and leave."""
    began = time.perf_counter()
    child: pexpect.spawn[bytes] = pexpect.spawn(
        sys.executable,
        ["-m", *command],
        dimensions=(LINES, COLUMNS),
        env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
    )
    try:
        painted(child.child_fd, command)
        sitting = Sitting(time.perf_counter() - began)
        settle(child.child_fd)
        for name, sent in way:
            pressed = time.perf_counter()
            os.write(child.child_fd, sent.encode())
            painted(child.child_fd, (*command, name))
            took = time.perf_counter() - pressed
            (sitting.openings if name in OPENS else sitting.keys).append(took)
            settle(child.child_fd)
        sitting.memory = resident(child.pid)
    finally:
        child.close(force=True)
    return sitting


def painted(terminal: int, what: tuple[str, ...]) -> None:
    """Wait until text is painted: output that isn't all escape codes and blanks."""
    output = b""
    while not _ESCAPES.sub(b"", output).strip():
        ready, _, _ = select.select([terminal], [], [], PATIENCE)
        if not ready:
            raise TimeoutError(f"no frame in {PATIENCE} s: {' '.join(what)}")
        output += os.read(terminal, 1 << 16)


def settle(terminal: int) -> None:
    """Read on until nothing more comes."""
    until = time.perf_counter() + PATIENCE
    while time.perf_counter() < until:
        ready, _, _ = select.select([terminal], [], [], QUIET)
        if not ready:
            return
        os.read(terminal, 1 << 16)


def resident(process: int | None) -> float:
    """How much memory a process holds, in MiB."""
    words = ["ps", "-o", "rss=", "-p", str(process)]
    told = subprocess.run(words, capture_output=True, text=True, check=True)
    return float(told.stdout) / 1_024
