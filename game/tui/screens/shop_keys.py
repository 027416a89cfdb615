"""The keys behind the counter. A digit says a reply, a letter turns to somebody, its capital
tells them that you have seen them."""

from typing import Final

from textual.binding import Binding, BindingType

from game.language import N_
from game.tui.widgets.queue import LETTERS

SHOP_KEYS: Final[list[BindingType]] = [
    *(
        Binding(str(n), f"reply({n})", N_("Say"), id=f"shop.reply-{n}", show=False)
        for n in range(1, 10)
    ),
    *(
        Binding(letter, f"attend('{letter}')", N_("Turn to"), id=f"shop.attend-{letter}",
                show=False)
        for letter in LETTERS[:4]
    ),
    *(
        Binding(letter.upper(), f"acknowledge('{letter}')", N_("One moment!"),
                id=f"shop.acknowledge-{letter}", show=False)
        for letter in LETTERS[:4]
    ),
    Binding("t", "turn", N_("Turn to…"), id="shop.turn",
            tooltip=N_("Turn to somebody who waits")),
    Binding("k", "nod", N_("One moment!"), id="shop.nod",
            tooltip=N_("Tell somebody who waits that you have seen them")),
    Binding("r", "read", N_("Read"), id="shop.read",
            tooltip=N_("Stake a guess at who stands before you")),
    Binding("u", "undo", N_("Undo"), id="shop.undo", tooltip=N_("Take the last move back")),
    Binding("escape", "leave", N_("Leave"), id="shop.leave",
            tooltip=N_("The shift is kept; go on with it any time")),
    Binding("h", "history", N_("History"), id="shop.history"),
    Binding("pageup", "scroll_said(-1)", N_("What was said before"), id="shop.said-up",
            show=False),
    Binding("pagedown", "scroll_said(1)", N_("Back to the newest"), id="shop.said-down",
            show=False),
    Binding("tab", "app.focus_next", N_("Next"), id="shop.next", show=False),
]  # fmt: skip
