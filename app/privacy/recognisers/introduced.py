"""Persons by the word that introduces them: a title, a role, a label or a greeting."""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.letters import CAP, GAP, INITIAL, LOWER, PARTICLE, UPPER
from app.privacy.outline import Beginnings, outline
from app.privacy.recognisers.name_walk import known_given, may_be_name, take_name, words_of
from app.privacy.rules import reason
from app.privacy.words.common import NOT_NAMES
from app.privacy.words.given import ALSO_WORDS
from app.privacy.words.introductions import DEGREE, GREETING, LABEL, PLURAL, ROLE, TITLE

_AFTER = r"(?:[ \t\u00a0]+|[ \t]*\n[ \t]*|(?<=[.]))"
_DEGREES = rf"(?P<degrees>(?:{DEGREE}(?:-|{_AFTER}))+)"
_TITLED = re.compile(
    rf"(?<![\w.])(?:{TITLE}{_AFTER}{_DEGREES}?|{_DEGREES.replace('degrees', 'alone')})(?=[{UPPER}]|d['’]|d[eu] |"
    r"v[oa]n )"
)
_SKIP = rf"(?:(?:{TITLE}|{DEGREE}){GAP}?)*"
_ROLE = re.compile(
    rf"(?<!\w)(?P<label>{ROLE})(?:(?P<colon>[ ]?:)[ \t]*|[,]?{GAP}|[ ]?\n(?=\S))(?:(?:{TITLE}|{DEGREE}){GAP})*")
_LABEL = re.compile(
    rf"(?<!\w)(?P<label>{LABEL})"
    rf"(?P<colon>[ ]?\n?[:=|][ \t\u00a0|\"]*\n?|(?<=\.)[ ]+|\"[ ]?:[ ]?\"|[ ]{{2,}}){_SKIP}",
    re.IGNORECASE,
)
_GREETING = re.compile(rf"(?<!\w)(?P<label>{GREETING}){GAP}(?:(?:{TITLE}|{DEGREE}){GAP})*")
_COMMA = re.compile(rf"(?:{PARTICLE}{GAP})?{CAP}(?:[ ]{CAP})?,[ \t]*{CAP}(?:{GAP}(?:{CAP}|{INITIAL}))?(?![\w])")
_SPACED = re.compile(rf"(?:[{UPPER}] ){{3,}}[{UPPER}](?!\w)")
_JOINED = re.compile(rf"[ \n]?(?:,[ ]|[ ](?:und|and|et|e|ed|&|sowie|bzw\.|or|oder|ou|u\.)[ ]){_SKIP}")
_SMALL = re.compile(rf"[{LOWER}]{{2,}}(?:-[{LOWER}]+)?(?:[ ][{LOWER}]{{2,}}(?:-[{LOWER}]+)?)?")
_INITIALLED = re.compile(INITIAL)

_TITLED_BEGIN = Beginnings(
    "herr herren frau fräulein frl hr fr mr mrs messrs ms miss sir lord lady dame mme mlle mgr me mes maître "
    "maitre monsieur madame m mm sig signor eheleute familie époux coniugi geschwister schwester pfleger père "
    "pfr pfarrer suor ao aou aop aoa univ assoz prof pd priv doz prim dr drs dres drin drª ddr doktor docteur "
    "dottore med iur jur phil rer dent vet h hc habil dipl lic mlaw mag oa oä ass ing avv geom rag arch ra "
    "rain rae dgks pr"
)
_ROLE_BEGINS = Beginnings(
    "acc ang anw app ass att avo avv bek bes bru che cla cli def doc dot ehe fac ges giu hau imp ind inf jud "
    "jug kli klä kol kun man min mut nur obe pat paz pla pre pro pré rec req ric soh tes toc tém vat ver wit "
    "zeu"
)
_LABEL_BEGINS = Beginnings(
    "a abs acc all an ans arz ass att auf aut bcc bea beg bek ben bén car cc cli cog con cus da de def des dic "
    "dir emp exp fam fir fro ful geb gez giv hal hau inh ins int klä kon kop kun las led mai med mid mit mäd "
    "méd nac nam nic nom pat pla pra pre pré rep ruf sac sig sur tit to unt ver von vor wri z zuh zun à ärz"
)
_GREETING_BEGINS = Beginnings(
    "bon buo cal car che chè cia dea di dén egr gen grü gut hal hel her hey hi his i ich il je lie mei mi mon "
    "my nam nom sal son"
)


