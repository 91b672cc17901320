#!/bin/sh
# Compile requirements/*.in into locks with hashes, without naming where packages come from. Run after editing one.
set -eu
cd "$(dirname "$0")/../requirements"
for name in ${*:-base dev bootstrap engine mlx}; do
	alone=
	[ "$name" != mlx ] || alone=--no-deps
	env -u UV_INDEX -u UV_DEFAULT_INDEX -u UV_FIND_LINKS uv pip compile "$name.in" -o "$name.txt" --quiet --universal \
		--python-version 3.11 --generate-hashes --no-header --no-annotate $alone
done
