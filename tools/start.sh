#!/bin/sh
# Find a Python that can make environments, then hand over to install.py. Plain sh: nothing else may be there yet.
set -eu
cd "${0%/*}/.."

fitting() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

python=
for name in "${PYTHON:-python3}" python3.11 python3.12 python3.13 python3.14 python3; do
	if command -v "$name" >/dev/null 2>&1 && fitting "$name"; then
		python=$name
		break
	fi
done
if [ -z "$python" ]; then
	echo "Intramuros needs Python 3.11 or newer, and none was found. Install it, or name it: make PYTHON=/path/to/python3 …" >&2
	exit 1
fi

# Debian and Ubuntu keep the part of Python that makes environments in a package of its own.
if [ ! -x .venv/bin/python ] && ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
	package=$("$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')
	as_root=
	[ "$(id -u)" = 0 ] || as_root="sudo -n"
	if ! command -v apt-get >/dev/null 2>&1 || { [ -n "$as_root" ] && ! sudo -n true 2>/dev/null; }; then
		echo "Python's venv module is missing. Install it (on Debian and Ubuntu: sudo apt-get install $package), then try again." >&2
		exit 1
	fi
	echo "Installing $package …"
	export DEBIAN_FRONTEND=noninteractive
	$as_root apt-get update -qq >/dev/null 2>&1 || true
	said=$($as_root apt-get install -y -qq --no-install-recommends "$package" 2>&1) || { echo "$said" >&2; exit 1; }
fi

exec "$python" -B tools/install.py "$@"
