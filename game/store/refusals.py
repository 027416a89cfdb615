"""What the store refuses to do with a run, a shop or a profile, and says so to the player.

The file is fine and nothing was changed.
"""

from game.language import _
from game.store.errors import StoreError


class UnknownRunError(StoreError):
    """There is no run with this number."""

    def __init__(self, run_id: int) -> None:
        super().__init__(
            _("There is no run {run}. `siapa runs` lists those there are.").format(run=run_id)
        )
        self.run_id = run_id


class RunMovedOnError(StoreError):
    """The run on disk isn't where the caller thought: another window played on in it."""

    def __init__(self, run_id: int) -> None:
        super().__init__(
            _(
                "Run {run} went on in another window. This move was not played. "
                "Open the run again to go on from where it is now."
            ).format(run=run_id)
        )
        self.run_id = run_id


class RunOverError(StoreError):
    """The run is finished or closed; it takes no more moves."""

    def __init__(self, run_id: int) -> None:
        super().__init__(_("Run {run} is over.").format(run=run_id))
        self.run_id = run_id


class RunStoppedError(StoreError):
    """The level was edited and some of the run's moves no longer exist in it.

    `ShiftInPlay.continue_from_here` goes on without them, in a new run.
    """

    def __init__(self, run_id: int, number: int) -> None:
        super().__init__(
            _(
                "The level was edited since: run {run} can be followed up to move {number} "
                "and not beyond. You can go on from there in a new run; the old one is kept."
            ).format(run=run_id, number=number)
        )
        self.run_id = run_id
        self.number = number


class NoUndoError(StoreError):
    """A shift for real counts: nothing is taken back."""

    def __init__(self) -> None:
        super().__init__(_("In a shift for real nothing can be taken back."))


class NothingToUndoError(StoreError):
    """The shift stands at its beginning."""

    def __init__(self) -> None:
        super().__init__(_("There is no move to take back."))


class ShopClosedError(StoreError):
    """The shop lost all of its reputation; in this book it opens no more."""

    def __init__(self, shop: str) -> None:
        super().__init__(
            _(
                "{shop} has no reputation left and had to close. Open a new book to begin "
                "again (the old one is kept), or practise."
            ).format(shop=shop)
        )
        self.shop = shop


class UnknownProfileError(StoreError):
    """There is no profile with this number."""

    def __init__(self, profile: int) -> None:
        super().__init__(_("There is no profile {profile}.").format(profile=profile))


class ProfileNameError(StoreError):
    """A profile's name must have at least one visible character."""

    def __init__(self) -> None:
        super().__init__(_("A name needs at least one letter or digit."))


class ProfileExistsError(StoreError):
    """Somebody already has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(_("There is already a profile called {name}.").format(name=name))
