"""The player's store and the levels, as the command line asks for them."""

import os
from argparse import Namespace
from pathlib import Path

from game.cli.errors import CommandError
from game.language import _, choose, use
from game.rules import Level
from game.store import RunRecord, Store, data_folder
from game.store.folder import FILE_NAME
from game.tui.catalogue import Catalogue


def open_store(args: Namespace) -> Store:
    """The player's store, made where there is none; in the language that is set in it.

    Raises StoreError.
    """
    store = Store.open(data_folder(args.data_dir))
    _speak(args, store)
    return store


def existing_store(args: Namespace) -> Store | None:
    """The player's store, or None where there is none yet. Raises StoreError."""
    return open_store(args) if (data_folder(args.data_dir) / FILE_NAME).exists() else None


def memory_store(args: Namespace) -> Store:
    """A store that keeps nothing."""
    del args
    return Store.in_memory()


def _speak(args: Namespace, store: Store) -> None:
    profiles = store.profiles.all()
    if profiles:
        setting = store.settings.read(profiles[0].id).language
        use(choose(args.lang, setting or None, os.environ))


def is_file(name: str) -> bool:
    """Whether this names a level file. Everything else is the id of a built-in level."""
    return name.endswith((".yaml", ".yml")) or "/" in name or "\\" in name


def find_level(catalogue: Catalogue, name: str) -> Level:
    """The level of this id or in this file. Raises LevelError, or CommandError with the ids
    that there are."""
    level = catalogue.level(name)
    if level is not None:
        return level
    import difflib

    ids = [level.id for level in catalogue.levels]
    close = difflib.get_close_matches(name, ids, n=1)
    message = _("There is no level “{name}”.").format(name=name)
    if close:
        message += " " + _("Did you mean “{name}”?").format(name=close[0])
    raise CommandError(message + "\n" + _("There are: {names}.").format(names=", ".join(ids)))


def source_of(name: str) -> str:
    """What a run remembers of where its level was: the file's path, nothing of a built-in."""
    return str(Path(name).absolute()) if is_file(name) else ""


def level_of(catalogue: Catalogue, record: RunRecord) -> Level:
    """The level that a run is of. Raises LevelError or CommandError where it is gone."""
    name = record.source or record.level
    if not record.source and is_file(record.level):
        raise CommandError(_("The level of run {run} is gone.").format(run=record.id))
    return find_level(catalogue, name)
