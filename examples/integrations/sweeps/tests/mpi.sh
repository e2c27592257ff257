#!/usr/bin/env bash
# As many ranks have the sums of one program: MPIRUN SWEEP_MPI SWEEP RANKS.
set -euo pipefail
# Ranks share the cores that there are, and a container may run as root.
sums() { "$1" --allow-run-as-root --oversubscribe -n "$3" "$2" --decisions 200003 --seed 7; }
wanted=$("$3" --decisions 200003 --seed 7)
[ "$(sums "$1" "$2" "$4")" = "$wanted" ] || {
  echo "$4 ranks differ from one program" >&2
  exit 1
}
status=0
said=$("$1" --allow-run-as-root --oversubscribe -n "$4" "$2" --fix angr=0.5 2>&1) || status=$?
[ $status != 0 ] && [ "$(grep -c "fix is angr=0.5" <<<"$said")" = 1 ] || {
  echo "a mistake is to be reported once: status $status, $said" >&2
  exit 1
}
