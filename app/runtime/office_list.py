"""An office's signed list of models: what is let in, what is withdrawn, under a number that only grows.

    {"list": {"form": "intramuros.models/1", "office": "…", "number": 7, "issued": "2026-11-24",
              "models": [{"name": "…", "sha256": "…", "bytes": 1, "licence": "…"}], "withdrawn": ["…"]},
     "signatures": [{"key": "…", "signature": "…"}]}

What is signed are the canonical bytes: a line with the form, then the list as JSON with sorted keys, no spaces, UTF-8.
They are made again from what was understood, so that nothing which was not understood can have been signed unseen.
key: SHA-256 of the key's DER form; signature: Ed25519 or ECDSA over the bytes, both hexadecimal.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from app.core.errors import ModelTrouble
from app.runtime.trust import Key

FORM = "intramuros.models/1"
_HEX = re.compile(r"[0-9a-f]{64}")


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A model that the office lets in."""

    name: str
    sha256: str
    bytes: int
    licence: str = ""


class Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The list itself; number: grows with every issue, so that an older one is seen."""

    form: str
    office: str
    number: int
    issued: str
    models: tuple[Entry, ...] = ()
    withdrawn: tuple[str, ...] = ()


class _Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    key: str
    signature: str


class _Signed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    list: Listed
    signatures: tuple[_Signature, ...]


@dataclass(frozen=True, slots=True)
class OfficeList:
    """A list whose signatures were checked: which of the trusted keys signed it."""

    listed: Listed
    digest: str
    signers: tuple[Key, ...]

    def vouches(self, sha256: str) -> bool:
        """Whether it lets this model in."""
        return any(entry.sha256 == sha256 for entry in self.listed.models)


def canonical(listed: Listed) -> bytes:
    """The bytes that are signed."""
    plain = msgspec.to_builtins(listed)
    text = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return f"{FORM}\n{text}".encode()


def read_list(untrusted: bytes, keys: Sequence[Key], name: str) -> OfficeList:
    """The list in these bytes, and who of these keys signed it; raises ModelTrouble for anything that is no list.

    A signature of a key that counts, over other bytes than these, is trouble too: somebody changed the list.
    """
    try:
        signed = msgspec.json.decode(untrusted, type=_Signed)
        message = canonical(signed.list)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise ModelTrouble("models.bad_list", name=name) from None
    listed = signed.list
    hashes = (*(entry.sha256 for entry in listed.models), *listed.withdrawn)
    if listed.form != FORM or not listed.office.strip() or not 0 <= listed.number < 10**9:
        raise ModelTrouble("models.bad_list", name=name)
    if not all(_HEX.fullmatch(one) for one in hashes):
        raise ModelTrouble("models.bad_list", name=name)
    by_id = {key.id: key for key in keys}
    signers: dict[str, Key] = {}
    for one in signed.signatures:
        key = by_id.get(one.key)
        if key is None:
            continue
        try:
            right = key.signed(bytes.fromhex(one.signature), message)
        except ValueError:
            right = False
        if not right:
            raise ModelTrouble("models.bad_signature", name=name)
        signers[key.id] = key
    return OfficeList(listed, hashlib.sha256(message).hexdigest(), tuple(signers.values()))
