"""How things are measured here, and how a measurement is told."""

import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from os import cpu_count
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured figure. ``target`` is what it is held to: at most, or where ``at_least``, at
    least. Without a target it is told for comparison."""

    name: str
    value: float
    unit: str
    target: float | None = None
    at_least: bool = False

    @property
    def missed(self) -> bool:
        """Whether the target was missed."""
        if self.target is None:
            return False
        return self.value < self.target if self.at_least else self.value > self.target

    def told(self) -> str:
        """One line of the report."""
        value = f"{self.value:,.0f}" if abs(self.value) >= 100 else f"{self.value:,.2f}"
        line = f"  {self.name:<58} {value:>12} {self.unit:<9}"
        if self.target is not None:
            sign = "≥" if self.at_least else "≤"
            line += f" {sign} {self.target:<9,g} {'MISSED' if self.missed else 'ok'}"
        return line.rstrip()


def machine() -> str:
    """What was measured on."""
    return (
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}, {cpu_count()} processors"
    )


def seconds(work: Callable[[], object]) -> float:
    """How much of a processor's time this takes: what else runs on the machine isn't counted."""
    before = time.process_time()
    work()
    return time.process_time() - before


def in_alternation(times: int, *works: Callable[[], float]) -> list[float]:
    """The median of each kind of measurement, taken in turns so that a slow moment of the
    machine hits all of them. The first round is only for warming up."""
    rounds = [[work() for work in works] for _ in range(times + 1)]
    return [median(values) for values in zip(*rounds[1:], strict=True)]


def quantile(values: list[float], share: float) -> float:
    """The value that this share of the values doesn't exceed."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]
