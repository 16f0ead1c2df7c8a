#!/usr/bin/env bash
# HiGHS 1.16 prints its banner when a solver is made, before anything can turn output off.
#
# Believed: `output_flag` false keeps HiGHS silent. Until 1.15 it did.
#
# True: since 1.16.0 the constructor `Highs()` itself writes two lines to file descriptor 1, through C
# and so past `sys.stdout`; the option can only be set on a solver that was made. What a program
# prints for another to read, JSON for example, then begins with a licence notice.
#
# Versions: highspy 1.15.1 is silent, 1.16.0 is not.
#
# Matters to us: `summarize/selection/quiet.py` turns descriptor 1 to the null device from the making
# of the solver on, not only while it runs.

. "$(dirname "$0")/trial.sh"

code='import highspy
solver = highspy.Highs()
solver.setOptionValue("output_flag", False)
print("silent from here", flush=True)
solver.run()'

try_out highspy==1.15.1 <<<"$code"
expect <<'SEEN'
silent from here
SEEN
try_out highspy==1.16.0 <<<"$code"
expect <<'SEEN'
Running HiGHS 1.16.0 (git hash: f3f113d): Copyright (c) 2026 under MIT licence terms
Includes third-party software components, see THIRD_PARTY_NOTICES.md for full details
silent from here
SEEN
