# To be sourced: puts Node 24 and pnpm 12 from the npm registry first on PATH, whatever the machine brings.
PATH=$(npx -y -p node@24 -p pnpm@12 sh -c 'printf %s "$PATH"')
export PATH
verlauf() { node apps/excel-generator/src/main.ts "$@"; }

# says DATEI WORT…: every word stands in the file, and nothing of a stack or a system's own message
says() {
  local file=$1 word
  shift
  for word in "$@"; do
    grep -qF -- "$word" "$file" || {
      echo "expected „$word“ in:"
      cat "$file"
      return 1
    }
  done
  if grep -nE '^ +at |ENOENT|EACCES|ENOSPC|EPERM|Error:|errno' "$file"; then
    echo "a message from below reached a person"
    return 1
  fi
}

# refused AUSGABE COMMAND…: ends with exit code 1, its sentences go to the file
refused() {
  local file=$1 code=0
  shift
  "$@" >"$file" 2>&1 || code=$?
  [ "$code" -eq 1 ] || {
    echo "exit code $code, not 1: $*"
    cat "$file"
    return 1
  }
}
