"""Bring the translations of the screens up to date: `python -m game.language.extract`.

Collects what `_`, `ngettext`, `pgettext`, `npgettext` and `N_` mark in the source into
`siapa.pot`, and adds what is new to each `.po`. For developers; it needs Babel.

`update` and `write` are for level texts too: whoever collects those makes a `Catalog` and
hands it over.
"""

import io
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from game import __version__
from game.language.compile import language_of, placeholders

PROJECT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = PROJECT / "assets" / "translations"
TEMPLATE: Final = FOLDER / "siapa.pot"

_KEYWORDS: Final = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}

# Header lines that change with every run or every version of Babel, or that say nothing.
_NOISE: Final = (
    b'"POT-Creation-Date:',
    b'"PO-Revision-Date:',
    b'"Generated-By:',
    b'"Report-Msgid-Bugs-To: EMAIL@ADDRESS',
    b'"Last-Translator: FULL NAME',
    b'"Language-Team:',
)


def template() -> Catalog:
    """All that the source marks for translation."""
    catalogue = Catalog(
        project="Siapa Butuh Siapa",
        version=__version__,
        header_comment="# The screens of Siapa Butuh Siapa. Made by `make translations`.",
        fuzzy=False,
    )
    found = extract_from_dir(
        PROJECT / "game",
        method_map=[("**.py", "python")],
        keywords=_KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for file, line, message, comments, context in found:
        place = Path("game", file).as_posix()
        catalogue.add(message, None, [(place, line)], auto_comments=comments, context=context)
    return catalogue


def update(source: Catalog, path: Path) -> None:
    """Give the `.po` at `path` what `source` has, and keep what was translated.

    What `source` has no longer is kept at the end as obsolete; a translation of a text that
    has changed is kept as fuzzy, and doesn't show before somebody has looked at it.
    """
    language = language_of(path)
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language, abort_invalid=True)
    else:
        header = f"# {source.project}: {language}"
        catalogue = Catalog(locale=language, header_comment=header, fuzzy=False)
    catalogue.update(source)
    catalogue.project, catalogue.version = source.project, source.version
    write(catalogue, path)


def write(catalogue: Catalog, path: Path) -> None:
    """Write a `.po` or `.pot` so that the same texts always give the same bytes."""
    for message in [*catalogue, *catalogue.obsolete.values()]:
        _mend_flags(message)
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=0, sort_by_file=True, include_lineno=False)
    lines = buffer.getvalue().splitlines(keepends=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(line for line in lines if not line.startswith(_NOISE)))


def _mend_flags(message: Message) -> None:
    # Babel takes "50 % of" for a format, and would tell translators' tools so.
    texts = [message.id] if isinstance(message.id, str) else list(message.id)
    if not any(name.startswith("%") for text in texts for name in placeholders(text) or ()):
        message.flags.discard("python-format")


def main() -> None:
    source = template()
    write(source, TEMPLATE)
    for path in sorted(FOLDER.glob("*.po")):
        update(source, path)


if __name__ == "__main__":
    main()
