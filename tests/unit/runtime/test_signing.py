"""Whose signatures count: keys, an office's list, OpenSSF model-signing bundles, and that old or altered ones do not.

The bundles under `signed/` were made by model_signing 1.1.1 (`model_signing sign key`) over the small model of `ggufs`
and the small folder of `headers`, with a key that exists no more.
"""

import base64
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, finish
from app.core.library import Candidate, Consent
from app.runtime.model_signing import signer
from app.runtime.office_list import FORM, Entry, Listed, canonical, read_list
from app.runtime.papers import LIST
from app.runtime.trust import Trust, read_key
from tests.unit.runtime.ggufs import METADATA, made
from tests.unit.runtime.headers import CONFIG, safetensors
from tests.unit.runtime.houses import House, sha256

ROOT = Path(__file__).resolve().parents[3]
SIGNED = Path(__file__).with_name("signed")
OPENSSF = read_key(
    "spki:MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEH9xzaDQwFMOaNu1l24JPxVeodTiFH6+cof3BrPr1GjkXIsKi50TcHUfLTmUIr4jUjQgJSXk5"
    "zH+fpMtvW0nEiw== Model office"
)
FOLDER = {"config.json": CONFIG, "m.safetensors": safetensors(), "tokenizer.json": b"{}"}
FILES = {name: sha256(content) for name, content in FOLDER.items()}
PEOPLE = {name: ed25519.Ed25519PrivateKey.from_private_bytes(name.encode().ljust(32)) for name in ("ada", "ben", "eve")}
KEYS = {
    name: read_key(f"ed25519:{key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()} {name}")
    for name, key in PEOPLE.items()
}
MINE = made({**METADATA, "general.name": "Mine"})


def code_of(read: Callable[[], object]) -> str:
    with pytest.raises(ModelTrouble) as caught:
        read()
    return caught.value.code


def listing(number: int = 7, *, by: tuple[str, ...] = ("ada",), withdrawn: tuple[str, ...] = (), **models: str) -> bytes:
    listed = Listed(
        FORM, "Kanton Muster", number, "2026-11-24",
        tuple(Entry(name, digest, 10, "Apache-2.0") for name, digest in models.items()), withdrawn,
    )
    signatures = [
        {"key": KEYS[name].id, "signature": PEOPLE[name].sign(canonical(listed)).hex()} for name in by
    ]
    said = json.loads(canonical(listed).partition(b"\n")[2])
    return json.dumps({"list": said, "signatures": signatures}, indent=1).encode()


def test_a_key_is_one_line_and_its_owner() -> None:
    assert (OPENSSF.owner, len(OPENSSF.id)) == ("Model office", 64)
    assert KEYS["ada"].signed(PEOPLE["ada"].sign(b"x"), b"x")
    assert not KEYS["ada"].signed(PEOPLE["ben"].sign(b"x"), b"x")
    trust = Trust.of((f"ed25519:{KEYS['ada'].spki[-32:].hex()} one", f"ed25519:{KEYS['ada'].spki[-32:].hex()} two"), 2, True)
    assert len(trust.keys) == 1


RSA = base64.b64encode(
    generate_private_key(65537, 2048).public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
).decode()
K1 = base64.b64encode(
    ec.generate_private_key(ec.SECP256K1()).public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
).decode()


@pytest.mark.parametrize("line", ["", "ed25519:zz", "ed25519:00", "spki:!!", "ssh-rsa AAAA", f"spki:{RSA}", f"spki:{K1}"])
def test_what_is_no_key_is_said(line: str) -> None:
    assert code_of(lambda: read_key(line)) == "models.bad_key"


def test_the_canonical_bytes_are_one_way_of_writing() -> None:
    listed = Listed(FORM, "Büro", 1, "2026-11-24", (), ())
    assert canonical(listed) == (
        b'intramuros.models/1\n{"form":"intramuros.models/1","issued":"2026-11-24","models":[],"number":1,'
        b'"office":"B\xc3\xbcro","withdrawn":[]}'
    )


def test_a_list_says_who_signed_it_and_what_it_lets_in() -> None:
    one = read_list(listing(mine=sha256(MINE), by=("ada", "eve")), (KEYS["ada"], KEYS["ben"]), LIST)
    assert [key.owner for key in one.signers] == ["ada"]
    assert one.vouches(sha256(MINE))
    assert not one.vouches("0" * 64)


