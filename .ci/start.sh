#!/usr/bin/env bash
# The README's first command, as a newcomer types it, twice: with no data yet, and with those it made.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for round in first second; do
  VERLAUF_START=einmal VERLAUF_DATEN="$work/daten" npx -y -p node@24 -p pnpm@12 pnpm start >"$work/$round" 2>&1 || {
    cat "$work/$round"
    exit 1
  }
  grep -q 'sind überfällig' "$work/$round"
  grep -q 'Maßgeblich' "$work/$round"
done
test -s "$work"/daten/listen/Ueberfaellig_*.xlsx
cat "$work/first"
