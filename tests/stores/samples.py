"""A fictitious lease and what a case holds of it, for the tests of the vault."""

from app.core.asking import Answer, Message, ModelCard, Passage, Sampling, Unsure
from app.core.cases import Turn
from app.core.documents import Document, Hidden, Page, Reason, Span, Word
from app.core.findings import Decision, Finding, Found, Verdict
from app.core.ports import Store
from app.core.redaction import Alias, AliasTable

PASSPHRASE = "Regenwurm-Klavier-Nebelhorn-94"
LEASE = (
    "Mietvertrag über die Wohnung an der Lindenstrasse. "
    "Die Kündigungsfrist beträgt drei Monate auf Ende jedes Monats. "
    "Der Mietzins von CHF 1450 ist monatlich im Voraus zu bezahlen. "
    "Haustiere dürfen mit Zustimmung der Vermieterin gehalten werden. "
    "Die Kaution wird auf einem Sperrkonto hinterlegt. "
)




def windows(document: Document, size: int = 60) -> tuple[Passage, ...]:
    """The document cut as the reader cuts it: windows side by side, at words, hidden text left out."""
    cut = []
    for page in document.pages:
        start = page.start
        while start < page.end:
            end = min(start + size, page.end)
            if end < page.end:
                end = (document.text.rfind(" ", start, end) + 1) or end
            span = Span(start, end)
            text = "".join(part.of(document.text) for part in document.visible(span))
            cut.append(Passage(document.sha256, document.name, page.number, span, text))
            start = end
    return tuple(cut)


def letter(number: int = 1, text: str = LEASE, name: str = "vertrag.pdf", within: str = "") -> Document:
    """A document of two pages with a box for each word, and its last word hidden."""
    half = len(text) // 2
    words = []
    at = 0
    for n, token in enumerate(text.split(" ")):
        if token:
            x, y = 50 + 10.5 * (n % 8), 100.25 + 12 * (n // 8)
            words.append(Word(at, at + len(token), x, y, x + 9, y + 9.5))
        at += len(token) + 1
    pages = (
        Page(1, 0, half, 595.0, 842.0, tuple(w for w in words if w.start < half)),
        Page(2, half, len(text), 595.0, 842.0, tuple(w for w in words if w.start >= half)),
    )
    hidden = (Hidden(Span(max(0, len(text) - 13), len(text)), Reason.of("reading.hidden_white", page=2)),)
    notices = (Reason.of("reading.no_text", page=3),)
    return Document(name, f"{number:064x}", "application/pdf", text, pages, "de", hidden, notices, within)


def turn(case: str, number: int = 1, question: str = "Wie lange?") -> Turn:
    """A turn in which every field has something."""
    passage = Passage("0" * 64, "vertrag.pdf", 1, Span(3, 9), "drei Monate", 2.5)
    answer = Answer(
        "[PERSON_1]: drei", "Anna Keller: drei", (Message("system", "s"), Message("user", "u")), "answer/1/de",
        ModelCard("m", "f" * 64, 4096, "llama.cpp"), Sampling(0.5, 0.9, 10, 7), (Unsure(Span(0, 4), ("vier",)),),
        ("PERSON_9",), Reason.of("ask.none", n=1), True, 1.25, 12,
    )
    return Turn(f"{number:024x}", case, "2026-01-02T03:04:05+01:00", question, (passage,), answer, ("0" * 64,))


def found_in(document: Document) -> Found:
    """One finding with a reason that quotes."""
    reason = Reason.of("reason.title_before", word="Frau")
    return Found(document.sha256, (Finding(Span(0, 4), "ID:CH_AHV", 0.875, "rule", reason),), (reason,))


def filled(store: Store, title: str) -> str:
    """A case that has something of everything; its identifier."""
    case = store.new_case(title).id
    for number in (1, 2):
        document = letter(number, text=LEASE * 4)
        store.add_document(case, document, f"quelle {number}".encode() * 50, windows(document))
        store.save_found(case, [found_in(document)])
    store.save_decisions(case, [Decision("0" * 64, Span(0, 4), "Wert", "PERSON", Verdict.HIDE, True, "anna", "2026")])
    store.save_aliases(case, AliasTable((Alias("PERSON_1", "PERSON", ("Anna Keller", "Keller")),)))
    store.add_turn(turn(case))
    store.set_preference("language", "de")
    store.record("case.created", case)
    return case