def test_a_list_that_was_altered_is_refused() -> None:
    for old, new in ((b'"number": 7', b'"number": 8'), (sha256(MINE).encode(), b"0" * 64), (b"Muster", b"Musler")):
        raw = listing(mine=sha256(MINE))
        assert old in raw
        assert code_of(lambda raw=raw, old=old, new=new: read_list(raw.replace(old, new), (KEYS["ada"],), LIST)) == (
            "models.bad_signature"
        )


@pytest.mark.parametrize(
    "raw",
    [b"", b"{}", b"[]", b"\xff", listing().replace(b'"number"', b'"nmber"'), listing().replace(b"/1", b"/2"),
     listing().replace(b'"issued"', b'"extra": 1, "issued"'), listing(x="zz"), b"[" * 100_000],
)
def test_what_is_no_list_is_refused(raw: bytes) -> None:
    assert code_of(lambda: read_list(raw, (KEYS["ada"],), LIST)) == "models.bad_list"


def test_bundles_of_the_real_program_are_believed_for_exactly_these_files() -> None:
    folder, file = (SIGNED / "m.sig").read_bytes(), (SIGNED / "little.gguf.sig").read_bytes()
    assert signer(folder, (KEYS["ada"], OPENSSF), FILES, "m.sig") == OPENSSF
    assert signer(file, (OPENSSF,), {"renamed.gguf": sha256(made())}, "f.sig") == OPENSSF
    assert signer(folder, (KEYS["ada"],), FILES, "m.sig") is None
    others = ({**FILES, "config.json": "0" * 64}, {**FILES, "more": "0" * 64}, {"config.json": FILES["config.json"]})
    for files in others:
        assert code_of(lambda files=files: signer(folder, (OPENSSF,), files, "m.sig")) == "models.signed_other"


def test_a_bundle_that_was_altered_is_refused() -> None:
    bundle = json.loads((SIGNED / "m.sig").read_bytes())
    payload = base64.b64decode(bundle["dsseEnvelope"]["payload"]).replace(b"config.json", b"config_json")
    bundle["dsseEnvelope"]["payload"] = base64.b64encode(payload).decode()
    raw = json.dumps(bundle).encode()
    assert code_of(lambda: signer(raw, (OPENSSF,), FILES, "m.sig")) == "models.bad_signature"


def envelope(statement: object, key: str = "ada", material: object | None = None) -> bytes:
    payload, kind = json.dumps(statement).encode(), b"application/vnd.in-toto+json"
    signature = PEOPLE[key].sign(b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload))
    return json.dumps({
        "mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json", "verificationMaterial": material or {},
        "dsseEnvelope": {
            "payload": base64.b64encode(payload).decode(), "payloadType": kind.decode(),
            "signatures": [{"sig": base64.b64encode(signature).decode(), "keyid": ""}],
        },
    }).encode()


def statement(**changes: object) -> dict[str, object]:
    resources = [{"name": ".", "algorithm": "sha256", "digest": sha256(MINE)}]
    total = hashlib.sha256(bytes.fromhex(sha256(MINE))).hexdigest()
    return {
        "_type": "https://in-toto.io/Statement/v1", "subject": [{"name": "m", "digest": {"sha256": total}}],
        "predicateType": "https://model_signing/signature/v1.0",
        "predicate": {"serialization": {"method": "files", "hash_type": "sha256"}, "resources": resources},
        **changes,
    }


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"{}", "models.bad_bundle"), (b"[]", "models.damaged"),
        (envelope(statement(), material={"certificate": {}}), "models.keyless"),
        (envelope(statement(_type="x")), "models.bad_bundle"), (envelope(statement(predicateType="x")), "models.bad_bundle"),
        (envelope(statement(subject=[{"digest": {"sha256": "0" * 64}}])), "models.bad_bundle"),
        (envelope(statement(predicate={"serialization": {"method": "shards", "hash_type": "sha256"}})),
         "models.signed_strangely"),
    ],
)
def test_a_bundle_of_another_kind_is_refused_in_words(raw: bytes, code: str) -> None:
    assert code_of(lambda: signer(raw, (KEYS["ada"],), {"m": sha256(MINE)}, "m.sig")) == code


@pytest.fixture
def house(tmp_path: Path) -> House:
    one = House(tmp_path)
    one.trust = Trust((KEYS["ada"], KEYS["ben"]), 1, False)
    return one


def brought(house: House, *papers: bytes, name: str = "mine.gguf") -> Candidate:
    """The model with these papers beside it, examined."""
    file = house.file(name, MINE)
    for number, paper in enumerate(papers):
        house.file(LIST if number == 0 else f"{name}.sig", paper)
    return finish(house.library.examine(file, Cancel()))


