#!/usr/bin/env bash
# A whole month over HTTP with curl alone, as another system would do it: a delivery as one zip, questions, draw, workbooks,
# standings and review; and a delivery and a workbook through the watched folder. On embedded data, and with two servers on
# one PostgreSQL, where what one has taken the other shows.
set -eu
. .ci/node24.sh
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
work=$(mktemp -d)
chmod 711 "$work"
pids=()
as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups env HOME="$work/pg" "$@"; }
stop() {
  for pid in "${pids[@]}"; do kill -KILL "$pid" 2>/dev/null || true; done
  [ ! -d "$work/pg/cluster" ] || as_postgres "$bin/pg_ctl" -D "$work/pg/cluster" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# until COMMAND…: within a minute
until_so() {
  for _ in $(seq 300); do
    "$@" && return 0
    sleep 0.2
  done
  echo "it didn't come to this: $*"
  return 1
}

# of FILE EXPRESSION: what a JSON file, as `it`, says
of() { node -p "const it = JSON.parse(require('node:fs').readFileSync('$1', 'utf8')); $2"; }

# ask URL CURL_OPTION…: an answer that has to be one, into $out/answer
ask() {
  local url=$1
  shift
  curl -sS --fail-with-body -K "$out/schluessel.curl" "$@" -o "$out/answer" "$url" || {
    echo "$url:"
    cat "$out/answer"
    return 1
  }
}

is_there() { compgen -G "$1" >/dev/null; }

is_workbook() { [ "$(head -c 2 "$1")" = PK ] || { echo "no workbook: $1"; return 1; }; }

# start_server NR SERVICES: over $out/daten and, where it is given, DATABASE_URL
start_server() {
  local port
  port=$(free_port)
  { cat "$work/haus.yaml"; printf 'server: { dienste: [%s], port: %s, eingang: { ordner: "%s", alleSekunden: 1 } }\n' "$2" "$port" "$out/eingang"; } >"$out/verlauf$1.yaml"
  VERLAUF_DATEN="$out/daten" node apps/server/src/main.ts --konfig "$out/verlauf$1.yaml" >"$out/log$1" 2>"$out/err$1" &
  pids+=("$!")
  address="http://127.0.0.1:$port"
  until_so curl -sf -o /dev/null "$address/bereit" || { cat "$out/err$1"; return 1; }
}

is_taken() {
  ask "$1"
  case $(of "$out/answer" it.zustand) in
    uebernommen) return 0 ;;
    angenommen | laeuft) return 1 ;;
    *) cat "$out/answer"; exit 1 ;;
  esac
}

# month ONE OTHER: what is handed to the one is asked of the other
month() {
  local one=$1/api/v1 other=$2/api/v1 place team nummer
  ask "$one/lieferungen?datenstand=2026-10-31" -H "Content-Type: application/zip" -H "Idempotency-Key: lieferung-2026-10-31" \
    --data-binary "@$work/lieferung.zip" -D "$out/head"
  place=$(sed -n 's/^[Ll]ocation: \([^\r]*\).*/\1/p' "$out/head")
  until_so is_taken "$2$place"
  ask "$2$place/abgelehnt"

  ask "$other/kontaktdichte?dienststelle=$office&stichtag=2026-10-31&limit=5"
  team=$(of "$out/answer" 'it.kunden[0].team')
  nummer=$(of "$out/answer" 'it.kunden[0].kundennummer')
  ask "$other/kontaktdichte?dienststelle=$office&stichtag=2026-10-31&limit=5&cursor=$(of "$out/answer" it.weiter)"
  ask "$other/kontaktdichte?dienststelle=$office&stichtag=2026-10-31&team=$team" -H "Accept: text/csv"
  grep -q "$nummer" "$out/answer"
  ask "$other/kontaktdichte/zahlen?dienststelle=$office&stichtag=2026-10-31"
  ask "$one/kontaktdichte/abfrage" --json "{\"kundennummer\":\"$nummer\",\"stichtag\":\"2026-10-31\"}"
  [ "$(of "$out/answer" it.eintrag.kundennummer)" = "$nummer" ]

  ask "$one/dienststellen/$office/stichproben/2026-10" --json '{}'
  ask "$other/dienststellen/$office/stichproben/2026-10"
  ask "$other/dienststellen/$office/stichproben/2026-10/$team/protokoll"
  ask "$one/dienststellen/$office/stichproben/2026-10/$team/ersetzungen" --json '{"fall":"01","grund":"Umzug"}'
  ask "$other/dienststellen/$office/frageboegen/2026-10/$team"
  is_workbook "$out/answer"
  cp "$out/answer" "$out/bogen.xlsx"
  ask "$one/frageboegen" -F "datei=@$out/bogen.xlsx;filename=Fragebogen.xlsx"
  ask "$other/dienststellen/$office/stand/2026-10"
  ask "$other/dienststellen/$office/auswertungen/2026-10/dienststelle"
  is_workbook "$out/answer"

  ask "$other/openapi.json"
  cp "$out/answer" "$out/openapi.json"
  (cd apps/webhook-api && REDOCLY_TELEMETRY=off pnpm exec redocly lint --extends=recommended "$out/openapi.json" >"$out/lint" 2>&1) || {
    cat "$out/lint"
    return 1
  }
}

