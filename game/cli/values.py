"""What the options take: typed text to values, or a refusal in the player's language."""

import argparse
from pathlib import Path
from typing import Final

from game.language import _, available, choose

_SEED_MAX: Final = (1 << 31) - 1


def language(typed: str) -> str:
    """A language that the game speaks."""
    if choose(typed, "none", {}, (*available(), "none")) == "none":
        raise argparse.ArgumentTypeError(
            _("there is no “{typed}”; there are {languages}").format(
                typed=typed, languages=", ".join(available())
            )
        )
    return typed


def folder(typed: str) -> Path:
    """A folder, which need not be there yet."""
    if not typed.strip():
        raise argparse.ArgumentTypeError(_("name a folder"))
    return Path(typed)


def seed(typed: str) -> int:
    """The number of a deal."""
    if not typed.isascii() or not typed.isdecimal() or int(typed[:20]) > _SEED_MAX:
        raise argparse.ArgumentTypeError(
            _("“{typed}” is no whole number from 0 to {most}").format(typed=typed, most=_SEED_MAX)
        )
    return int(typed)


def run(typed: str) -> int:
    """The number of a run."""
    if not typed.isascii() or not typed.isdecimal() or len(typed) > 18:
        raise argparse.ArgumentTypeError(
            _("“{typed}” is no number of a run; siapa runs shows them").format(typed=typed)
        )
    return int(typed)


def run_or_last(typed: str) -> int | str:
    """The number of a run, or the word for the one played last."""
    return typed if typed == "last" else run(typed)
