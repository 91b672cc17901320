"""A seccomp filter assembled by hand: what the kernel refuses this process and everything it starts.

Source: Linux `Documentation/userspace-api/seccomp_filter.rst`; call numbers from the kernel's syscall tables.
"""

import ctypes
import platform
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

LD_W_ABS, JEQ, JGE, JSET, RET, ALU_AND = 0x20, 0x15, 0x35, 0x45, 0x06, 0x54
ALLOW, ERRNO, KILL = 0x7FFF0000, 0x00050000, 0x80000000
EPERM, ENOSYS = 1, 38
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16
X32_BIT = 0x40000000
PR_SET_NO_NEW_PRIVS, PR_SET_DUMPABLE = 38, 4
SECCOMP_SET_MODE_FILTER, TSYNC = 1, 1
AF_UNIX, CLONE_THREAD = 1, 0x00010000
WRITING = 0o1 | 0o2 | 0o100 | 0o1000
"""O_WRONLY, O_RDWR, O_CREAT, O_TRUNC."""

X86_64: Mapping[str, int] = {
    "socket": 41, "socketpair": 53, "connect": 42, "bind": 49, "listen": 50, "clone": 56, "fork": 57, "vfork": 58, "execve": 59, "kill": 62,
    "truncate": 76, "rename": 82, "mkdir": 83, "rmdir": 84, "creat": 85, "link": 86, "unlink": 87, "symlink": 88,
    "chmod": 90, "fchmod": 91, "chown": 92, "fchown": 93, "lchown": 94, "ptrace": 101, "mknod": 133, "mount": 165, "umount2": 166,
    "setxattr": 188, "lsetxattr": 189, "fsetxattr": 190, "tkill": 200, "openat": 257, "open": 2, "mkdirat": 258, "mknodat": 259, "fchownat": 260,
    "unlinkat": 263, "renameat": 264, "linkat": 265, "symlinkat": 266, "fchmodat": 268, "perf_event_open": 298,
    "process_vm_readv": 310, "process_vm_writev": 311, "kexec_load": 246, "renameat2": 316, "bpf": 321, "execveat": 322, "userfaultfd": 323,
    "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427, "clone3": 435, "openat2": 437,
    "fchmodat2": 452, "add_key": 248, "request_key": 249, "keyctl": 250, "pidfd_getfd": 438, "kexec_file_load": 320,
}
AARCH64: Mapping[str, int] = {
    "socket": 198, "socketpair": 199, "connect": 203, "bind": 200, "listen": 201, "clone": 220, "execve": 221, "kill": 129, "truncate": 45,
    "setxattr": 5, "lsetxattr": 6, "fsetxattr": 7, "mknodat": 33, "mkdirat": 34, "unlinkat": 35, "symlinkat": 36, "linkat": 37, "renameat": 38,
    "umount2": 39, "mount": 40, "fchmod": 52, "fchmodat": 53, "fchownat": 54, "fchown": 55, "openat": 56, "kexec_load": 104, "ptrace": 117, "tkill": 130,
    "add_key": 217, "request_key": 218, "keyctl": 219, "perf_event_open": 241, "process_vm_readv": 270, "process_vm_writev": 271,
    "renameat2": 276, "bpf": 280, "execveat": 281, "userfaultfd": 282, "kexec_file_load": 294, "io_uring_setup": 425, "io_uring_enter": 426,
    "io_uring_register": 427, "clone3": 435, "openat2": 437, "pidfd_getfd": 438, "fchmodat2": 452,
}
TABLES = {"x86_64": (0xC000003E, 317, X86_64), "aarch64": (0xC00000B7, 277, AARCH64)}

NETWORK = ("io_uring_setup", "io_uring_enter", "io_uring_register")
SPYING = (
    "ptrace", "process_vm_readv", "process_vm_writev", "bpf", "userfaultfd", "kexec_load", "kexec_file_load", "mount", "umount2",
    "perf_event_open", "add_key", "request_key", "keyctl", "pidfd_getfd",
)
FILES = (
    "creat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "link", "linkat", "symlink", "symlinkat",
    "truncate", "chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat", "setxattr", "lsetxattr",
    "fsetxattr", "mknod", "mknodat",
)
PROGRAMS = ("execve", "execveat", "fork", "vfork")


