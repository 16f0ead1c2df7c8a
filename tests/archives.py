"""Archives for the tests: made by other programs than read them, of pages that are all invented."""

import io
import tarfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HARBOURS = ("Norhaven", "Sulmer", "Kestwick", "Dunmere", "Oldport")


def paragraphs(place: str, number: int = 0) -> tuple[str, ...]:
    """The paragraphs of an article about a ferry at a place."""
    return (
        f"The ferry to {place} ran aground on a sandbank early on Tuesday, the coast guard said.",
        f"All {84 + number} passengers were brought ashore at {place} by noon and nobody was hurt.",
        f"The operator of the {place} line said that the pilot had followed the chart of the port.",
    )


def page(place: str, number: int = 0) -> str:
    """The page of that article."""
    text = "".join(f"<p>{each}</p>" for each in paragraphs(place, number))
    return (
        f"<!doctype html><html lang='en'><head><title>Ferry aground at {place}</title>"
        f"</head><body><nav><a href='/'>Home</a></nav><article><h1>Ferry aground at {place}</h1>"
        f"{text}</article></body></html>"
    )


class Answered(NamedTuple):
    """A response as a crawl keeps it."""

    url: str
    body: bytes
    status: str = "200 OK"
    kind: str = "text/html; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    record: Mapping[str, str] = {}
    type: str = "response"


def warc(answers: Sequence[Answered], *, packed: bool = True) -> bytes:
    """A WARC file by warcio, each record in a member of its own where it is packed."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    # The library leaves its temporary files open.
    writer._create_temp_file = io.BytesIO
    writer.write_record(writer.create_warcinfo_record("news.warc", {"software": "test"}))
    for each in answers:
        http = None
        if each.type in ("response", "revisit"):
            fields = [("Content-Type", each.kind), *each.headers]
            http = StatusAndHeaders(each.status, fields, protocol="HTTP/1.1")
        record = writer.create_warc_record(
            each.url,
            each.type,
            payload=io.BytesIO(each.body),
            http_headers=http,
            warc_content_type="" if http else each.kind,
            warc_headers_dict=dict(each.record),
        )
        writer.write_record(record)
    return out.getvalue()


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """A zip of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: Mapping[str, bytes | str], mode: str = "w") -> bytes:
    """A tar of these files, packed as the mode says."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]  # modes are literals there
        for name, data in files.items():
            content = data.encode() if isinstance(data, str) else data
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def written(path: Path, data: bytes) -> Path:
    """The path, after the bytes were written to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
