"""Each level's figures are worked out once in a test session."""

from collections.abc import Callable, Iterator

import pytest

from game.analysis.figures import LevelFigures
from game.rules import Level
from tests.balance.built_in import working_out


@pytest.fixture(scope="session")
def figures() -> Iterator[Callable[[Level], LevelFigures]]:
    """The exact figures of a built-in level."""
    with working_out() as found:
        yield lambda level: found[level.id].result()
