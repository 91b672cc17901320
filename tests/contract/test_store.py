"""What every `Store` does: the encrypted folder and the one in memory alike."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.asking import Answer
from app.core.documents import Document, Page, Reason, Span
from app.core.errors import Bug, VaultTrouble
from app.core.findings import Decision, Found, Verdict
from app.core.ports import Store
from app.core.redaction import Alias, AliasTable
from app.vault.keys import FLOOR
from app.vault.store import Vault
from tests.stores.samples import LEASE, PASSPHRASE, found_in, letter, turn, windows


class StoreContract:
    """Inherited by one class an implementation, which gives an open, empty `store`."""

    @pytest.fixture
    def case(self, store: Store) -> str:
        return store.new_case("Keller").id

    def test_cases_are_made_named_and_listed(self, store: Store) -> None:
        first, second = store.new_case("Erste"), store.new_case("Zweite")
        store.rename_case(first.id, "Andere")
        listed = store.cases()
        assert [c.title for c in listed] == ["Andere", "Zweite"]
        assert listed[1] == second
        assert listed[0].created == first.created
        assert listed[0].changed >= first.changed

    def test_the_list_counts_what_is_in_a_case(self, store: Store, case: str) -> None:
        before = store.cases()[0].changed
        store.add_document(case, letter(1), b"", ())
        store.add_document(case, letter(2), b"", ())
        store.add_turn(turn(case))
        (listed,) = store.cases()
        assert (listed.documents, listed.turns) == (2, 1)
        assert listed.changed >= before

    def test_a_deleted_case_is_gone_and_the_record_says_so(self, store: Store, case: str) -> None:
        other = store.new_case("bleibt")
        store.add_document(case, letter(), b"x", windows(letter()))
        store.delete_case(case)
        assert [c.id for c in store.cases()] == [other.id]
        assert store.search_all("Kündigungsfrist", 5) == ()
        assert (store.events()[-1].what, store.events()[-1].about) == ("case.erased", case)
        with pytest.raises(VaultTrouble, match=r"^vault.no_case$"):
            store.documents(case)

    @pytest.mark.parametrize("unknown", ["", "0" * 24, "../vault", "x' OR 1=1 --"])
    def test_an_unknown_case_is_refused(self, store: Store, unknown: str) -> None:
        for call in (store.documents, store.turns, store.found, store.decisions, store.aliases, store.delete_case):
            with pytest.raises(VaultTrouble, match=r"^vault.no_case$"):
                call(unknown)

    def test_a_document_comes_back_whole(self, store: Store, case: str) -> None:
        store.add_document(case, letter(), b"%PDF-\x00\xff", windows(letter()))
        assert store.document(case, letter().sha256) == letter()
        assert store.documents(case) == (letter().without_words(),)
        assert store.source(case, letter().sha256) == b"%PDF-\x00\xff"

    def test_documents_keep_their_order(self, store: Store, case: str) -> None:
        for number in (5, 3, 9, 1):
            store.add_document(case, letter(number, name=f"{number}.txt"), b"", ())
        store.add_document(case, letter(3, name="again.txt"), b"", ())
        assert [d.name for d in store.documents(case)] == ["5.txt", "again.txt", "9.txt", "1.txt"]

    def test_an_empty_document_and_an_attachment(self, store: Store, case: str) -> None:
        empty = Document("leer.txt", "a" * 64, "text/plain", "", (), within="b" * 64)
        store.add_document(case, empty, b"", ())
        assert store.document(case, "a" * 64) == empty

    def test_text_with_every_kind_of_character(self, store: Store, case: str) -> None:
        text = "a\x00b \U0001f600 e\u0301 \u202e \r\n " + LEASE
        document = Document("𝔘.txt", "c" * 64, "text/plain", text, (Page(1, 0, len(text)),))
        store.add_document(case, document, text.encode(), windows(document))
        assert store.document(case, "c" * 64).text == text
        for passage in store.search(case, "Mietzins", 3):
            assert passage.text == passage.span.of(text)

    def test_a_removed_document_takes_what_was_read_from_it(self, store: Store, case: str) -> None:
        kept, gone = letter(1), letter(2, "Ganz anderes: Zwetschgenkuchen. " * 4)
        for document in (kept, gone):
            store.add_document(case, document, b"s", windows(document))
            store.save_found(case, [found_in(document)])
        here = Decision(gone.sha256, Span(0, 4), "Ganz", "PERSON", Verdict.HIDE, False, "anna", "2026")
        store.save_decisions(case, [here, replace(here, everywhere=True)])
        store.remove_document(case, gone.sha256)
        assert [d.sha256 for d in store.documents(case)] == [kept.sha256]
        assert [f.document for f in store.found(case)] == [kept.sha256]
        assert store.decisions(case) == (replace(here, everywhere=True),)
        assert store.search(case, "Zwetschgenkuchen", 5) == ()
        for call in (store.document, store.source, store.remove_document):
            with pytest.raises(VaultTrouble, match=r"^vault.no_document$"):
                call(case, gone.sha256)

    def test_findings_come_in_the_order_of_the_documents(self, store: Store, case: str) -> None:
        documents = [letter(n) for n in (2, 1)]
        for document in documents:
            store.add_document(case, document, b"", ())
        store.save_found(case, [found_in(d) for d in reversed(documents)])
        assert store.found(case) == tuple(found_in(d) for d in documents)
        again = Found(documents[0].sha256, ())
        store.save_found(case, [again])
        assert store.found(case) == (again, found_in(documents[1]))

    def test_findings_of_a_document_that_is_not_there(self, store: Store, case: str) -> None:
        store.add_document(case, letter(1), b"", ())
        with pytest.raises(VaultTrouble, match=r"^vault.no_document$"):
            store.save_found(case, [found_in(letter(1)), found_in(letter(2))])
        assert store.found(case) == (), "all of a call or none of it"

    def test_decisions_are_kept_exactly(self, store: Store, case: str) -> None:
        one, two, three = (
            Decision("0" * 64, Span(n, n + 3), f"wert{n}", "PERSON", Verdict.KEEP, n == 1, "anna", "2026")
            for n in range(3)
        )
        for wanted in ((one,), (one, two), (one, two, three), (one, two), (three, one), (), (two, two)):
            store.save_decisions(case, wanted)
            assert store.decisions(case) == wanted

    def test_aliases(self, store: Store, case: str) -> None:
        assert store.aliases(case) == AliasTable()
        table = AliasTable((Alias("PERSON_1", "PERSON", ("Anna Keller", "Keller")),))
        store.save_aliases(case, table)
        assert store.aliases(case) == table
        assert store.aliases(store.new_case("andere").id) == AliasTable()

    def test_turns(self, store: Store, case: str) -> None:
        for number in (1, 2, 3):
            store.add_turn(turn(case, number))
        again = turn(case, 2, "Und wie viel?")
        store.add_turn(again)
        other = Answer("", "", why_none=Reason.of("ask.no_model"))
        store.replace_answer(case, turn(case, 3).id, other)
        assert store.turns(case) == (turn(case, 1), again, replace(turn(case, 3), answer=other))
        with pytest.raises(VaultTrouble, match=r"^vault.no_turn$"):
            store.replace_answer(case, "f" * 24, other)

    def test_search_gives_the_documents_own_words(self, store: Store, case: str) -> None:
        document = letter(text=LEASE * 6)
        store.add_document(case, document, b"", windows(document))
        found = store.search(case, "Wie hoch ist der Mietzins?", 3)
        assert 1 <= len(found) <= 3
        assert "Mietzins" in found[0].text
        assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)
        for passage in found:
            seen = document.visible(passage.span)
            assert passage.text == "".join(part.of(document.text) for part in seen)
            assert passage.boxes == tuple(box for part in seen for box in document.boxes(part))
            assert passage.page == document.page_at(passage.span.start)
            assert (passage.document, passage.name) == (document.sha256, document.name)

    def test_passages_of_one_search_never_overlap(self, store: Store, case: str) -> None:
        document = letter(text=LEASE * 20)
        store.add_document(case, document, b"", windows(document, 40))
        found = store.search(case, "Kündigungsfrist Mietzins Kaution", 8)
        spans = sorted(p.span for p in found)
        assert len(spans) == 8
        assert not any(a.overlaps(b) for a, b in pairwise(spans))

    def test_search_stays_in_its_case(self, store: Store, case: str) -> None:
        store.add_document(store.new_case("andere").id, letter(), b"", windows(letter()))
        assert store.search(case, "Kündigungsfrist", 5) == ()
        (hit, *_) = store.search_all("kündigungsfr", 5)
        assert hit.title == "andere"
        assert "Kündigungsfrist" in hit.passage.text

    @given(question=st.text() | st.from_regex(r'[\w"*^:(){}+\-\x00 ]{0,30}') | st.just('NEAR("a" "b", 3) AND NOT *'))
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture,
                                     HealthCheck.differing_executors])
    def test_no_question_is_syntax(self, store: Store, question: str) -> None:
        cases = store.cases() or (store.new_case("eine"),)
        if not cases[0].documents:
            store.add_document(cases[0].id, letter(), b"", windows(letter()))
        store.search(cases[0].id, question, 3)
        store.search_all(question, 3)

    def test_nothing_matches(self, store: Store, case: str) -> None:
        store.add_document(case, letter(), b"", windows(letter()))
        assert store.search(case, "Quantenchromodynamik", 5) == ()
        assert store.search(case, "", 5) == store.search(case, "?!", 5) == store.search(case, "Mietzins", 0) == ()
        assert store.search_all("", 5) == ()

    def test_preferences(self, store: Store) -> None:
        assert store.preference("language") is None
        store.set_preference("language", "de")
        store.set_preference("language", "fr")
        assert store.preference("language") == "fr"

    def test_the_record_counts_and_verifies(self, store: Store, case: str) -> None:
        first = store.record("case.created", case)
        second = store.record("prompt.sent", "ab" * 32, (("passages", "5"), ("template", "answer/1/de")))
        assert store.events()[-2:] == (first, second)
        assert second.number == first.number + 1
        assert len(second.digest) == 64
        assert store.verify_record().faults == ()
        assert store.verify_record().checked == second.number

    @pytest.mark.parametrize(("what", "about", "detail"), [
        ("Anna Keller", "", ()),
        ("case.created", "Anna Keller", ()),
        ("case.created", "vertrag.pdf", ()),
        ("case.created", "", (("name", "Keller"),)),
        ("case.created", "", (("name", "keller"),)),
        ("case.created", "", (("phone", "0791234567"),)),
        ("case.created", "", (("ahv", "7569217076985"),)),
        ("case.created", "", (("Anna", "1"),)),
    ])
    def test_content_never_enters_the_record(
        self, store: Store, what: str, about: str, detail: tuple[tuple[str, str], ...]
    ) -> None:
        before = store.events()
        with pytest.raises(Bug, match=r"^record\."):
            store.record(what, about, detail)
        assert store.events() == before

    def test_locked_means_locked(self, store: Store, case: str) -> None:
        assert store.is_open()
        store.lock()
        assert not store.is_open()
        for call in (store.cases, store.events, lambda: store.documents(case), lambda: store.record("case.created")):
            with pytest.raises(VaultTrouble, match=r"^vault.locked$"):
                call()

    def test_all_is_whole(self, store: Store, case: str, tmp_path: Path) -> None:
        store.add_document(case, letter(), b"x", windows(letter()))
        store.add_turn(turn(case))
        checked = store.verify(str(tmp_path / "vault"))
        assert checked.faults == ()
        assert checked.checked > 0

    def test_strength(self, store: Store) -> None:
        assert store.strength("Sommer2026!") < 12 < store.strength(PASSPHRASE)


class TestInMemory(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        vault = Vault("anna")
        vault.open_in_memory()
        yield vault
        vault.lock()
        assert list(tmp_path.iterdir()) == []


class TestFolder(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        vault = Vault("anna", FLOOR)
        vault.create(str(tmp_path / "vault"), PASSPHRASE)
        yield vault
        vault.lock()

    def test_everything_is_there_after_opening_again(self, store: Store, case: str, tmp_path: Path) -> None:
        store.add_document(case, letter(), b"quelle", windows(letter()))
        store.save_found(case, [found_in(letter())])
        store.add_turn(turn(case))
        store.set_preference("language", "it")
        store.record("case.created", case)
        before = (
            store.cases(), store.document(case, letter().sha256), store.found(case), store.turns(case),
            store.events(), store.search(case, "Kaution", 2),
        )
        store.lock()
        store.open(str(tmp_path / "vault"), PASSPHRASE)
        assert before == (
            store.cases(), store.document(case, letter().sha256), store.found(case), store.turns(case),
            store.events(), store.search(case, "Kaution", 2),
        )
        assert store.preference("language") == "it"
