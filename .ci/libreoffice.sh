#!/usr/bin/env bash
# LibreOffice opens the exported list, recalculates and saves it as CSV: the same rows as our own CSV has.
set -eu
. .ci/node24.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
verlauf import examples/musterstadt --datenstand 2016-05-31 --daten "$work/daten" >/dev/null
verlauf ueberfaellig --alle --stichtag 2016-06-01 --daten "$work/daten" --xlsx "$work/liste.xlsx"
verlauf ueberfaellig --alle --stichtag 2016-06-01 --daten "$work/daten" --csv "$work/liste.csv"
# 59 = ;  34 = "  76 = UTF-8; cells as shown; -1 = every sheet into a file of its own
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to \
  'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1' --outdir "$work/sheets" "$work/liste.xlsx" >/dev/null 2>&1
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/liste.xlsx" >/dev/null 2>&1
test -s "$work/liste.pdf"
node .ci/expect-same-rows.mjs "$work/liste.csv" "$work/sheets"
