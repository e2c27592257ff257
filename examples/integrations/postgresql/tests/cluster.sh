# Private clusters, for the tests and for times.sh: a bash script sources this file. It needs BUILD, the build folder, and
# PG_CONFIG. Nothing of the system is touched: the server finds its files relative to its own program, so a copy of the
# program in a folder beside links to the others is an installation of its own. Clusters listen on sockets in a temporary
# folder alone, and everything is gone when the script ends.
set -euo pipefail

folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=$("$PG_CONFIG" --bindir)
home=$(mktemp -d /tmp/tact.XXXXXX)
programs=$home$bin
declare -A servers=()
export PGHOST=$home PGUSER=postgres PGDATABASE=postgres

# The server refuses to run as root, so root runs it as the package's user. It gets a signal if this script is killed.
as_server=(setpriv --pdeathsig QUIT)
if [ "$(id -u)" = 0 ]; then as_server+=(--reuid=postgres --regid=postgres --clear-groups); fi

finish() {
  local status=$?
  for port in "${!servers[@]}"; do stop "$port" 2>/dev/null || true; done
  rm -rf "$home"
  exit $status
}
trap finish EXIT
trap 'exit 130' INT TERM HUP

# The private installation: the server's files, and tact by its own install rule.
install_privately() {
  local share lib
  share=$("$PG_CONFIG" --sharedir)
  lib=$("$PG_CONFIG" --pkglibdir)
  mkdir -p "$programs" "$home$share/extension" "$home$lib"
  cp "$bin"/{postgres,initdb,pg_ctl} "$programs"
  ln -s "$share"/* "$home$share" 2>/dev/null || true  # all but the folder that is there already
  ln -s "$share"/extension/* "$home$share/extension"
  ln -s "$lib"/* "$home$lib"
  rm -f "$home$share"/extension/tact[.-]* "$home$lib/tact.so"  # an installed tact is not the one to test
  DESTDIR=$home cmake --install "$BUILD" --component postgresql >/dev/null
  chmod 755 "$home"
}

# A cluster without anything in it, of which each other is a copy.
make_empty() {
  mkdir "$home/empty"
  if [ "$(id -u)" = 0 ]; then chown postgres "$home" "$home/empty"; fi
  (cd / && "${as_server[@]}" "$programs/initdb" -D "$home/empty" -U postgres -A trust --no-locale -E UTF8 --no-sync \
    --wal-segsize=1) >/dev/null
  printf '%s\n' "listen_addresses = ''" "unix_socket_directories = '$home'" "fsync = off" "max_wal_size = 1GB" \
    >>"$home/empty/postgresql.conf"
}

# start PORT: starts a cluster, a new one if there is none yet.
start() {
  local data=$home/$1
  if [ ! -d "$data" ]; then
    cp -a "$home/empty" "$data"
    echo "port = $1" >>"$data/postgresql.conf"
  fi
  (cd / && exec "${as_server[@]}" "$programs/postgres" -D "$data") >>"$home/log.$1" 2>&1 &
  servers[$1]=$!
  for _ in $(seq 300); do
    if psql -X -q -p "$1" -c 'select 1' >/dev/null 2>&1; then return; fi
    sleep 0.1
  done
  cat "$home/log.$1" >&2
  return 1
}

# stop PORT: stops a cluster at once, as a machine that loses its power would.
stop() {
  (cd / && "${as_server[@]}" "$programs/pg_ctl" -D "$home/$1" stop -m immediate >/dev/null)
  wait "${servers[$1]}" || true
  unset "servers[$1]"
}

# sql PORT [options]: psql, where an error ends the script.
sql() { psql -X -q -v ON_ERROR_STOP=1 -p "$@"; }

install_privately
make_empty
