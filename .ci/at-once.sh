#!/usr/bin/env bash
# Several people draw a month at the same moment, each in a process of its own: one draw comes of it, and everybody sees it.
set -eu
. .ci/node24.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/verlauf.yaml" <<'YAML'
haus: { name: Jobcenter Beispielstadt, art: gE, land: HE }
fallpruefung:
  hausregel: { quelle: Hausverfügung 4/2024, ab: 2024-01-01 }
  beteiligung: { dokumentiert: 2024-01-15, art: Dienstvereinbarung }
YAML
verlauf beispiel "$work/haus" --personen 600 --datenstand 2026-10-31 >/dev/null
verlauf import "$work/haus" --datenstand 2026-10-31 --daten "$work/daten" >/dev/null
pids=()
for person in 1 2 3 4; do
  verlauf stichprobe ziehen --monat 2026-10 --json --daten "$work/daten" --konfig "$work/verlauf.yaml" \
    >"$work/draw$person" 2>"$work/err$person" &
  pids+=($!)
done
for pid in "${pids[@]}"; do wait "$pid" || { cat "$work"/err*; exit 1; }; done
for person in 2 3 4; do cmp "$work/draw1" "$work/draw$person"; done
verlauf stichprobe pruefen --monat 2026-10 --daten "$work/daten" --konfig "$work/verlauf.yaml"
