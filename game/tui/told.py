"""A whole shift so far as beats, one list for the opening and one for each move."""

from game.narration import Beat, tell
from game.store import ShiftInPlay


def told(sitting: ShiftInPlay, *, numbers: bool) -> list[list[Beat]]:
    """The opening, then every move, in the order in which they happened."""
    turns = sitting.turns
    first = turns[0].before if turns else sitting.state
    after = [turn.before for turn in turns[1:]] + [sitting.state]
    beats = [tell(sitting.shift, None, first, sitting.opening_events, numbers=numbers)]
    beats += [
        tell(sitting.shift, turn.before, state, turn.events, numbers=numbers)
        for turn, state in zip(turns, after, strict=False)
    ]
    return beats
