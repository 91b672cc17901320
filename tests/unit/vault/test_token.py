"""PKCS#11 against SoftHSM: the three ways, PINs, and a token that vanishes at any moment."""

import secrets
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pkcs11
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pkcs11 import Attribute, KeyType, Mechanism, exceptions
from pkcs11.util.ec import encode_named_curve_parameters

from app.core.errors import VaultTrouble
from app.core.opening import Secrets
from app.vault import token_ways
from app.vault.holders import MOST_HELD
from app.vault.keys import FLOOR
from app.vault.store import Vault
from app.vault.token import Tokens, told
from tests.outside import PIN, MemoryHolder, softhsm_library, softhsm_token
from tests.stores.samples import PASSPHRASE

VAULT, SLOT = "0" * 32, "a1" * 16


@pytest.fixture
def brought(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Secrets:
    library = softhsm_library()
    monkeypatch.setenv("SOFTHSM2_CONF", str(tmp_path / "softhsm2.conf"))
    softhsm_token(tmp_path)
    return Secrets(pin=PIN, module=library)


def session(brought: Secrets) -> Any:
    (token,) = Tokens()._tokens(brought.module)
    return token.open(rw=True, user_pin=PIN)


def with_pair(brought: Secrets, kind: KeyType) -> None:
    """A key pair as PIV has one."""
    with session(brought) as open_:
        if kind is KeyType.RSA:
            open_.generate_keypair(KeyType.RSA, 2048, id=b"\x03", store=True)
        else:
            curve = encode_named_curve_parameters("secp256r1")
            parameters = open_.create_domain_parameters(KeyType.EC, {Attribute.EC_PARAMS: curve}, local=True)
            parameters.generate_keypair(id=b"\x03", store=True, mechanism=Mechanism.EC_KEY_PAIR_GEN,
                                        capabilities=pkcs11.MechanismFlag.DERIVE)


@pytest.mark.parametrize(("way", "kind"), [("aes-gcm", None), ("ecdh", KeyType.EC), ("rsa-oaep", KeyType.RSA)])
def test_each_way(brought: Secrets, way: str, kind: KeyType | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if kind is not None:
        with_pair(brought, kind)
    monkeypatch.setattr(token_ways, "best", lambda _token, _session: way)
    secret = secrets.token_bytes(32)
    held = Tokens().keep(VAULT, SLOT, secret, brought)
    assert way.encode() in held
    assert secret not in held
    assert Tokens().fetch(VAULT, SLOT, held, brought) == secret
    Tokens().forget(VAULT, SLOT, held, brought)
    if kind is not None:
        assert Tokens().fetch(VAULT, SLOT, held, brought) == secret, "a key that was there before stays"


def test_mechanisms_are_asked_for(brought: Secrets) -> None:
    class Told:
        def __init__(self, *has: Mechanism) -> None:
            self.slot = self
            self.has = has

        def get_mechanisms(self) -> tuple[Mechanism, ...]:
            return self.has

    card = (Mechanism.ECDH1_DERIVE, Mechanism.RSA_PKCS_OAEP)
    with session(brought) as open_:
        assert token_ways.best(Told(Mechanism.AES_GCM, Mechanism.AES_KEY_GEN, *card), open_) == "aes-gcm"
        with pytest.raises(exceptions.MechanismInvalid):
            token_ways.best(Told(*card), open_)  # no key pair on it
    with_pair(brought, KeyType.RSA)
    with session(brought) as open_:
        assert token_ways.best(Told(*card), open_) == "rsa-oaep"
        with pytest.raises(exceptions.MechanismInvalid):
            token_ways.best(Told(Mechanism.SHA256), open_)


def test_the_key_never_leaves_the_token(brought: Secrets) -> None:
    Tokens().keep(VAULT, SLOT, bytes(32), brought)
    with session(brought) as open_:
        (key,) = open_.get_objects({Attribute.ID: bytes.fromhex(SLOT)})
        assert key[Attribute.SENSITIVE]
        assert not key[Attribute.EXTRACTABLE]
        assert key[Attribute.NEVER_EXTRACTABLE]
        with pytest.raises(exceptions.PKCS11Error):
            key[Attribute.VALUE]


def code(work: Callable[[], object]) -> str:
    try:
        work()
    except VaultTrouble as trouble:
        return trouble.code
    return ""


def test_troubles_have_words(brought: Secrets, tmp_path: Path) -> None:
    tokens = Tokens()
    held = tokens.keep(VAULT, SLOT, bytes(32), brought)
    assert code(lambda: tokens.fetch(VAULT, SLOT, held, Secrets(pin="000000", module=brought.module))) == "vault.token_pin"
    for module in ("", "libsofthsm2.so", "/nowhere/lib.so", str(tmp_path / "softhsm2.conf")):
        wrong = Secrets(pin=PIN, module=module)
        assert code(lambda wrong=wrong: tokens.fetch(VAULT, SLOT, held, wrong)) == "vault.token_library"
    softhsm_token(tmp_path, "another")
    assert tokens.fetch(VAULT, SLOT, held, brought) == bytes(32), "the right one of two is found"
    assert code(lambda: tokens.keep(VAULT, SLOT, bytes(32), brought)) == "vault.token_several"
    shutil.rmtree(tmp_path / "tokens")
    (tmp_path / "tokens").mkdir()
    assert code(lambda: tokens.fetch(VAULT, SLOT, held, brought)) == "vault.token_gone"


@given(st.binary(max_size=MOST_HELD))
def test_no_held_bytes_break_it(held: bytes) -> None:
    assert code(lambda: Tokens().fetch(VAULT, SLOT, held, Secrets(pin=PIN, module="/x"))) in (
        "vault.damaged", "vault.token_library"
    )


class Vanishing:
    """Wraps whatever the library gives; at the n-th call the token is pulled out, for good."""

    def __init__(self, real: Any, left: list[int]) -> None:
        self._real, self._left = real, left

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._real, name)
        return self._wrapped(value) if callable(value) or name == "slot" else value

    def __enter__(self) -> Any:
        return Vanishing(self._real.__enter__(), self._left)

    def __exit__(self, *what: object) -> None:
        self._real.__exit__(*what)

    def __getitem__(self, key: Any) -> Any:
        self._count()
        return self._real[key]

    def __iter__(self) -> Any:
        return (Vanishing(one, self._left) for one in self._real)

    def _count(self) -> None:
        self._left[0] -= 1
        if self._left[0] <= 0:
            raise exceptions.DeviceRemoved

    def _wrapped(self, value: Any) -> Any:
        if not callable(value):
            return Vanishing(value, self._left)

        def call(*args: Any, **more: Any) -> Any:
            self._count()
            answer = value(*args, **more)
            if isinstance(answer, bytes | int | set | frozenset | str) or answer is None:
                return answer
            return [Vanishing(a, self._left) for a in answer] if isinstance(answer, list) else Vanishing(answer, self._left)

        return call


def vanishing(at: int) -> Tokens:
    left = [at]
    return Tokens(lambda module: Vanishing(pkcs11.lib(module), left))


def test_the_token_vanishes_at_any_call(brought: Secrets, tmp_path: Path) -> None:
    folder = str(tmp_path / "vault")
    vault = Vault("anna", FLOOR, {"keychain": MemoryHolder(), "token": Tokens()})
    vault.create(folder, PASSPHRASE)
    steps = 0
    for at in range(1, 40):
        failing = Vault("anna", FLOOR, {"keychain": MemoryHolder(), "token": vanishing(at)})
        vault.lock()
        failing.open(folder, PASSPHRASE)
        before = failing.slots()
        answer = code(lambda failing=failing: failing.add_slot("token", Secrets(pin=PIN, module=brought.module)))
        if not answer:
            added = failing.slots()[-1]
            failing.lock()
            break
        assert answer in ("vault.token_gone", "vault.token_library")
        assert failing.slots() == before, "what could not be kept is not in the header"
        failing.lock()
        steps += 1
    assert steps >= 5
    for at in range(1, 40):
        failing = Vault("anna", FLOOR, {"keychain": MemoryHolder(), "token": vanishing(at)})
        answer = code(lambda failing=failing: failing.open_with(folder, Secrets(pin=PIN, module=brought.module)))
        if not answer:
            assert failing.verify(folder).faults == ()
            failing.remove_slot(added.id)  # without the token: the header forgets, the card keeps a key to nothing
            failing.lock()
            break
        assert answer in ("vault.token_gone", "vault.token_library")
        assert not failing.is_open()
    assert at > 4
    vault.open(folder, PASSPHRASE)
    assert [slot.kind for slot in vault.slots()] == ["passphrase", "recovery"]
    vault.lock()


def test_pulled_out_for_real_while_a_session_is_open(brought: Secrets, tmp_path: Path) -> None:
    held = Tokens().keep(VAULT, SLOT, bytes(32), brought)
    (token,) = Tokens()._tokens(brought.module)
    with token.open(user_pin=PIN) as open_:
        for path in sorted((tmp_path / "tokens").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        with pytest.raises(VaultTrouble, match=r"^vault.token_"), told():
            token_ways.AesGcm().unwrap(open_, bytes.fromhex(SLOT), held[-60:])


