"""`siapa replay`: a shift told again."""

from argparse import Namespace
from typing import Any

from game.cli.listing import run_facts
from game.cli.output import as_json, write
from game.cli.shelf import level_of, open_store
from game.language import _
from game.narration import Beat, debrief, retell
from game.plain import transcript
from game.rules import Replay, Shift, replay
from game.rules.moves import encode
from game.store import RunRecord


def retelling(args: Namespace) -> int:
    """A run from its first move to its last. While a shift for real is open, only what was
    seen is told; afterwards trust as well."""
    with open_store(args) as store:
        record, run = store.runs.read(args.number)
    told = replay(run, level_of(record))
    numbers = record.over or record.mode == "practice"
    if args.format == "json":
        as_json(_facts(record, told, numbers=numbers))
        return 0
    level = told.shift.level
    write(f"{level.title}. {level.shop.name}.")
    write(_("Run {run}, seed {seed}.").format(run=record.id, seed=record.seed), "")
    for line in transcript(told, numbers=numbers):
        write(line)
    if told.stopped is not None:
        write(
            "",
            _("The level was edited since: move {number} no longer exists in it.").format(
                number=told.stopped + 1
            ),
        )
    return 0


def _facts(record: RunRecord, told: Replay, *, numbers: bool) -> dict[str, Any]:
    shift = told.shift
    opening, *turns = retell(told, numbers=numbers)
    states = [*(turn.before for turn in told.turns), told.state]
    return {
        **run_facts(record),
        "stopped": told.stopped,
        "opening": {"reputation": states[0].meter, "beats": _beats(shift, opening)},
        "turns": [
            {
                "number": number,
                "move": encode(turn.move),
                "reputation": after.meter,
                "beats": _beats(shift, beats),
            }
            for number, (turn, after, beats) in enumerate(
                zip(told.turns, states[1:], turns, strict=True), start=1
            )
        ],
        "debrief": _debrief(told) if told.state.over else None,
    }


def _beats(shift: Shift, beats: list[Beat]) -> list[dict[str, Any]]:
    return [
        {
            "kind": beat.kind,
            "customer": None if beat.customer is None else shift.customers[beat.customer].id,
            "text": beat.text,
            "change": beat.change,
        }
        for beat in beats
    ]


def _debrief(told: Replay) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(debrief(told))
