"""What the rules of the house are checked on: the modules of `summarize` as syntax trees.

Each finder takes source text and yields what breaks one rule, so that it can be tried on a line.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path("summarize")
FEWEST_WORDS = 6
"""So many words make a list; fewer may be names of states or of fields."""

_WORD = re.compile(r"[a-z][a-z'’ -]*[a-z]")
_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
_ALTERNATIVE = re.compile(r"(?<=[|(:^b])[a-z]{2,}[a-z'’ ?-]*(?=[|)\\(\[?+*]|$)")


def modules(*, outside: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Name and source of every module, but those below the packages given."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if not any(path.is_relative_to(PACKAGE / name) for name in outside):
            yield path.as_posix(), path.read_text("utf-8")


def word_lists(source: str) -> Iterator[tuple[str, int, str]]:
    """Lists of words of a language: the name they are given, their line, and how they begin."""
    tree = ast.parse(source)
    names = _assigned_names(tree)
    skipped = _not_words(tree)
    split = _split_texts(tree)
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        words = _spelled_words(node) if id(node) in split else _words_of(node)
        if len(words) >= FEWEST_WORDS:
            line = getattr(node, "lineno", 0)
            yield names.get(line, f"line {line}"), line, " ".join(words[:8])


def _words_of(node: ast.AST) -> list[str]:
    match node:
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            return _all_words(parts)
        case ast.Dict(keys=keys, values=values):
            return _all_words([key for key in keys if key]) or _all_words(values)
        case ast.Constant(value=str(text)):
            return _alternatives(text)
        case ast.JoinedStr(values=parts):
            text = "".join(str(p.value) if isinstance(p, ast.Constant) else "(" for p in parts)
            return _alternatives(text)
        case _:
            return []


def _all_words(parts: list[ast.expr]) -> list[str]:
    """The words if every part is one, or a phrase of two or three."""
    found = [part.value for part in parts if isinstance(part, ast.Constant)]
    words = [
        text
        for text in found
        if isinstance(text, str) and _WORD.fullmatch(text) and text.count(" ") < 3
    ]
    return words if len(words) == len(parts) else []


def _spelled_words(node: ast.AST) -> list[str]:
    return [word for word in str(getattr(node, "value", "")).split() if _WORD.fullmatch(word)]


def _alternatives(pattern: str) -> list[str]:
    """The words between the bars of a pattern."""
    return _ALTERNATIVE.findall(pattern) if pattern.count("|") >= FEWEST_WORDS - 1 else []


def _split_texts(tree: ast.AST) -> set[int]:
    """The texts that are taken apart at their spaces, where they stand or by their name."""
    split: set[int] = set()
    called: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Constant() as text, attr="split" | "splitlines"):
                split.add(id(text))
            case ast.Attribute(value=ast.Name(id=name), attr="split" | "splitlines"):
                called.add(name)
            case _:
                pass
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant() as text):
                if name in called:
                    split.add(id(text))
            case _:
                pass
    return split


def _not_words(tree: ast.AST) -> set[int]:
    """Docstrings, literal types, public names, and the parts of an f-string."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as text):
                skipped.add(id(text))
            case ast.Subscript(value=ast.Name(id="Literal")):
                skipped |= {id(each) for each in ast.walk(node.slice)}
            case ast.Assign(targets=[ast.Name(id="__all__")]):
                skipped |= {id(each) for each in ast.walk(node.value)}
            case ast.JoinedStr():
                skipped |= {id(each) for each in node.values}
            case _:
                pass
    return skipped


def _assigned_names(tree: ast.AST) -> dict[int, str]:
    """The name that each line belongs to: of the innermost assignment, function or class."""
    names: dict[int, str] = {}
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                pass
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                pass
            case _:
                continue
        names |= dict.fromkeys(range(node.lineno, (node.end_lineno or node.lineno) + 1), name)
    return names


def thresholds_without_origin(source: str) -> Iterator[tuple[str, int]]:
    """Numbers at the top of a module with no comment above or behind, nor a docstring below."""
    lines = source.splitlines()
    body = ast.parse(source).body
    for node, after in zip(body, [*body[1:], None], strict=True):
        name = _number_name(node)
        if name and not _is_explained(lines, node) and not _is_docstring(after):
            yield name, node.lineno


def _number_name(node: ast.stmt) -> str:
    """The name of a number, of several, or of a length of time; empty for anything else."""
    match node:
        case ast.Assign(targets=[target], value=value):
            pass
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            pass
        case _:
            return ""
    names = [each.id for each in ast.walk(target) if isinstance(each, ast.Name)]
    is_constant = any(_CONSTANT.fullmatch(name) for name in names)
    return ast.unparse(target) if is_constant and _is_number(value) else ""


def _is_number(value: ast.expr) -> bool:
    match value:
        case ast.Constant(value=int() | float() as number):
            return not isinstance(number, bool)
        case ast.UnaryOp(operand=part) | ast.BinOp(left=part):
            return _is_number(part)
        case ast.Tuple(elts=parts):
            return bool(parts) and all(map(_is_number, parts))
        case ast.Call(func=ast.Name(id="timedelta")):
            return True
        case _:
            return False


def _is_explained(lines: list[str], node: ast.stmt) -> bool:
    """A comment behind it or directly above it."""
    if any("#" in line for line in lines[node.lineno - 1 : node.end_lineno]):
        return True
    return node.lineno > 1 and lines[node.lineno - 2].lstrip().startswith("#")


def _is_docstring(node: ast.stmt | None) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def caches(source: str) -> Iterator[str]:
    """The functions whose results are kept for the whole process, and may be many.

    What takes nothing has one result; what takes the code (and an area) or the rules of a language
    has one for each language: data files and patterns, which do not grow with what is read.
    """
    decorators: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            decorators |= {id(each) for each in node.decorator_list}
            if any(map(_is_cache, node.decorator_list)) and not _is_of_a_language(node.args):
                yield node.name
        elif isinstance(node, ast.Call) and id(node) not in decorators and _is_cache(node):
            yield ast.unparse(node)


def _is_of_a_language(arguments: ast.arguments) -> bool:
    """Whether a function takes nothing but the code, an area or the rules of a language."""
    if arguments.vararg or arguments.kwarg:
        return False
    return all(
        (each.arg in ("language", "code", "area") and kind == "str") or kind.endswith("Rules")
        for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
        for kind in [ast.unparse(each.annotation) if each.annotation else ""]
    )


def _is_cache(node: ast.expr) -> bool:
    called = node.func if isinstance(node, ast.Call) else node
    return ast.unparse(called).rpartition(".")[2] in ("cache", "lru_cache")


def libraries(source: str) -> set[str]:
    """The top-level names of everything that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
        elif isinstance(node, ast.Import):
            found |= {each.name.split(".")[0] for each in node.names}
    return found


def imports_past_a_face(path: str, source: str) -> Iterator[str]:
    """What a module imports from inside a package that is not its own.

    The face of a package is its `__init__`. `language` and `languages` have several: what stands
    directly below the one reads something (tokens, names ...), below the other it is an area.
    """
    own = path.removesuffix(".py").split("/")[1]
    for node in ast.walk(ast.parse(source)):
        found = [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        if isinstance(node, ast.Import):
            found = [each.name for each in node.names]
        for name in found:
            parts = name.split(".")
            if parts[0] == "summarize" and len(parts) > 2 and parts[1] != own:
                if parts[1] in ("language", "languages") and len(parts) == 3:
                    continue
                yield f"{path}: {name}"
