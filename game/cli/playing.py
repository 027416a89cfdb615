"""`siapa` and `siapa play`: on the screen, or as plain lines."""

import os
import secrets
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from game.cli.errors import CommandError
from game.language import _, ngettext
from game.options import Options

if TYPE_CHECKING:
    from game.catalogue import Catalogue
    from game.plain import Desk
    from game.rules import Level
    from game.store import Mode, RunRecord, ShiftInPlay, Store


def screen(args: Namespace) -> int:
    """The game on the screen, from its title on."""
    return _screen(Options(lang=args.lang, data_dir=args.data_dir))


def play(args: Namespace) -> int:
    """A level or a kept run."""
    if args.resume is not None:
        given = [args.level, args.seed, args.practice or None, args.new or None]
        if any(value is not None for value in given):
            args.parser.error(_("an open shift has its level, its seed and its kind already"))
    if not args.plain and (args.unsaved or args.new_book):
        args.parser.error(_("--unsaved and --new-book need --plain"))
    if args.plain:
        return _plain(args)
    resume = args.resume
    if resume == "last":
        from game.cli.shelf import open_store

        with open_store(args) as store:
            resume = _last(store).id
    return _screen(
        Options(
            level=args.level,
            seed=args.seed,
            practice=args.practice,
            resume=resume,
            new=args.new,
            lang=args.lang,
            data_dir=args.data_dir,
        )
    )


def _screen(options: Options) -> int:
    if not _is_terminal():
        raise CommandError(
            _(
                "The game's screen needs a terminal, and there is none here.\n"
                "As plain lines it plays anywhere: siapa play --plain (see siapa play --help)."
            )
        )
    from game.tui import run

    return run(options)


