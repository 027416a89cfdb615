"""The command `siapa`. What a command needs is imported when it runs, and not before."""

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; gives the exit code.

    0: done. 1: it failed, and why was said. 2: the command line makes no sense.
    """
    from game.cli.arguments import read
    from game.cli.output import INTERRUPTED, PIPE_CLOSED, complain, prepare_streams

    prepare_streams()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        args = read(words)
        code: int = args.run(args)
        sys.stdout.flush()
        return code
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has had enough. Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as error:
        from game.cli.trouble import explain

        if not (lines := explain(error)):
            raise
        complain(*lines)
        return 1
