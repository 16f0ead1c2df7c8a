#!/usr/bin/env bash
# striprtf prints what an editor deleted, joined to what was put in its place.
#
# Believed: the text of a rich-text file is what a word processor shows and prints; what was deleted
# with tracked changes, or is hidden, is not in it.
#
# True: of `{\deleted 9}{\revised 11}` both are given, without a space between them: a toll of 11 that
# was 9 in the draft becomes 911. Hidden text (`\v`) is given like any other.
#
# Versions: striprtf 0.0.35, the newest in November 2026.
#
# Matters to us: `summarize/readers/documents/rtf.py` reads rich text itself, by a table of its words.

. "$(dirname "$0")/trial.sh"

try_out 'striprtf==0.0.35' <<'CODE'
from striprtf.striprtf import rtf_to_text

for text in (
    r"{\rtf1\ansi The toll of the fire is {\deleted 9}{\revised 11}.\par}",
    r"{\rtf1\ansi The mayor resigned.{\v  (check with lawyers!)}\par}",
):
    print(rtf_to_text(text).strip())
CODE
expect <<'SEEN'
The toll of the fire is 911.
The mayor resigned. (check with lawyers!)
SEEN
