"""What is known of each language: data, and small rules that only make sense in it.

A language is a package here (`en`, `und`), with one module for each *area* that it covers. Such a
module has one value, `RULES`, of the type that `languages/<area>.py` defines. Areas are loaded when
they are first asked for. `und` stands for every language that has no package of its own.
"""

from functools import cache
from importlib import import_module

UNDETERMINED = "und"
# The packages beside this module. "und" is the code of BCP 47 for a language that is not known.
KNOWN = ("en", UNDETERMINED)


@cache
def rules(code: str, area: str) -> object | None:
    """What the language knows of an area ("sentences", "quantities" ...); None where it is absent.

    `code` is a BCP 47 primary subtag in lower case. Whoever asks says what happens without rules.
    """
    name = f"{__name__}.{code if code in KNOWN else UNDETERMINED}.{area}"
    try:
        found: object = import_module(name).RULES
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return None
    return found
