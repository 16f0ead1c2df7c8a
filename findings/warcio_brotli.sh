#!/usr/bin/env bash
# warcio hands out compressed bytes as the page where the server sent brotli.
#
# Believed: `content_stream()` gives the decoded body, or fails; a page that cannot be decoded is not
# mistaken for one that can.
#
# True: without a brotli package the bytes come as they were stored, and nothing says so: they go on to
# whatever reads pages, which finds no text in them. With the official package (brotli 1.2) decoding
# ends in an AttributeError, as its decompressor lacks an attribute that warcio asks for; brotlicffi has it.
#
# Versions: warcio 1.8.1, the newest in November 2026.
#
# Matters to us: `summarize/readers/archives/answers.py` decodes what a crawl stored itself, and says which extra
# is missing.

. "$(dirname "$0")/trial.sh"

try_out 'warcio==1.8.1' <<'CODE'
import io

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

# "<p>The ferry ran aground.</p>", as brotli packs it.
packed = bytes.fromhex("0b0e803c703e5468652066657272792072616e206167726f756e642e3c2f703e03")
out = io.BytesIO()
writer = WARCWriter(out, gzip=False)
headers = StatusAndHeaders("200 OK", [("Content-Encoding", "br")], protocol="HTTP/1.1")
writer.write_record(
    writer.create_warc_record(
        "https://post.example/", "response", payload=io.BytesIO(packed), http_headers=headers
    )
)
out.seek(0)
for record in ArchiveIterator(out):
    print(record.content_stream().read() == packed)
CODE
expect <<'SEEN'
True
SEEN
