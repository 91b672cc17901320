from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.documents import Document, Page, Reason
from app.core.errors import Cancelled, FindingFailed
from app.core.findings import Finding, Found, Known, Level
from app.core.jobs import Cancel, finish
from app.privacy.finder import Finder
from app.privacy.recognisers import LAYOUT
from tests.small_model import small_model

MODEL = small_model()
FINDER = Finder(MODEL)
GERMAN = "Sehr geehrte Frau Amsler, der Termin ist am 3. April 2061 in der Praxis, bitte bringen Sie Unterlagen."
FRENCH = "Madame Favre est venue hier au cabinet. Elle habite à Lausanne avec Julien Perrin et ne travaille plus."


def document(text: str, language: str = "", sha256: str = "a") -> Document:
    return Document("x.txt", sha256, "text/plain", text, (Page(1, 0, len(text)),), language)


def find(
    *documents: Document, known: Sequence[Known] = (), finder: Finder = FINDER, level: Level = Level.STRICT
) -> tuple[Found, ...]:
    return finish(finder.find(documents, known, level, Cancel()))


def values(text: str, found: Found, family: str = "") -> list[str]:
    return [f.span.of(text) for f in found.findings if not family or f.family == family]


def test_names_of_the_network_and_reasons() -> None:
    found = find(document(FRENCH))[0]
    assert {"Favre", "Julien Perrin"} <= set(values(FRENCH, found, "PERSON"))
    assert found.notices == ()
    lausanne = next(f for f in found.findings if f.span.of(FRENCH) == "Lausanne")
    assert (lausanne.by, lausanne.reason.code) == ("finder-test", "reason.model_location")


def test_names_of_the_rules_stand_beside_those_of_the_network() -> None:
    found = find(document(GERMAN))[0]
    assert "Amsler" in values(GERMAN, found, "PERSON")
    assert found.notices == ()


def test_a_language_that_the_network_was_not_taught_is_said() -> None:
    text = "Szanowna Pani, dziękujemy za wiadomość i prosimy o przesłanie dokumentów do końca tygodnia."
    assert Reason.of("privacy.other_language", language="pl") in find(document(text))[0].notices


def test_the_level_decides_about_what_is_doubtful() -> None:
    text = "Die Akte von Perhaps lag im Archiv, wo sie seit Jahren niemand gesucht hatte."
    assert values(text, find(document(text))[0]) == ["Perhaps"]
    assert values(text, find(document(text), level=Level.BALANCED)[0]) == []


def test_what_is_doubtful_is_not_looked_for_elsewhere() -> None:
    text = "Die Akte von Perhaps lag im Archiv.\n\nWer (PERHAPS) sucht, findet sie dort, wo sie immer lag."
    assert values(text, find(document(text))[0]) == ["Perhaps"]


@pytest.mark.parametrize("missing", ["finder.json", "finder.onnx", "finder.spm"])
def test_a_missing_model_stops_the_review(tmp_path: Path, missing: str) -> None:
    for file in MODEL.iterdir():
        if file.name != missing:
            (tmp_path / file.name).write_bytes(file.read_bytes())
    with pytest.raises(FindingFailed) as failed:
        find(document(FRENCH), finder=Finder(tmp_path))
    assert (failed.value.code, failed.value.params) == ("privacy.model_missing", {"file": missing})


class Broken:
    name = "broken"

    def find(self, text: str, language: str) -> Sequence[Finding]:
        raise ValueError(f"cannot read {text}")


def test_a_recogniser_that_raises_fails_closed_without_content() -> None:
    with pytest.raises(FindingFailed) as failed:
        find(document(GERMAN), finder=Finder(MODEL, (Broken(),)))
    assert failed.value.code == "privacy.finder_failed"
    assert failed.value.params == {"finder": "broken, ValueError"}
    assert "Amsler" not in str(failed.value)
    assert failed.value.__cause__ is None


def test_what_one_document_shows_is_hidden_in_all() -> None:
    later = "Amsler rief an; AMSLERS Akte und Amslers Auto. Die Akte liegt dort, wo sie immer liegt."
    found = find(document("Am Montag kam Frau Rosa Amsler zur Kontrolle, wie besprochen."), document(later, sha256="b"))
    assert values(later, found[1], "PERSON") == ["Amsler", "AMSLERS", "Amslers"]
    assert {f.by for f in found[1].findings} == {"propagation"}