def test_a_signed_model_passes_a_closed_gate(house: House) -> None:
    candidate = brought(house, listing(mine=sha256(MINE)))
    assert (candidate.signers, candidate.trusted) == (("ada",), True)
    state = finish(house.library.add(candidate.file, Cancel(), Consent(licence=True)))
    assert state.signers == ("ada",)
    assert [change.what for change in house.versions.changes()] == ["models.list_seen", "models.added"]


def test_as_many_different_signers_as_the_policy_asks_for(house: House) -> None:
    house.trust = Trust((KEYS["ada"], KEYS["ben"]), 2, False)
    assert not brought(house, listing(mine=sha256(MINE))).trusted
    assert not brought(house, listing(mine=sha256(MINE), by=("ada", "ada"))).trusted
    assert not brought(house, listing(mine=sha256(MINE), by=("ada", "eve"))).trusted
    assert brought(house, listing(mine=sha256(MINE), by=("ada", "ben"))).trusted
    # A list of one and a bundle of the other count together.
    both = brought(house, listing(mine=sha256(MINE)), envelope(statement(), "ben"))
    assert (both.signers, both.trusted) == (("ada", "ben"), True)


def test_an_older_list_is_refused_for_good_and_two_of_one_number_too(house: House) -> None:
    finish(house.library.add(brought(house, listing(7, mine=sha256(MINE))).file, Cancel(), Consent(True)))
    house.again()
    for raw in (listing(6, mine=sha256(MINE)), listing(7, mine=sha256(MINE), more="1" * 64)):
        assert code_of(lambda raw=raw: brought(house, raw, name="again.gguf")) == "models.list_old"
    assert brought(house, listing(8, mine=sha256(MINE)), name="again.gguf").trusted


def test_a_withdrawn_version_is_neither_taken_in_nor_used(house: House) -> None:
    finish(house.library.add(brought(house, listing(7, mine=sha256(MINE))).file, Cancel(), Consent(True)))
    house.versions.pin("template:a", "mine", "")
    other = made({**METADATA, "general.name": "Other"})
    house.file(LIST, listing(8, other=sha256(other), withdrawn=(sha256(MINE),)))
    finish(house.library.add(house.file("other.gguf", other), Cancel(), Consent(True)))
    assert code_of(lambda: house.versions.find("mine")) == "models.withdrawn"
    assert code_of(lambda: house.versions.pinned("template:a")) == "models.withdrawn"
    assert code_of(lambda: finish(house.versions.use("mine", "", "", Cancel()))) == "models.withdrawn"
    assert house.library.best(1 << 40).name == "other"  # type: ignore[union-attr]


def test_a_list_alone_withdraws_what_it_names(house: House) -> None:
    finish(house.library.add(brought(house, listing(7, mine=sha256(MINE))).file, Cancel(), Consent(True)))
    for raw, code in ((listing(8, by=("eve",)), "models.list_unsigned"), (listing(6), "models.list_old")):
        file = house.file("list.json", raw)
        assert code_of(lambda file=file: house.library.believe(file)) == code
    change = house.library.believe(house.file("list.json", listing(8, withdrawn=(sha256(MINE),))))
    assert (change.what, dict(change.detail)) == ("models.list_seen", {"number": "8", "withdrawn": "1"})
    assert code_of(lambda: house.versions.find("mine")) == "models.withdrawn"


def test_the_offices_tool_makes_lists_that_are_believed(tmp_path: Path) -> None:
    def tool(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, str(ROOT / "tools" / "sign_models.py"), *arguments], capture_output=True, text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    pem = (PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "ada.pem").write_bytes(PEOPLE["ada"].private_bytes(Encoding.PEM, *pem))
    (tmp_path / "ec.pem").write_bytes(ec.generate_private_key(ec.SECP384R1()).private_bytes(Encoding.PEM, *pem))
    (tmp_path / "mine.gguf").write_bytes(MINE)
    keys = [read_key(tool("key", str(tmp_path / f"{name}.pem"), "--owner", name)) for name in ("ada", "ec")]
    assert keys[0] == KEYS["ada"]
    made_list = str(tmp_path / LIST)
    tool("new", made_list, "--office", "Büro", "--number", "3", "--model", f"mine={tmp_path / 'mine.gguf'},MIT")
    for name in ("ada", "ec", "ada"):
        tool("sign", made_list, "--key", str(tmp_path / f"{name}.pem"))
    one = read_list(Path(made_list).read_bytes(), keys, LIST)
    assert ({key.owner for key in one.signers}, one.vouches(sha256(MINE))) == ({"ada", "ec"}, True)
