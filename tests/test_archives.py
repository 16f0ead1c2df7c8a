"""What readers promise of zip and tar archives: what a folder of the same files would give."""

import gzip
import io
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.readers import read
from tests.archives import HARBOURS, page, paragraphs, tarred, warc, written, zipped
from tests.test_warc import crawl, places_read

pytestmark = pytest.mark.slow

PAGES: dict[str, str] = {
    f"2025/{each.lower()}.html": page(each, at) for at, each in enumerate(HARBOURS)
}
KINDS: dict[str, Callable[[Mapping[str, bytes | str]], bytes]] = {
    ".zip": zipped,
    ".tar": tarred,
    ".tar.gz": lambda files: tarred(files, "w:gz"),
    ".tgz": lambda files: tarred(files, "w:gz"),
    ".tar.bz2": lambda files: tarred(files, "w:bz2"),
    ".tbz2": lambda files: tarred(files, "w:bz2"),
    ".tar.xz": lambda files: tarred(files, "w:xz"),
}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_an_archive_is_read_as_the_folder_of_its_files_is(kind: str, tmp_path: Path) -> None:
    path = written(tmp_path / f"news{kind}", KINDS[kind](PAGES))
    for name, text in PAGES.items():
        written(tmp_path / "folder" / name, text.encode())
    packed, plain = read([path]), read([tmp_path / "folder"])
    assert sorted(each.text for each in packed.articles) == sorted(
        each.text for each in plain.articles
    )
    assert {each.id for each in packed.articles} == {f"news{kind}/{name}" for name in PAGES}
    assert places_read(written(tmp_path / "other/unnamed", path.read_bytes())) == [*HARBOURS]
    folder = read([written(tmp_path / f"inbox/a{kind}", path.read_bytes()).parent])
    assert len(folder.articles) == len(PAGES), "found in a folder"


def test_what_a_folder_would_leave_out_is_left_out(kind: str, tmp_path: Path) -> None:
    others: dict[str, bytes | str] = {
        "news/.hidden.txt": "x", "__MACOSX/news/._a.html": "x", ".git/a.txt": "x",
        "news/ferry_files/frame.html": page("Nowhere"), "news/ferry.html": page("Norhaven"),
        "news/README.md": "# About", "news/a.png": b"x", "news/b.exe": b"MZ",
    }  # fmt: skip
    path = written(tmp_path / f"a{kind}", KINDS[kind](others))
    assert places_read(path) == ["Norhaven"]
    (warning,) = read([path]).warnings
    assert warning.startswith(f"{path}: left out what is no article file: news/README.md")
    assert "a.png" in warning
    assert "b.exe" in warning
    folder = {"my_files/a.html": page("Sulmer")}
    assert places_read(written(tmp_path / f"b{kind}", KINDS[kind](folder))) == ["Sulmer"]


def test_files_in_files_are_read_as_deep_as_may_be(kind: str, tmp_path: Path) -> None:
    inner = zipped({"a.html.gz": gzip.compress(page("Dunmere").encode())})
    files: dict[str, bytes | str] = {
        "one.zip": inner,
        "two.warc.gz": warc(crawl(HARBOURS[:2])),
        "c.html": page("Oldport"),
    }
    path = written(tmp_path / f"a{kind}", KINDS[kind](files))
    pile = read([path])
    assert len(pile.articles) >= 3
    deep = page("Kestwick").encode()
    for at in range(6):
        deep = zipped({f"{at}.zip" if at else "a.html": deep})
    path = written(tmp_path / f"b{kind}", KINDS[kind]({"z.zip": deep, "c.html": page("Oldport")}))
    assert places_read(path) == ["Oldport"]
    assert "more than 4 files lie in one another" in read([path]).warnings[0]


NAMES = ("/etc/norhaven.txt", "../../sulmer.txt", "C:\\news\\kestwick.txt", "a//./dunmere.txt")


