#!/usr/bin/env bash
# The store's tests and the command on a throw-away PostgreSQL on loopback.
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
server="postgres://postgres@127.0.0.1:$port"

(cd packages/store && VERLAUF_TEST_POSTGRES="$server/postgres" pnpm exec vitest run --no-isolate)
# a month of two houses, done by two servers on one database
(cd apps/server && VERLAUF_TEST_POSTGRES="$server/postgres" pnpm exec vitest run --no-isolate src/mehrere-haeuser.test.ts)

# the main job on the server, and a move of the same data: both give the expected answer
as_postgres "$bin/createdb" -h 127.0.0.1 -p "$port" -U postgres direkt
as_postgres "$bin/createdb" -h 127.0.0.1 -p "$port" -U postgres umzug
DATABASE_URL="$server/direkt" verlauf import examples/musterstadt --datenstand 2016-05-31
verlauf import examples/musterstadt --datenstand 2016-05-31 --daten "$work/daten" >/dev/null
verlauf daten umziehen --daten "$work/daten" --nach "$server/umzug"
for database in direkt umzug; do
  DATABASE_URL="$server/$database" verlauf ueberfaellig --alle --stichtag 2016-06-01 --json >"$work/$database.json"
  node .ci/expect-musterstadt.mjs "$work/$database.json"
done
