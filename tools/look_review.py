"""States of the review that the sample case does not come to: notices, forms of one person, what is uncertain, kept."""

from dataclasses import replace

from app.core.documents import Document, Page, Reason, Span
from app.core.findings import KINDS, Verdict
from app.core.sureness import Sureness
from app.desk.review import tally
from app.desk.review.state import Overview, Place, ReviewState, View

FOUND = (
    ("Oluwaseun Adeyemi-Clarke", "PERSON", Sureness.LIKELY, "reason.title", 1),
    ("Mrs Adeyemi-Clarke", "PERSON", Sureness.LIKELY, "reason.title", 1),
    ("O. Adeyemi-Clarke", "PERSON", Sureness.LIKELY, "reason.closing", 2),
    ("Mrs Adeyemi-Clarke", "PERSON", Sureness.LIKELY, "reason.title", 3),
    ("Jürg Baumgartner", "PERSON", Sureness.LIKELY, "reason.model_person", 1),
    ("Baumgartner", "PERSON", Sureness.LOOK, "reason.part_of_name", 2),
    ("Rose", "PERSON", Sureness.LOOK, "reason.model_person", 1),
    ("Hôpital Sainte-Anne", "ORGANIZATION", Sureness.LOOK, "reason.institution", 2),
    ("19.06.2026", "DATE", Sureness.LIKELY, "reason.date", 1),
    ("756.9217.0769.85", "ID:CH_AHV", Sureness.CHECKED, "reason.ch_ahv_checked", 1),
    ("CH93 0076 2011 6238 5295 7", "ACCOUNT", Sureness.CHECKED, "reason.iban_checked", 3),
    ("1994", "DATE", Sureness.LOOK, "reason.bare_year", 3),
)
"""Value, kind, how sure, why, page."""


def review_of(text: str) -> ReviewState:
    """A review with notices, a value that is hidden only in part, and every kind of finding."""
    words = [word for word in text.split() if len(word) > 3]
    places, at = [], 0
    for number, word in enumerate(words):
        at = text.index(word, at)
        verdict = Verdict.KEEP if number % 5 == 4 else Verdict.HIDE
        places.append(Place(
            0, Span(at, at + len(word)), 1, word, KINDS[number % len(KINDS)], verdict, "person",
            Reason.of("reason.added_by_person"), Sureness.CHOSEN, True,
        ))
        at += len(word)
    document = Document("letter.pdf", "d" * 64, "application/pdf", text, (Page(1, 0, len(text)),), "en")
    notices = (
        Reason.of("privacy.other_language", language="sv", name="brev.txt"),
        Reason.of("review.hidden_text", name="letter.pdf", count=2),
    )
    return ReviewState("1", Overview((document,), tuple(places), tally.groups_of(places), notices, True), current=3)


def long_reviews(words: str) -> dict[str, ReviewState]:
    """A document of seven pages, the last without text: its list, what is uncertain in it, and a form that is kept."""
    document, places = _made(words)
    overview = Overview((document,), places, tally.groups_of(places), (), True)
    state = ReviewState("1", overview, current=0, whole=True)
    rose = next(index for index, place in enumerate(places) if place.value == "Rose")
    person = overview.value_of(1)
    kept = tally.decided(overview, person.places if person else (), Verdict.KEEP)
    return {
        "grouped": state,
        "uncertain": replace(state, view=View(only_uncertain=True), current=rose, whole=False),
        "kept": replace(state, overview=kept, current=1, whole=False, steps=(1,)),
        "listed": replace(
            state, current=rose, whole=False, held=Reason.of("review.why_needed"),
            overview=replace(overview, places=tuple(replace(place, listed=True) for place in places)),
        ),
        "due": replace(state, overview=replace(
            overview, complete=False, why=Reason.of("review.changed_level"), untaught=(0,)
        )),
    }


def _made(words: str) -> tuple[Document, tuple[Place, ...]]:
    text, pages, places = "", [], []
    for number in range(1, 8):
        start = len(text)
        for value, kind, sure, why, page in FOUND:
            if page == number:
                text += f"{words}\n\n— "
                span = Span(len(text), len(text) + len(value))
                places.append(Place(
                    0, span, page, value, kind, Verdict.HIDE, "rules", Reason.of(why, label="Mrs", name=value), sure
                ))
                text += f"{value}\n\n"
        if 3 < number < 7:
            text += f"{words}\n\n"
        pages.append(Page(number, start, len(text)))
    document = Document("report.pdf", "e" * 64, "application/pdf", text, tuple(pages), "en")
    return document, tuple(places)
