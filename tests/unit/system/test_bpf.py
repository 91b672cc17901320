"""Filters are run here by a small interpreter of the kernel's rules, for machines that this one is not."""

import errno
import os
import struct

import pytest

from app.system import bpf, seccomp
from app.system.sealed import RULES, Role
from app.system.syscalls import CALLS

KILLED, ALLOWED = -1, 0
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}


def outcome(code: bytes, architecture: int, number: int, *arguments: int) -> int:
    """What the kernel does: KILLED, ALLOWED or an errno. Semantics of linux/filter.h for the opcodes used."""
    data = struct.pack("=IIQ6Q", number, architecture, 0, *(*arguments, *[0] * (6 - len(arguments))))
    lines = list(struct.iter_unpack("=HBBI", code))
    at = a = 0
    while True:
        operation, yes, no, k = lines[at]
        at += 1
        if operation == 0x20:
            (a,) = struct.unpack_from("=I", data, k)
        elif operation == 0x54:
            a &= k
        elif operation in (0x15, 0x35):
            at += yes if (a == k if operation == 0x15 else a >= k) else no
        elif operation == 0x06:
            return {0x7FFF0000: ALLOWED, 0x80000000: KILLED}.get(k, k & 0xFFFF if k >> 16 == 5 else -99)
        else:
            raise AssertionError("an opcode that no rule needs")


@pytest.fixture(params=list(ARCHITECTURES))
def machine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def asked(machine: str, role: Role, name: str, *arguments: int) -> int:
    number = CALLS[name][0 if machine == "x86_64" else 1]
    if number is None:
        pytest.skip("this machine has no such call")
    code = seccomp.filter_for(RULES[role], role is Role.READER, machine, pid=4321)
    return outcome(code, ARCHITECTURES[machine], number, *arguments)


@pytest.mark.parametrize("role", Role)
def test_calls_of_another_architecture_end_the_process(machine: str, role: Role) -> None:
    code = seccomp.filter_for(RULES[role], True, machine, 1)
    assert outcome(code, 0x40000003, 5) == KILLED  # 32-bit x86
    assert outcome(code, ARCHITECTURES["aarch64" if machine == "x86_64" else "x86_64"], 5) == KILLED
    assert outcome(code, ARCHITECTURES[machine], 0) == ALLOWED
    if machine == "x86_64":
        assert outcome(code, ARCHITECTURES[machine], 0x40000000 + 41, 2) == KILLED  # x32


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("family", [0, 2, 3, 10, 15, 16, 17, 29, 40, 44])
def test_no_role_makes_a_socket_of_another_family(machine: str, role: Role, family: int) -> None:
    assert asked(machine, role, "socket", family, 1) == errno.EACCES
    assert asked(machine, role, "socketpair", family, 1) == errno.EACCES
    assert asked(machine, role, "socket", (7 << 32) | family, 1) == errno.EACCES


def test_only_the_desk_and_the_keeper_make_local_sockets(machine: str) -> None:
    """The keeper asks the keychain on D-Bus and smartcards behind pcscd; reader and engine ask nobody."""
    assert {role: asked(machine, role, "socket", 1, 1) for role in Role} == {
        Role.DESK: ALLOWED, Role.KEEPER: ALLOWED, Role.READER: errno.EACCES, Role.ENGINE: errno.EACCES,
    }
    assert {asked(machine, role, "socketpair", 1, 1) for role in Role} == {ALLOWED}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("name", [*seccomp.RINGS, *seccomp.NOBODYS])
def test_no_role_reaches_around_the_wall(machine: str, role: Role, name: str) -> None:
    assert asked(machine, role, name) in (errno.EPERM, errno.ENOSYS)


@pytest.mark.parametrize("name", seccomp.WRITERS)
def test_reader_and_engine_change_no_file(machine: str, name: str) -> None:
    assert asked(machine, Role.READER, name) == asked(machine, Role.ENGINE, name) == errno.EACCES
    assert asked(machine, Role.DESK, name) == asked(machine, Role.KEEPER, name) == ALLOWED


@pytest.mark.parametrize("flags", [os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_TRUNC, os.O_RDWR | os.O_TMPFILE, 3])
def test_the_reader_opens_nothing_for_writing(machine: str, flags: int) -> None:
    assert asked(machine, Role.READER, "openat", 0, 0, flags | os.O_CLOEXEC) == errno.EACCES
    assert asked(machine, Role.READER, "openat", 0, 0, os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY) == ALLOWED
    assert asked(machine, Role.READER, "openat2") == errno.ENOSYS


def test_the_engine_empties_nothing_by_a_slip_of_flags(machine: str) -> None:
    assert asked(machine, Role.ENGINE, "openat", 0, 0, os.O_RDONLY | os.O_TRUNC | os.O_CREAT) == errno.EACCES
    assert asked(machine, Role.ENGINE, "openat", 0, 0, os.O_WRONLY | os.O_TRUNC) == ALLOWED  # Landlock's


@pytest.mark.parametrize("name", [*seccomp.STARTERS, "clone3"])
@pytest.mark.parametrize("role", [Role.READER, Role.ENGINE, Role.KEEPER])
def test_children_start_no_programs(machine: str, role: Role, name: str) -> None:
    assert asked(machine, role, name) in (errno.EPERM, errno.ENOSYS)
    assert asked(machine, Role.DESK, name) == ALLOWED


@pytest.mark.parametrize("role", [Role.READER, Role.ENGINE, Role.KEEPER])
def test_children_start_threads_only(machine: str, role: Role) -> None:
    thread, process = 0x003D0F00, 0x01200011
    assert asked(machine, role, "clone", thread) == ALLOWED
    assert asked(machine, role, "clone", process) == errno.EPERM
    assert asked(machine, Role.DESK, "clone", process) == ALLOWED
    assert asked(machine, Role.DESK, "clone", process | 0x40000000) == errno.EPERM  # a network of its own


@pytest.mark.parametrize("name", ["kill", "tgkill"])
def test_children_signal_only_themselves(machine: str, name: str) -> None:
    assert asked(machine, Role.READER, name, 4321, 6) == ALLOWED
    assert asked(machine, Role.READER, name, 1, 9) == errno.EPERM
    assert asked(machine, Role.READER, name, 0, 9) == errno.EPERM
    assert asked(machine, Role.READER, name, 0xFFFFFFFF, 9) == errno.EPERM
    assert asked(machine, Role.DESK, name, 1, 9) == ALLOWED


def test_nobody_types_into_the_persons_terminal(machine: str) -> None:
    assert {asked(machine, role, "ioctl", 0, 0x5412) for role in Role} == {errno.EPERM}
    assert {asked(machine, role, "ioctl", 0, 0x5413) for role in Role} == {ALLOWED}


def test_one_call_has_one_rule() -> None:
    with pytest.raises(ValueError, match="two rules"):
        bpf.program(1, None, [bpf.Refuse(1, 1), bpf.Refuse(1, 2)])


def test_numbers_agree_with_the_calls_that_this_machine_makes() -> None:
    """Each call once, and no two names for one number."""
    for column in (0, 1):
        known = [numbers[column] for numbers in CALLS.values() if numbers[column] is not None]
        assert len(known) == len(set(known))
