"""Persons by what stands before them (titles, roles, salutations, labels, closings) and by known given names.

Walks on from the introducing word by `letters.NAME`, so that initials, particles, inverted and capital forms and
names joined by "und", "and", "et", "e" are taken whole.
"""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.letters import CAP, GAP, INITIAL, LETTER, LOWER, NAME, PARTICLE, UPPER
from app.privacy.rules import reason
from app.privacy.words.common import NOT_NAMES
from app.privacy.words.given import ALSO_WORDS, GIVEN

_DEGREES = (
    r"(?:(?:Univ\.?-)?Prof(?:essor(?:in)?|\.)?|PD|Priv\.?-?Doz\.?|D[Rr](?:es|s|\.ssa)?\.?|Doktor|Docteur|"
    r"Dottore(?:ssa)?|[Dd]ott(?:\.ssa|\.)?|"
    r"med\.?|iur\.?|jur\.?|phil\.?|rer\.? ?nat\.?|dent\.?|vet\.?|h\.? ?c\.?|habil\.?|MED\.|Dipl\.-?(?:Ing|Psych)\.|"
    r"lic\.|MLaw|"
    r"OA|OÄ|Ass\.|CA|Ing\.|[Aa]vv\.?(?:to)?|[Gg]eom\.|[Rr]ag\.|[Aa]rch\.|RA(?:in)?|RAe?)"
)
_STRONG = (
    r"(?:Herr(?:e?n)?|HERRN?|Frau|FRAU|Fräulein|Frl\.|Hr\.|Fr\.(?=[ ][^\d])|Mrs?\.?|MRS?\.?|Messrs\.?|Ms\.?|Miss|"
    r"Sir|Lord|Lady|Dame|Mme\.?|MME|Mmes|Mlles?|Mgr|Me|Mes|Ma[îi]tres?|"
    r"Monsieur|MONSIEUR|Madame|MADAME|Mademoiselle|MM?\.|[Ss]ig(?:\.ra|\.na|\.ri|\.)|SIG\.(?:RA)?|[Ss]ignor[ae]?|"
    r"[Ss]ignorina|"
    r"Eheleute|Ehepaar|Familie|Fam\.|époux|coniugi|Geschwister|Schwester|Pfleger|Père|Pfr\.|Pfarrer(?:in)?|Suor)"
)
_TITLE = re.compile(
    rf"(?<![\w.])(?:{_STRONG}(?:{GAP}|\n|(?<=\.))(?:{_DEGREES}(?:[ \t\u00a0-]+|\n|(?<=\.)))*|(?:{_DEGREES}(?:[ "
    r"\t\u00a0-]+|\n|(?<=\.)))+)"
    rf"(?=[{UPPER}]|d['’]|d[eu] |v[oa]n )"
)
_ROLE = re.compile(
    r"(?<!\w)(?P<label>[Pp]atient(?:in|e|en)?|PATIENT(?:IN|E)?|[Kk]läger(?:in)?|[Bb]eklagter?n?|BEKLAGTER?|"
    r"[Bb]eschwerdeführer(?:in)?|[Gg]esuchsteller(?:in)?|[Zz]eug(?:e|in|en)|"
    r"[Aa]ngeklagter?n?|[Bb]eschuldigter?n?|[Vv]ersicherter?n?|[Kk]und(?:e|in|en)|[Mm]andant(?:in|en)?|"
    r"[Kk]lient(?:in|en)?|[Rr]ichter(?:in)?|[Aa]nwalt|[Rr]echtsanwalt|[Rr]echtsanwältin|"
    r"[Bb]ruder|[Ss]ohn|[Tt]ochter|[Vv]ater|[Mm]utter|[Ee]hemann|[Ee]hefrau|[Kk]olleg(?:e|in|en)|[Hh]ausarzt|"
    r"[Hh]ausärztin|[Oo]berarzt|[Oo]berärztin|[Cc]hefarzt|[Cc]hefärztin|[Ff]acharzt|"
    r"[Aa]pplicants?|[Ww]itness(?:es)?|[Dd]efendants?|DEFENDANT|[Cc]laimant|[Pp]laintiff|[Cc]lient|[Jj]udge|"
    r"[Aa]ttorney|[Nn]urse|"
    r"[Rr]equérante?s?|[Tt]émoin|[Pp]révenue?|[Aa]ccusée?|[Aa]vocate?|[Jj]uge|[Cc]liente?|[Aa]ssurée?|[Dd]octeur|"
    r"DOCTEUR|infirmi[eè]re?|"
    r"[Rr]icorrente|[Tt]estimone|[Ii]mputat[oa]|[Ii]ndagat[oa]|[Gg]iudice|[Pp]aziente|[Aa]ssicurat[oa]|[Aa]vvocato|"
    r"[Dd]ottor(?:essa)?|[Pp]rofessor(?:e|essa)?|[Pp]residente|[Mm]inistro)"
    rf"(?:(?P<colon>[ ]?:)[ \t]*|[,]?{GAP})(?:(?:{_STRONG}|{_DEGREES}){GAP})*"
)
_LABEL = re.compile(
    r"(?<!\w)(?P<label>(?:(?:first|last|middle|full|given|family|maiden|nick|patient'?s?|client|customer|card "
    r"?holder|account) ?names?|surname|name|(?:Vor|Nach|Familien|Ledig|Geburts|Mädchen|Ruf|Zu|Patienten|"
    r"Kunden)names?(?:n)?|"
    r"nom(?: de (?:famille|naissance|jeune fille|usage)| d['’]usage| usuel)?|pr[ée]noms?|nom et pr[ée]noms?|"
    r"cognome(?: e nome)?|nome(?: e cognome)?|nominativo|"
    r"Inhaber(?:in)?|Kontoinhaber(?:in)?|Halter(?:in)?|Titulaire|Intestatario|Absender(?:in)?|Empfänger(?:in)?|"
    r"Begünstigter?|Auftraggeber(?:in)?|"
    r"Sachbearbeiter(?:in)?|Ansprechpartner(?:in)?|Kontaktperson|Bearbeiter(?:in)?|Verfasser(?:in)?|Autor(?:in)?|"
    r"Hausarzt|Hausärztin|Arzt|Ärztin|Versicherte Person|Unterzeichnete[rn]?|"
    r"m[ée]decin(?: traitant| adresseur)?|praticien|assur[ée]e?|b[ée]n[ée]ficiaire|destinataire|exp[ée]diteur|"
    r"contact|medico(?: curante)?|intestatario|beneficiario|mittente|destinatario|"
    r"patient(?:in|e)?|client(?:e)?|kunde|kundin|Pat\.|beneficiary|account holder|card holder|attention|attn\.?|"
    r"signed(?: by)?|signé(?:e)?(?: par)?|firmato(?: da)?|gez\.|z\. ?H(?:d|dn)?\.|zuhanden|à l['’]attention de|"
    r"all['’]attenzione di|"
    r"From|To|Cc|Bcc|Von|An|Kopie|De|À|Da|A|author|written by|reported by|dictated by|prepared by|contact person|"
    r"Directed By|employee|insured|defendant|plaintiff|kläger(?:in)?|beklagter?))"
    rf"(?P<colon>[ ]?\n?[:=|][ \t\u00a0|\"]*|(?<=\.)[ ]+|\"[ ]?:[ ]?\"|[ ]{{2,}})(?:(?:{_STRONG}|{_DEGREES}){GAP}?)*",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?<!\w)(?P<label>Dear|Hi|Hello|Hey|Liebe[rs]?|Hallo|Grüezi|Guten Tag|Salut|Bonjour|Ch[eè]re?|Car[oa]|Ciao|"
    r"Gentile|Egregio|Buongiorno|(?:[Mm]y|[Hh]er|[Hh]is) name is|I am|I'm|[Ii]ch heisse|[Mm]ein Name ist|"
    r"[Jj]e m['’]appelle|[Mm]on nom est|[Mm]i chiamo|[Ii]l mio nome è|[Ss]ono|namens|genannt|nomm[ée]e?|dénommée?|"
    r"di nome|called|named)"
    rf"{GAP}(?:(?:{_STRONG}|{_DEGREES}){GAP})*"
)
_CLOSING = re.compile(
    r"(?:gr[uü](?:ss|ß)(?:en|e)?|gruss|gruß|hochachtungsvoll|regards|sincerely|faithfully|truly|wishes|cordialement|"
    r"salutations(?: distinguées| les meilleures)?|saluti|ossequi|saluto)"
    r"[ \t]*[,.!]?[ \t]*\n(?P<block>(?:[^\n]*\n?){1,8})", re.IGNORECASE,
)
_NAME = re.compile(NAME)
_INVERTED = re.compile(rf"(?<![\w,])(?:[{UPPER}]{{3,}}(?:[-'’ ][{UPPER}]{{2,}})?),{GAP}(?:{CAP})(?:{GAP}{CAP})?(?!\w)")
_COMMA = re.compile(rf"(?:{PARTICLE}{GAP})?{CAP}(?:[ ]{CAP})?,[ \t]*{CAP}(?:{GAP}(?:{CAP}|{INITIAL}))?(?![\w])")
_SPACED = re.compile(rf"(?:[{UPPER}] ){{3,}}[{UPPER}](?!\w)")
_JOINED = re.compile(
    rf"[ \n]?(?:,[ ]|[ ](?:und|and|et|e|ed|&|sowie|bzw\.|or|oder|ou|u\.)[ ])(?:(?:{_STRONG}|{_DEGREES}){GAP}?)*")
