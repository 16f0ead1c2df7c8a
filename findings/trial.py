"""Run code with pinned packages in a temporary folder and compare what it prints."""

import os
import subprocess
import sys
from collections.abc import Sequence
from tempfile import TemporaryDirectory


def try_out(packages: Sequence[str], code: str, expected: str) -> None:
    """Install `packages`, run `code` with them alone, print what it prints.

    Ends the program with exit code 1 if that is not `expected`.
    """
    with TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", folder]
        subprocess.run([*pip, *packages], check=True, stderr=subprocess.DEVNULL)
        printed = subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": folder, "PYTHONIOENCODING": "utf-8"},
        ).stdout
    print(printed, end="")
    if printed.strip() != expected.strip():
        sys.exit(f"This has changed. The finding says:\n{expected.strip()}")