@dataclass(slots=True)
class Filter:
    """A program of classic BPF under assembly, for one architecture."""

    numbers: Mapping[str, int]
    code: list[tuple[int, int, int, int]] = field(default_factory=list)

    def refuse(self, name: str, error: int = EPERM) -> None:
        """This call fails with `error`."""
        if name in self.numbers:
            self.code += [(JEQ, 0, 1, self.numbers[name]), (RET, 0, 0, ERRNO | error)]

    def refuse_unless_equal(self, name: str, argument: int, value: int) -> None:
        """This call fails unless its argument has this value."""
        self._with_argument(name, argument, [(JEQ, 1, 0, value), (RET, 0, 0, ERRNO | EPERM)])

    def refuse_if_any(self, name: str, argument: int, bits: int) -> None:
        """This call fails if its argument has any of these bits."""
        self._with_argument(name, argument, [(JSET, 0, 1, bits), (RET, 0, 0, ERRNO | EPERM)])

    def refuse_unless_any(self, name: str, argument: int, bits: int) -> None:
        """This call fails unless its argument has one of these bits."""
        self._with_argument(name, argument, [(JSET, 1, 0, bits), (RET, 0, 0, ERRNO | EPERM)])

    def _with_argument(self, name: str, argument: int, test: list[tuple[int, int, int, int]]) -> None:
        if name not in self.numbers:
            return
        body = [(LD_W_ABS, 0, 0, ARGUMENTS + 8 * argument), *test, (RET, 0, 0, ALLOW)]
        self.code += [(JEQ, 0, len(body), self.numbers[name]), *body]


def program(machine: str, files: bool, programs: bool, unix: bool) -> list[tuple[int, int, int, int]]:
    """The whole filter: foreign architectures die, network is refused, and what the role may not do."""
    audit, _, numbers = TABLES[machine]
    filter_ = Filter(numbers)
    filter_.code += [(LD_W_ABS, 0, 0, ARCHITECTURE), (JEQ, 1, 0, audit), (RET, 0, 0, KILL), (LD_W_ABS, 0, 0, NUMBER)]
    if machine == "x86_64":
        filter_.code += [(JGE, 0, 1, X32_BIT), (RET, 0, 0, KILL)]
    if unix:
        filter_.refuse_unless_equal("socket", 0, AF_UNIX)
        filter_.refuse_unless_equal("socketpair", 0, AF_UNIX)
    else:
        for name in ("socket", "connect", "bind", "listen"):
            filter_.refuse(name)
        filter_.refuse_unless_equal("socketpair", 0, AF_UNIX)
    for name in NETWORK:
        filter_.refuse(name, ENOSYS)
    for name in SPYING:
        filter_.refuse(name)
    if files:
        for name in FILES:
            filter_.refuse(name)
        filter_.refuse("openat2", ENOSYS)
        filter_.refuse_if_any("open", 1, WRITING)
        filter_.refuse_if_any("openat", 2, WRITING)
    if programs:
        for name in PROGRAMS:
            filter_.refuse(name)
        filter_.refuse("clone3", ENOSYS)
        filter_.refuse_unless_any("clone", 0, CLONE_THREAD)
    filter_.code.append((RET, 0, 0, ALLOW))
    return filter_.code


def install(files: bool, programs: bool, unix: bool) -> bool:
    """Put the filter over every thread of this process, for good; whether the kernel took it."""
    machine = platform.machine()
    if machine not in TABLES:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    code = b"".join(struct.pack("=HBBI", *line) for line in program(machine, files, programs, unix))
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    buffer = ctypes.create_string_buffer(code, len(code))
    fprog = struct.pack("@HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))
    _, seccomp, _ = TABLES[machine]
    number = 317 if machine == "x86_64" else seccomp
    return bool(libc.syscall(number, SECCOMP_SET_MODE_FILTER, TSYNC, ctypes.create_string_buffer(fprog, 16)) == 0)


def calls(names: Sequence[str]) -> list[int]:
    """Numbers of these calls here, for tests."""
    _, _, numbers = TABLES[platform.machine()]
    return [numbers[name] for name in names if name in numbers]