def _is_terminal() -> bool:
    """Whether the game's screen can be drawn here."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(s is not None and s.isatty() for s in streams) and os.environ.get("TERM") != "dumb"


# Plain lines


def _plain(args: Namespace) -> int:
    from game.catalogue import Catalogue
    from game.cli.output import INTERRUPTED
    from game.cli.shelf import memory_store, open_store
    from game.plain import Desk, PlainShift

    desk = Desk(sys.stdin, sys.stdout)
    with memory_store(args) if args.unsaved else open_store(args) as store:
        catalogue = Catalogue()
        sitting = _sit_down(args, desk, store, catalogue)
        if sitting is None:
            return 0
        go_on = "" if args.unsaved else _go_on(args, sitting.run_id)
        ending = PlainShift(sitting, desk, go_on=go_on, stars=catalogue.known_stars).play()
        if ending == "over" and not args.unsaved:
            desk.say(_("Move by move: {command}").format(command=_replay(args, sitting.run_id)))
        return INTERRUPTED if ending == "interrupted" else 0


def _go_on(args: Namespace, run: int) -> str:
    return f"siapa play --plain --resume {run}{_folder(args)}"


def _replay(args: Namespace, run: int) -> str:
    return f"siapa replay {run}{_folder(args)}"


def _folder(args: Namespace) -> str:
    if args.data_dir is None:
        return ""
    folder = str(args.data_dir)
    if sys.platform == "win32":
        from subprocess import list2cmdline

        return f" --data-dir {list2cmdline([folder])}"
    from shlex import quote

    return f" --data-dir {quote(folder)}"


def _sit_down(
    args: Namespace, desk: "Desk", store: "Store", catalogue: "Catalogue"
) -> "ShiftInPlay | None":
    """The shift to play; None where the input ended before one was chosen."""
    from game.cli.shelf import find_level

    if args.resume is not None:
        record = _last(store) if args.resume == "last" else store.runs.record(args.resume)
        return _resumed(desk, store, record)
    name = args.level or _choose_level(desk, catalogue)
    if name is None:
        return None
    level = find_level(name)
    mode: Mode = "practice" if args.practice else "real"
    profile = store.profiles.current().id
    open_run = None if args.new else _open_run(store, profile, args, level, name)
    if open_run is not None:
        place = _offer(desk, open_run)
        if place is None:
            return None
        if place == 1:
            return _resumed(desk, store, open_run)
        _close(store, level, open_run)
    return _begun(args, desk, store, level, mode, name)


def _last(store: "Store") -> "RunRecord":
    open_runs = store.runs.unfinished(store.profiles.current().id)
    if not open_runs:
        raise CommandError(_("There is no open shift to go on with."))
    return open_runs[0]


def _resumed(desk: "Desk", store: "Store", record: "RunRecord") -> "ShiftInPlay":
    from game.cli.shelf import level_of
    from game.store import ShiftInPlay

    sitting = ShiftInPlay.resume(store, record.id, level_of(record))
    if sitting.stopped is None or sitting.over:
        return sitting
    desk.say(
        _(
            "The level was edited since: run {run} can be followed up to move {number}. "
            "It goes on from there as a new run; the old one is kept."
        ).format(run=record.id, number=sitting.stopped)
    )
    return sitting.continue_from_here()


def _choose_level(desk: "Desk", catalogue: "Catalogue") -> str | None:
    levels = catalogue.levels
    for number, level in enumerate(levels, start=1):
        desk.say(f"{number}. {level.title}. {level.summary}")
    while True:
        typed = desk.ask(_("Which level? "))
        if typed is None:
            return None
        if typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= len(levels):
            return levels[int(typed) - 1].id
        if any(level.id == typed for level in levels):
            return typed
        desk.say(_("Type its number, from 1 to {count}.").format(count=len(levels)))


def _open_run(
    store: "Store", profile: int, args: Namespace, level: "Level", name: str
) -> "RunRecord | None":
    """The open shift that the command line could mean: same level, kind and seed."""
    from game.cli.shelf import source_of

    mode = "practice" if args.practice else "real"
    for record in store.runs.unfinished(profile):
        if (record.level, record.source, record.mode) == (level.id, source_of(name), mode) and (
            args.seed is None or record.seed == args.seed
        ):
            return record
    return None


def _offer(desk: "Desk", record: "RunRecord") -> int | None:
    """1: go on with this open shift. 2: another one. None: the input ended."""
    said = ngettext(
        "Run {run} of this level is still open, after {count} move.",
        "Run {run} of this level is still open, after {count} moves.",
        record.moves,
    ).format(run=record.id, count=record.moves)
    if not desk.interactive:
        raise CommandError(
            said
            + "\n"
            + _("Say what to do: --resume {run} goes on with it, --new begins another.").format(
                run=record.id
            )
        )
    desk.say(said)
    desk.say(_("1. Go on with it."))
    desk.say(_("2. Close it, as far as it went, and begin another."))
    while True:
        typed = desk.ask()
        if typed is None or typed in ("1", "2"):
            return None if typed is None else int(typed)
        desk.say(_("Type 1 or 2."))


def _close(store: "Store", level: "Level", record: "RunRecord") -> None:
    from game.store import ShiftInPlay

    sitting = ShiftInPlay.resume(store, record.id, level)
    if sitting.stopped is not None:
        sitting = sitting.continue_from_here()
    sitting.close_early()


def _begun(
    args: Namespace, desk: "Desk", store: "Store", level: "Level", mode: "Mode", name: str
) -> "ShiftInPlay | None":
    from game.cli.shelf import source_of
    from game.rules.deal import SEED_MAX
    from game.store import ShiftInPlay, ShopClosedError

    profile = store.profiles.current().id
    if args.new_book and store.ledger.closed(profile, level.shop.id):
        store.ledger.new_book(profile, level.shop.id)
    seed = secrets.randbelow(SEED_MAX + 1) if args.seed is None else args.seed
    try:
        return ShiftInPlay.begin(store, level, mode, seed, profile, source=source_of(name))
    except ShopClosedError as closed:
        raise CommandError(
            str(closed) + "\n" + _("Anew: --new-book. In practice: --practice.")
        ) from None
