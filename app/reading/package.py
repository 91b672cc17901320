"""A zip package (DOCX) opened with care: bounded in number, size and ratio, its XML without entities."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field

from lxml import etree

from app.core.errors import BadFile

MOST_PARTS = 5000
MOST_BYTES = 400_000_000
MOST_XML = 100_000_000
_MOST_RATIO = 200
_SMALL = 5_000_000
_CHUNK = 1 << 20
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCRYPTED = 0x1

Element = etree._Element


@dataclass(slots=True)
class Package:
    """The parts of a zip file by name; what is read counts against one budget of real bytes."""

    name: str
    untrusted: bytes
    _zip: zipfile.ZipFile = field(init=False)
    _parts: dict[str, zipfile.ZipInfo] = field(init=False)
    _spent: int = 0

    def __post_init__(self) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(self.untrusted))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError, zlib.error):
            raise BadFile("file.broken", name=self.name) from None
        infos = self._zip.infolist()
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_BYTES:
            raise BadFile("file.bomb", name=self.name)
        for info in infos:
            if info.file_size > _SMALL and info.file_size > _MOST_RATIO * max(1, info.compress_size):
                raise BadFile("file.bomb", name=self.name)
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise BadFile("file.encrypted", name=self.name)
        self._parts = {info.filename.lstrip("/"): info for info in infos}
        if len(self._parts) != len(infos):
            # Two parts of one name: which of them is shown depends on the program that opens it.
            raise BadFile("file.broken", name=self.name)

    def names(self) -> tuple[str, ...]:
        """Of all parts, in the file's order."""
        return tuple(self._parts)

    def read(self, part: str, most: int = MOST_XML) -> bytes:
        """The bytes of a part, b"" where there is none; raises BadFile when there are more than it says or we take."""
        info = self._parts.get(part)
        if info is None:
            return b""
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    self._spent += len(chunk)
                    if size > min(most, info.file_size) or self._spent > MOST_BYTES:
                        raise BadFile("file.bomb", name=self.name)
                    chunks.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError):
            raise BadFile("file.broken", name=self.name) from None
        return b"".join(chunks)

    def xml(self, part: str) -> Element | None:
        """The root of an XML part, None where there is none; raises BadFile for declarations of entities."""
        raw = self.read(part)
        if not raw:
            return None
        # In UTF-16 every other byte is a zero: without them the declaration shows all the same.
        if _DECLARATION.search(raw) or (b"\0" in raw and _DECLARATION.search(raw.replace(b"\0", b""))):
            raise BadFile("file.unsafe", name=self.name)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )
        try:
            root = etree.fromstring(raw, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise BadFile("file.broken", name=self.name) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise BadFile("file.unsafe", name=self.name)
        return root
