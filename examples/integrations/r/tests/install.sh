#!/usr/bin/env bash
# Installs libtact and the package for R as a user does, into folders of its own: CMAKE BUILD SOURCE FOLDER.
set -euo pipefail
cmake=$1 build=$2 source=$3 folder=$4
"$cmake" --install "$build" --component c --prefix "$folder/prefix" >/dev/null
rm -rf "$folder/tact" "$folder/library"
cp -r "$source/tact" "$folder/tact" # it is compiled there, and not among the sources
mkdir -p "$folder/library"
TACT_PREFIX=$folder/prefix R CMD INSTALL --library="$folder/library" "$folder/tact"
