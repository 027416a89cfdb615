"""The ways into a shop: beginning a shift, going on with one, and what has to be said before."""

import secrets
from typing import TYPE_CHECKING

from game.language import _, ngettext
from game.rules import Level
from game.rules.deal import SEED_MAX
from game.store import Mode, RunRecord, ShiftInPlay, ShopClosedError, StoreError
from game.tui.screens.question import Pick, Question

if TYPE_CHECKING:
    from game.tui.app import SiapaApp


def straight_in(app: "SiapaApp") -> None:
    """What the command line asked for: a level to play, or a run to go on with."""
    options = app.options
    if (run := options.resume) is not None:
        record = app.kept(lambda: app.store.runs.record(run), None)
        if record is not None:
            resume(app, record)
        return
    level = find_level(app, options.level or "")
    if level is None:
        return
    if options.practice:
        begin(app, level, "practice")
    else:
        ask_and_play(app, level)


def find_level(app: "SiapaApp", name: str) -> Level | None:
    """The level of this id or file; where there is none, the player is told."""
    from game.authoring.findings import LevelError

    try:
        level = app.catalogue.level(name)
    except (LevelError, OSError) as error:
        complain(app, error)
        return None
    if level is None:
        complain(app, _('There is no level "{name}".').format(name=name))
    return level


def complain(app: "SiapaApp", what: object) -> None:
    """Say what went wrong, as text."""
    app.notify(str(what), severity="error", timeout=12, markup=False)


def ask_and_play(app: "SiapaApp", level: Level) -> None:
    """For real or in practice? Said before it starts. An open shift of the level goes first."""
    here = (level.id, app.catalogue.source(level))
    records = app.kept(lambda: app.store.runs.unfinished(app.profile.id), ())
    unfinished = [record for record in records if (record.level, record.source) == here]
    if unfinished and not app.options.new:
        _ask_to_go_on(app, level, unfinished[0])
    else:
        _ask_mode(app, level)


def _ask_mode(app: "SiapaApp", level: Level) -> None:
    ledger, profile = app.store.ledger, app.profile.id
    try:
        if ledger.closed(profile, level.shop.id):
            _ask_new_book(app, level, _("{shop} had to close.").format(shop=level.shop.name))
            return
        opening = ledger.opening(profile, level)
    except StoreError as error:
        complain(app, error)
        return
    gone = [c.name for c in level.customers if c.id in opening.absent]
    if len(gone) == len(level.customers):
        _ask_new_book(app, level, _("Nobody is left who would come in here."))
        return
    more = _("A shift for real can't be taken back.")
    if gone:
        more += " " + _("{names} won't come in any more.").format(names=", ".join(gone))
    modes: list[Mode] = ["real", "practice"]
    app.push_screen(
        Pick(
            level.title,
            [_("For real"), _("Practice")],
            [
                _("Counts: the ledger, bests and stars. You see faces, no numbers. No undo."),
                _("Doesn't count. Trust in numbers, and undo as often as you like."),
            ],
            more=more,
            leads_on=lambda place: begin(app, level, modes[place]),
            classes="-alone",
        )
    )


def _ask_new_book(app: "SiapaApp", level: Level, why: str) -> None:
    def chosen(place: int | None) -> None:
        if place == 0:
            begin(app, level, "practice")
        elif place == 1:
            try:
                app.store.ledger.new_book(app.profile.id, level.shop.id)
            except StoreError as error:
                complain(app, error)
                return
            _ask_mode(app, level)

    app.push_screen(
        Pick(
            why,
            [_("Practice"), _("Open the shop anew")],
            [
                _("In practice everybody comes."),
                _("A new book, new people, a new start. The old book is kept in the ledger."),
            ],
        ),
        chosen,
    )


