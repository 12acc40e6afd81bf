#!/usr/bin/env bash
# The server as a house meets it: the README's start until Ctrl-C with the first question that it proposes, then the
# server itself behind TLS, which nobody may use beside a second one, and whose log holds nobody.
set -eu
. .ci/node24.sh
work=$(mktemp -d)
pid=
stop() {
  [ -z "$pid" ] || kill -KILL "$pid" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

# wait_for FILE PATTERN: until the process has written it
wait_for() {
  for _ in $(seq 600); do
    grep -q "$2" "$1" && return 0
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  cat "$1"
  return 1
}

VERLAUF_DATEN="$work/daten" node --max-semi-space-size=2 apps/server/src/start.ts >"$work/start" 2>&1 &
pid=$!
wait_for "$work/start" 'Strg-C beendet Verlauf'
# the first address of all that it prints
grep -o 'https\?://[^ "]*' "$work/start" | head -n 1 | grep -qx 'http://127\.0\.0\.1:[0-9]*'
grep -q '^Verlauf läuft auf http://127\.0\.0\.1:[0-9]*$' "$work/start"
question=$(sed -n 's/^  curl /curl -sS --fail /p' "$work/start")
bash -c "$question" >"$work/answer"
node -e 'const { kunden } = JSON.parse(require("node:fs").readFileSync(process.argv[1])); if (kunden.length === 0) process.exit(1)' "$work/answer"
# commands use the same data meanwhile
verlauf ueberfaellig --daten "$work/daten" >"$work/beside"
grep -q 'sind überfällig' "$work/beside"
# a second server doesn't
if VERLAUF_DATEN="$work/daten" node apps/server/src/main.ts 2>"$work/second"; then exit 1; fi
grep -q "Der Verlauf-Server (Prozess $pid)" "$work/second"
kill -INT "$pid"
wait "$pid"
grep -q '^Verlauf ist beendet\.' "$work/start"
# the key of the example ends with it
verlauf schluessel liste --daten "$work/daten" | grep -q 'widerrufen'

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
  -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout "$work/tls.key" -out "$work/tls.pem" 2>/dev/null
chmod 600 "$work/tls.key"
port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
cat >"$work/verlauf.yaml" <<YAML
server:
  dienste: [api]
  adresse: 0.0.0.0
  port: $port
  tls: { zertifikat: $work/tls.pem, schluesselDatei: $work/tls.key }
YAML
node apps/server/src/main.ts --daten "$work/daten" --konfig "$work/verlauf.yaml" >"$work/log" 2>"$work/err" &
pid=$!
wait_for "$work/log" '"ereignis":"bereit"'
curl -sS --fail --cacert "$work/tls.pem" "https://localhost:$port/gesundheit" >/dev/null
curl -sS --fail --cacert "$work/tls.pem" "https://localhost:$port/bereit" | grep -q '"bereit"'
curl -sS --cacert "$work/tls.pem" "https://localhost:$port/api/v1/kontaktdichte?kundennummer=123H000009" >/dev/null
if node apps/server/src/main.ts --daten "$work/daten" --konfig "$work/verlauf.yaml" >/dev/null 2>"$work/second"; then exit 1; fi
grep -q "Der Verlauf-Server (Prozess $pid)" "$work/second"
kill -TERM "$pid"
wait "$pid"
pid=
if grep -E '[0-9]{3}[A-Z][0-9]{6}' "$work/log"; then exit 1; fi
test ! -s "$work/err"
echo "The server starts, answers, keeps its data and ends."
