"""The command line: what can be said, and what its help says."""

import argparse
import os
from collections.abc import Callable, Sequence
from typing import Final

from game import __version__
from game.cli import commands, values
from game.cli.parser import Parser
from game.language import _, available, choose, use

COMMANDS: Final = ("play", "levels", "runs", "replay", "check", "completion")
SHELLS: Final = ("bash", "zsh", "tcsh")
_VALUE_OPTIONS: Final = ("--lang", "--data-dir")


def read(words: Sequence[str]) -> argparse.Namespace:
    """What the words of the command line ask for; ``run`` in it does it.

    Speaks the language that the words or the environment wish for. Raises SystemExit, after
    a message or the help, with code 2 or 0.
    """
    use(choose(_option(words, "--lang"), None, os.environ))
    command = _command(words)
    whole = parser(only=command)
    if command and command not in COMMANDS:
        whole.error(_unknown(command))
    args, strange = whole.parse_known_args(words)
    if strange:
        args.parser.error(_("not understood: {words}").format(words=" ".join(strange)))
    return args


def _unknown(command: str) -> str:
    import difflib

    message = _("there is no command “{command}”").format(command=command)
    if close := difflib.get_close_matches(command, COMMANDS, n=1):
        message += _("; did you mean “{name}”?").format(name=close[0])
    return message


def _option(words: Sequence[str], name: str) -> str | None:
    for place, word in enumerate(words):
        if word == name and place + 1 < len(words):
            return words[place + 1]
        if word.startswith(f"{name}="):
            return word.partition("=")[2]
    return None


def _command(words: Sequence[str]) -> str:
    """The first word that is no option and no value of one."""
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word in _VALUE_OPTIONS:
            skip = True
        elif not word.startswith("-"):
            return word
    return ""


def parser(only: str | None = None, level_ids: Sequence[str] = ()) -> Parser:
    """The whole command line. ``only``: of the commands whose options take time to import,
    none but this one is filled; None fills all. ``level_ids`` are what a shell may offer."""
    top = Parser(
        prog="siapa",
        usage=_("siapa [COMMAND] [OPTIONS]"),
        description=_("Siapa Butuh Siapa: you stand behind a shop counter, and serve people."),
        epilog=_help_examples(),
    )
    top.set_defaults(run=commands.screen, parser=top, lang=None, data_dir=None)
    top.add_argument(
        "--version", action="version", version=f"siapa {__version__}", help=_("show the version")
    )
    _common(top)
    subs = top.add_subparsers(
        title=_("Commands"), metavar=_("COMMAND"), parser_class=Parser, prog="siapa"
    )

    def add(
        name: str,
        run: Callable[[argparse.Namespace], int],
        summary: str,
        usage: str,
        epilog: str = "",
    ) -> Parser:
        description = f"{summary[:1].upper()}{summary[1:]}."
        sub: Parser = subs.add_parser(
            name, help=summary, description=description, usage=usage, epilog=epilog
        )
        sub.set_defaults(run=run, parser=sub)
        _common(sub)
        return sub

    _play(
        add(
            "play",
            commands.play,
            _("play a level"),
            _("siapa play [LEVEL] [OPTIONS]"),
            _play_examples(),
        ),
        level_ids,
    )
    _format(
        add(
            "levels",
            commands.levels,
            _("list the levels, and your best shifts"),
            _("siapa levels [OPTIONS]"),
        )
    )
    runs = add("runs", commands.runs, _("list the shifts you played"), _("siapa runs [OPTIONS]"))
    _format(runs)
    runs.add_argument(
        "--set-aside",
        action="store_true",
        help=_("put a damaged file with your shifts aside, and start with a new one"),
    )
    told = add(
        "replay",
        commands.replay,
        _("read a shift again, move by move"),
        _("siapa replay RUN [OPTIONS]"),
    )
    told.add_argument(
        "number", metavar=_("RUN"), type=values.run, help=_("a number that siapa runs shows")
    )
    _format(told)
    checker = add(
        "check",
        commands.check,
        _("check level files that you write"),
        _("siapa check FILE… [OPTIONS]"),
    )
    if only in (None, "check"):
        from game.authoring.command import add_arguments

        add_arguments(checker)
    shell = add(
        "completion",
        commands.completion,
        _("print what makes your shell complete this command"),
        _("siapa completion SHELL"),
        _("In bash:  siapa completion bash > ~/.local/share/bash-completion/completions/siapa"),
    )
    shell.add_argument("shell", metavar=_("SHELL"), choices=SHELLS, help=", ".join(SHELLS))
    return top


def _common(to: Parser) -> None:
    to.add_argument(
        "--lang",
        metavar=_("LANG"),
        type=values.language,
        default=argparse.SUPPRESS,
        help=_("the language: {languages}").format(languages=", ".join(available())),
    )
    to.add_argument(
        "--data-dir",
        metavar=_("DIR"),
        type=values.folder,
        default=argparse.SUPPRESS,
        help=_("keep your shifts in this folder (or set SIAPA_DATA_DIR)"),
    )


def _play(to: Parser, level_ids: Sequence[str]) -> None:
    to.add_argument(
        "level",
        metavar=_("LEVEL"),
        nargs="?",
        choices=level_ids or None,
        help=_("a level's id, or the path of a YAML file"),
    )
    add = to.add_argument
    add(
        "--plain",
        action="store_true",
        help=_("plain lines of text: for screen readers, pipes and scripts"),
    )
    add("--practice", action="store_true", help=_("doesn't count: numbers shown, undo allowed"))
    add(
        "--seed",
        metavar="N",
        type=values.seed,
        help=_("deal this shift: the same number, the same shift"),
    )
    add(
        "--resume",
        metavar=_("RUN"),
        type=values.run_or_last,
        help=_("go on with an open shift: its number, or “last”"),
    )
    add("--new", action="store_true", help=_("begin another shift, though one is open"))
    add("--new-book", action="store_true", help=_("first open a shop anew that had to close"))
    add("--unsaved", action="store_true", help=_("keep nothing on disk (only with --plain)"))


def _format(to: Parser) -> None:
    to.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("text (usual) or json")
    )


def _help_examples() -> str:
    return _(
        "Examples:\n"
        "  siapa                              open the game\n"
        "  siapa levels                       what there is to play\n"
        "  siapa play just-looking            straight into a shop\n"
        "  siapa play just-looking --plain    the same as lines of text\n"
        "  siapa play mine.yaml --practice    try a level that you wrote\n"
        "  siapa check mine.yaml              what is wrong with it\n"
        "\n"
        "Each move is kept. If the terminal dies, start again and go on."
    )


def _play_examples() -> str:
    return _(
        "Examples:\n"
        "  siapa play just-looking --practice\n"
        "  siapa play --plain --resume last\n"
        "  siapa play just-looking --plain --new --seed 7 < moves.txt\n"
        "\n"
        "In plain lines a number gives that reply, “help” tells the rest. A script has one of\n"
        "them on each line; lines that begin with # are passed over."
    )
