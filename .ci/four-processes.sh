#!/usr/bin/env bash
# Four processes on one PostgreSQL, killed at random: no job lost, none doubled. VERLAUF_DAUER is the seconds of killing.
set -eu
. .ci/node24.sh
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
work=$(mktemp -d)
chown postgres "$work"
port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups env HOME="$work" "$@"; }
stop() {
  as_postgres "$bin/pg_ctl" -D "$work/cluster" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT
as_postgres "$bin/initdb" -D "$work/cluster" -U postgres --auth=trust --locale=C.UTF-8 >/dev/null
as_postgres "$bin/pg_ctl" -D "$work/cluster" -w -l "$work/log" \
  -o "-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories=$work -c fsync=off" start >/dev/null

node .ci/four-processes.mjs "postgres://postgres@127.0.0.1:$port/postgres" "${VERLAUF_DAUER:-120}"
