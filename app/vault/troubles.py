"""What SQLCipher, the file system and the decoders report, as troubles with a code."""

import errno
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from sqlcipher3 import dbapi2 as sqlite

from app.core.errors import VaultTrouble

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _SQL_FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
# Primary result codes of SQLite (sqlite.org/rescode.html); the extended ones hold these in their low byte.
_BY_RESULT = {
    _BUSY: "vault.in_use",
    _LOCKED: "vault.in_use",
    _READONLY: "vault.read_only",
    _IOERR: "vault.disk_trouble",
    _CORRUPT: "vault.damaged",
    _SQL_FULL: "vault.disk_full",
    _CANTOPEN: "vault.disk_trouble",
    _NOTADB: "vault.damaged",
}


@contextmanager
def told(file: str) -> Iterator[None]:
    """Turn whatever goes wrong with this file of the vault into a `VaultTrouble` that names it."""
    try:
        yield
    except sqlite.Error as error:
        # A page that fails its authentication arrives as a bare SQL error, our own SQL being fixed.
        code = _BY_RESULT.get(getattr(error, "sqlite_errorcode", 1) & 0xFF, "vault.damaged")
        raise VaultTrouble(code, file=file) from None
    except OSError as error:
        raise VaultTrouble(_of_system(error), file=file) from None
    except (msgspec.MsgspecError, zlib.error, UnicodeDecodeError):
        raise VaultTrouble("vault.damaged", file=file) from None


def _of_system(error: OSError) -> str:
    if error.errno in _FULL:
        return "vault.disk_full"
    return "vault.read_only" if error.errno in _READ_ONLY else "vault.disk_trouble"
