"""Disks that are full, folders that are read-only, processes that are killed: for real."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

NOBODY = 65534


@contextmanager
def no_room(beyond: int) -> Iterator[None]:
    """Inside, no file of this process can grow beyond so many bytes: writing fails as it does
    on a full disk (the error is EFBIG in place of ENOSPC)."""
    resource = pytest.importorskip("resource", reason="no limit on file sizes on this system")
    assert signal.getsignal(signal.SIGXFSZ) == signal.SIG_IGN  # Python's own choice.
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (beyond, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def without_leave(*paths: Path) -> Iterator[None]:
    """Inside, these files and folders can be read but not written. Root may write anything,
    so root is nobody for as long."""
    if not hasattr(os, "geteuid"):
        pytest.skip("LOUD: this system has no owners of files; read-only is not tried")
    modes = {path: path.stat().st_mode for path in paths}
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path, mode in modes.items():
            path.chmod(mode)


class Doomed:
    """A process that does some work and tells of it line by line, until it is killed."""

    def __init__(self, work: Callable[[Callable[[str], None]], object]) -> None:
        """``work`` gets the function with which it tells a line. It must open what it needs
        itself: nothing of the store may be open here."""
        reading, writing = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(reading)
            _do(work, writing)
        os.close(writing)
        self._told = os.fdopen(reading)

    def told(self) -> str:
        """The next line, or an empty one when there are no more."""
        return self._told.readline().rstrip()

    def kill(self) -> list[str]:
        """Kill it at once (SIGKILL); returns the lines it told that weren't asked for yet."""
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        with self._told:
            return self._told.read().split("\n")[:-1]


def _do(work: Callable[[Callable[[str], None]], object], writing: int) -> NoReturn:
    """In the forked process: do the work and end, without a word to pytest."""
    try:
        work(lambda line: _write(writing, f"{line}\n"))
    except BaseException as error:
        _write(writing, f"failed: {error!r}\n")
    finally:
        os._exit(0)


def _write(writing: int, text: str) -> None:
    os.write(writing, text.encode())
