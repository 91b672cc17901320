"""What stands outside a vault in tests: a SoftHSM token and a Secret Service of the test's own, and a holder in memory."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.core.errors import VaultTrouble
from app.core.opening import Secrets

PIN, OFFICER_PIN = "482915", "73519264"
LIBRARIES = tuple(Path(folder) / "softhsm/libsofthsm2.so" for folder in (
    "/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib",
    "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu",
))


class MemoryHolder:
    """Keeps secrets in a dictionary; `broken` is the code that it answers with instead."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], bytes] = {}
        self.broken = ""

    def keep(self, vault: str, slot: str, secret: bytes, brought: Secrets) -> bytes:
        self._check()
        self.kept[vault, slot] = secret
        return b""

    def fetch(self, vault: str, slot: str, untrusted_held: bytes, brought: Secrets) -> bytes:
        self._check()
        if (vault, slot) not in self.kept:
            raise VaultTrouble("vault.keychain_empty")
        return self.kept[vault, slot]

    def forget(self, vault: str, slot: str, untrusted_held: bytes, brought: Secrets) -> None:
        self._check()
        self.kept.pop((vault, slot), None)

    def _check(self) -> None:
        if self.broken:
            raise VaultTrouble(self.broken)


def softhsm_library() -> str:
    """SoftHSM's library; skips the test where Debian's softhsm2 (or its like) is not installed."""
    found = next((str(path) for path in LIBRARIES if path.is_file()), "")
    if not found or not shutil.which("softhsm2-util"):
        pytest.skip("SoftHSM is not installed: apt-get install softhsm2")
    return found


def softhsm_token(folder: Path, label: str = "intramuros") -> None:
    """Another token in the folder that SOFTHSM2_CONF names."""
    (folder / "tokens").mkdir(exist_ok=True)
    (folder / "softhsm2.conf").write_text(
        f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\nlog.level = ERROR\n"
    )
    subprocess.run(
        ["softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", OFFICER_PIN],
        check=True, capture_output=True, env={**os.environ, "SOFTHSM2_CONF": str(folder / "softhsm2.conf")},
    )


@contextmanager
def secret_service(folder: Path) -> Iterator[str]:
    """The address of a session bus with a gnome-keyring-daemon of its own, unlocked; skips where one is missing."""
    for program, package in (("gnome-keyring-daemon", "gnome-keyring"), ("dbus-run-session", "dbus")):
        if not shutil.which(program):
            pytest.skip(f"{program} is not installed: apt-get install {package}")
    # The session lives as long as its standard input is open.
    script = "printf geheim | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; " \
             'echo "$DBUS_SESSION_BUS_ADDRESS"; cat >/dev/null'
    homes = {name: str(folder) for name in ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME")}
    folder.chmod(0o700)
    session = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True, env={**os.environ, **homes},
    )
    assert session.stdin is not None
    assert session.stdout is not None
    try:
        address = session.stdout.readline().strip()
        assert address, "the session bus did not start"
        yield address
    finally:
        session.stdin.close()
        session.stdout.close()
        session.wait(20)
