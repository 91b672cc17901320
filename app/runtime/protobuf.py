"""A bounded walk over protobuf's wire format: every field is told, nothing is copied that is not asked for.

Source: protobuf.dev, "Encoding". Groups (wire types 3 and 4) are refused: nothing that is read here uses them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from app.core.errors import ModelTrouble

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5
MOST_FIELDS = 1 << 21
"""Fields of a whole file; a network of 10,000 nodes has some 200,000."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its number and wire type; value of a number, else where its bytes begin and how many they are."""

    number: int
    kind: int
    value: int
    begin: int = 0


class Walk:
    """Over one open file of so many bytes; raises ModelTrouble wherever the bytes are not what they must be."""

    def __init__(self, file: BinaryIO, size: int, name: str) -> None:
        self._file = file
        self._size = size
        self._name = name
        self._fields = 0

    def fields(self, begin: int, length: int) -> Iterator[Field]:
        """The fields of the message that lies there, in order; between two of them others may be walked."""
        at, end = begin, begin + length
        if end > self._size:
            raise self.damaged("end")
        while at < end:
            self._fields += 1
            if self._fields > MOST_FIELDS:
                raise self.damaged("fields")
            tag, at = self._varint(at, end)
            number, kind = tag >> 3, tag & 7
            if not 0 < number < 1 << 29:
                raise self.damaged("field")
            if kind == VARINT:
                value, at = self._varint(at, end)
                yield Field(number, kind, value)
                continue
            if kind == BYTES:
                value, at = self._varint(at, end)
            elif kind in (FIXED64, FIXED32):
                value = 8 if kind == FIXED64 else 4
            else:
                raise self.damaged("field")
            if value > end - at:
                raise self.damaged("end")
            yield Field(number, kind, value, at)
            at += value

    def raw(self, field: Field, most: int) -> bytes:
        """The bytes of a field, `most` of them at most."""
        if field.kind == VARINT or field.value > most:
            raise self.damaged("text")
        self._file.seek(field.begin)
        found = self._file.read(field.value)
        if len(found) != field.value:
            raise self.damaged("end")
        return found

    def text(self, field: Field, most: int) -> str:
        """The same as text; raises ModelTrouble where it is no UTF-8."""
        try:
            return self.raw(field, most).decode("utf-8")
        except UnicodeDecodeError:
            raise self.damaged("text") from None

    def numbers(self, field: Field, most: int) -> list[int]:
        """The numbers of a repeated field, one alone or packed together."""
        if field.kind == VARINT:
            return [field.value]
        if field.kind != BYTES:
            raise self.damaged("numbers")
        found: list[int] = []
        at, end = field.begin, field.begin + field.value
        while at < end:
            value, at = self._varint(at, end)
            found.append(value)
            if len(found) > most:
                raise self.damaged("numbers")
        return found

    def damaged(self, where: str) -> ModelTrouble:
        """What to raise for this file."""
        return ModelTrouble("models.damaged", name=self._name, where=where)

    def _varint(self, at: int, end: int) -> tuple[int, int]:
        self._file.seek(at)
        value = 0
        for shift, byte in zip(range(0, 70, 7), self._file.read(min(10, end - at)), strict=False):
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                if value >= 1 << 64:
                    break
                return value, at + shift // 7 + 1
        raise self.damaged("number")
