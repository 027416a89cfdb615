"""The game as lines of text: for screen readers, pipes and scripts.

A `Desk` is where lines are read and written, `PlainShift` plays a shift there, and
`transcript` tells a run that was played.
"""

from game.plain.desk import Desk, clean
from game.plain.game import Ending, PlainShift
from game.plain.summary import summary
from game.plain.transcript import transcript

__all__ = ["Desk", "Ending", "PlainShift", "clean", "summary", "transcript"]
