"""Seals this process: no network for anyone, no files written and no programs started for those who need neither.

Called first thing in every process, before there are threads and before Qt. Nothing takes a seal off again.
"""

import os
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from app.core.reasons import Reason
from app.system import audit_hook, foreign, landlock, readable, seccomp
from app.system.sealed import RULES, Role, Rules, Seal

__all__ = ["Role", "Seal", "confine_writes", "in_force", "seal"]

_PR_SET_DUMPABLE = 4

_seals: list[Seal] = []


def seal(role: Role, on_attempt: Callable[[Reason], None] | None = None, reads: Sequence[Path] = ()) -> Seal:
    """Seal this process for its role and say what is in force; a second call changes nothing.

    on_attempt: told once of each kind of attempt to get out; must not wait. reads: what the reader may read besides
    the program, its models and the system's libraries.
    """
    if on_attempt is not None:
        audit_hook.listen(on_attempt)
    if _seals:
        return _seals[0]
    rules = RULES[role]
    if rules.files:
        sys.dont_write_bytecode = True
    done = _linux(rules, reads) if sys.platform == "linux" else _elsewhere(rules)
    audit_hook.install(no_programs=rules.programs)
    _seals.append(done)
    return done


def in_force() -> Seal | None:
    """The seal of this process, None where `seal` was never called."""
    return _seals[0] if _seals else None


def confine_writes(folders: Sequence[Path]) -> bool:
    """From now on the calling thread, and threads that it starts, write only beneath these folders.

    Whether the kernel holds it (Linux with Landlock). Each call can only narrow what the last one left.
    """
    if sys.platform != "linux":
        return False
    rights = landlock.writing(landlock.abi())
    return landlock.restrict(rights, [(path, rights) for path in (*folders, *landlock.devices())])


def _linux(rules: Rules, reads: Sequence[Path]) -> Seal:
    _keep_memory_private()
    if not seccomp.known_machine():
        return Seal(False, False, False, (Reason("seal.unknown_machine"),))
    seccomp.no_new_privileges()
    version = landlock.abi()
    handled = 0
    allowed: list[tuple[Path, int]] = []
    if rules.files:
        handled |= landlock.writing(version)
        allowed += [(path, handled) for path in landlock.devices()]
    if rules.reads:
        handled |= landlock.reading()
        allowed += [(path, landlock.reading()) for path in (*readable.paths(), *reads)]
    if rules.programs and handled:
        handled |= landlock.EXECUTE
    if not handled and version >= 2:
        # A later ruleset on files, as the keeper's, would take moving between folders away with this one's silence.
        handled, allowed = landlock.REFER, [(Path("/"), landlock.REFER)]
    walled = landlock.restrict(handled, allowed, no_tcp=True, apart=rules.reads)
    # The reader gets by without opening anything for writing; others need the sink, which only Landlock can tell apart.
    opens = rules.reads
    code = seccomp.filter_for(rules, opens, platform.machine(), os.getpid())
    if not (seccomp.install(code) and seccomp.in_force()):
        return Seal(False, rules.files and walled, False, (Reason("seal.no_seccomp"),))
    files = rules.files and (opens or walled)
    why = (Reason("seal.no_landlock"),) if rules.files and not walled else ()
    return Seal(True, files, rules.programs, why)


def _elsewhere(rules: Rules) -> Seal:
    held = foreign.contained()
    return Seal(held, False, held and rules.programs, () if held else (Reason("seal.unpackaged"),))


def _keep_memory_private() -> None:
    """No core dumps and no debugger: what is in memory is a person's documents, answers or keys."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        seccomp.libc().prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
