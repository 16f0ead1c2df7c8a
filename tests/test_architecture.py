"""The house keeps to its plan: layers, import budget, public names, and what each command loads."""

import subprocess
import sys
import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

import summarize
from summarize.signature import LEARNED
from tests import house

# What a plain `summarize brief` must never import.
HEAVY = (
    "torch", "transformers", "ray", "sklearn", "pandas", "httpx", "httpx2", "jinja2", "nltk",
    "babel", "stopwordsiso", "cryptography", "fsspec", "feedgenerator", "feedparser", "hishel",
    "httpcore2", "protego", "warcio",
)  # fmt: skip


# What it may import only for an article or an option that needs it.
UNASKED = (
    "trafilatura", "lxml", "markdown_it", "yaml", "ftfy", "py3langid", "scipy", "rich",
    "numpy.ma", "summarize.checking.verdict", "summarize.config", "summarize.evaluation",
    "summarize.documents", "summarize.verification",
)  # fmt: skip
# So many modules of ours a briefing on plain English text imports. It may fall, not rise unnoticed.
OWN_MODULES = 255
# So many regular expressions of ours a briefing on five articles compiles. The same.
OWN_PATTERNS = 475


def _names_after(code: str) -> set[str]:
    printed = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sorted(sys.modules))"],
        check=True,
        capture_output=True,
        text=True,
    )
    return set(printed.stdout.splitlines()[-1].split())


def _modules_after(code: str) -> set[str]:
    return {name.split(".")[0] for name in _names_after(code)}


def _commanded(text: str, folder: Path) -> str:
    """Code that runs `brief` on an article of this text, as the command does."""
    path = folder / "a.txt"
    path.write_text(text, "utf-8")
    return (
        f"from summarize.cli import main\nsys.argv = ['summarize', 'brief', {str(path)!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass"
    )


def test_a_plain_briefing_imports_nothing_heavy() -> None:
    loaded = _modules_after(
        "from summarize import Article, render, summarize\n"
        "article = Article(id='a', source='A', title='T', text='A ferry sank on Monday.')\n"
        "render(summarize([article]))"
    )
    assert loaded.isdisjoint(HEAVY)
    assert "numpy" in loaded, "the list of modules was not printed"


def test_a_brief_imports_only_what_it_uses(tmp_path: Path) -> None:
    loaded = _names_after(_commanded("A ferry sank on Monday. Two people died.", tmp_path))
    assert loaded & {*UNASKED, *HEAVY} == set()
    own = {name for name in loaded if name.startswith("summarize.")}
    assert "summarize.renderers.markdown" in own, "nothing was briefed"
    assert len(own) <= OWN_MODULES, "\n".join(sorted(own))


