"""Names under a letter: lines after its closing that consist of a name, also side by side in columns."""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.letters import CAP, INITIAL, PARTICLE
from app.privacy.recognisers.name_walk import may_be_name, words_of
from app.privacy.rules import reason
from app.privacy.words.generic import generic
from app.privacy.words.introductions import DEGREE, TITLE

_CLOSING = re.compile(
    r"(?:gr[uü](?:ss|ß)(?:en|e)?|gruss|gruß|hochachtungsvoll|regards|sincerely|faithfully|truly|wishes|cordialement|"
    r"salutations(?: distinguées| les meilleures)?|saluti|ossequi|saluto|gez\.)"
    r"[ \t]*[,.!]?[ \t]*\n(?P<block>(?:[^\n]*\n?){1,8})",
    re.IGNORECASE,
)
_COLUMN = re.compile(r"[^\t\n]+?(?=\t| {3,}|\n|\Z)")
_LINE = re.compile(
    rf"[ ]*(?:gez\.[ ]*)?(?:{TITLE}[ ]+)?(?P<name>(?:{DEGREE}[ -]*)*(?P<bare>(?:{INITIAL}[ ]?)*(?:{PARTICLE}[ ])?{CAP}"
    rf"(?:[ ](?:{PARTICLE}[ ])?(?:{INITIAL}|{CAP})){{0,3}}))[ ,]*"
)


class Signatures:
    """Implements core's `Recogniser`."""

    name = "signatures"

    def find(self, text: str, language: str) -> Sequence[Finding]:  # noqa: ARG002  # names are alike everywhere
        """The names under each closing formula."""
        return [finding for match in _CLOSING.finditer(text) for finding in self._block(text, match)]

    def _block(self, text: str, match: re.Match[str]) -> Iterator[Finding]:
        for column in _COLUMN.finditer(text, match.start("block"), match.end("block")):
            line = _LINE.fullmatch(column[0])
            if line is None or generic(line["bare"]) or not all(may_be_name(w) for w in words_of(line["bare"])):
                continue
            start = column.start() + line.start("name")
            span = Span(start, start + len(line["name"]))
            yield Finding(span, "PERSON", 0.6, self.name, reason("reason.closing"))
