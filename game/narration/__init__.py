"""What happens in a shift, in words: shared by the screen and by the plain game.

`tell` turns the events of a move into beats, `farewell` explains why somebody went,
`debrief` sums a shift up. All words are in the language in use at the moment of the call.
"""

from game.narration.beats import Beat, BeatKind, retell, tell
from game.narration.choices import offered
from game.narration.debrief import Debrief, Moment, PersonDebrief, debrief
from game.narration.farewell import Farewell, farewell
from game.narration.refusal import refusal
from game.narration.words import (
    mood_name,
    mood_symbol,
    outcome_name,
    patience_words,
    signed,
)

__all__ = [
    "Beat",
    "BeatKind",
    "Debrief",
    "Farewell",
    "Moment",
    "PersonDebrief",
    "debrief",
    "farewell",
    "mood_name",
    "mood_symbol",
    "offered",
    "outcome_name",
    "patience_words",
    "refusal",
    "retell",
    "signed",
    "tell",
]