def test_names_that_lead_out_of_an_archive_harm_nothing(kind: str, tmp_path: Path) -> None:
    files = {
        name: "\n\n".join(paragraphs(each)) for name, each in zip(NAMES, HARBOURS, strict=False)
    }
    path = written(tmp_path / f"in/a{kind}", KINDS[kind](files))
    pile = read([path])
    assert len(pile.articles) == 4
    assert all(".." not in each.id for each in pile.articles)
    assert [*tmp_path.rglob("*")] == [tmp_path / "in", path]


def test_a_broken_file_in_an_archive_costs_no_other(kind: str, tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        **PAGES,
        "2025/bad.html": b"\x80\x02" * 300,
        "2025/empty.txt": b"",
        "2025/b.json": "{",
    }
    path = written(tmp_path / f"a{kind}", KINDS[kind](files))
    assert places_read(path) == [*HARBOURS]
    told = read([path]).warnings
    assert all(any(name in each for each in told) for name in ("bad.html", "empty.txt", "b.json"))


def test_an_archive_that_ends_too_early_is_told(kind: str, tmp_path: Path) -> None:
    whole = KINDS[kind](PAGES)
    path = written(tmp_path / f"a{kind}", whole[: len(whole.rstrip(b"\0")) * 2 // 3])
    if kind == ".zip":
        with pytest.raises(InputError, match="is no whole zip"):
            read([path])
        return
    try:
        told = "\n".join(read([path]).warnings)
    except InputError as error:
        told = str(error)
    assert "ends too early" in told
    assert len(told.splitlines()) <= 2


def test_a_tar_without_its_end_or_broken_in_the_middle_is_told(tmp_path: Path) -> None:
    whole = tarred(PAGES)
    (tmp_path / "a.tar").write_bytes(whole.rstrip(b"\0") + bytes(-len(whole.rstrip(b"\0")) % 512))
    assert len(read([tmp_path / "a.tar"]).articles) == len(PAGES)
    assert read([tmp_path / "a.tar"]).warnings == (
        f"{tmp_path}/a.tar: is broken or ends too early; the rest is left out",
    )
    at = whole.index(b"2025/kestwick")
    (tmp_path / "b.tar").write_bytes(whole[:at] + b"#" * 400 + whole[at + 400 :])
    pile = read([tmp_path / "b.tar"])
    assert (len(pile.articles), len(pile.warnings)) == (2, 1)
    assert "the rest is left out" in pile.warnings[0]


def test_links_and_devices_of_a_tar_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("\n\n".join(paragraphs("Sulmer")))
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (
            ("a.txt", tarfile.SYMTYPE),
            ("b.txt", tarfile.LNKTYPE),
            ("c.txt", tarfile.FIFOTYPE),
            ("d.txt", tarfile.CHRTYPE),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, str(tmp_path / "secret.txt")
            archive.addfile(info)
        info = tarfile.TarInfo("e.html")
        data = page("Oldport").encode()
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    path = written(tmp_path / "a.tar", out.getvalue())
    assert places_read(path) == ["Oldport"]
    assert read([path]).warnings == (
        f"{path}: left out what is no article file: a.txt (a link), b.txt (a link), c.txt, d.txt",
    )


def locked(data: bytes) -> bytes:
    """A zip whose first file says that it is encrypted."""
    at = data.index(b"PK\x01\x02")
    changed = bytearray(data)
    changed[6] |= 1
    changed[at + 8] |= 1
    return bytes(changed)


def test_what_is_encrypted_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "a.zip", locked(zipped(PAGES)))
    assert places_read(path) == [*HARBOURS[1:]]
    assert read([path]).warnings == (f"{path}: left out what is encrypted: 2025/norhaven.html",)
    path = written(tmp_path / "b.zip", locked(zipped({"a.txt": "x"})))
    with pytest.raises(InputError, match="left out what is encrypted"):
        read([path])


def test_names_in_utf_8_that_do_not_say_so_are_read(tmp_path: Path) -> None:
    data = zipped({"2025/Überfähre.txt": "\n\n".join(paragraphs("Sulmer"))})
    for at in (data.index(b"PK\x03\x04") + 7, data.index(b"PK\x01\x02") + 9):
        data = data[:at] + bytes([data[at] & ~0x08]) + data[at + 1 :]
    (article,) = read([written(tmp_path / "a.zip", data)]).articles
    assert article.id == "a.zip/2025/Überfähre.txt"
    name = "Überfähre.txt".encode("cp437")
    cp437 = data.replace("2025/Überfähre.txt".encode(), b"2025/12" + name)
    assert read([written(tmp_path / "b.zip", cp437)]).articles[0].id == "b.zip/2025/12Überfähre.txt"


def test_a_wrong_checksum_is_told(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.html": page("Sulmer"), "b.html": page("Oldport")}))
    data[14] ^= 0xFF
    data[data.index(b"PK\x01\x02") + 16] ^= 0xFF
    path = written(tmp_path / "a.zip", bytes(data))
    assert places_read(path) == ["Oldport"]
    assert "a.html: is broken" in read([path]).warnings[0]


def packed_zeros(megabytes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**PAGES, "z1.txt": "", "z2.txt": "", "z3.txt": ""}.items():
            with archive.open(name, "w") as file:
                if text:
                    file.write(text.encode())
                else:
                    for _ in range(megabytes):
                        file.write(b"A ferry sank. " * 74899)
    return out.getvalue()


def test_an_archive_that_unpacks_without_measure_is_cut_off(tmp_path: Path) -> None:
    path = written(tmp_path / "a.zip", packed_zeros(70))
    pile = read([path])
    assert len(pile.articles) >= len(PAGES), "what stands before is kept"
    assert any(
        "the rest left out, unpacks to more than 100 times" in each for each in pile.warnings
    )


def test_archives_in_archives_without_end_are_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarize.readers.streams.MOST_ARCHIVES", 4)
    monkeypatch.setattr("summarize.readers.streams.MOST_FILES", 20)
    many = zipped({f"{at}.zip": zipped({"a.html": page("Sulmer", at)}) for at in range(6)})
    assert "more than 4 archives" in read([written(tmp_path / "a.zip", many)]).warnings[-1]
    files = tarred({f"{at}.html": page("Sulmer", at) for at in range(30)})
    pile = read([written(tmp_path / "a.tar", files)])
    assert "the rest left out, holds more than 20 files" in pile.warnings[-1]
    assert len(pile.articles) > 10


@pytest.mark.parametrize("end", [".zip", ".tar.gz"])
def test_an_archive_from_a_pipe_is_read(end: str) -> None:
    code = "from summarize.readers import read; print(len(read(['-']).articles))"
    done = subprocess.run(
        [sys.executable, "-c", code], input=KINDS[end](PAGES), capture_output=True, check=True
    )
    assert done.stdout == b"5\n"


OTHERS = {
    "xlsx": (zipped({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"}), "a spreadsheet"),
    "epub": (
        zipped({"mimetype": "x", "META-INF/container.xml": "", "a.xhtml": page("X")}),
        "a book",
    ),
    "jar": (zipped({"META-INF/MANIFEST.MF": "", "a.txt": "x"}), "a program"),
    "7z": (b"7z\xbc\xaf\x27\x1c\0\4" + bytes(100), "a 7z archive"),
    "rar": (b"Rar!\x1a\x07\x01\0" + bytes(100), "a RAR archive"),
    "zst": (b"\x28\xb5\x2f\xfd" + bytes(100), "packed with zstd"),
    "arc": (b"filedesc://a.arc 0.0.0.0 20050614070144 text/plain 73\n", "an ARC file"),
}


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_not_read_is_refused_by_name(other: str, tmp_path: Path) -> None:
    data, what = OTHERS[other]
    for name in (f"b.{other}", "a.txt", "a.zip"):
        path = written(tmp_path / name, data)
        with pytest.raises(InputError, match=f"{name}: is {what}"):
            read([path])


def test_an_empty_archive_is_one_line(kind: str, tmp_path: Path) -> None:
    path = written(tmp_path / f"a{kind}", KINDS[kind]({}))
    with pytest.raises(InputError, match="no article could be read"):
        read([path])
