"""What must not be lost: profiles, settings, runs and the ledger, in one SQLite file.

`Store.open(data_folder())` opens it; `ShiftInPlay` plays a shift on it. Every move is on disk
before its effect can be shown. Whatever goes wrong is a `StoreError` whose text is for the
player.
"""

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