def test_a_brief_compiles_only_the_patterns_that_it_asks() -> None:
    """Of five articles: compiling is a fifth of such a run, and most patterns are for others."""
    code = (
        "import re, sys\nfound, compiled = set(), re.compile\n"
        "def counted(pattern, flags=0):\n"
        "    name = sys._getframe(1).f_globals['__name__']\n"
        "    found.update([(pattern, int(flags))] if name.startswith('summarize.') else [])\n"
        "    return compiled(pattern, flags)\n"
        "re.compile = counted\n"
        "from summarize.cli import main\nsys.argv = ['summarize', 'brief', 'seeds/border-visit']\n"
        "try:\n    main()\nfinally:\n    print(len(found), 'numpy.ma' in sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    *briefing, last = printed.stdout.decode().splitlines()
    count, masked = last.split()
    assert briefing[0].startswith("# "), "nothing was briefed"
    assert int(count) <= OWN_PATTERNS
    assert masked == "False", "masked arrays, which cost as much as ten patterns, were imported"


def test_a_short_run_never_looks_for_cycles(tmp_path: Path) -> None:
    """Looking through all that was imported took a fifth of a brief, most of it at the very end."""
    code = (
        "import atexit, gc, sys\nimport summarize.cli\n"
        "def looks():\n    return [each['collections'] for each in gc.get_stats()]\n"
        "before = looks()\n"
        "atexit.register(lambda: print(looks() == before, gc.get_freeze_count() > 10_000))\n"
        f"{_commanded('A ferry sank on Monday.', tmp_path)}"
    )
    printed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert printed.stdout.decode().splitlines()[-1] == "True True"


def test_help_imports_neither_arrays_nor_settings() -> None:
    loaded = _modules_after("from summarize.cli import app")
    assert loaded.isdisjoint({"numpy", "scipy", "pydantic", "trafilatura", *HEAVY})


def test_importing_the_package_loads_only_itself() -> None:
    assert _modules_after("import summarize").isdisjoint({"numpy", "pydantic", "typer", *HEAVY})


@pytest.mark.parametrize("name", summarize.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(summarize, name).__module__.startswith("summarize.")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nosuch'"):
        _ = summarize.nosuch


# Libraries that connect us with something, and the packages that may import them.
HOMES = {
    "torch": {"rewriting"},
    "transformers": {"rewriting"},
    "httpx": {"rewriting"},
    "httpx2": {"rewriting", "fetching"},
    "httpcore2": {"fetching"},
    "hishel": {"fetching"},
    "protego": {"fetching"},
    "warcio": {"fetching", "readers"},
    "feedparser": {"readers"},
    "highspy": {"selection"},
    "trafilatura": {"readers"},
    "lxml": {"readers"},
    "markdown_it": {"readers"},
    "yaml": {"readers"},
    "jinja2": {"renderers", "rewriting"},  # chat templates of models are Jinja, and may fail
    "ftfy": {"cleaning"},
    "nltk": {"language"},
    "sentencex": {"language"},
    "py3langid": {"language"},
    "Stemmer": {"language"},
    "babel": {"languages"},
    "cryptography": {"batch", "cli", "documents"},  # the first two only name its type
    "stopwordsiso": {"languages"},
    "feedgenerator": {"renderers"},
    "fsspec": {"storage"},
}


@cache
def _importing() -> dict[str, set[str]]:
    """The packages that import each library."""
    found = defaultdict[str, set[str]](set)
    for path, source in house.modules():
        for library in house.libraries(source):
            found[library].add(Path(path).relative_to("summarize").parts[0])
    return found


@pytest.mark.parametrize("library", HOMES)
def test_only_one_place_imports_each_connection(library: str) -> None:
    assert _importing()[library] <= HOMES[library]


def test_an_import_is_found_wherever_it_stands() -> None:
    source = "def f():\n    import torch.nn as nn\n    from httpx import Client\nimport nltkx\n"
    assert house.libraries(source) == {"torch", "httpx", "nltkx"}


def test_imports_point_downwards() -> None:
    result = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports; exit(lint_imports())"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout, "nothing was checked"


# So many imports go past the face of the package they import from. It may fall, not rise.
PAST_A_FACE = 0


def test_a_package_is_imported_by_its_face() -> None:
    found = [
        each for path, source in house.modules() for each in house.imports_past_a_face(path, source)
    ]
    assert len(found) <= PAST_A_FACE, "\n".join(found)


def test_only_a_module_inside_another_package_is_past_its_face() -> None:
    source = (
        "from summarize.scoring import Words\nfrom summarize.scoring.length import Words\n"
        "from summarize.selection.problem import f\nfrom summarize.data import Span\n"
        "import summarize.readers.fields\n"
    )
    found = list(house.imports_past_a_face("summarize/selection/choose.py", source))
    assert [each.split(": ")[1] for each in found] == [
        "summarize.scoring.length",
        "summarize.readers.fields",
    ]


def test_every_data_file_is_installed() -> None:
    setuptools = tomllib.loads(Path("pyproject.toml").read_text())["tool"]["setuptools"]
    patterns = setuptools["package-data"]["summarize"]
    packed = {path for each in patterns for path in Path("summarize").glob(each)}
    tracked = subprocess.run(
        ["git", "ls-files", "summarize"], capture_output=True, text=True, check=True
    ).stdout.split()
    data = {Path(name) for name in tracked if not name.endswith(".py")}
    assert data - packed == set()


def test_no_module_outgrows_one_idea() -> None:
    lines = {
        str(path): len(path.read_text().splitlines()) for path in Path("summarize").rglob("*.py")
    }
    assert {path: n for path, n in lines.items() if n > 350} == {}


def test_a_signature_knows_every_learned_file() -> None:
    files = {f"resources/{path.name}" for path in Path("summarize/resources").glob("*.json")}
    assert set(LEARNED) == files
