"""A run that was played, told from the beginning, with its meters."""

from collections.abc import Iterator

from game.language import _
from game.narration import Debrief, debrief, retell
from game.plain.summary import summary
from game.plain.telling import beat_line
from game.rules import Replay


def transcript(replay: Replay, *, numbers: bool) -> Iterator[str]:
    """The run line by line. ``numbers``: trust is told as well; without, only what was seen."""
    shift = replay.shift
    states = [*(turn.before for turn in replay.turns), replay.state]
    told = retell(replay, numbers=numbers)
    for number, (beats, state) in enumerate(zip(told, states, strict=True)):
        if number:
            yield ""
            yield _("Move {number}.").format(number=number)
        for beat in beats:
            yield beat_line(shift, beat)
        yield _("Reputation {reputation} of 100.").format(reputation=state.meter)
    if replay.state.over:
        result: Debrief = debrief(replay)
        yield ""
        yield from summary(result)
