#!/usr/bin/env bash
# warcio rewrites a whole HTTP header as soon as one of its letters is not ASCII.
#
# Believed: what a crawler stores in a WARC file is what the server sent, byte for byte; that is what
# the format is for.
#
# True: a header value with a letter beyond ASCII is percent-encoded as it is written, and not only
# that letter: spaces, colons and percent signs of the value too. Read again it is another value, and
# what was there cannot be told from what was encoded before.
#
# Versions: warcio 1.8.1, the newest in November 2026.
#
# Matters to us: `summarize/fetching/warc.py` writes the bytes of headers itself, so that a briefing can be
# compared with what was received.

. "$(dirname "$0")/trial.sh"

try_out 'warcio==1.8.1' <<'CODE'
import io

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

for title in ("Ferry: 5% off", "Café: 5% off"):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    headers = StatusAndHeaders(
        "200 OK", [("Content-Type", "text/html"), ("X-Title", title)], protocol="HTTP/1.1"
    )
    record = writer.create_warc_record(
        "https://post.example/", "response", payload=io.BytesIO(b"-"), http_headers=headers
    )
    writer.write_record(record)
    lines = out.getvalue().decode("latin-1").split("\r\n")
    print(*(line for line in lines if line.startswith("X-Title")))
CODE
expect <<'SEEN'
X-Title: Ferry: 5% off
X-Title: Caf%C3%A9%3A%205%25%20off
SEEN
