#!/usr/bin/env bash
# An answer that a Ray actor has given can be lost when its next call ends the actor.
#
# Believed: the calls of an actor run one after the other, so when call 2 kills the process, call 1,
# which had returned by then, has its answer; `ray.get` of it gives the value.
#
# True: answers are sent while the actor goes on working. In about a third of the trials below the
# finished call, which had written its file, is reported with ActorDiedError, as if it had been
# killed too. The longer a call takes, the rarer it is, and with `max_task_retries` the call would be
# made again. Nothing tells an unfinished call from a finished one.
#
# Versions: ray 2.60.0.
#
# Matters to us: `summarize/engines/dispatch.py` gives each worker two items at once. It blamed the
# item before the one that killed its worker, and once, by chance, gave up a story that was sound.
# What was in a worker that died is now tried alone, so that the blame is certain.

. "$(dirname "$0")/trial.sh"

try_out ray==2.60.0 <<'CODE'
import io
import os
import sys
from pathlib import Path
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
import ray

ray.init(num_cpus=2, include_dashboard=False, logging_level="ERROR", log_to_driver=False)


@ray.remote(max_restarts=0)
class Worker:
    def work(self, path):
        Path(path).write_text("done")
        return "answer"

    def leave(self):
        os._exit(1)


terminal, sys.stdout = sys.stdout, io.StringIO()  # Ray prints a note for each death
lost = finished = 0
for number in range(40):
    path = os.path.abspath(f"file{number}")
    worker = Worker.remote()
    answer, _ = worker.work.remote(path), worker.leave.remote()
    try:
        ray.get(answer)
    except ray.exceptions.ActorDiedError:
        lost += 1
        finished += Path(path).exists()
ray.shutdown()
sys.stdout = terminal
print("answers lost:", "some" if lost else "none")
print("of calls that had finished:", "all" if finished == lost else f"{finished} of {lost}")
CODE
expect <<'SEEN'
answers lost: some
of calls that had finished: all
SEEN
