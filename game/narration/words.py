"""The game's own terms in the player's language. What a level names, the level translates."""

from typing import Final

from game.language import N_, _, pgettext
from game.rules.level import MOODS, Mood, Outcome

_OUTCOMES: Final[dict[Outcome, str]] = {
    "served": N_("served"),
    "left": N_("left"),
    "returning": N_("will be back"),
    "never": N_("never coming back"),
}
_SYMBOLS: Final[dict[Mood, str]] = {
    "upset": ":(",
    "uneasy": ":/",
    "calm": ":|",
    "pleased": ":)",
    "delighted": ":D",
}

_BANDS: Final = (0, 1, 2, 4, 6, 8)
"""The highest patience of each band but the last."""
BAND_WORDS: Final = (
    N_("is gone"),
    N_("has one foot out of the door"),
    N_("looks at the door"),
    N_("shifts from foot to foot"),
    N_("looks around"),
    N_("waits without hurry"),
    N_("has all day"),
)
"""What you see of somebody's patience, from none to all of it."""


def outcome_name(outcome: Outcome | None) -> str:
    """How a visit ended; None is somebody who still stood there when the shop closed."""
    return _("unresolved") if outcome is None else _(_OUTCOMES[outcome])


def mood_name(mood: Mood) -> str:
    """The mood in a word."""
    match mood:
        case "upset":
            return pgettext("mood", "upset")
        case "uneasy":
            return pgettext("mood", "uneasy")
        case "calm":
            return pgettext("mood", "calm")
        case "pleased":
            return pgettext("mood", "pleased")
        case "delighted":
            return pgettext("mood", "delighted")


def mood_symbol(mood: Mood) -> str:
    """The mood as a face of two ASCII characters: it needs no colour and no special font."""
    return _SYMBOLS[mood]


def mood_step(before: Mood, after: Mood) -> int:
    """By how many moods somebody brightened (above 0) or darkened (below 0)."""
    return MOODS.index(after) - MOODS.index(before)


def patience_band(patience: int) -> int:
    """Which of the bands this patience (in turns) is in: 0 is none left, 6 is all of it."""
    return sum(patience > highest for highest in _BANDS)


def patience_words(patience: int) -> str:
    """What you see of a patience of so many turns, to go with a name: "looks at the door"."""
    return _(BAND_WORDS[patience_band(patience)])


def signed(change: int) -> str:
    """A change with its sign: "+4", "−12", "0"."""
    return f"+{change}" if change > 0 else f"−{-change}" if change < 0 else "0"
