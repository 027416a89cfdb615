"""How long a level file takes to become a level, against the plain reading of its YAML."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from game.authoring.read import read_level
from tests.bench.generated import level_file
from tests.bench.measuring import Figure, in_alternation, seconds

SIZES = ((60, 25), (1_000, 5))
"""Scenes, and how often they are measured."""
RATIO = 1.5


def measure() -> Iterator[Figure]:
    """Text to compiled level, and the ratio to `yaml.load` with CSafeLoader on the same file."""
    for scenes, rounds in SIZES:
        with TemporaryDirectory() as folder:
            path = level_file(Path(folder), scenes)
            text = path.read_text(encoding="utf-8")

            def compiled(path: Path = path) -> float:
                return seconds(lambda: read_level(path))

            def loaded(text: str = text) -> float:
                return seconds(lambda: yaml.load(text, yaml.CSafeLoader))

            ours, plain = in_alternation(rounds, compiled, loaded)
        yield Figure(f"{scenes:,} scenes: text to level", 1_000 * ours, "ms")
        yield Figure(f"{scenes:,} scenes: yaml.load, CSafeLoader", 1_000 * plain, "ms")
        target = RATIO if scenes == 60 else None
        yield Figure(f"{scenes:,} scenes: ratio", ours / plain, "x", target)
