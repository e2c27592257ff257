#!/usr/bin/env bash
# R's own check of a package, its tests and examples with it; a note is a failure: SOURCE FOLDER.
set -euo pipefail
cd "$2"
export TACT_PREFIX=$2/prefix R_REPOSITORIES=NULL
R CMD build "$1/tact" >build.log 2>&1 || {
  cat build.log
  exit 1
}
R CMD check --no-manual tact_*.tar.gz | tee check.log
grep -qx "Status: OK" check.log || {
  cat tact.Rcheck/00install.out
  exit 1
}