class Introduced:
    """Implements core's `Recogniser`; a degree belongs to what is hidden, a form of address stays."""

    name = "introduced_names"

    def find(self, text: str, language: str) -> Sequence[Finding]:
        """Findings in any order; `language` decides how many capitals in a row a name may have."""
        found: list[Finding] = []
        seen = outline(text)
        for match in seen.matches(_TITLED, _TITLED_BEGIN):
            found += self._titled(text, match, language)
        for match in seen.matches(_ROLE, _ROLE_BEGINS):
            found += self._after_role(text, match, language)
        for match in seen.matches(_LABEL, _LABEL_BEGINS):
            found += self._after_label(text, match)
        for match in seen.matches(_GREETING, _GREETING_BEGINS):
            found += self._greeted(text, match, language)
        return found

    def _finding(self, span: Span, score: float, code: str, label: str) -> Finding:
        return Finding(span, "PERSON", score, self.name, reason(code, label))

    def _titled(self, text: str, match: re.Match[str], language: str) -> Iterator[Finding]:
        name = take_name(text, match.end(), language)
        if name is None:
            return
        group = "degrees" if match["degrees"] else "alone"
        begin = match.start(group) if match[group] else name.start
        label = match[0].strip()
        yield self._finding(Span(begin, name.end), 0.85, "reason.title", label)
        yield from self._joined(text, name, label, language)

    def _joined(self, text: str, name: Span, label: str, language: str) -> Iterator[Finding]:
        """Further names behind a title in the plural or with a title of their own."""
        many = f"{label.lower()} ".startswith(PLURAL)
        while (joined := _JOINED.match(text, name.end)) and many:
            following = take_name(text, joined.end(), language)
            if following is None:
                return
            name = following
            yield self._finding(name, 0.8, "reason.title", label)

    def _after_role(self, text: str, match: re.Match[str], language: str) -> Iterator[Finding]:
        label, at = match["label"], match.end()
        name = take_name(text, at, language)
        if name:
            words = words_of(name.of(text))
            many = sum(len(word) > 1 for word in words) > 1
            known = known_given(words[0]) or _INITIALLED.match(text, at) is not None
            likely = many and (language not in ("de", "") or all(may_be_name(word) for word in words[-1:]))
            if known or match["colon"] or likely:
                yield self._finding(name, 0.7 if known or match["colon"] else 0.5, "reason.role", label)
                return
        small = _SMALL.match(text, at)
        if small and known_given(small[0].split()[0]) and small[0].split()[0] not in ALSO_WORDS:
            yield self._finding(Span(*small.span()), 0.7, "reason.role", label)

    def _after_label(self, text: str, match: re.Match[str]) -> Iterator[Finding]:
        label, at = match["label"], match.end()
        if not match["colon"].strip() and label[0].islower() and not label.endswith("."):
            return
        span: Span | None = None
        if spaced := _SPACED.match(text, at):
            span = Span(*spaced.span())
        elif (comma := _COMMA.match(text, at)) and all(may_be_name(word) for word in words_of(comma[0])):
            span = Span(*comma.span())
        else:
            span = take_name(text, at, "")
            small = _SMALL.match(text, at)
            if span is None and small and known_given(small[0].split()[0]):
                span = Span(*small.span())
        if span is not None and span.of(text).lower() not in NOT_NAMES:
            yield self._finding(span, 0.75, "reason.label", label)

    def _greeted(self, text: str, match: re.Match[str], language: str) -> Iterator[Finding]:
        name = take_name(text, match.end(), language)
        if name is None:
            return
        known = known_given(words_of(name.of(text))[0])
        if known or text[name.end:name.end + 1] in ",!:\n." or match["label"][0].islower():
            yield self._finding(name, 0.75, "reason.greeting", match["label"])
