#!/usr/bin/env bash
# Runs a file of tests in SQL in a private cluster: run.sh answers
. "$(dirname "$0")/cluster.sh"
start 5432
cd "$folder/tests"
sql 5432 -v cases="${CASES:-}" -v answers="${ANSWERS:-}" -f holds.sql -f "$1.sql" -o /dev/null
