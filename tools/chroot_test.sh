#!/usr/bin/env bash
# Try the two commands on a bare Debian: debootstrap with python3 and make, this checkout, `make run`, `make test`.
#
#   tools/chroot_test.sh [--keep] [--tree] [FOLDER]
#
# --tree takes the working tree as it is, instead of a clone of the last commit. Needs root and debootstrap. Whatever
# this machine has set for apt, pip, certificates and proxies is taken along, so that a mirror works inside too.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
keep= tree=
while [ $# -gt 0 ]; do
	case $1 in
	--keep) keep=1 ;;
	--tree) tree=1 ;;
	*) break ;;
	esac
	shift
done
root=$(realpath -m "${1:-$(mktemp -d)}/bookworm")
suite=bookworm

mounted=()
cleanup() {
	# The better model may still be arriving: end what runs inside, and nothing else.
	for process in /proc/[0-9]*; do
		[ "$(readlink "$process/root" 2>/dev/null)" = "$root" ] && kill "${process#/proc/}" 2>/dev/null || true
	done
	for ((i = ${#mounted[@]} - 1; i >= 0; i--)); do umount -l "${mounted[i]}" 2>/dev/null || true; done
	[ -n "$keep" ] || rm -rf --one-file-system "$root"
}
trap cleanup EXIT
bind() { # what, from outside, read-only
	[ -e "$1" ] || return 0
	if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$root$(dirname "$1")" && touch "$root$1"; fi
	mount --bind -o ro "$1" "$root$1"
	mounted+=("$root$1")
}
took() { # name, command …
	local TIMEFORMAT="== $1: %0R s, of them %0U + %0S s of processor time"
	shift
	time "$@"
}

mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' | awk -v suite=$suite '$2 == suite {print $1; exit}')
took "bare system" debootstrap --variant=minbase --include=python3,make,git,ca-certificates,procps $suite "$root" \
	"${mirror:-}" >"$root.log" 2>&1 || { tail -5 "$root.log"; exit 1; }

# A mount of its own, since tests that make a namespace ask for one at "/".
mount --bind "$root" "$root"
mounted+=("$root")
for here in /proc /dev /dev/pts /sys; do
	mount --bind "$here" "$root$here"
	mounted+=("$root$here")
done
mkdir -p "$root/dev/shm"
bind /etc/resolv.conf
bind /etc/pip.conf
bind "$HOME/.config/pip"
bind /etc/ssl/certs
bind /usr/local/share/ca-certificates
rm -rf "$root/etc/apt/sources.list" "$root/etc/apt/sources.list.d"
cp -a /etc/apt/sources.list* "$root/etc/apt/" 2>/dev/null || true
cp -a /etc/apt/apt.conf.d/*proxy* /etc/apt/apt.conf.d/*cert* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
# Folders that pip is told to look in.
python3 -m pip config list | grep -oE "(file://)?/[^' ]+" | sed 's,^file://,,;s,/simple$,,' | sort -u |
	while read -r place; do [ -d "$place" ] && echo "$place"; done >"$root.places"
while read -r place; do bind "$place"; done <"$root.places"

place=$root/srv/intramuros
if [ -n "$tree" ]; then
	mkdir -p "$place"
	git -C "$top" ls-files -co --exclude-standard -z | tar -C "$top" --null -cf - -T - --ignore-failed-read | tar -C "$place" -xf -
	git -C "$place" init -q
else
	git clone -q "$top" "$place"
fi

inside() {
	# A new person's environment, with only what says where packages come from.
	env -i HOME="$HOME" PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb \
		$(env | grep -E '^(PIP_|SSL_|REQUESTS_CA|[a-zA-Z]*_(proxy|PROXY)=)' | grep -v ' ' || true) \
		chroot "$root" /bin/sh -c "cd /srv/intramuros && $1" </dev/null
}
took "make run, first time" inside "make run"
took "make run, second time" inside "make run"
took "make test" inside "make test"
