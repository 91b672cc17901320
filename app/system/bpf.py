"""A small assembler for seccomp filters: rules about system calls to classic BPF.

Layout of what a filter sees (struct seccomp_data): number at 0, architecture at 4, arguments of 8 bytes from 16.
Only the low word of an argument is looked at, as every argument named here is an int to the kernel.
"""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ALLOW = 0x7FFF0000
ERRNO = 0x00050000
KILL = 0x80000000

_LOAD, _EQUAL, _AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x35, 0x54, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16

Instruction = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Refuse:
    """This system call fails with this errno, whatever its arguments."""

    number: int
    errno: int

    def instructions(self) -> list[Instruction]:
        """Two: compare, return."""
        return [(_EQUAL, 0, 1, self.number), (_RETURN, 0, 0, ERRNO | self.errno)]


@dataclass(frozen=True, slots=True)
class Only:
    """This system call passes only where an argument, masked, is one of `values`; else it fails with this errno."""

    number: int
    errno: int
    argument: int
    values: tuple[int, ...]
    mask: int = 0xFFFFFFFF
    refused: bool = False
    """The other way round: it fails where the argument is one of them."""

    def instructions(self) -> list[Instruction]:
        """A block that always returns, so that the number is never needed after it."""
        hit, miss = (ERRNO | self.errno, ALLOW) if self.refused else (ALLOW, ERRNO | self.errno)
        tests: list[Instruction] = [
            (_EQUAL, len(self.values) - at, 0, value) for at, value in enumerate(self.values)
        ]
        block: list[Instruction] = [
            (_LOAD, 0, 0, _ARGUMENTS + 8 * self.argument),
            (_AND, 0, 0, self.mask),
            *tests,
            (_RETURN, 0, 0, miss),
            (_RETURN, 0, 0, hit),
        ]
        return [(_EQUAL, 0, len(block), self.number), *block]


def program(architecture: int, foreign_from: int | None, rules: Iterable[Refuse | Only]) -> bytes:
    """A filter: another architecture's calls, and numbers from `foreign_from` on, end the process; no rule allows.

    Each call may stand in one rule only.
    """
    lines: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if foreign_from is not None:
        lines += [(_AT_LEAST, 0, 1, foreign_from), (_RETURN, 0, 0, KILL)]
    seen: set[int] = set()
    for rule in rules:
        if rule.number in seen:
            raise ValueError("two rules for one system call")
        seen.add(rule.number)
        lines += rule.instructions()
    lines.append((_RETURN, 0, 0, ALLOW))
    return packed(lines)


def packed(lines: Sequence[Instruction]) -> bytes:
    """Instructions as the kernel reads them (struct sock_filter)."""
    return b"".join(struct.pack("=HBBI", *line) for line in lines)
