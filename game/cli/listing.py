"""`siapa levels` and `siapa runs`."""

from argparse import Namespace
from typing import Any

from game.authoring.findings import LevelError
from game.catalogue import Catalogue
from game.cli.errors import CommandError
from game.cli.output import as_json, complain, write
from game.cli.shelf import existing_store
from game.language import _, ngettext
from game.narration import outcome_name, signed
from game.places import LEVELS
from game.rules import Level, deal
from game.store import (
    DamagedStoreError,
    RunRecord,
    Store,
    StoreError,
    data_folder,
    set_aside,
)


def levels(args: Namespace) -> int:
    """What there is to play, with the best shifts of whoever played last."""
    catalogue = Catalogue()
    found: dict[str, dict[str, Any]] = {}
    try:
        if (store := existing_store(args)) is not None:
            with store:
                found = _bests(store, catalogue)
    except StoreError as error:
        complain(str(error))
    if args.format == "json":
        as_json([_level_facts(level, found.get(level.id)) for level in catalogue.levels])
    else:
        for level in catalogue.levels:
            write(*_level_lines(level, found.get(level.id)), "")
        if catalogue.levels:
            write(_("Play one: siapa play {level}").format(level=catalogue.levels[0].id))
    return _broken(catalogue.broken)


def _bests(store: Store, catalogue: Catalogue) -> dict[str, dict[str, Any]]:
    """The best shift for real of each level as it is now, by the level's id."""
    kept = store.bests(store.profiles.current().id)
    found: dict[str, dict[str, Any]] = {}
    for level in catalogue.levels:
        if best := kept.get((level.id, level.digest)):
            record = store.runs.record(best.run)
            stars = catalogue.known_stars(best.gain, deal(level, record.seed, record.opening))
            found[level.id] = {
                "run": best.run, "gain": best.gain, "stars": stars, "shifts": best.shifts,
            }  # fmt: skip
    return found


def _broken(errors: tuple[LevelError, ...]) -> int:
    for error in errors:
        complain(str(error))
    return 1 if errors else 0


def _people(level: Level) -> int:
    """How many come, the shop's reputation being as the level says."""
    pool = level.pool
    return len(level.customers) - (len(pool.among) - pool.people if pool else 0)


def _level_facts(level: Level, best: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "id": level.id,
        "title": level.title,
        "path": str(LEVELS / f"{level.id}.yaml"),
        "people": [{"id": customer.id, "name": customer.name} for customer in level.customers],
        "come": _people(level),
        "summary": level.summary,
        "shop": {"id": level.shop.id, "name": level.shop.name, "sells": level.shop.sells},
        "digest": level.digest,
        "best": best,
    }


def _level_lines(level: Level, best: dict[str, Any] | None) -> list[str]:
    count = _people(level)
    people = ngettext("{count} customer", "{count} customers", count).format(count=count)
    lines = [f"{level.id}: {level.title} ({people})", f"  {level.summary}"]
    if best is not None:
        line = ngettext(
            "Your best: {gain}, in run {run}, of {count} shift.",
            "Your best: {gain}, in run {run}, of {count} shifts.",
            best["shifts"],
        ).format(gain=signed(best["gain"]), run=best["run"], count=best["shifts"])
        if best["stars"] is not None:
            line += " " + ngettext(
                "{stars} star of 3.", "{stars} stars of 3.", best["stars"]
            ).format(stars=best["stars"])
        lines.append(f"  {line}")
    return lines


def runs(args: Namespace) -> int:
    """What whoever played last has played, the newest first."""
    records: tuple[RunRecord, ...] = ()
    if (store := existing_store(args)) is not None:
        with store:
            records = store.runs.records(store.profiles.current().id)
    if args.format == "json":
        as_json([run_facts(record) for record in records])
    elif records:
        for record in records:
            write(*_run_lines(record))
    else:
        write(_("No shift was played yet. Begin: siapa play"))
    return 0


def run_facts(record: RunRecord) -> dict[str, Any]:
    """A run as JSON tells it. ``reputation`` is the meter, 0 to 100."""
    return {
        "id": record.id,
        "level": record.level,
        "title": record.title,
        "source": record.source or None,
        "mode": record.mode,
        "seed": record.seed,
        "moves": record.moves,
        "reputation": max(0, min(100, record.reputation)),
        "gain": record.gain,
        "outcomes": dict(record.outcomes),
        "over": record.over,
        "ending": record.ending,
        "continues": record.continues,
        "digest": record.digest,
        "started": record.started.isoformat(),
        "played": record.played.isoformat(),
        "finished": record.finished.isoformat() if record.finished else None,
    }


def _run_lines(record: RunRecord) -> list[str]:
    states = {
        "finished": _("finished"),
        "closed early": _("closed early"),
        "continued": _("went on as another run"),
        None: _("open"),
    }
    count = record.moves
    line = ngettext(
        "{run}: {title}, {mode}, {state}. {count} move, seed {seed}, reputation {reputation} "
        "({gain}).",
        "{run}: {title}, {mode}, {state}. {count} moves, seed {seed}, reputation {reputation} "
        "({gain}).",
        count,
    ).format(
        run=record.id,
        title=record.title,
        mode=_("practice") if record.mode == "practice" else _("for real"),
        state=states[record.ending],
        count=count,
        seed=record.seed,
        reputation=max(0, min(100, record.reputation)),
        gain=signed(record.gain),
    )
    coming = _("still to come")
    outcomes = [
        f"{customer}: {outcome_name(outcome) if outcome or record.over else coming}"
        for customer, outcome in record.outcomes.items()
    ]
    return [line, f"  {', '.join(outcomes)}"] if outcomes else [line]


def set_store_aside(args: Namespace) -> int:
    """Put a damaged store aside. One that can be read stays where it is."""
    folder = data_folder(args.data_dir)
    try:
        Store.open(folder).close()
    except DamagedStoreError:
        kept = set_aside(folder)
        write(
            _("The damaged file is kept as {file}. The next start makes a new one.").format(
                file=kept
            )
        )
        return 0
    raise CommandError(_("The file with your shifts can be read. It stays where it is."))
