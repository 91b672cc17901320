"""OpenSSF model-signing bundles, made with a key: a Sigstore bundle around a DSSE envelope with an in-toto statement.

Only the key that a policy names counts, offline. Bundles of Sigstore's certificates need its servers and are refused in
words. Sources: model_signing 1.1.1 (`model_signing sign key`), the DSSE protocol v1.0, in-toto Statement v1.
"""

import base64
import binascii
import hashlib
from collections.abc import Mapping, Sequence

from app.core.errors import ModelTrouble
from app.runtime.safetensors import read_json
from app.runtime.trust import Key

MOST_BYTES = 16 << 20
MEDIA = "application/vnd.dev.sigstore.bundle"
PAYLOAD = "application/vnd.in-toto+json"
STATEMENT = "https://in-toto.io/Statement/v1"
PREDICATE = "https://model_signing/signature/v1.0"
WHOLE = "."
"""The name under which a single file is signed."""


def is_bundle(untrusted: bytes) -> bool:
    """Whether these bytes say that they are a bundle; nothing is proved."""
    return MEDIA.encode() in untrusted[:MOST_BYTES]


def signer(untrusted: bytes, keys: Sequence[Key], files: Mapping[str, str], name: str) -> Key | None:
    """The key that signed exactly these files (SHA-256 by name; one under any name); None where none that counts did.

    Raises ModelTrouble for what is no bundle, and where a key that counts signed something else.
    """
    bundle = read_json(untrusted, name)
    material = _table(bundle, "verificationMaterial", name)
    if "certificate" in material or "x509CertificateChain" in material:
        raise ModelTrouble("models.keyless", name=name)
    envelope = _table(bundle, "dsseEnvelope", name)
    signatures = envelope.get("signatures")
    if envelope.get("payloadType") != PAYLOAD or not isinstance(signatures, list) or len(signatures) != 1:
        raise _bad(name)
    payload = _decoded(envelope.get("payload"), name)
    signature = _decoded(signatures[0].get("sig") if isinstance(signatures[0], dict) else None, name)
    message = b"DSSEv1 %d %s %d %s" % (len(PAYLOAD), PAYLOAD.encode(), len(payload), payload)
    key = next((key for key in keys if key.signed(signature, message)), None)
    if key is None:
        hint = _table(material, "publicKey", name).get("hint") if "publicKey" in material else ""
        if any(hint == one.pem_digest() for one in keys):
            raise ModelTrouble("models.bad_signature", name=name)
        return None
    if _said(payload, name) != _expected(files):
        raise ModelTrouble("models.signed_other", name=name)
    return key


def _expected(files: Mapping[str, str]) -> dict[str, str]:
    return {WHOLE: next(iter(files.values()))} if len(files) == 1 else dict(files)


def _said(payload: bytes, name: str) -> dict[str, str]:
    """SHA-256 by name, as the statement has it; its own digest over all of them has to be right."""
    statement = read_json(payload, name)
    if statement.get("_type") != STATEMENT or statement.get("predicateType") != PREDICATE:
        raise _bad(name)
    predicate = _table(statement, "predicate", name)
    how = _table(predicate, "serialization", name)
    resources, subjects = predicate.get("resources"), statement.get("subject")
    if how.get("method") != "files" or how.get("hash_type") != "sha256":
        raise ModelTrouble("models.signed_strangely", name=name)
    if not isinstance(resources, list) or not isinstance(subjects, list) or len(subjects) != 1:
        raise _bad(name)
    found: dict[str, str] = {}
    total = hashlib.sha256()
    for one in resources:
        if not isinstance(one, dict) or one.get("algorithm") != "sha256":
            raise _bad(name)
        file, digest = one.get("name"), one.get("digest")
        if not isinstance(file, str) or not isinstance(digest, str) or len(digest) != 64 or file in found:
            raise _bad(name)
        try:
            total.update(bytes.fromhex(digest))
        except ValueError:
            raise _bad(name) from None
        found[file] = digest.lower()
    subject = subjects[0] if isinstance(subjects[0], dict) else {}
    if _table(subject, "digest", name).get("sha256") != total.hexdigest():
        raise _bad(name)
    if len(found) == 1:
        # One file may be signed alone or as the only one of a folder.
        return {WHOLE: next(iter(found.values()))}
    return found


def _table(table: Mapping[str, object], key: str, name: str) -> dict[str, object]:
    found = table.get(key)
    if not isinstance(found, dict):
        raise _bad(name)
    return found


def _decoded(value: object, name: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True) if isinstance(value, str) else _none(name)
    except binascii.Error:
        raise _bad(name) from None


def _none(name: str) -> bytes:
    raise _bad(name)


def _bad(name: str) -> ModelTrouble:
    return ModelTrouble("models.bad_bundle", name=name)
