"""What went wrong, in a line or two for the player. Imported only when something did."""

from game.authoring.excerpt import as_text
from game.authoring.findings import LevelError
from game.cli.errors import CommandError
from game.language import _
from game.store import DamagedStoreError, ReadOnlyStoreError, RunStoppedError, StoreError


def explain(error: Exception) -> list[str]:
    """What to print about an error; empty where it is a fault of the program."""
    match error:
        case CommandError():
            return str(error).split("\n")
        case DamagedStoreError():
            return [
                str(error),
                _("To set it aside: siapa runs --set-aside. To leave it: --data-dir DIR."),
            ]
        case ReadOnlyStoreError():
            return [str(error), _("Without keeping anything: siapa play --plain --unsaved.")]
        case RunStoppedError() | StoreError():
            return [str(error)]
        case LevelError():
            return [_("This level can't be played as it is written."), *_findings(error)]
        case OSError():
            return [_("That couldn't be read or written: {reason}.").format(reason=error)]
    return []


def _findings(error: LevelError) -> list[str]:
    """The first error in full, and how to see the others."""
    errors = [finding for finding in error.findings if finding.severity == "error"]
    lines = as_text(errors[0]).split("\n") if errors else []
    if len(errors) > 1:
        lines.append(_("siapa check {file} shows all of them.").format(file=errors[0].file))
    return lines
