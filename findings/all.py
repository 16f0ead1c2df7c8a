"""Run every finding; exit code 1 if one of them has changed."""

import subprocess
import sys
from pathlib import Path

HELPERS = ("all.py", "trial.py")

if __name__ == "__main__":
    failed = []
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if path.name not in HELPERS:
            print(f"\n{path.stem}", flush=True)
            if subprocess.run([sys.executable, path], check=False).returncode:
                failed.append(path.stem)
    sys.exit(f"Changed: {', '.join(failed)}" if failed else 0)
