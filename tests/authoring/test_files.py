"""What can go wrong before a file is read."""

import os
import sys
from pathlib import Path

import pytest

from game.authoring.files import BYTES_MAX, read_document
from game.authoring.findings import Finding
from tests.authoring.good import SMALL


def only(path: Path) -> Finding:
    [finding] = read_document(path).findings
    assert finding.file == str(path)
    return finding


def test_not_there(tmp_path: Path) -> None:
    assert only(tmp_path / "level.yaml").code == "file-not-found"


def test_a_folder(tmp_path: Path) -> None:
    assert only(tmp_path).code == "is-folder"


def test_a_file_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "level.yaml").write_text(SMALL)
    assert only(tmp_path / "level.yaml" / "more").code in ("unreadable-file", "file-not-found")


def test_a_name_that_can_be_no_file(tmp_path: Path) -> None:
    assert only(tmp_path / "le\0vel.yaml").code in ("unreadable-file", "file-not-found")
    assert only(tmp_path / ("x" * 5000)).code in ("unreadable-file", "file-not-found")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "level.yaml")
    assert only(tmp_path / "level.yaml").code == "unreadable-file"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_not_allowed(tmp_path: Path) -> None:
    path = tmp_path / "level.yaml"
    path.write_text(SMALL)
    path.chmod(0)
    assert only(path).code == "unreadable-file"


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "level.yaml"
    path.write_bytes(b"# " + b"x" * BYTES_MAX)
    assert only(path).code == "file-too-large"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_other_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "level.yaml"
    path.write_bytes("title: é\n".encode(encoding))
    assert read_document(path).findings


def test_the_byte_that_is_no_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "level.yaml"
    path.write_bytes("é: 1\r\nok: 2\nname: é".encode() + "café".encode("latin-1"))
    finding = only(path)
    assert finding.code == "not-utf8"
    assert (finding.line, finding.column) == (3, 11)
    assert "byte 26" in finding.message or "byte" in finding.message


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "level.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: yes\n")
    assert [(f.code, f.line, f.column) for f in read_document(path).findings] == [
        ("yaml-boolean", 1, 4)
    ]
