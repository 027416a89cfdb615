"""The built-in levels, and their figures, worked out once on all processors."""

import os
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from game.analysis.figures import LevelFigures, level_figures
from game.authoring.read import level_files, read_level
from game.places import ASSETS, LEVELS
from game.rules import Level

PINS = ASSETS / "figures.json"
PATHS = level_files(LEVELS)


def built_in_levels() -> list[Level]:
    """All built-in levels, in the order in which they are best played."""
    return sorted((read_level(path) for path in PATHS), key=lambda level: (level.order, level.id))


def figures_of(path: Path) -> LevelFigures:
    """The figures of the level in this file."""
    return level_figures(read_level(path))


@contextmanager
def working_out() -> Iterator[dict[str, Future[LevelFigures]]]:
    """The figures of all built-in levels by level id, being worked out, the longest first."""
    # Not forked: other tests have threads.
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        longest = sorted(PATHS, key=_work, reverse=True)
        yield {path.stem: pool.submit(figures_of, path) for path in longest}
        pool.shutdown(cancel_futures=True)


def _work(path: Path) -> int:
    """Roughly in which order the levels take long: the more people in a shift, the longer."""
    level = read_level(path)
    if level.pool is None:
        return len(level.customers)
    return len(level.customers) - len(level.pool.among) + level.pool.busy
