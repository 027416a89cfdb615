"""An argparse parser that speaks the game's language."""

import argparse
import re
from collections.abc import Iterable
from typing import Any, Final, NoReturn

from game.language import N_, _


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=96)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or _("Usage: "))


# What argparse says in English, and what we say. Its wording differs from version to version;
# what isn't known here comes out as it is.
_COMPLAINTS: Final = (
    (r"argument (?P<name>.+): expected one argument", N_("{name} needs a value")),
    (
        r"argument (?P<name>.+): not allowed with argument (?P<other>.+)",
        N_("{name} doesn't go with {other}"),
    ),
    (
        r"argument (?P<name>.+): invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)",
        N_("{name} can't be {value}; choose from {choices}"),
    ),
    (r"the following arguments are required: (?P<names>.+)", N_("missing: {names}")),
    (r"argument (?P<name>.+): expected at least one argument", N_("{name} needs a value")),
    (r"argument (?P<name>-[^:]+): (?P<message>.+)", "{name}: {message}"),
    (r"argument [^:]+: (?P<message>.+)", "{message}"),
)


class Parser(argparse.ArgumentParser):
    """An argparse parser that speaks the game's language."""

    def __init__(self, **settings: Any) -> None:
        settings.setdefault("formatter_class", _Help)
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self._positionals.title = _("What")
        self._optionals.title = _("Options")
        self.add_argument("-h", "--help", action="help", help=_("show this and leave"))

    def error(self, message: str) -> NoReturn:
        from game.cli.output import complain

        for known, own in _COMPLAINTS:
            if found := re.fullmatch(known, message, re.DOTALL):
                message = (_(own) if own[0] != "{" or " " in own else own).format(
                    **found.groupdict()
                )
                break
        complain(
            message if message.endswith("?") else f"{message}.",
            _("Help: {command} --help").format(command=self.prog),
        )
        raise SystemExit(2)
