"""A player's best shifts for real, level by level."""

from collections.abc import Mapping
from typing import NamedTuple

from game.store.database import Database


class Best(NamedTuple):
    """The best finished shift for real: its ``run``, its score, of how many ``shifts``."""

    run: int
    gain: int
    shifts: int


def bests(database: Database, profile: int) -> Mapping[tuple[str, str], Best]:
    """The bests of a profile, by level id and digest: under other rules another best counts.

    Of equal shifts the first one counts. Shifts that were closed early don't.
    """
    with database.reading() as connection:
        rows = connection.execute(
            """
            SELECT level, digest, id, reputation - starting AS gain FROM runs
            WHERE profile = ? AND mode = 'real' AND ending = 'finished' ORDER BY id
            """,
            (profile,),
        ).fetchall()
    found: dict[tuple[str, str], Best] = {}
    for level, digest, run, gain in rows:
        known = found.get((level, digest))
        if known is None:
            found[level, digest] = Best(run, gain, 1)
        elif gain > known.gain:
            found[level, digest] = Best(run, gain, known.shifts + 1)
        else:
            found[level, digest] = Best(known.run, known.gain, known.shifts + 1)
    return found