_LINE = re.compile(
    rf"[ \t]*(?:(?:{_STRONG}|{_DEGREES})[ \t]*)*(?P<name>(?:{INITIAL}[ ]?)*(?:{PARTICLE}[ ])?{CAP}(?:[ "
    rf"](?:{PARTICLE}[ ])?(?:{INITIAL}|{CAP})){{0,3}})(?P<rest>[ \t]*,?[^\n]*)")
_SMALL = re.compile(rf"[{LOWER}]{{2,}}(?:-[{LOWER}]+)?(?:[ ][{LOWER}]{{2,}}(?:-[{LOWER}]+)?)?")
_GIVEN = re.compile(
    rf"(?<![\w'’.-])(?P<first>{CAP})(?P<rest>(?:{GAP}(?:{INITIAL}(?![{LETTER}])|"
    rf"{CAP}))*?{GAP}(?:{PARTICLE}{GAP}){{0,2}}(?:[dD]['’])?{CAP}(?:{GAP}{CAP})?)?")
_WORDS = re.compile(rf"[{LETTER}'’.-]+")
_PLURAL = ("herren", "messrs", "mm.", "mmes", "mes", "eheleute", "ehepaar", "familie", "fam.", "époux", "coniugi", "sig.ri", "geschwister", "dres")


