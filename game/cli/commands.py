"""What each command does. Each imports what it needs when it runs."""

from argparse import Namespace


def screen(args: Namespace) -> int:
    """`siapa`: the game on the screen."""
    from game.cli.playing import screen

    return screen(args)


def play(args: Namespace) -> int:
    """`siapa play`: one level, on the screen or as plain lines."""
    from game.cli.playing import play

    return play(args)


def levels(args: Namespace) -> int:
    """`siapa levels`: what there is to play."""
    from game.cli.listing import levels

    return levels(args)


def runs(args: Namespace) -> int:
    """`siapa runs`: what was played."""
    from game.cli.listing import runs, set_store_aside

    return set_store_aside(args) if args.set_aside else runs(args)


def replay(args: Namespace) -> int:
    """`siapa replay`: a shift told again."""
    from game.cli.retelling import retelling

    return retelling(args)


def check(args: Namespace) -> int:
    """`siapa check`: what is wrong with level files."""
    from game.authoring.command import run

    return run(args)


def completion(args: Namespace) -> int:
    """`siapa completion`: a script for the shell."""
    import shtab

    from game.authoring.read import level_files
    from game.cli.arguments import parser
    from game.cli.output import write
    from game.places import LEVELS

    whole = parser(level_ids=[path.stem for path in level_files(LEVELS)])
    write(shtab.complete(whole, shell=args.shell))
    return 0
