"""The sentences of a shift. Where there are several, the turn decides, never chance.

All are marked here and translated where they are told.
"""

from typing import Final

from game.language import N_

ARRIVES: Final = (
    N_("{name} comes in."),
    N_("The door opens: {name}."),
    N_("{name} steps in from the street."),
)
AT_THE_COUNTER: Final = N_("{name} is at the counter.")
BACK_AT_THE_COUNTER: Final = N_("{name} is at the counter again.")

SERVED_GLAD: Final = (
    N_("{name} pays, and stays for one more word at the door."),
    N_("{name} goes out, and looks up at the name over your door to remember it."),
)
SERVED: Final = (
    N_("{name} pays, nods and goes."),
    N_("{name} leaves with what was wanted."),
)
SERVED_COLD: Final = (
    N_("{name} pays, counts the change, and goes without a word."),
    N_("{name} takes the goods and doesn't look back."),
)
LEFT: Final = (
    N_("{name} leaves without it."),
    N_("{name} leaves with empty hands."),
)
LEFT_WAITING: Final = (
    N_("{name} has waited long enough, and goes."),
    N_("The door closes behind {name}, who never got a turn."),
)
RETURNING: Final = (
    N_("{name} will be back, and says so at the door."),
    N_('{name} goes home to think it over. "I\'ll come by again."'),
)
NEVER: Final = (
    N_("{name} goes out of the door, and will never come back."),
    N_("{name} takes one last look at your face, and goes for good."),
)
# The same where the level itself has told how somebody goes out.
TOLD_GLAD: Final = N_("{name} was served, and well.")
TOLD_SERVED: Final = N_("{name} was served.")
TOLD_COLD: Final = N_("{name} was served, and that is all.")
TOLD_LEFT: Final = N_("{name} is gone, with empty hands.")
TOLD_RETURNING: Final = N_("{name} means to come back.")
TOLD_NEVER: Final = N_("{name} will never come back.")
WINDOW: Final = (
    N_("{name} passes the window, looks in for your face, and walks on."),
    N_("A face at the window: {name}. It finds yours, and is gone."),
    N_("{name} goes by on the other side of the street, to some other shop."),
)

BAND: Final = (
    N_("{name} is gone."),
    N_("{name} has one foot out of the door."),
    N_("{name} looks at the door."),
    N_("{name} shifts from foot to foot."),
    N_("{name} looks around."),
    N_("{name} waits without hurry."),
    N_("{name} has all day."),
)
"""The bands of `words.BAND_WORDS`, as sentences."""
SETTLES: Final = N_("{name} settles down to wait.")
CROWD_EASED: Final = N_("Those who wait breathe easier.")
CROWD_RESTLESS: Final = N_("Those who wait grow restless.")

WALKED_OFF: Final = (
    N_("You leave {name} in the middle of a sentence."),
    N_("You turn your back on {name}, who wasn't finished."),
)
ACKNOWLEDGED: Final = (
    N_('You catch the eye of {name}: "I\'ll be right with you."'),
    N_('"One moment, I\'ve seen you," you tell {name}.'),
)
NOTICED: Final = N_("{name} noticed that you looked past them.")
HEARD_BY_ONE: Final = N_("{name} heard that.")
HEARD_BY_ALL: Final = N_("The others heard that.")
READ_RIGHT: Final = N_("Your read of {name}: {temperament}. That fits.")
READ_WRONG: Final = N_("Your read of {name}: {temperament}. That doesn't fit.")

MOOD: Final = N_("{name} – {look}")
MOOD_NAMED: Final = N_("{name} looks {mood}.")
TRUST: Final = N_("{name}: trust {change}, now {trust}.")
TRUST_HEARSAY: Final = N_("{name} has heard about it: trust {change}, now {trust}.")

REPUTATION_UP: Final = (
    N_("{change}: the room saw that."),
    N_("{change}: that will be told, and kindly."),
)
REPUTATION_DOWN: Final = (
    N_("{change}: the room saw that, too."),
    N_("{change}: that will be told tonight, at more than one table."),
)
REPUTATION_SERVED_HIGH: Final = (
    N_("{change}: {name} will tell the whole street."),
    N_("{change}: {name} won't come alone the next time."),
)
REPUTATION_SERVED: Final = (
    N_("{change}: the room saw {name} go out content."),
    N_("{change}: {name} found it here, and says so."),
)
REPUTATION_SERVED_LOW: Final = (
    N_("{change}: sold, and the story goes home with {name}."),
    N_("{change}: a sale that the shop pays for later."),
)
REPUTATION_LEFT: Final = (
    N_("{change}: the room saw {name} give up on you."),
    N_("{change}: somebody went out with empty hands, and everybody looked."),
)
REPUTATION_RETURNING: Final = (
    N_("{change}: somebody means to come back. That counts."),
    N_("{change}: a promise at the door, made in front of all."),
)
REPUTATION_NEVER: Final = (
    N_("{change}: by tonight the whole street has heard it."),
    N_("{change}: one customer gone, and everybody {name} talks to."),
)

CLOSED: Final = N_("There is no good name left to sell under. You pull the shutter down.")
END: Final = (
    N_("The last one has gone. You turn the sign on the door."),
    N_("The shop is empty. You sweep the floor and count the day."),
)
