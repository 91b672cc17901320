"""The tools that install the program."""

import csv
import hashlib
import io
import re
import subprocess
import sys
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


@pytest.fixture(autouse=True)
def tools(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    yield
    for name in ("build_engine", "indexes", "machine", "install"):
        sys.modules.pop(name, None)


def test_a_mirror_that_pip_is_set_to_is_uvs_too() -> None:
    import indexes

    listed = (
        "global.cert='/etc/ca.crt'\nglobal.extra-index-url='file:///a/simple file:///b/simple'\n"
        "global.find-links='/wheels'\nuser.index-url='https://mirror.example/simple'\nother.index-url='x'\n"
        "nothing of the kind\n"
    )
    uvs = indexes.translated(listed, {"PIP_DEFAULT_TIMEOUT": "60", "PIP_CERT": "/other.crt", "HOME": "/x"})
    assert uvs["UV_DEFAULT_INDEX"] == "https://mirror.example/simple"
    assert uvs["UV_INDEX"] == "file:///a/simple file:///b/simple"
    assert uvs["UV_FIND_LINKS"] == "/wheels"
    assert uvs["SSL_CERT_FILE"] == "/other.crt"
    assert uvs["UV_HTTP_TIMEOUT"] == "60"
    assert uvs["UV_PYTHON_DOWNLOADS"] == "never"


def test_without_settings_uv_asks_where_it_always_asks() -> None:
    import indexes

    assert set(indexes.translated("", {})) == {"UV_INDEX_STRATEGY", "UV_PYTHON_DOWNLOADS"}


def test_what_is_set_for_uv_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    import indexes

    monkeypatch.setenv("UV_HTTP_TIMEOUT", "7")
    monkeypatch.setenv("PIP_TIMEOUT", "9")
    assert "UV_HTTP_TIMEOUT" not in indexes.uv_environment(Path(sys.executable))


def test_the_engines_wheel_loses_its_second_copies_and_still_checks(tmp_path: Path) -> None:
    import build_engine

    wheel = tmp_path / "engine-1-py3-none-any.whl"
    files = {
        "engine/lib/a.so": b"library", "engine/__init__.py": b"", "lib/a.so": b"library", "include/a.h": b"header",
        "engine-1.dist-info/METADATA": b"Name: engine", "engine-1.dist-info/RECORD": b"lib/a.so,,\n",
    }
    with zipfile.ZipFile(wheel, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    slim = build_engine.trimmed(wheel, tmp_path)
    assert slim.name == wheel.name
    with zipfile.ZipFile(slim) as read:
        kept = {name: read.read(name) for name in read.namelist()}
    record = {row[0]: row[1] for row in csv.reader(io.StringIO(kept.pop("engine-1.dist-info/RECORD").decode()))}
    assert set(kept) == {"engine/lib/a.so", "engine/__init__.py", "engine-1.dist-info/METADATA"}
    for name, content in kept.items():
        digest = urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        assert record[name] == f"sha256={digest}"
    assert set(record) == {*kept, "engine-1.dist-info/RECORD"}


def test_another_version_or_option_has_another_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import build_engine

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    usual = build_engine.folder()
    assert usual.is_relative_to(tmp_path) or sys.platform != "linux"
    assert build_engine.built() is None
    monkeypatch.setattr(build_engine, "OPTIONS", ("-DOTHER=ON",))
    assert build_engine.folder() != usual


def test_a_program_that_fails_says_what_it_said() -> None:
    import machine

    with pytest.raises(machine.Stop, match="no luck"):
        machine.run([sys.executable, "-c", "import sys; print('no luck'); sys.exit(3)"], "A try")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_has_a_hash_for_everything_and_no_address(lock: Path) -> None:
    text = lock.read_text("utf-8")
    pinned = re.findall(r"^[a-z0-9][a-z0-9._-]*==[^ ]+(?: ; [^\\\n]+)?(?: \\\n| )\s*(--hash=sha256:[0-9a-f]{64})?",
                        text, re.MULTILINE)
    assert pinned
    assert all(pinned)
    assert "://" not in text
    assert len(pinned) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE))


def test_what_is_asked_for_is_locked() -> None:
    for source in (ROOT / "requirements").glob("*.in"):
        lock = source.with_suffix(".txt").read_text("utf-8")
        asked = re.findall(r"^([a-z0-9][a-z0-9-]*)(?:\[[a-z]+\])?((?:==[^ \n]+)?)", source.read_text(), re.MULTILINE)
        assert asked
        for name, version in asked:
            assert re.search(rf"^{name}{re.escape(version) or '=='}", lock, re.MULTILINE), name


@pytest.mark.parametrize(("system", "machine", "libc", "developer", "expected"), [
    ("darwin", "arm64", ("", ""), False, True), ("darwin", "x86_64", ("", ""), True, False),
    ("linux", "x86_64", ("glibc", "2.36"), True, True), ("linux", "x86_64", ("glibc", "2.36"), False, False),
    ("linux", "x86_64", ("glibc", "2.31"), True, False), ("linux", "x86_64", ("", ""), True, False),
    ("linux", "riscv64", ("glibc", "2.36"), True, False), ("win32", "AMD64", ("", ""), True, False),
])
def test_apples_engine_goes_to_macs_and_to_tests_on_linux(
    system: str, machine: str, libc: tuple[str, str], developer: bool, expected: bool
) -> None:
    import install

    assert install.mlx_runs(system, machine, libc, developer) is expected


def test_qt_stays_where_it_does_not_abort() -> None:
    assert "pyside6-essentials==6.11.3 " in (ROOT / "requirements" / "base.txt").read_text("utf-8")


def test_the_first_script_is_plain_sh() -> None:
    done = subprocess.run(["sh", "-n", str(ROOT / "tools" / "start.sh")], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_without_a_python_it_says_what_is_missing() -> None:
    done = subprocess.run(
        ["/bin/sh", str(ROOT / "tools" / "start.sh"), "setup"], capture_output=True, text=True,
        env={"PATH": "/nowhere", "PYTHON": "no-such-python"},
    )
    assert done.returncode == 1
    assert "Python 3.11 or newer" in done.stderr
