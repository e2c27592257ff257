#!/usr/bin/env bash
# Every engine's figures beside its yardstick, in one run: those of the table in README.md.
#
#   figures.sh      after cmake --workflow --preset integrations, on a machine that does nothing else; three minutes, and
#                   half a gigabyte of the disk for a while
#
# What an engine's packages are missing for is left out, and said.
set -euo pipefail
cd "$(dirname "$0")/../.."
built=build/integrations/examples/integrations
here=examples/integrations

# figures NAME COMMAND...: runs a command under a heading, or says that it cannot.
figures() {
  printf '\n== %s\n' "$1"
  shift
  "$@" || echo "left out: this command failed: $*"
}

figures "SQLite, 1 M rows" $built/sqlite/sqlite_times $built/sqlite/tact $here/functions/by_hand.sql 1000000 1.5
figures "PostgreSQL, 2 M rows" $here/postgresql/times.sh
figures "DuckDB, 10 M rows, and 10⁸ rows of Parquet" bash -c "cd $built/duckdb && node tests/speed.mjs 10000000 100000000"
figures "C, 10 M rows" $built/c/tact_c_speed 10000000 9
figures "Python, 10 M rows" env PYTHONPATH=$here/python/src TACT_LIBRARY=$built/c/libtact.so \
  /usr/bin/python3 $here/python/tests/speed.py 10000000 9
figures "R, 10 M rows" env R_LIBS=$built/r/library Rscript $here/r/tests/speed.R 10000000
