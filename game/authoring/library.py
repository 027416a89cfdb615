"""What levels share: temperaments and approaches, people and encounters in files of their own.

The game's own lie in its levels folder; a designer's lie beside the level and win. A file is
read when somebody asks for it, and only once as long as it doesn't change.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final, Generic, TypeVar, cast

from game import places
from game.authoring import model
from game.authoring.document import Document
from game.authoring.files import read_document
from game.authoring.form import Form, read_form

T = TypeVar("T", bound=model.Source)

APPROACHES_FILE: Final = "approaches.yaml"


class Library:
    """The shared things that a level in ``folder`` can name.

    A file that is broken still counts as there, so that nothing that names it is blamed: what
    is asked of it gets a stand-in, and its findings are in its `documents`.
    """

    def __init__(self, folder: Path | None = None, builtin: Path | None = None) -> None:
        own = [folder] if folder is not None else []
        self.folders = tuple(dict.fromkeys([*own, builtin or places.LEVELS]))
        self.places: dict[tuple[str, str], Document] = {}
        """The file of each thing that was asked for, by kind and id."""
        self.documents: list[Document] = []
        """The files that were read for it."""
        self.damaged: set[tuple[str, str]] = set()
        """What a stand-in was given for, by kind and id (``approaches`` as a whole)."""
        self.temperaments: Mapping[str, model.Temperament] = _Files(
            self, "temperaments", model.TemperamentFile, _TEMPERAMENT
        )
        self.people: Mapping[str, model.Person] = _Files(self, "people", model.Person, _PERSON)
        self._encounters = _Files(self, "encounters", model.EncounterFile, _ENCOUNTER)
        self.encounters: Mapping[str, model.EncounterFile] = self._encounters

    @cached_property
    def approaches(self) -> Mapping[str, model.Approach]:
        """All shared approaches, the game's own first."""
        approaches: dict[str, model.Approach] = {}
        for folder in reversed(self.folders):
            path = folder / APPROACHES_FILE
            if path.is_file():
                file = self.open("approaches", "", path, model.ApproachesFile)
                for name, approach in (file.approaches if file else {}).items():
                    approaches[name] = approach
                    self.places["approaches", name] = self.documents[-1]
        return approaches

    def read_encounters(self) -> list[tuple[str, Mapping[str, model.Scene]]]:
        """The scenes of the encounters that were asked for, by id."""
        return [(name, file.scenes) for name, file in self._encounters.read.items()]

    def find(self, kind: str, name: str) -> Path | None:
        """The file of this kind and id, if there is one."""
        for folder in self.folders:
            path = folder / kind / f"{name}.yaml"
            if path.is_file():
                return path
        return None

    def open(self, kind: str, name: str, path: Path, form: type[T]) -> T | None:
        """What this file holds, None where nothing could be made of it."""
        status = path.stat()
        document, read = _read(path, form, status.st_mtime_ns, status.st_size)
        self.documents.append(document)
        self.places[kind, name] = document
        if document.broken:
            self.damaged.add((kind, name))
        return cast("T | None", read.value)


class _Files(Mapping[str, T], Generic[T]):
    """The files of one kind, by id, each read when it is asked for."""

    def __init__(self, library: Library, kind: str, form: type[T], stand_in: T) -> None:
        self.library = library
        self.kind = kind
        self.form = form
        self.stand_in = stand_in
        self.read: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self.read:
            path = self.library.find(self.kind, name)
            if path is None:
                raise KeyError(name)
            value = self.library.open(self.kind, name, path, self.form)
            self.read[name] = self.stand_in if value is None else value
        return self.read[name]

    def __contains__(self, name: object) -> bool:
        return name in self.read or self.library.find(self.kind, str(name)) is not None

    def __iter__(self) -> Iterator[str]:
        names = {
            path.stem
            for folder in self.library.folders
            for path in (folder / self.kind).glob("*.yaml")
        }
        return iter(sorted(names))

    def __len__(self) -> int:
        return sum(1 for _name in self)


@lru_cache(maxsize=256)
def _read(
    path: Path, form: type[model.Source], _changed: int, _size: int
) -> tuple[Document, Form[Any]]:
    document = read_document(path)
    return document, read_form(document, form)


_TEMPERAMENT: Final = model.TemperamentFile(
    format=1, name="?", takes={}, tell=model.Tell(upset=2, uneasy=4, calm=6, pleased=8)
)
_PERSON: Final = model.Person(format=1, name="?", temperament="quiet")
_ENCOUNTER: Final = model.EncounterFile(
    format=1,
    scenes={"start": model.Scene(text=[model.Line(line="?")], ends="served")},
)