def test_known_values_are_looked_for() -> None:
    text = "Danach kam Quentorp, und die Nummer 99-12-X stand auf dem Zettel."
    found = find(document(text, "de"), known=(Known("PERSON", "Zoltan Quentorp"), Known("ID", "99-12-X")))[0]
    assert {"Quentorp", "99-12-X"} <= set(values(text, found))


def test_common_surnames_spare_common_words() -> None:
    text = "Frau Koch kam. Koch sagte, der Koch in der Küche habe gut gekocht, und Frau Koch stimmte ihm zu."
    found = find(document(text, "de"))[0]
    assert [f.span.start for f in found.findings if f.family == "PERSON"] == [5, 15, text.rindex("Koch")]


def test_offsets_are_code_points_of_the_text_as_given() -> None:
    text = "🙂 Zoe\u0308 war da.\r\nFrau Ams\u200bler, geb. 3.4.1961,\r\nruft an: 044 123 45 67 – danke für alles."
    found = find(document(text, "de"))[0]
    assert {"Ams\u200bler", "3.4.1961", "044 123 45 67"} <= set(values(text, found))


def test_long_texts_are_read_to_their_end() -> None:
    filler = "Der Verlauf war unauffällig und ohne Besonderheiten. "
    text = filler * 1500 + "Danach kam Frau Amsler. " + filler * 1500 + "Zuletzt kam Herr Tobler."
    assert values(text, find(document(text, "de"))[0], "PERSON") == ["Amsler", "Tobler"]


LONG = 90_000
"""Three times what is read at once."""


@pytest.mark.parametrize("row", [
    "{n};{name};{town}", '{n},"{name}",{town}', "{n}\t{name}\t{town}", "| {n} | {name} | {town} |",
    "{n}       {name}           {town}",
])
def test_the_last_row_of_a_long_table_stands_under_its_heading(row: str) -> None:
    head = row.format(n="#", name="Name", town="Ort")
    body = [row.format(n=n % 9, name=("Moser", "Kern")[n % 2], town="Wil") for n in range(LONG // 11)]
    text = "\n".join([head, *body, row.format(n=7, name="Thiel", town="Wil")])
    assert len(text) >= LONG
    thiel = next(f for f in find(document(text, "de"))[0].findings if f.span.of(text) == "Thiel")
    assert (thiel.family, thiel.by, thiel.reason.code) == ("PERSON", "columns", "reason.column")


def test_reading_layout_takes_time_that_grows_with_the_text_and_no_faster() -> None:
    seen: list[int] = []

    class Counting(str):
        """A text that counts how much of it is looked at in slices."""

        def __getitem__(self, at: object) -> str:
            piece = str.__getitem__(self, at)  # type: ignore[index]
            seen.append(len(piece))
            return piece

    def looked_at(rows: int) -> int:
        seen.clear()
        text = Counting("Nr;Name;Ort;Saldo\n" + "4;Kern;Wil;7.50\n" * rows + "\nFreundliche Grüsse\nAnna Kern\n")
        for recogniser in LAYOUT:
            recogniser.find(text, "de")
        return sum(seen)

    assert looked_at(2_000) < 2.5 * looked_at(1_000)


def test_stop_is_felt() -> None:
    cancel = Cancel()
    cancel.cancel()
    with pytest.raises(Cancelled):
        finish(FINDER.find((document(GERMAN),), (), Level.STRICT, cancel))


def test_each_text_is_its_own_document() -> None:
    texts = [("Frau Amsler kam.", "de"), ("Amsler ist ein Wort.", "de"), ("", ""), ("12", "en")]
    results = list(FINDER.find_texts(texts))
    assert [len(findings) for findings, _ in results] == [1, 0, 0, 0]
    assert results[2][1] == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([
    "Frau Tobler", "MÜLLER, Anna", "\r\n", "🙂", "e\u0301", "\u200b", " ", "756.1234.5678.97", "3. April 2061", "(",
    "[PERSON_1]",
    "\t", "rosa.tobler@example.org", ". ", "und", "Lindenstrasse 4", "\x00", "\u2028",
]), max_size=14).map("".join))
def test_findings_are_sorted_apart_and_inside(text: str) -> None:
    findings, _ = next(FINDER.find_texts([(text, "de")]))
    at = 0
    for finding in findings:
        assert at <= finding.span.start < finding.span.end <= len(text)
        assert any(char.isalnum() for char in finding.span.of(text))
        at = finding.span.end


def test_nothing_reaches_for_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    text = "Write to rosa.tobler@example.co.uk or see www.example.co.uk, please, whenever you have the time."
    assert "rosa.tobler@example.co.uk" in values(text, find(document(text), finder=Finder(MODEL))[0])
