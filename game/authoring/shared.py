"""A file that levels share, looked at on its own: in a level made up around it."""

from pathlib import Path
from typing import Final

from game.authoring import model
from game.authoring.library import APPROACHES_FILE, Library

KINDS: Final = ("people", "encounters", "temperaments")
_TALK: Final = model.Encounter(
    scenes={
        "start": model.Scene(
            text=[model.Line(says="?")],
            replies={"bye": model.Reply(say="?", approach="careful", ends="served")},
        )
    }
)


def is_shared(path: Path) -> bool:
    """Whether the file's name and folder say that levels share it."""
    if path.name == APPROACHES_FILE:
        return True
    return path.suffix == ".yaml" and path.absolute().parent.name in KINDS


def folder_of(path: Path) -> Path:
    """The folder of the levels that share this file."""
    if path.name == APPROACHES_FILE:
        return path.parent
    return path.parent.parent if path.parent.name in KINDS else path.absolute().parent.parent


def level_around(path: Path, library: Library) -> model.Level:
    """A level in which this file plays its part, so that all names in it are looked up."""
    encounter = "made-up"
    customer = model.Customer(encounter=encounter, name="?", temperament="quiet")
    customers = {"somebody": customer}
    encounters: dict[str, model.Encounter] | None = {encounter: _TALK}
    if path.name != APPROACHES_FILE:
        match path.absolute().parent.name:
            case "people":
                customers = {"somebody": model.Customer(encounter=encounter, person=path.stem)}
            case "temperaments":
                customers = {
                    "somebody": model.Customer(encounter=encounter, name="?", temperament=path.stem)
                }
            case "encounters":
                encounters = None
                customers = {
                    f"somebody-{name}": model.Customer(
                        encounter=path.stem, name="?", temperament=name
                    )
                    for name in library.temperaments
                }
    return model.Level(
        format=1,
        title="?",
        summary="?",
        shop=model.Shop(name="?", sells="?"),
        customers=customers,
        encounters=encounters,
    )
