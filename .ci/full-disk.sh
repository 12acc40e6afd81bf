#!/usr/bin/env bash
# A disk that fills up in the middle of an import: a German sentence, and the delivery before it still answers.
set -eu
. .ci/node24.sh
work=$(mktemp -d)
disk="$work/platte"
mkdir "$disk"
mount -t tmpfs -o size=64m tmpfs "$disk"
trap 'umount "$disk"; rm -rf "$work"' EXIT
verlauf import examples/musterstadt --datenstand 2016-05-31 --daten "$disk/daten" >"$work/aus" 2>&1 || {
  # an embedded store alone may need more than this disk: then making it is what is refused, in a sentence
  says "$work/aus" Platz
  mount -o remount,size=160m "$disk"
  rm -rf "$disk/daten"
  verlauf import examples/musterstadt --datenstand 2016-05-31 --daten "$disk/daten"
}
verlauf beispiel "$work/gross" --personen 60000 --datenstand 2016-06-30 >/dev/null
refused "$work/aus" verlauf import "$work/gross" --datenstand 2016-06-30 --daten "$disk/daten"
says "$work/aus" Platz
cat "$work/aus"
mount -o remount,size=1g "$disk"
verlauf ueberfaellig --alle --stichtag 2016-06-01 --daten "$disk/daten" --json >"$work/antwort.json"
node .ci/expect-musterstadt.mjs "$work/antwort.json"
# with room again the same delivery goes in
verlauf import "$work/gross" --datenstand 2016-06-30 --daten "$disk/daten"
# a list that doesn't fit
mount -o remount,size="$(df -k --output=used "$disk" | tail -n 1 | tr -d ' ')k" "$disk" || true
refused "$work/aus" verlauf beispiel "$disk/beispiel" --personen 60000
says "$work/aus" Platz
