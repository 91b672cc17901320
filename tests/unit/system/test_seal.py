"""Each wall is walked into for real: by Python, by the C library and by Qt, in sealed processes of each role."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from child_entry import ECHO, TRY

from app.core.documents import Reason
from app.system.process import Child
from app.system.seal import Role, Seal
from app.system.wording import Wording

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the walls are the Linux kernel's")

ENTRY = (sys.executable, str(Path(__file__).with_name("child_entry.py")))
LIBC = "import ctypes; libc = ctypes.CDLL(None, use_errno=True)\n"
SEALED_CHILDREN = (Role.READER, Role.ENGINE, Role.KEEPER)


@pytest.fixture(scope="module")
def sealed() -> Iterator[dict[Role, Child]]:
    children = {role: Child(role.value, command=(*ENTRY, "--role", role.value)) for role in Role}
    yield children
    for child in children.values():
        child.end()


@pytest.fixture(scope="module")
def unsealed() -> Iterator[Child]:
    child = Child("unsealed", command=ENTRY)
    yield child
    child.end()


@pytest.fixture(scope="module")
def listener() -> Iterator[int]:
    """A port on this machine at which somebody waits."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def native(call: str) -> str:
    """Python that makes a call through the C library and tells the errno, 0 where it went through."""
    return f"{LIBC}result = ctypes.get_errno() if {call} < 0 else 0"


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (Role.DESK, Seal(True, False, False)),
        (Role.READER, Seal(True, True, True)),
        (Role.ENGINE, Seal(True, True, True)),
        (Role.KEEPER, Seal(True, False, True)),
    ],
)
def test_a_sealed_process_says_what_is_in_force(sealed: dict[Role, Child], role: Role, expected: Seal) -> None:
    sealed[role].ask(ECHO, b"")
    assert sealed[role].seal == expected


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET", "AF_VSOCK", "AF_CAN"])
@pytest.mark.parametrize("role", Role)
def test_no_socket_leads_out(sealed: dict[Role, Child], role: Role, family: str) -> None:
    number = int(getattr(socket, family))
    for kind in (1, 2, 3):
        assert sealed[role].ask(TRY, native(f"libc.socket({number}, {kind}, 0)")) == "13"
        raw = native(f"libc.syscall(41 if {sys.maxsize > 2**32} and __import__('platform').machine() == 'x86_64' "
                     f"else 198, {number}, {kind}, 0)")
        assert sealed[role].ask(TRY, raw) == "13"
    assert sealed[role].ask(TRY, f"import socket; socket.socket(socket.{family}, 2)").startswith("Blocked")


def test_the_same_attempts_succeed_without_the_seal(unsealed: Child, listener: int) -> None:
    """Otherwise the tests here would show nothing."""
    assert unsealed.ask(TRY, native("libc.socket(2, 2, 0)")) == "0"
    assert unsealed.ask(TRY, f"import socket; socket.create_connection(('127.0.0.1', {listener}))") == "done"
    assert unsealed.ask(TRY, QT.format(port=listener)) == "True"
    assert unsealed.ask(TRY, "import subprocess; result = subprocess.run(['true']).returncode") == "0"
    assert unsealed.ask(TRY, native("libc.kill(1, 0)")) == "0" or os.getuid() != 0


