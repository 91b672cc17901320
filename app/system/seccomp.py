"""The wall in the Linux kernel: which system calls a role of the program may not make, and how that is set.

A filter is inherited by every thread and child and can never be taken off. Sources: seccomp(2), prctl(2).
"""

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Iterator

from app.system import bpf
from app.system.sealed import Rules
from app.system.syscalls import CALLS

AF_UNIX = 1
_PR_SET_NO_NEW_PRIVS = 38
_SET_MODE_FILTER, _ON_ALL_THREADS = 1, 1
_SYS_SECCOMP = {"x86_64": 317, "aarch64": 277}
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_X32 = 0x40000000

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_EMPTYING = os.O_WRONLY | os.O_RDWR | os.O_TRUNC
_CLONE_THREAD = 0x00010000
_NEW_NAMESPACES = 0x7E020080
"""CLONE_NEWTIME, NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET."""

_TIOCSTI, _TIOCLINUX, _FS_IOC_SETFLAGS, _FS_IOC_FSSETXATTR = 0x5412, 0x541C, 0x40086602, 0x401C5820

NOBODYS = (
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_getfd", "bpf", "userfaultfd",
    "perf_event_open", "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module", "reboot",
    "swapon", "swapoff", "acct", "quotactl", "quotactl_fd", "mount", "umount2", "pivot_root", "move_mount",
    "open_tree", "open_tree_attr", "fsopen", "fsconfig", "fsmount", "fspick", "mount_setattr", "chroot", "setns",
    "unshare", "keyctl", "add_key", "request_key", "name_to_handle_at", "open_by_handle_at", "iopl", "ioperm",
    "modify_ldt", "settimeofday", "clock_settime", "syslog",
)
"""Reaching into other processes, into the kernel, or around a mount; no part of an office program does that."""

RINGS = ("io_uring_setup", "io_uring_enter", "io_uring_register")
"""A ring can open sockets without the call socket(); libraries fall back where the kernel has none."""

WRITERS = (
    "creat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "link", "linkat",
    "symlink", "symlinkat", "truncate", "chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown",
    "fchownat", "mknod", "mknodat", "utime", "utimes", "utimensat", "futimesat", "setxattr", "lsetxattr",
    "fsetxattr", "setxattrat", "removexattr", "lremovexattr", "fremovexattr", "removexattrat", "file_setattr",
    "mq_open", "mq_unlink",
)
STARTERS = ("fork", "vfork", "execve", "execveat")
SIGNALLERS = ("tkill", "pidfd_send_signal")
"""The ways to signal others; kill and tgkill stay for one's own process, as abort() needs them."""


def known_machine() -> bool:
    """Whether the numbers of this machine's system calls are known here (64-bit programs on x86-64 and ARM)."""
    return platform.machine() in _ARCHITECTURE and sys.maxsize > 2**32


def filter_for(rules: Rules, opens: bool, machine: str, pid: int) -> bytes:
    """The BPF program for a role. opens: refuse to open any file for writing, /dev/null too."""
    foreign = _X32 if machine == "x86_64" else None
    return bpf.program(_ARCHITECTURE[machine], foreign, _rules(rules, opens, machine, pid))


def _rules(rules: Rules, opens: bool, machine: str, pid: int) -> Iterator[bpf.Refuse | bpf.Only]:
    def numbers(*names: str) -> Iterator[int]:
        for name in names:
            number = CALLS[name][0 if machine == "x86_64" else 1]
            if number is not None:
                yield number

    def refuse(error: int, *names: str) -> Iterator[bpf.Refuse]:
        return (bpf.Refuse(number, error) for number in numbers(*names))

    for number in numbers("socket"):
        yield bpf.Only(number, errno.EACCES, 0, (AF_UNIX,)) if rules.local else bpf.Refuse(number, errno.EACCES)
    for number in numbers("socketpair"):
        yield bpf.Only(number, errno.EACCES, 0, (AF_UNIX,))
    yield from refuse(errno.ENOSYS, *RINGS)
    yield from refuse(errno.EPERM, *NOBODYS)
    for number in numbers("ioctl"):
        injecting = (_TIOCSTI, _TIOCLINUX, *((_FS_IOC_SETFLAGS, _FS_IOC_FSSETXATTR) if rules.files else ()))
        yield bpf.Only(number, errno.EPERM, 1, injecting, refused=True)
    if rules.files:
        yield from refuse(errno.EACCES, *WRITERS)
        yield from refuse(errno.ENOSYS, "openat2")
        # Without `opens` Landlock looks at where a file lies; it does not see O_RDONLY | O_TRUNC before ABI 3.
        for argument, name in ((1, "open"), (2, "openat")):
            for number in numbers(name):
                if opens:
                    yield bpf.Only(number, errno.EACCES, argument, (0,), _WRITING)
                else:
                    yield bpf.Only(number, errno.EACCES, argument, (os.O_TRUNC,), _EMPTYING, refused=True)
    if rules.programs:
        yield from refuse(errno.EPERM, *STARTERS, *SIGNALLERS)
        yield from (bpf.Only(n, errno.EPERM, 0, (_CLONE_THREAD,), _CLONE_THREAD) for n in numbers("clone"))
        yield from (bpf.Only(n, errno.EPERM, 0, (pid,)) for n in numbers("kill", "tgkill", "rt_sigqueueinfo"))
        yield from (bpf.Only(n, errno.EPERM, 0, (pid,)) for n in numbers("rt_tgsigqueueinfo"))
        # Its flags lie in memory that a filter cannot read; the C library falls back to clone.
        yield from refuse(errno.ENOSYS, "clone3")
    else:
        yield from (bpf.Only(n, errno.EPERM, 0, (0,), _NEW_NAMESPACES) for n in numbers("clone"))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("lines", ctypes.c_char_p))


def no_new_privileges() -> bool:
    """No program started from here gains rights by its file; the kernel asks for it before a filter or a ruleset."""
    return bool(libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)


def install(code: bytes) -> bool:
    """Set this filter for all threads of the process, for good; whether the kernel took it."""
    program = _Program(len(code) // 8, code)
    call = _SYS_SECCOMP[platform.machine()]
    done = libc().syscall(
        ctypes.c_long(call), ctypes.c_ulong(_SET_MODE_FILTER), ctypes.c_ulong(_ON_ALL_THREADS), ctypes.byref(program)
    )
    return bool(done == 0)


def in_force() -> bool:
    """Whether sockets of other families are refused here: asks for a family that no kernel has."""
    no_family = 0xFFFF
    made = libc().socket(no_family, 1, 0)
    return bool(made < 0 and ctypes.get_errno() == errno.EACCES)


def libc() -> ctypes.CDLL:
    """The C library of this process, keeping errno."""
    return ctypes.CDLL(None, use_errno=True)
