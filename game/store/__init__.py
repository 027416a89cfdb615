"""What must not be lost: profiles, settings, runs and the ledger, in one SQLite file.

`Store.open(data_folder())` opens it; `ShiftInPlay` plays a shift on it. Every move is on disk
before its effect can be shown. Whatever goes wrong is a `StoreError` whose text is for the
player.


What is taken from here is loaded when it is first used: the title needs the settings at once,
and the rules only when somebody plays.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from game.store.bests import Best
    from game.store.books import Book, Booking, PastVisit, Person
    from game.store.errors import (
        DamagedStoreError,
        DiskError,
        DiskFullError,
        LockedStoreError,
        NewerStoreError,
        ReadOnlyStoreError,
        StoreError,
        StoreFileError,
        UnusableFolderError,
    )
    from game.store.folder import data_folder, set_aside
    from game.store.names import NAME_LENGTH, clean_name
    from game.store.playing import ShiftInPlay
    from game.store.profiles import Profile
    from game.store.records import Ending, Mode, RunRecord, Summary
    from game.store.refusals import (
        NothingToUndoError,
        NoUndoError,
        ProfileExistsError,
        ProfileNameError,
        RunMovedOnError,
        RunOverError,
        RunStoppedError,
        ShopClosedError,
        UnknownProfileError,
        UnknownRunError,
    )
    from game.store.settings import DEFAULTS, Changes, PortraitStyle, Settings
    from game.store.store import Store

_ROOMS: Final = {
    "Best": "bests",
    "Book": "books",
    "Booking": "books",
    "Changes": "settings",
    "DEFAULTS": "settings",
    "DamagedStoreError": "errors",
    "DiskError": "errors",
    "DiskFullError": "errors",
    "Ending": "records",
    "LockedStoreError": "errors",
    "Mode": "records",
    "NAME_LENGTH": "names",
    "NewerStoreError": "errors",
    "NoUndoError": "refusals",
    "NothingToUndoError": "refusals",
    "PastVisit": "books",
    "Person": "books",
    "PortraitStyle": "settings",
    "Profile": "profiles",
    "ProfileExistsError": "refusals",
    "ProfileNameError": "refusals",
    "ReadOnlyStoreError": "errors",
    "RunMovedOnError": "refusals",
    "RunOverError": "refusals",
    "RunRecord": "records",
    "RunStoppedError": "refusals",
    "Settings": "settings",
    "ShiftInPlay": "playing",
    "ShopClosedError": "refusals",
    "Store": "store",
    "StoreError": "errors",
    "StoreFileError": "errors",
    "Summary": "records",
    "UnknownProfileError": "refusals",
    "UnknownRunError": "refusals",
    "UnusableFolderError": "errors",
    "clean_name": "names",
    "data_folder": "folder",
    "set_aside": "folder",
}


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
    globals()[name] = found
    return found


__all__ = [
    "DEFAULTS",
    "NAME_LENGTH",
    "Best",
    "Book",
    "Booking",
    "Changes",
    "DamagedStoreError",
    "DiskError",
    "DiskFullError",
    "Ending",
    "LockedStoreError",
    "Mode",
    "NewerStoreError",
    "NoUndoError",
    "NothingToUndoError",
    "PastVisit",
    "Person",
    "PortraitStyle",
    "Profile",
    "ProfileExistsError",
    "ProfileNameError",
    "ReadOnlyStoreError",
    "RunMovedOnError",
    "RunOverError",
    "RunRecord",
    "RunStoppedError",
    "Settings",
    "ShiftInPlay",
    "ShopClosedError",
    "Store",
    "StoreError",
    "StoreFileError",
    "Summary",
    "UnknownProfileError",
    "UnknownRunError",
    "UnusableFolderError",
    "clean_name",
    "data_folder",
    "set_aside",
]
