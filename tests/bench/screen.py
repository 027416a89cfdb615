"""First frame, key to frame, and memory, each beside a bare Textual app in the same run.

Both run under a real pty of 80×24, in alternation. A key's time is from writing it to the
terminal until the text that it should bring has arrived. The way is the same for both: lists
walked up and down, and two screens opened (in the game: title, levels, the question, shop).
"""

import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from fcntl import ioctl
from pathlib import Path
from statistics import median
from termios import TIOCSWINSZ

_ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07]*\x07|[@-Z\\-_])")
_TIMEOUT = 20.0
_REPEAT = 6


@dataclass(slots=True)
class Measured:
    """Seconds to the first frame and from keys to frames, and MiB at the end of the way."""

    first: list[float] = field(default_factory=list)
    keys: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


class Terminal:
    """A command under a pty of 80×24."""

    def __init__(self, command: list[str], folder: str) -> None:
        self._master, slave = pty.openpty()
        ioctl(slave, TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        environment = os.environ | {
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
            "SIAPA_DATA_DIR": folder,
        }
        self._seen = b""
        self._started = time.perf_counter()
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=environment, close_fds=True,
            start_new_session=True,
        )  # fmt: skip
        os.close(slave)

    def until(self, text: str | None, since: float | None = None) -> float:
        """Seconds until this text (None: anything) has arrived. Raises TimeoutError."""
        start = self._started if since is None else since
        wanted = None if text is None else text.encode()
        while True:
            if not select.select([self._master], [], [], _TIMEOUT)[0]:
                raise TimeoutError(f"{text!r} never came")
            self._seen += os.read(self._master, 1 << 16)
            arrived = time.perf_counter()
            if wanted is None or wanted in _ESCAPES.sub(b"", self._seen):
                return arrived - start

    def press(self, key: str, text: str | None) -> float:
        """Write a key and wait for what it brings. Seconds."""
        self._drain()
        self._seen = b""
        start = time.perf_counter()
        os.write(self._master, key.encode())
        return self.until(text, start)

    def _drain(self) -> None:
        """Read what is still under way, until nothing came for a while."""
        while select.select([self._master], [], [], 0.15)[0]:
            os.read(self._master, 1 << 16)

    def memory(self) -> float:
        """Resident memory in MiB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024

    def close(self) -> None:
        """End the command."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)


DOWN, UP = "\x1b[B", "\x1b[A"
WALK: list[tuple[str, str | None]] = [(DOWN, None), (DOWN, None), (UP, None), (UP, None)]
GAME_WAY = [
    *WALK, ("p", "Just looking"), *WALK, ("\r", "For real"), (DOWN, None), (UP, None),
    ("2", "What do you say?"), (DOWN, None), (UP, None),
]  # fmt: skip
BARE_WAY = [
    *WALK, ("\r", "option 4 of room 2"), *WALK, ("\r", "option 4 of room 3"), (DOWN, None),
    (UP, None), ("\r", "option 4 of room 4"), (DOWN, None), (UP, None),
]  # fmt: skip


def measure(
    command: list[str], first: str, way: list[tuple[str, str | None]], into: Measured
) -> None:
    """Run the command once, all the way."""
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal(command, folder)
        try:
            into.first.append(terminal.until(first))
            into.keys += [terminal.press(key, text) for key, text in way]
            into.memory.append(terminal.memory())
        finally:
            terminal.close()


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def main() -> None:
    """Measure both in alternation and print the figures with their ratios."""
    bare, game = Measured(), Measured()
    for _ in range(_REPEAT):
        measure([sys.executable, "-m", "tests.bench.bare"], "option 4 of room 1", BARE_WAY, bare)
        measure([sys.executable, "-m", "game", "--lang", "en"], "Leave", GAME_WAY, game)
    rows = [
        ("first frame, ms", median(bare.first) * 1e3, median(game.first) * 1e3, 1.3),
        ("key to frame p50, ms", median(bare.keys) * 1e3, median(game.keys) * 1e3, None),
        ("key to frame p95, ms", percentile(bare.keys, 0.95) * 1e3,
         percentile(game.keys, 0.95) * 1e3, 1.5),
        ("memory, MiB", median(bare.memory), median(game.memory), 1.5),
    ]  # fmt: skip
    print(f"Screens, 80×24 under a pty, {_REPEAT} runs of each in alternation")
    print(f"{'':24}{'bare':>10}{'game':>10}{'ratio':>8}   target")
    for name, floor, ours, target in rows:
        wish = "" if target is None else f"≤ {target}"
        print(f"{name:24}{floor:10.1f}{ours:10.1f}{ours / floor:8.2f}   {wish}")


if __name__ == "__main__":
    main()
