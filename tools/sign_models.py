"""Make an office's list of models, sign it, and add further signatures: `intramuros-models.json`, docs/models.md.

    sign_models.py new LIST --office NAME --number 7 [--model NAME=FILE_OR_SHA256[,LICENCE]]… [--withdraw SHA256]…
    sign_models.py sign LIST --key PRIVATE.pem [--passphrase-file FILE]
    sign_models.py key PUBLIC_OR_PRIVATE.pem [--owner NAME]

`key` prints the line for the setting `model.keys`. A private key is Ed25519 or an elliptic curve one, in a PEM file; it
stays where it is. Exit codes: 0 done, 1 trouble.
"""

import argparse
import base64
import hashlib
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from app.core.errors import ModelTrouble
from app.runtime.office_list import FORM, Entry, Listed, canonical, read_list
from app.runtime.trust import read_key

_DIGESTS = {"secp256r1": hashes.SHA256, "secp384r1": hashes.SHA384, "secp521r1": hashes.SHA512}


def main() -> int:
    """One of the three actions; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    actions = parser.add_subparsers(dest="action", required=True)
    new = actions.add_parser("new")
    new.add_argument("list", type=Path)
    new.add_argument("--office", required=True)
    new.add_argument("--number", type=int, required=True)
    new.add_argument("--model", action="append", default=[])
    new.add_argument("--withdraw", action="append", default=[])
    sign = actions.add_parser("sign")
    sign.add_argument("list", type=Path)
    sign.add_argument("--key", type=Path, required=True)
    sign.add_argument("--passphrase-file", type=Path)
    key = actions.add_parser("key")
    key.add_argument("file", type=Path)
    key.add_argument("--owner", default="")
    args = parser.parse_args()
    try:
        {"new": _new, "sign": _sign, "key": _key}[args.action](args)
    except (OSError, ValueError, ModelTrouble) as error:
        print(f"{args.action}: {error}", file=sys.stderr)
        return 1
    return 0


def _new(args: argparse.Namespace) -> None:
    listed = Listed(
        FORM, args.office, args.number, date.today().isoformat(), tuple(map(_entry, args.model)), tuple(args.withdraw)
    )
    _write(args.list, listed, [])


def _entry(said: str) -> Entry:
    name, _, rest = said.partition("=")
    what, _, licence = rest.partition(",")
    if re.fullmatch(r"[0-9a-f]{64}", what):
        return Entry(name, what, 0, licence)
    with Path(what).open("rb") as file:
        return Entry(name, hashlib.file_digest(file, "sha256").hexdigest(), Path(what).stat().st_size, licence)


def _sign(args: argparse.Namespace) -> None:
    words = args.passphrase_file.read_text("utf-8").rstrip("\r\n").encode() if args.passphrase_file else None
    private: Any = load_pem_private_key(args.key.read_bytes(), words)
    key = read_key(f"spki:{_spki(private.public_key())}")
    untrusted = args.list.read_bytes()
    listed = read_list(untrusted, (), args.list.name).listed
    message = canonical(listed)
    if isinstance(private, ed25519.Ed25519PrivateKey):
        signature = private.sign(message)
    else:
        signature = private.sign(message, ec.ECDSA(_DIGESTS[private.curve.name]()))
    before = [one for one in json.loads(untrusted)["signatures"] if one["key"] != key.id]
    _write(args.list, listed, [*before, {"key": key.id, "signature": signature.hex()}])


def _key(args: argparse.Namespace) -> None:
    raw = args.file.read_bytes()
    public = load_pem_private_key(raw, None).public_key() if b"PRIVATE" in raw else load_pem_public_key(raw)
    line = f"spki:{_spki(public)} {args.owner}".strip()
    read_key(line)
    print(line)


def _spki(public: Any) -> str:
    return base64.b64encode(public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).decode()


def _write(file: Path, listed: Listed, signatures: list[dict[str, str]]) -> None:
    said = {"list": msgspec.to_builtins(listed), "signatures": signatures}
    file.write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