def _ask_to_go_on(app: "SiapaApp", level: Level, record: RunRecord) -> None:
    real = record.mode == "real"

    def chosen(place: int | None) -> None:
        if place == 0:
            resume(app, record)
        elif place == 1 and close_early(app, level, record):
            _ask_mode(app, level)

    moves = ngettext("{n} move so far", "{n} moves so far", record.moves).format(n=record.moves)
    app.push_screen(
        Pick(
            _("You have an open shift here."),
            [_("Go on with it"), _("Close it and begin another")],
            [
                moves,
                _("What happened so far counts, also who never comes back.")
                if real
                else _("It was practice; nothing is lost."),
            ],
        ),
        chosen,
    )


def close_early(app: "SiapaApp", level: Level, record: RunRecord) -> bool:
    """End an open shift for good. Whether it worked; if not, the player was told."""
    try:
        sitting = ShiftInPlay.resume(app.store, record.id, level)
        if sitting.stopped is not None:
            sitting = sitting.continue_from_here()
        sitting.close_early()
    except (StoreError, ValueError) as error:
        complain(app, error)
        return False
    return True


def begin(app: "SiapaApp", level: Level, mode: Mode) -> bool:
    """Deal a shift and open the shop. Whether it worked; if not, the player was told."""
    seed = app.options.seed
    if seed is None:
        seed = secrets.randbelow(SEED_MAX)
    source = app.catalogue.source(level)
    try:
        sitting = ShiftInPlay.begin(app.store, level, mode, seed, app.profile.id, source=source)
    except ShopClosedError as error:
        _ask_new_book(app, level, str(error))
        return False
    except StoreError as error:
        complain(app, error)
        return False
    _enter(app, sitting)
    return True


def go_on(app: "SiapaApp") -> None:
    """Go on with an open shift; with several, ask which."""
    records = app.kept(lambda: app.store.runs.unfinished(app.profile.id), ())
    if len(records) == 1:
        resume(app, records[0])
    elif records:
        app.push_screen(
            Pick(
                _("Which shift?"),
                [record.title for record in records],
                [_note(record) for record in records],
            ),
            lambda place: None if place is None else resume(app, records[place]),
        )


def _note(record: RunRecord) -> str:
    mode = _("for real") if record.mode == "real" else _("practice")
    moves = ngettext("{n} move", "{n} moves", record.moves).format(n=record.moves)
    when = record.played.astimezone()
    return f"{mode}, {moves}, {when:%d.%m. %H:%M}"


def resume(app: "SiapaApp", record: RunRecord) -> None:
    """Stand where a run stopped. If its level was edited since, ask first."""
    level = find_level(app, record.source or record.level)
    if level is None:
        return
    try:
        sitting = ShiftInPlay.resume(app.store, record.id, level)
    except (StoreError, ValueError) as error:
        complain(app, error)
        return
    if sitting.stopped is None:
        if sitting.edited:
            app.notify(_("This level was edited since; numbers may differ."), markup=False)
        _enter(app, sitting)
        return
    app.push_screen(
        Question(
            _("This level was edited since you played it."),
            _(
                "Your shift can go on up to move {n}; what came after no longer fits. "
                "The old run is kept."
            ).format(n=sitting.stopped),
            yes=_("Go on from there"),
            no=_("Leave it"),
        ),
        lambda answer: _go_on_as_far(app, sitting) if Question.is_yes(answer) else None,
    )


def _go_on_as_far(app: "SiapaApp", sitting: ShiftInPlay) -> None:
    """Go on with a run up to the move that the edited level no longer allows."""
    try:
        continued = sitting.continue_from_here()
    except StoreError as error:
        complain(app, error)
        return
    _enter(app, continued)


def _enter(app: "SiapaApp", sitting: ShiftInPlay) -> None:
    """Open the shop, in the place of the question that led to it if there was one."""
    from game.tui.screens.shop import ShopScreen

    if isinstance(app.screen, Pick):
        app.switch_screen(ShopScreen(sitting))
    else:
        app.push_screen(ShopScreen(sitting))