# folder: what people put there
folder() {
  mkdir "$out/Lieferung 30.11.2026"
  cp "$work"/haus/*.csv "$out/Lieferung 30.11.2026/"
  mv "$out/Lieferung 30.11.2026" "$out/eingang/"
  cp "$out/bogen.xlsx" "$out/eingang/Fragebogen.xlsx"
  until_so is_there "$out/eingang/verarbeitet/* Lieferung 30.11.2026/Hinweis.txt"
  # nobody has filled it, so it is no return
  until_so test -e "$out/eingang/zurueck/Fragebogen.xlsx.Hinweis.txt"
  grep -q "noch nicht ausgefüllt" "$out/eingang/zurueck/Fragebogen.xlsx.Hinweis.txt"
}

# ended: every server, by SIGTERM, with nothing left and nobody in its log
ended() {
  local pid nr=0
  for pid in "${pids[@]}"; do
    kill -TERM "$pid"
    wait "$pid"
    nr=$((nr + 1))
    [ ! -s "$out/err$nr" ] || { cat "$out/err$nr"; return 1; }
    if grep -E '[0-9]{3}[A-Z][0-9]{6,7}|vlk_|"(error|fehler)"' "$out/log$nr"; then
      echo "this doesn't belong into a log"
      return 1
    fi
  done
  pids=()
}

# run NAME SERVERS
run() {
  out="$work/$1"
  mkdir -p "$out/daten" "$out/eingang"
  chmod 700 "$out/daten"
  local one other
  start_server 1 "api, eingang"
  one=$address other=$address
  if [ "$2" -eq 2 ]; then
    start_server 2 api
    other=$address
  fi
  (
    umask 077
    VERLAUF_DATEN="$out/daten" verlauf schluessel anlegen --name Monat --umfang alles --json >"$out/schluessel"
    printf 'header = "Authorization: Bearer %s"\n' "$(of "$out/schluessel" it.schluessel)" >"$out/schluessel.curl"
  )
  month "$one" "$other"
  folder
  curl -sSf "$one/metriken" | grep -q '^verlauf_anfragen_total{.*status="202"'
  VERLAUF_DATEN="$out/daten" verlauf protokoll pruefen >/dev/null
  ended
  echo "A month over HTTP: $1."
}

cat >"$work/haus.yaml" <<'YAML'
haus: { name: Jobcenter Beispielstadt, art: gE, land: HE }
kontaktdichte:
  - { quelle: Hausverfügung 3/2024, ab: 2024-01-01, uebernimmt: kontaktdichte-2010 }
fallpruefung:
  hausregel: { quelle: Hausverfügung 4/2024, ab: 2024-01-01 }
  beteiligung: { dokumentiert: 2024-01-15, art: Dienstvereinbarung }
YAML
verlauf beispiel "$work/haus" --personen 600 --datenstand 2026-10-31 >/dev/null
rm -f "$work"/haus/*.yaml
(cd "$work/haus" && /usr/bin/python3 -m zipfile -c "$work/lieferung.zip" ./*.csv)
office=$(awk -F';' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i ~ /Dienststelle/) c = i } NR == 2 { gsub(/"/, "", $c); print $c }' "$work/haus/kunden.csv")

run embedded 1

install -d -o postgres "$work/pg"
as_postgres "$bin/initdb" -D "$work/pg/cluster" -U postgres --auth=trust --locale=C.UTF-8 >/dev/null
port=$(free_port)
as_postgres "$bin/pg_ctl" -D "$work/pg/cluster" -w -l "$work/pg/log" \
  -o "-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories=$work/pg -c fsync=off" start >/dev/null
as_postgres "$bin/createdb" -h 127.0.0.1 -p "$port" -U postgres monat
export DATABASE_URL="postgres://postgres@127.0.0.1:$port/monat"
run postgresql 2
