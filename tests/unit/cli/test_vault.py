"""`intramuros vault` in one process: making, opening and changing who can open it."""

import json
import stat
from pathlib import Path

import pytest

from app.cli.main import run
from app.cli.parser import parser
from app.cli.terminal import Terminal
from app.services.vaults import Vaults
from app.system.wording import Wording
from app.vault.keys import FLOOR
from app.vault.store import Vault
from tests.dummies import Together
from tests.outside import MemoryHolder
from tests.stores.samples import PASSPHRASE

OTHER = "orage lampe cuillere falaise dentelle"


class Shell:
    """Runs commands on one vault below a folder; files hold the secrets."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self._services = Together().services
        store = Vault("anna", FLOOR, {"keychain": MemoryHolder(), "token": MemoryHolder()})
        object.__setattr__(self._services, "vaults", Vaults(store))
        for name, text in (("p", PASSPHRASE), ("q", OTHER), ("weak", "Sommer2026!"), ("pin", "4829")):
            (folder / name).write_text(text + "\n")

    def __call__(self, action: str, *options: str, language: str = "en") -> tuple[int, str, str]:
        args = parser().parse_args(["vault", action, *options, "--vault", str(self.folder / "v")])
        code = run(self._services, None, Terminal(Wording(language), args.json), args, language)  # type: ignore[arg-type]
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def file(self, name: str) -> str:
        return str(self.folder / name)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


def test_a_weak_pass_phrase_is_answered_with_six_words(shell: Shell) -> None:
    code, out, err = shell("create", "--passphrase-file", shell.file("weak"), language="de")
    assert (code, out) == (1, "")
    assert len(err.splitlines()[-1].rpartition(": ")[2].split()) == 6
    assert not (shell.folder / "v").exists()


def test_the_recovery_key_is_printed_once(shell: Shell) -> None:
    code, out, _ = shell("create", "--passphrase-file", shell.file("p"), "--json")
    told = json.loads(out)
    assert (code, told["created"], len(told["recovery"].splitlines())) == (0, True, 4)
    (shell.folder / "key").write_text(told["recovery"])
    code, out, _ = shell("open", "--recovery-key", shell.file("key"), "--json")
    assert [slot["used"] for slot in json.loads(out)["slots"]] == [False, True]
    assert told["recovery"] not in out


def test_the_recovery_key_goes_to_a_new_file_of_its_owner(shell: Shell) -> None:
    page = shell.folder / "page.html"
    code, out, _ = shell("create", "--passphrase-file", shell.file("p"), "--recovery-file", str(page))
    assert (code, out) == (0, "")
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert page.read_text("utf-8").count("<li>") == 4
    assert "<svg" in page.read_text("utf-8")
    before = page.read_bytes()
    code, _, _ = shell("recovery", "--passphrase-file", shell.file("p"), "--recovery-file", str(page))
    assert (code, page.read_bytes()) == (1, before), "no file is overwritten, and the key stays as it was"


def test_a_creation_that_fails_leaves_no_page(shell: Shell) -> None:
    (shell.folder / "v").mkdir()
    (shell.folder / "v/a.jpg").touch()
    code, _, _ = shell("create", "--passphrase-file", shell.file("p"), "--recovery-file", shell.file("page"))
    assert (code, (shell.folder / "page").exists()) == (1, False)


def test_who_can_open_it_is_changed(shell: Shell) -> None:
    shell("create", "--passphrase-file", shell.file("p"))
    code, out, _ = shell("passphrase", "--passphrase-file", shell.file("p"), "--new-passphrase-file", shell.file("q"), "--json")
    assert (code, json.loads(out)["passphrase_changed"]) == (0, True)
    assert shell("open", "--passphrase-file", shell.file("p"))[0] == 1
    code, out, _ = shell(
        "add-slot", "token", "--passphrase-file", shell.file("q"), "--new-token", "/lib/t.so",
        "--new-pin-file", shell.file("pin"), "--json",
    )
    first, _, token = json.loads(out)["slots"]
    assert (code, token["kind"]) == (0, "token")
    assert shell("open", "--token", "/lib/t.so", "--pin-file", shell.file("pin"))[0] == 0
    assert shell("remove-slot", first["id"], "--passphrase-file", shell.file("q"))[0] == 0
    assert shell("open", "--passphrase-file", shell.file("q"))[0] == 1


def test_two_persons_and_back(shell: Shell) -> None:
    shell("create", "--passphrase-file", shell.file("p"))
    code, out, _ = shell(
        "add-slot", "officer", "--passphrase-file", shell.file("p"), "--new-second-file", shell.file("q"), "--json"
    )
    assert (code, json.loads(out)["persons"]) == (0, 2)
    assert shell("open", "--passphrase-file", shell.file("p"))[0] == 1
    both = ("--passphrase-file", shell.file("p"), "--second-file", shell.file("q"))
    assert shell("verify", *both)[0] == 0
    code, out, _ = shell("one-person", *both, "--json")
    assert (code, json.loads(out)["persons"]) == (0, 1)
    assert shell("open", "--passphrase-file", shell.file("p"))[0] == 0
