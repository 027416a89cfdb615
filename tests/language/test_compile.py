"""The build refuses a translation that would crash or show nonsense."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.language.compile import BrokenTranslationError, compile_all, placeholders

PO = Callable[[str, str], Path]


def entry(source: str, translation: str) -> str:
    return f'msgid "{source}"\nmsgstr "{translation}"\n\n'


def plural(one: str, many: str, *forms: str) -> str:
    lines = "".join(f'msgstr[{n}] "{form}"\n' for n, form in enumerate(forms))
    return f'msgid "{one}"\nmsgid_plural "{many}"\n{lines}\n'


@pytest.mark.parametrize(
    "entries",
    [
        entry("Trust {n}", "Percaya {n}"),
        entry("{a} and {b}", "{b} dan {a}"),
        entry("{a} and {a}", "{a}"),
        entry("%(prog)s of %d", "%(prog)s dari %d"),
        entry("50 % of it, 100 % sure", "50 % dari itu, 100 % yakin"),
        entry("A brace { alone", "Kurung sendiri"),
        entry("Not yet", ""),
        entry("Nothing {here}", ""),
        plural("One reply", "{n} replies", "{n} jawaban"),
        "#, fuzzy\n" + entry("Trust {n}", "Percaya {m}"),
        '#~ msgid "Gone {n}"\n#~ msgstr "Hilang {m}"\n',
    ],
)
def test_sound_translations_compile(project: Path, po: PO, entries: str) -> None:
    source = po("assets/translations/id.po", entries)
    assert compile_all(project) == [source.with_suffix(".mo")]


@pytest.mark.parametrize(
    "entries",
    [
        entry("Trust {n}", "Percaya {m}"),
        entry("Trust {n}", "Percaya"),
        entry("Trust", "Percaya {n}"),
        entry("Trust {n}", "Percaya {n"),
        entry("Trust", "Percaya }"),
        entry("Trust {n:+d}", "Percaya {n:d}"),
        entry("Trust {n}", "Percaya {n!r}"),
        entry("Trust {n}", "Percaya {n.__class__}"),
        entry("Trust %d", "Percaya %s"),
        entry("Trust %s %d", "Percaya %d %s"),
        entry("Trust %(n)s", "Percaya %(m)s"),
        entry("Trust", "Percaya \x1b[2J"),
        entry("Trust", "\u202eayacreP"),
        plural("One reply", "{n} replies", "satu jawaban"),
    ],
)
def test_a_broken_translation_stops_the_build(project: Path, po: PO, entries: str) -> None:
    path = po("assets/translations/id.po", entries)
    with pytest.raises(BrokenTranslationError, match=rf"{path}:4: "):
        compile_all(project)
    assert not path.with_suffix(".mo").exists()


def test_a_form_for_one_may_leave_out_the_number(project: Path, po: PO) -> None:
    po("assets/translations/en_gb.po", plural("One reply", "{n} replies", "One", "{n}"))
    compile_all(project)
    po("assets/translations/en_gb.po", plural("One reply", "{n} replies", "One", "Many"))
    with pytest.raises(BrokenTranslationError, match="'Many'"):
        compile_all(project)
    po("assets/translations/en_gb.po", plural("One reply", "{n} replies", "One", ""))
    with pytest.raises(BrokenTranslationError, match="needs 2 forms"):
        compile_all(project)
    po("assets/translations/en_gb.po", plural("One reply", "{n} replies", "One", "{n}", "{n}"))
    with pytest.raises(BrokenTranslationError, match=r"en_gb\.po"):
        compile_all(project)


@pytest.mark.parametrize(
    "data", [b"msgid nonsense\n", b"what is this", b'msgid "a"\nmsgstr "\xff"']
)
def test_an_unreadable_file_stops_the_build(project: Path, data: bytes) -> None:
    path = project / "levels" / "translations" / "id" / "shop.po"
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(BrokenTranslationError, match=r"shop\.po"):
        compile_all(project)


def test_all_faults_of_all_files_are_told_at_once(project: Path, po: PO) -> None:
    po("assets/translations/id.po", entry("A {a}", "A") + entry("B {b}", "B"))
    po("levels/translations/id/shop.po", entry("C {c}", "C"))
    (project / "assets/translations/xx.po").write_bytes(b"?")
    with pytest.raises(BrokenTranslationError) as caught:
        compile_all(project)
    assert len(str(caught.value).splitlines()) >= 4


def test_a_compiled_file_goes_when_its_source_does(project: Path, po: PO) -> None:
    path = po("levels/translations/id/shop.po", entry("Shop", "Toko"))
    [compiled] = compile_all(project)
    assert compiled.exists()
    path.unlink()
    assert compile_all(project) == []
    assert not compiled.exists()


def test_compiling_twice_gives_the_same_bytes_and_leaves_nothing_else(
    project: Path, po: PO
) -> None:
    po("assets/translations/id.po", entry("Shop", "Toko") + entry("Trust {n}", "Percaya {n}"))
    [compiled] = compile_all(project)
    before = compiled.read_bytes()
    compile_all(project)
    assert compiled.read_bytes() == before
    assert sorted(path.name for path in compiled.parent.iterdir()) == ["id.mo", "id.po"]


def test_placeholders_are_what_format_would_fill() -> None:
    assert placeholders("{a} {{b}} {c:>3}") == placeholders("{c:>3} {{x}} {a}")
    assert placeholders("{} {}") != placeholders("{}")
    assert placeholders("100 % of it") == frozenset()
    assert placeholders("{") is None
