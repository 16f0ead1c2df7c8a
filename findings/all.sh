#!/usr/bin/env bash
# Run every finding; exit code 1 if one of them has changed.

set -uo pipefail
changed=()
for script in "$(dirname "$0")"/*.sh; do
  name=$(basename "$script" .sh)
  [[ $name == all || $name == trial ]] && continue
  printf '\n%s\n' "$name"
  bash "$script" || changed+=("$name")
done
if ((${#changed[@]})); then
  printf 'Changed: %s\n' "${changed[*]}" >&2
  exit 1
fi
