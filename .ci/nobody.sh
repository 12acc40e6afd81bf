#!/usr/bin/env bash
# What the command says where the system refuses: as user nobody, on a copy that nobody can read.
set -eu
. .ci/node24.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir "$work/verlauf"
tar -c --exclude=.git --exclude=.turbo . | tar -x -C "$work/verlauf"
cp "$(command -v node)" "$work/node"
chmod 755 "$work/node"
mkdir "$work/eigen" "$work/fremd"
chown nobody "$work/eigen"
chmod 700 "$work/fremd"
cp -r examples/musterstadt "$work/export"
cp -r examples/musterstadt "$work/gesperrt"
chmod -R a+rX "$work/verlauf" "$work/export" "$work/gesperrt"
chmod 600 "$work/gesperrt/kontakte.csv"
cd "$work/eigen"
nobody() { setpriv --reuid=nobody --regid=nogroup --clear-groups env HOME="$work/eigen" "$work/node" "$work/verlauf/apps/excel-generator/src/main.ts" "$@"; }

nobody import "$work/export" --datenstand 2016-05-31 --daten daten >gut
refused aus nobody import "$work/gesperrt" --datenstand 2016-06-30 --daten daten
says aus kontakte.csv
refused aus nobody import "$work/export" --datenstand 2016-06-30 --daten "$work/fremd/daten"
says aus fremd
refused aus nobody import "$work/fremd" --datenstand 2016-06-30 --daten daten
says aus fremd
refused aus nobody ueberfaellig --stichtag 2016-06-01 --daten daten --csv "$work/fremd/liste.csv"
says aus fremd/liste.csv
refused aus nobody beispiel "$work/fremd/beispiel" --personen 10
says aus fremd
# nothing of it has hurt what was there
nobody ueberfaellig --alle --stichtag 2016-06-01 --daten daten --json >antwort.json
cd "$work/verlauf"
node .ci/expect-musterstadt.mjs "$work/eigen/antwort.json"
# what belongs to one person is for that person's eyes
[ "$(stat -c %a "$work/eigen/daten/datenbank")" = 700 ]
