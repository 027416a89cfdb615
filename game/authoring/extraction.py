"""Bring the translations of the levels up to date: `python -m game.authoring.extraction`.

For each language that has a folder under ``levels/translations/`` it writes a `.po` for each
level and for what levels share: texts in the order of the file, with who says them to whom.
A renamed reply (``was``) keeps its translation; a text that was changed keeps it as fuzzy; what
is gone is kept at the end. For developers; it needs Babel.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from game import __version__, places
from game.authoring import model, texts
from game.authoring.files import read_document
from game.authoring.findings import LevelError
from game.authoring.form import read_form
from game.authoring.library import APPROACHES_FILE, Library
from game.authoring.names import names
from game.authoring.position import locate
from game.authoring.read import level_files
from game.authoring.texts import Entry
from game.language.extract import update, write

T = TypeVar("T", bound=model.Source)
Former = dict[str, str]
"""The context that each former context of a renamed text has now."""


class Placed(NamedTuple):
    """A text, and the line of the file that it stands in."""

    entry: Entry
    file: str
    line: int


def main(folder: Path = places.LEVELS) -> None:
    """Update every language of the levels in this folder."""
    for name, entries, former in sources(folder):
        catalogue = _catalogue(entries)
        for language in sorted((folder / "translations").iterdir()):
            if language.is_dir():
                path = language / f"{name}.po"
                if path.exists():
                    carry_over(path, catalogue, former)
                update(catalogue, path)


def sources(folder: Path) -> Iterator[tuple[str, list[Placed], Former]]:
    """The texts of a folder of levels, by the name of their catalogue."""
    people = Library(folder).people
    for path in level_files(folder):
        level, entries = _read(
            path, folder, model.Level, lambda _name, level: texts.level_entries(level, people)
        )
        yield path.stem, entries, former_contexts(level)
    approaches = folder / APPROACHES_FILE
    if approaches.is_file():
        yield texts.APPROACHES, _read(approaches, folder, model.ApproachesFile, _approaches)[1], {}
    for name, kind, entries_of in (
        (texts.TEMPERAMENTS, model.TemperamentFile, texts.temperament_entries),
        (texts.PEOPLE, model.Person, texts.person_entries),
        (texts.ENCOUNTERS, model.EncounterFile, _encounter),
    ):
        found = [
            entry
            for path in sorted((folder / name).glob("*.yaml"))
            for entry in _read(path, folder, kind, entries_of)[1]
        ]
        if found:
            yield name, found, {}


def _read(
    path: Path, folder: Path, kind: type[T], entries_of: Callable[[str, Any], Iterable[Entry]]
) -> tuple[T, list[Placed]]:
    document = read_document(path)
    form = read_form(document, kind)
    if form.value is None or document.broken:
        raise LevelError(document.findings)
    file = path.relative_to(folder.parent).as_posix()
    return form.value, [
        Placed(entry, file, locate(document.root, entry.path).line)
        for entry in entries_of(path.stem, form.value)
    ]


def _approaches(_name: str, file: model.ApproachesFile) -> Iterator[Entry]:
    for name, approach in file.approaches.items():
        yield from texts.approach_entries(name, approach)


def _encounter(name: str, file: model.EncounterFile) -> Iterator[Entry]:
    yield from texts.encounter_entries(name, file.scenes, "", ("scenes",))


def _catalogue(entries: Iterable[Placed]) -> Catalog:
    catalogue = Catalog(
        project="Siapa Butuh Siapa",
        version=__version__,
        fuzzy=False,
    )
    for (context, text, comment, _path), file, line in entries:
        catalogue.add(text, None, [(file, line)], auto_comments=[comment], context=context)
    return catalogue


def former_contexts(level: model.Level) -> Former:
    """Which contexts of earlier names the level's texts had."""
    former: Former = {}
    for name, customer in level.customers.items():
        for old in names(customer.was):
            for key in ("name", "about"):
                former[f"customer/{old}/{key}"] = f"customer/{name}/{key}"
    for name, encounter in (level.encounters or {}).items():
        for scene_id, scene in encounter.scenes.items():
            for reply_id, reply in (scene.replies or {}).items():
                now = texts.reply_context(name, scene_id, reply_id)
                for old in names(reply.was):
                    before = texts.reply_context(name, scene_id, old)
                    former.update({before: now, f"{before}/why": f"{now}/why"})
    return former


def carry_over(path: Path, source: Catalog, former: Former) -> None:
    """Give the translations in a `.po` the names and texts that their sources have now.

    A translation whose source was changed becomes fuzzy; one whose source was renamed doesn't.
    """
    with path.open("rb") as file:
        old = read_po(file, locale=path.parent.name, abort_invalid=True)
    now = {message.context: message for message in source if message.id}
    known = {(message.context, message.id) for message in source if message.id}
    changed = False
    for message in [m for m in old if m.id and (m.context, m.id) not in known]:
        context = former.get(message.context or "", message.context)
        target = now.get(context)
        if target is None or not message.string or old.get(target.id, context) is not None:
            continue
        fuzzy = message.fuzzy or target.id != message.id
        old.delete(message.id, message.context)
        old.add(
            target.id,
            message.string,
            flags={"fuzzy"} if fuzzy else (),
            user_comments=message.user_comments,
            context=context,
        )
        changed = True
    if changed:
        write(old, path)


if __name__ == "__main__":
    main()
