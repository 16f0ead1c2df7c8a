"""Packages of the npm registry that tests compare ours with, installed once."""

import hashlib
import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest


def npm_folder(*packages: str) -> Path:
    """A folder with `node_modules` that has these packages ("name@version") of the npm registry.

    Where there is no node, or they cannot be installed, the test is skipped and says why.
    """
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("node and npm are not installed: no independent implementation to compare with")
    name = hashlib.sha256(" ".join(sorted(packages)).encode()).hexdigest()[:16]
    folder = Path(tempfile.gettempdir(), f"summarize-npm-{name}")
    if not folder.exists():
        _install(folder, packages)
    return folder


def _install(folder: Path, packages: tuple[str, ...]) -> None:
    """Install beside the folder and rename: two workers may do it at once."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        (Path(made) / "package.json").write_text("{}")
        quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
        result = subprocess.run(
            ["npm", "install", *quiet, *packages],
            cwd=made,
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode:
            pytest.skip(f"npm could not install {', '.join(packages)}: {result.stderr[-300:]}")
        try:
            shutil.copytree(made, f"{made}.whole", symlinks=True)
            Path(f"{made}.whole").rename(folder)
        except OSError:  # another worker was first
            shutil.rmtree(f"{made}.whole", ignore_errors=True)


def run_node(script: str, folder: Path, asked: object) -> Any:
    """What a script of `tests/js` answers, given such a folder, to a question; both in JSON."""
    result = subprocess.run(
        ["node", f"tests/js/{script}", folder],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)