QT = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QTcpSocket
app = QCoreApplication.instance() or QCoreApplication([])
one = QTcpSocket()
one.connectToHost("127.0.0.1", {port})
result = one.waitForConnected(3000)
"""


def test_qt_cannot_connect(sealed: dict[Role, Child], listener: int) -> None:
    assert sealed[Role.DESK].ask(TRY, QT.format(port=listener)) == "False"


@pytest.mark.parametrize("role", Role)
def test_no_name_is_looked_up(sealed: dict[Role, Child], role: Role) -> None:
    assert sealed[role].ask(TRY, "import socket; socket.getaddrinfo('example.org', 80)").startswith("Blocked")
    assert sealed[role].ask(TRY, "import socket; socket.gethostbyname('example.org')").startswith("Blocked")
    lookup = "import ctypes; result = ctypes.CDLL(None).getaddrinfo(b'example.org', b'80', None, ctypes.byref(ctypes.c_void_p())) != 0"
    assert sealed[role].ask(TRY, lookup) == "True"


@pytest.mark.parametrize("role", Role)
def test_no_ring_opens_what_socket_may_not(sealed: dict[Role, Child], role: Role) -> None:
    assert sealed[role].ask(TRY, native("libc.syscall(425, 8, ctypes.create_string_buffer(120))")) == "38"


@pytest.mark.parametrize("role", SEALED_CHILDREN)
def test_only_pairs_are_left_to_the_children(sealed: dict[Role, Child], role: Role) -> None:
    # The keeper asks the keychain and smartcards over local sockets.
    assert sealed[role].ask(TRY, native("libc.socket(1, 1, 0)")) == ("0" if role is Role.KEEPER else "13")
    assert sealed[role].ask(TRY, "import socket; a, b = socket.socketpair(); a.send(b'x'); result = b.recv(1)") == "b'x'"
    assert sealed[Role.DESK].ask(TRY, native("libc.socket(1, 1, 0)")) == "0"


WRITES = {
    "open for writing": "open({there!r}, 'w')",
    "open for changing": "open({there!r}, 'r+')",
    "append": "open({there!r}, 'a')",
    "create": "open({gone!r}, 'x')",
    "create natively": "import os; os.open({gone!r}, os.O_CREAT)",
    "empty while reading": "import os; os.open({there!r}, os.O_RDONLY | os.O_TRUNC)",
    "rename": "import os; os.rename({there!r}, {gone!r})",
    "remove": "import os; os.unlink({there!r})",
    "make folder": "import os; os.mkdir({gone!r})",
    "remove folder": "import os; os.rmdir({folder!r})",
    "link": "import os; os.link({there!r}, {gone!r})",
    "symlink": "import os; os.symlink({there!r}, {gone!r})",
    "truncate": "import os; os.truncate({there!r}, 0)",
    "mode": "import os; os.chmod({there!r}, 0o777)",
    "mode of an open file": "import os; os.fchmod(os.open({here!r}, os.O_RDONLY), 0o777)",
    "owner": "import os; os.chown({there!r}, 0, 0)",
    "attribute": "import os; os.setxattr({there!r}, 'user.x', b'1')",
    "times": "import os; os.utime({there!r})",
    "pipe": "import os; os.mkfifo({gone!r})",
    "temporary": "import tempfile; tempfile.TemporaryFile()",
    "bytecode": "import py_compile; py_compile.compile({here!r}, {gone!r}, doraise=True)",
}


@pytest.mark.parametrize("what", WRITES)
@pytest.mark.parametrize("role", [Role.READER, Role.ENGINE])
def test_reader_and_engine_change_nothing_on_disk(
    sealed: dict[Role, Child], role: Role, what: str, tmp_path: Path
) -> None:
    there, gone, folder = tmp_path / "there", tmp_path / "gone", tmp_path / "folder"
    there.write_text("kept")
    folder.mkdir()
    before = there.stat()
    line = WRITES[what].format(there=str(there), gone=str(gone), folder=str(folder), here=str(Path(__file__)))
    answer = sealed[role].ask(TRY, line)
    assert answer.startswith(("PermissionError:13", "FileNotFoundError:2")), answer
    after = there.stat()
    assert (after.st_mode, after.st_mtime_ns, there.read_text()) == (before.st_mode, before.st_mtime_ns, "kept")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "there"]


@pytest.mark.parametrize("role", [Role.READER, Role.ENGINE])
def test_reader_and_engine_change_nothing_natively(sealed: dict[Role, Child], role: Role, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.write_text("kept")
    for call in (f"libc.open({str(there)!r}.encode(), 1)", f"libc.unlink({str(there)!r}.encode())",
                 f"libc.rename({str(there)!r}.encode(), {str(there)!r}.encode() + b'2')",
                 f"libc.syscall(437, -100, {str(there)!r}.encode(), ctypes.create_string_buffer(24), 24)"):
        assert sealed[role].ask(TRY, native(call)) in ("13", "38")
    assert there.read_text() == "kept"


def test_the_sink_stays_open_where_libraries_need_it(sealed: dict[Role, Child]) -> None:
    assert sealed[Role.ENGINE].ask(TRY, "import os; open(os.devnull, 'w').write('x')") == "done"
    assert sealed[Role.READER].ask(TRY, "import os; result = open(os.devnull).read()") == ""


def test_the_reader_reads_nothing_of_the_persons(sealed: dict[Role, Child], tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("private")
    assert sealed[Role.READER].ask(TRY, f"open({str(letter)!r})") == "PermissionError:13"
    assert sealed[Role.READER].ask(TRY, f"import os; os.listdir({str(Path.home())!r})") == "PermissionError:13"
    assert sealed[Role.READER].ask(TRY, native(f"libc.open({str(letter)!r}.encode(), 0)")) == "13"
    assert sealed[Role.ENGINE].ask(TRY, f"result = open({str(letter)!r}).read()") == "private"


PROGRAMS = (
    "import subprocess; subprocess.run(['true'])",
    "import os; os.system('true')",
    "import os; os.fork()",
    "import os; os.posix_spawn('/bin/true', ['true'], {})",
    "import os; os.execv('/bin/true', ['true'])",
    "import multiprocessing; multiprocessing.get_context('spawn').Process(target=print).start()",
)


@pytest.mark.parametrize("line", PROGRAMS)
@pytest.mark.parametrize("role", SEALED_CHILDREN)
def test_children_start_nothing(sealed: dict[Role, Child], role: Role, line: str) -> None:
    pid = sealed[role].pid
    answer = sealed[role].ask(TRY, line)
    assert answer.startswith(("Blocked", "PermissionError", "FileNotFoundError")), answer
    assert sealed[role].pid == pid


@pytest.mark.parametrize("role", SEALED_CHILDREN)
def test_children_start_nothing_natively(sealed: dict[Role, Child], role: Role) -> None:
    for call in ("libc.fork()", "libc.execv(b'/bin/true', (ctypes.c_char_p * 2)(b'true'))", "libc.kill(1, 0)",
                 f"libc.kill({os.getpid()}, 0)", "libc.kill(0, 0)", "libc.ptrace(16, 1, 0, 0)"):
        assert sealed[role].ask(TRY, native(call)) == "1", call
    assert sealed[role].ask(TRY, "import ctypes; result = ctypes.CDLL(None).system(b'true') != 0") == "True"


def test_the_desk_starts_programs_and_they_inherit_its_seal(sealed: dict[Role, Child]) -> None:
    inner = "import ctypes; print(ctypes.CDLL(None).socket(2, 1, 0))"
    line = f"import subprocess; result = subprocess.run([{sys.executable!r}, '-c', {inner!r}], capture_output=True).stdout"
    assert sealed[Role.DESK].ask(TRY, line) == repr(b"-1\n")


USES = {
    "threads": "import threading; t = threading.Thread(target=print); t.start(); t.join()",
    "pool": "import concurrent.futures as f; result = list(f.ThreadPoolExecutor(2).map(str, [1]))",
    "asyncio": "import asyncio; result = asyncio.run(asyncio.sleep(0, 5))",
    "pipes": "import multiprocessing as m; a, b = m.Pipe(); a.send(3); result = b.recv()",
    "numpy": "import numpy as n; result = (n.ones((300, 300)) @ n.ones((300, 300))).sum()",
    "sqlcipher": "import sqlcipher3.dbapi2 as s; result = s.connect(':memory:').execute('select 1').fetchone()",
    "pdf": "import pypdfium2; result = len(pypdfium2.PdfDocument.new())",
    "docx": "import docx; result = bool(docx.Document().add_paragraph('x'))",
    "time": "import zoneinfo; result = zoneinfo.ZoneInfo('Europe/Zurich')",
    "memory": "import psutil; result = psutil.virtual_memory().total > 0",
    "random": "import uuid, os; result = len(os.urandom(8)), bool(uuid.uuid4())",
    "modules": "import json, decimal, email.parser, html.parser, xml.etree.ElementTree, ssl, lzma, bz2",
    "processor": "import platform; platform.processor()",
    "abort's signal": "import os, signal; signal.signal(10, lambda *_: None); os.kill(os.getpid(), 10)",
}


@pytest.mark.parametrize("what", USES)
@pytest.mark.parametrize("role", Role)
def test_what_the_rooms_need_goes_on_working(sealed: dict[Role, Child], role: Role, what: str) -> None:
    answer = sealed[role].ask(TRY, USES[what])
    assert not answer.endswith((":None", ":1", ":13", ":2")), answer


def test_the_keeper_confines_itself_to_the_vaults_folder(tmp_path: Path) -> None:
    keeper = Child("keeper", command=(*ENTRY, "--role", "keeper"))
    vault, outside = tmp_path / "vault", tmp_path / "outside"
    vault.mkdir()
    outside.mkdir()
    assert keeper.ask(TRY, f"open({str(outside / 'a')!r}, 'w')") == "done"
    confine = f"from pathlib import Path; from app.system.seal import confine_writes; result = confine_writes([Path({str(vault)!r})])"
    assert keeper.ask(TRY, confine) == "True"
    assert keeper.ask(TRY, f"open({str(outside / 'b')!r}, 'w')") == "PermissionError:13"
    assert keeper.ask(TRY, f"open({str(vault / 'b')!r}, 'w').write('x')") == "done"
    assert keeper.ask(TRY, f"import os; d = {str(vault)!r}; os.mkdir(d + '/in'); os.rename(d + '/b', d + '/in/b')") == "done"
    assert keeper.ask(TRY, f"import os; os.remove({str(vault / 'in' / 'b')!r}); open(os.devnull, 'w')") == "done"
    assert keeper.ask(TRY, f"import sqlcipher3.dbapi2 as s; c = s.connect({str(vault / 'c.db')!r}); c.execute('pragma key=x'); "
                           "c.execute('pragma journal_mode=wal'); c.execute('create table t(a)'); c.close()") == "done"
    keeper.end()


@pytest.mark.parametrize("role", Role)
def test_memory_is_nobody_elses_to_read(sealed: dict[Role, Child], role: Role) -> None:
    line = "import resource; result = libc.prctl(3), resource.getrlimit(resource.RLIMIT_CORE), libc.prctl(39, 0, 0, 0, 0)"
    assert sealed[role].ask(TRY, LIBC + line) == "(0, (0, 0), 1)"


def killed_by(code: str) -> int:
    """The signal that ended a sealed process which ran this."""
    program = f"from app.system.seal import Role, seal; seal(Role.DESK)\n{LIBC}{code}"
    return -subprocess.run([sys.executable, "-c", program], check=False, capture_output=True).returncode


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="x32 is a second face of x86-64 alone")
def test_foreign_system_calls_end_the_process() -> None:
    assert killed_by("libc.syscall(ctypes.c_long(0x40000000 + 39))") == 31
    machine_code = (
        "import mmap; m = mmap.mmap(-1, 4096, prot=7); m.write(bytes.fromhex('b814000000cd80c3'))\n"
        "ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(m)))()"
    )
    assert killed_by(machine_code) in (31, 11)  # 11: a kernel that has no 32-bit calls at all


def test_a_second_seal_changes_nothing() -> None:
    program = (
        "from app.system.seal import Role, seal, in_force\n"
        "assert in_force() is None; first = seal(Role.DESK); assert seal(Role.READER) is first is in_force()\n"
        "import subprocess; subprocess.run(['true'], check=True)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_thread_is_sealed_even_one_that_was_there_before() -> None:
    program = (
        f"import threading\n{LIBC}go = threading.Event(); seen = []\n"
        "t = threading.Thread(target=lambda: (go.wait(), seen.append(libc.socket(2, 1, 0)))); t.start()\n"
        "from app.system.seal import Role, seal; seal(Role.DESK); go.set(); t.join(); assert seen == [-1], seen"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    "code",
    [
        "seal.network_blocked", "seal.program_blocked", "seal.unpackaged", "seal.unknown_machine", "seal.no_seccomp",
        "seal.no_landlock", "child.died", "child.not_started", "child.too_slow", "child.nonsense", "child.too_large",
        "child.memory", "child.ended",
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "fr", "it"])
def test_every_code_has_a_sentence(code: str, language: str) -> None:
    said = Wording(language).say(Reason.of(code, attempt="socket.connect", child="reader"))
    assert code not in said
    assert "{" not in said
    assert language == "en" or said != Wording("en").say(Reason.of(code, attempt="socket.connect", child="reader"))
