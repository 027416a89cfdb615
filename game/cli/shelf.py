"""The player's store and the levels, as the command line asks for them."""

import os
from argparse import Namespace
from pathlib import Path

from game.authoring.read import level_files, read_level
from game.catalogue import spoken
from game.cli.errors import CommandError
from game.language import _, choose, use
from game.places import LEVELS
from game.rules import Level
from game.store import RunRecord, Store, data_folder
from game.store.folder import FILE_NAME


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


def find_level(name: str) -> Level:
    """The level of this id or in this file. Raises LevelError, or CommandError with the ids
    that there are."""
    if is_file(name):
        return spoken(read_level(name), Path(name))
    builtin = {path.stem: path for path in level_files(LEVELS)}
    if name in builtin:
        return spoken(read_level(builtin[name]), builtin[name])
    import difflib

    message = _("There is no level “{name}”.").format(name=name)
    if close := difflib.get_close_matches(name, builtin, n=1):
        message += " " + _("Did you mean “{name}”?").format(name=close[0])
    there = _("There are: {names}.").format(names=", ".join(builtin))
    raise CommandError(f"{message}\n{there}")


def source_of(name: str) -> str:
    """What a run remembers of where its level was: the file's path, nothing of a built-in."""
    return str(Path(name).absolute()) if is_file(name) else ""


def level_of(record: RunRecord) -> Level:
    """The level that a run is of. Raises LevelError or CommandError where it is gone."""
    return find_level(record.source or record.level)
