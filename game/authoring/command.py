"""``siapa check FILE…``: everything that is wrong with level files, where, and the mend."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from game.authoring.characters import harmless
from game.authoring.excerpt import as_text
from game.authoring.findings import Finding
from game.authoring.problem import PROBLEMS_MAX
from game.language import _, ngettext


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "files",
        metavar=_("FILE"),
        nargs="+",
        type=Path,
        help=_("a level, or a file that levels share (people, encounters, temperaments)"),
    )


def run(args: argparse.Namespace) -> int:
    """Print all findings; 1 if one of them is an error, else 0."""
    from game.authoring.read import check

    files: Sequence[Path] = args.files
    findings = check(files)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for finding in findings:
        _say(as_text(finding, colour=colour) + "\n")
    for file, count in Counter(finding.file for finding in findings).items():
        if count >= PROBLEMS_MAX:
            _say(
                _("{file}: more than {most} findings; not all are shown.").format(
                    file=harmless(file), most=PROBLEMS_MAX
                )
            )
    _say(_summary(findings, len(files)))
    return 1 if any(finding.severity == "error" for finding in findings) else 0


def _summary(findings: Sequence[Finding], files: int) -> str:
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    counted = ngettext("{n} file", "{n} files", files).format(n=files)
    if not findings:
        return _("{files}: fine.").format(files=counted)
    parts = []
    if errors:
        parts.append(ngettext("{n} error", "{n} errors", errors).format(n=errors))
    if warnings:
        parts.append(ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings))
    return _("{files}: {findings}.").format(files=counted, findings=", ".join(parts))


def _say(text: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding))
