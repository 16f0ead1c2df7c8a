# Sourced by each finding: runs code with pinned packages in a temporary folder.

set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python=${PYTHON:-python3}

# try_out PACKAGES [ARGUMENT...]: run the Python code on standard input with these packages alone.
try_out() {
  local packages=$1 place
  shift
  place=$(mktemp -d -p "$folder")
  if [[ -n $packages ]]; then
    # shellcheck disable=SC2086  # several packages
    "$python" -m pip install --quiet --target "$place" $packages 2>"$folder/pip" ||
      { cat "$folder/pip" >&2; exit 1; }
  fi
  cat >"$place/finding.py"
  printed=$(cd "$place" && PYTHONPATH=$place PYTHONIOENCODING=utf-8 "$python" finding.py "$@" 2>"$folder/errors") ||
    { cat "$folder/errors" >&2; exit 1; }
  printf '%s\n' "$printed"
}

# expect: compare what was printed with standard input; end with exit code 1 if it is otherwise.
expect() {
  local seen
  seen=$(cat)
  if [[ $printed != "$seen" ]]; then
    printf 'This has changed. The finding says:\n%s\n' "$seen" >&2
    exit 1
  fi
}