class People:
    """Persons by introduction and by given name; implements core's `Recogniser`."""

    name = "people"

    def find(self, text: str, language: str) -> Sequence[Finding]:
        """Findings in any order; `language` decides how many capitals in a row a name may have."""
        found: list[Finding] = []
        for match in _TITLE.finditer(text):
            found += self._chain(text, match.end(), 0.85, "reason.title", match[0], language)
        for match in _ROLE.finditer(text):
            found += self._after_role(text, match, language)
        for match in _LABEL.finditer(text):
            found += self._after_label(text, match)
        for match in _GREETING.finditer(text):
            name = self._name(text, match.end(), language)
            if name and (name.of(text).split()[0].lower() in GIVEN or text[name.end:name.end + 1] in ",!:\n." or match["label"][0].islower()):
                found.append(Finding(name, "PERSON", 0.75, self.name, reason("reason.greeting", match["label"])))
        for match in _CLOSING.finditer(text):
            found += self._block(text, match.start("block"), match.end("block"))
        for match in _INVERTED.finditer(text):
            words = [w.lower() for w in _WORDS.findall(match[0])]
            if not any(word.strip(".") in NOT_NAMES for word in words):
                found.append(Finding(Span(*match.span()), "PERSON", 0.6, self.name, reason("reason.inverted")))
        found += self._given(text, language)
        return found

    def _name(self, text: str, at: int, language: str) -> Span | None:
        match = _NAME.match(text, at)
        if not match:
            return None
        limit = 3 if language == "de" else 4
        end = at
        taken = 0
        for word in _WORDS.finditer(text, at, match.end()):
            plain = word[0].strip(".,'’")
            if len(plain) > 1 and plain.lower() in NOT_NAMES and plain[:1].isupper() and not (taken == 0 and plain.isupper() and len(plain) > 4):
                break
            if plain[:1].isupper():
                taken += 1
                if taken > limit:
                    break
                end = word.end()
        if not taken:
            return None
        value = text[at:end]
        if value.endswith(".") and not re.search(rf"(?:^|[ .-])[{UPPER}][{LOWER}]?\.$", value):
            end -= 1
        return Span(at, end)

    def _chain(self, text: str, at: int, score: float, code: str, label: str, language: str) -> Iterator[Finding]:
        name = self._name(text, at, language)
        plural = label.strip().lower().startswith(_PLURAL)
        while name:
            yield Finding(name, "PERSON", score, self.name, reason(code, label))
            joined = _JOINED.match(text, name.end)
            if not joined or not (plural or joined[0].strip(" ,").endswith(".")
                or _TITLE.match(text, joined.start() + 1)):
                return
            name = self._name(text, joined.end(), language)

    def _after_role(self, text: str, match: re.Match[str], language: str) -> Iterator[Finding]:
        at = match.end()
        name = self._name(text, at, language)
        label = match["label"]
        if name:
            words = [w.strip(".").lower() for w in _WORDS.findall(name.of(text))]
            known = words[0] in GIVEN or re.match(rf"{INITIAL}", text[at:]) is not None
            many = len([w for w in words if len(w) > 1]) > 1
            if known or match["colon"] or (language != "de" and many) or (many and words[-1] not in NOT_NAMES and len(words) < 4):
                yield from self._chain(text, at, 0.7 if known or match["colon"] else 0.5, "reason.role", label, language)
                return
        small = _SMALL.match(text, at)
        if small and small[0].split()[0] in GIVEN - ALSO_WORDS:
            yield Finding(Span(*small.span()), "PERSON", 0.7, self.name, reason("reason.role", label))

    def _after_label(self, text: str, match: re.Match[str]) -> Iterator[Finding]:
        label, at = match["label"], match.end()
        if not match["colon"].strip(" ") and match["colon"] and label[0].islower():
            return
        spaced = _SPACED.match(text, at)
        comma = _COMMA.match(text, at)
        span = Span(*spaced.span()) if spaced else None
        if span is None and comma and not any(w.strip(".").lower() in NOT_NAMES for w in _WORDS.findall(comma[0])):
            span = Span(*comma.span())
        span = span or self._name(text, at, "")
        if span is None:
            small = _SMALL.match(text, at)
            if small and small[0].split()[0] in GIVEN:
                span = Span(*small.span())
        if span is not None and span.of(text).lower() not in NOT_NAMES:
            yield Finding(span, "PERSON", 0.75, self.name, reason("reason.label", label))

    def _block(self, text: str, start: int, end: int) -> Iterator[Finding]:
        """Lines under a letter's closing that consist of a name."""
        at = start
        for line in text[start:end].split("\n"):
            for piece in re.finditer(r"[^\t]+?(?=\t| {3,}|$)", line):
                match = _LINE.fullmatch(piece[0].rstrip())
                if match and not match["rest"].strip(" ,.").strip() and not any(
                    w.strip(".").lower() in NOT_NAMES for w in _WORDS.findall(match["name"])
                ):
                    offset = at + piece.start()
                    span = Span(offset + match.start("name"), offset + match.end("name"))
                    yield Finding(span, "PERSON", 0.6, self.name, reason("reason.closing"))
            at += len(line) + 1

    def _given(self, text: str, language: str) -> Iterator[Finding]:
        for match in _GIVEN.finditer(text):
            first = match["first"]
            plain = first.lower()
            known = plain in GIVEN or ("-" in plain and plain.split("-")[0] in GIVEN)
            if not known:
                continue
            name = self._name(text, match.start(), language or "de")
            if name is None:
                continue
            if len(name) > len(first):
                yield Finding(name, "PERSON", 0.6 if plain in ALSO_WORDS else 0.7, self.name, reason("reason.given", first))
            elif plain not in ALSO_WORDS and len(plain) > 2:
                yield Finding(name, "PERSON", 0.5, self.name, reason("reason.given", first))
