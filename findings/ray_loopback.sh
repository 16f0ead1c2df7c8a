#!/usr/bin/env bash
# A Ray cluster of one machine listens on all addresses, also where 127.0.0.1 is asked for.
#
# Believed: `ray.init(_node_ip_address="127.0.0.1")` keeps a local cluster on the loopback interface.
#
# True: on Linux Ray replaces the loopback address by one that other machines can reach, without a
# word, and its servers listen on every interface. Only `RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER=0`, set
# before Ray is imported and named after other systems, keeps them on 127.0.0.1.
#
# Versions: ray 2.60.0 on Linux.
#
# Matters to us: `summarize/engines/ray.py` sets the variable for a cluster that it starts itself.

. "$(dirname "$0")/trial.sh"

one='import ray, psutil
ray.init(_node_ip_address="127.0.0.1", num_cpus=1, include_dashboard=False,
         logging_level="ERROR", log_to_driver=False)
own = psutil.Process()
hosts = {each.laddr.ip for process in (own, *own.children(recursive=True))
         for each in process.net_connections("tcp") if each.status == "LISTEN"}
is_loopback = all(host.removeprefix("::ffff:").startswith("127.") for host in hosts)
print("the loopback address alone" if is_loopback else "other addresses too")
ray.shutdown()'

try_out 'ray==2.60.0 psutil==7.2.2' <<CODE
import os, subprocess, sys
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
one = """$one"""
for value in ("", "0"):
    more = {"RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": value} if value else {}
    run = subprocess.run([sys.executable, "-c", one], env=os.environ | more,
                         capture_output=True, text=True, check=True)
    print("with the variable:" if value else "127.0.0.1 asked for:", run.stdout.strip())
CODE
expect <<'SEEN'
127.0.0.1 asked for: other addresses too
with the variable: the loopback address alone
SEEN
