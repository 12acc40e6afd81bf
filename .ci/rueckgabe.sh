#!/usr/bin/env bash
# Ten questionnaires of ours through real LibreOffice and back: filled, sorted, torn apart as people do. All that a person
# could still assign has to come back, nothing to the wrong place. `--fixtures` keeps the first team's results for the
# package's own tests.
set -eu
. .ci/node24.sh
work=$(mktemp -d)
office=
trap '[ -z "$office" ] || { kill "$office" && wait "$office"; } 2>/dev/null || true; rm -rf "$work"' EXIT
node .ci/rueckgabe-write.mjs "$work"
pipe="verlauf-rueckgabe-$$"
soffice -env:UserInstallation="file://$work/profile" --headless --norestore --nologo \
  --accept="pipe,name=$pipe;urp;" >"$work/soffice.log" 2>&1 &
office=$!
# Debian's own Python has LibreOffice's bindings
timeout 900 /usr/bin/python3 .ci/rueckgabe_edit.py "$work" "$pipe"
if [ "${1:-}" = --fixtures ]; then
  node .ci/expect-rueckgabe.mjs "$work/zurueck" --fixtures packages/workbooks/fixtures/rueckgabe
else
  node .ci/expect-rueckgabe.mjs "$work/zurueck"
fi
