#!/usr/bin/env bash
# PostgreSQL, LibreOffice and what the checks need besides; nothing is fetched where all is there.
set -eu
missing=()
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
command -v soffice >/dev/null || missing+=(libreoffice-calc)
/usr/bin/python3 -c 'import uno' 2>/dev/null || missing+=(python3-uno)
command -v setpriv >/dev/null || missing+=(util-linux)
[ ${#missing[@]} -eq 0 ] && exit 0
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
# the checks make clusters of their own
mkdir -p /etc/postgresql-common/createcluster.d
printf 'create_main_cluster = false\n' >/etc/postgresql-common/createcluster.d/verlauf-ci.conf
apt-get install -q -y --no-install-recommends "${missing[@]}"
