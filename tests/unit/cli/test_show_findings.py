"""What the terminal says beside the findings of a case."""

import pytest

from app.cli.ask import show_findings
from app.cli.terminal import Terminal
from app.core.documents import Document, Page, Reason
from app.core.findings import Found, Review
from app.services.review import CaseReview
from app.system.wording import LANGUAGES, Wording


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_without_text_and_without_findings_are_said_once(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    reading = Reason.of("reading.pages_without_text", pages="2", count=1)
    finding = Reason.of("privacy.nothing_on_pages", name="a.pdf", pages="1", count=1)
    off = Reason.of("privacy.kinds_off", kinds="PERSON")
    documents = tuple(
        Document("a.pdf", sha256, "application/pdf", "text", (Page(1, 0, 4), Page(2, 4, 4)), notices=(reading,))
        for sha256 in "ab"
    )
    found = tuple(Found(sha256, (), (off, finding)) for sha256 in "ab")
    words = Wording(language)
    show_findings(Terminal(words, as_json=False), CaseReview(documents, Review(found)))
    assert capsys.readouterr().err.splitlines() == [words.say(reading), words.say(off), words.say(finding)]
