"""Files of an older format, brought up to the present one when they are read."""

from collections.abc import Callable
from typing import Any, Final

from game.authoring.kinds import FORMAT

UPGRADES: Final[dict[int, Callable[[dict[str, Any]], dict[str, Any]]]] = {}
"""What turns the data of one format into that of the next, by the format it starts from.

Keys that stay keep their names' places in the file; those an upgrade makes up have none.
"""


def upgraded(data: dict[str, Any], version: int) -> dict[str, Any]:
    """The data in the present format; unchanged where no upgrade is known."""
    while version < FORMAT and version in UPGRADES:
        data = {**UPGRADES[version](data), "format": version + 1}
        version += 1
    return data
