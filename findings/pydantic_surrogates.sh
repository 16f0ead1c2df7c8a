#!/usr/bin/env bash
# pydantic accepts a string that it then cannot write as JSON.
#
# Believed: what a model has validated, `model_dump_json` can write; and what the standard library
# writes as JSON, pydantic can read.
#
# True: a `str` field takes a string with a lone surrogate, which is what Python makes of a file name
# that is not UTF-8 (`os.fsdecode(b"K\xf6ln.txt")`) and of the JSON text "\ud83d" that a cut-off emoji
# leaves behind. `model_dump_json` then fails with PydanticSerializationError, far from the place
# where the string came in. The standard library writes such a string, escaped, and reads it again,
# but `model_validate_json` refuses to read what it wrote.
#
# Versions: pydantic 2.14.4, the newest in November 2026.
#
# Matters to us: one badly named file among thousands ended every JSON output with a traceback.
# `summarize/documents/briefing.py` then has the standard library write the document, and
# `summarize/characters.py` puts U+FFFD in place of such characters.

. "$(dirname "$0")/trial.sh"

try_out 'pydantic==2.14.4' <<'CODE'
import json, os
from pydantic import BaseModel
class Article(BaseModel):
    id: str
article = Article(id=os.fsdecode(b"K\xf6ln.txt"))
print("validated:", ascii(article.id))
try:
    article.model_dump_json()
except Exception as error:
    print("model_dump_json:", type(error).__name__)
written = json.dumps(article.model_dump())
print("json.dumps:", written)
print("json.loads:", json.loads(written) == article.model_dump())
try:
    Article.model_validate_json(written)
except Exception as error:
    print("model_validate_json:", type(error).__name__)
CODE
expect <<'SEEN'
validated: 'K\udcf6ln.txt'
model_dump_json: PydanticSerializationError
json.dumps: {"id": "K\udcf6ln.txt"}
json.loads: True
model_validate_json: ValidationError
SEEN
