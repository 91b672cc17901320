"""The office's lists and switches, on texts in which ⟦ and ⟧ mark what is hidden in the end."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Document, Page, Reason, Span
from app.core.findings import KINDS, Finding, Found, Known, Level, Orders
from app.core.jobs import Cancel, finish
from app.privacy.finder import Finder
from app.privacy.listed import Listed
from app.privacy.merge import merge
from tests.small_model import small_model
from tests.unit.privacy.tables import mark, unmarked

FINDER = Finder(small_model())

ALWAYS = (
    ("Sonnblick", "Haus ⟦Sonnblick⟧, ⟦SONNBLICK⟧ und ⟦sonnblicks⟧ Dach; Sonnblickweg"),
    ("Projekt Föhn", "⟦Projekt Föhn⟧, ⟦projekt-foehn⟧, ⟦PROJEKT  FOHN⟧, ⟦Projekt\nFöhn⟧, ⟦ProjektFöhn⟧, Föhn"),
    ("Projekt Foehn", "⟦Projekt Föhn⟧ und ⟦Projekt Fo\u0308hn⟧"),
    ("Société Générale", "La ⟦SOCIETE GENERALE⟧ et la ⟦société\u00a0générale⟧"),
    ("4471-22-903", "Dossier ⟦4471 22 903⟧, ⟦447122903⟧ und ⟦4471.22.903⟧, nicht 44712290"),
    ("Sonnblick", "⟦Sonn\u00adblick⟧ und ⟦Sonn-\nblick⟧ und ⟦S o n n b l i c k⟧"),
    ("Firn", "Firn\n\nNeuer Absatz: Firnis".replace("Firn\n", "⟦Firn⟧\n", 1)),
)


def find(text: str, orders: Orders, *known: Known) -> Found:
    document = Document("x.txt", "a", "text/plain", text, (Page(1, 0, len(text)),), "de")
    return finish(FINDER.find((document,), known, Level.STRICT, Cancel(), orders))[0]


def shown(text: str, findings: Sequence[Finding]) -> str:
    return mark(text, ((f.span.start, f.span.end) for f in merge(text, findings)))


@pytest.mark.parametrize(("value", "marked"), ALWAYS)
def test_a_value_of_the_always_list_is_found_however_it_is_written(value: str, marked: str) -> None:
    text, _ = unmarked(marked)
    assert shown(text, Listed(Orders(always=(value,))).settled(text, ())) == marked


def finding(text: str, value: str, kind: str = "ORGANIZATION") -> Finding:
    start = text.index(value)
    return Finding(Span(start, start + len(value)), kind, 0.9, "test", Reason.of("reason.token"))


@pytest.mark.parametrize(("never", "found", "left"), [
    ("Kanzlei Amsler", "KANZLEI AMSLER", False),
    ("Kanzlei Amsler", "Amsler", False),
    ("Kanzlei Amsler", "(Kanzlei Amsler)", False),
    ("Kanzlei Amsler", "Kanzlei Amsler AG", True),
    ("Kanzlei Amsler AG", "Amsler", False),
    ("Amsler", "Kanzlei Amsler", True),
    ("Kanzlei Amsler", "Amslerin", True),
])
def test_a_value_of_the_never_list_is_let_go_but_nothing_longer(never: str, found: str, left: bool) -> None:
    text = f"Die {found} AG schreibt." if "Kanzlei" in found.title() else f"Die Kanzlei {found} AG schreibt."
    kept = Listed(Orders(never=(never,))).settled(text, [finding(text, found)])
    assert bool(kept) is left


def test_what_is_on_both_lists_is_hidden() -> None:
    text = "Die Kanzlei Amsler schreibt."
    kept = Listed(Orders(always=("Amsler",), never=("Kanzlei Amsler",))).settled(text, [finding(text, "Kanzlei Amsler")])
    assert shown(text, kept) == "Die ⟦Kanzlei Amsler⟧ schreibt."


def test_a_switch_takes_away_its_kind_and_nothing_that_stands_in_it() -> None:
    text = "Stiftung Anna Keller"
    findings = [finding(text, text), finding(text, "Anna Keller", "PERSON")]
    assert shown(text, Listed(Orders()).settled(text, findings)) == "⟦Stiftung Anna Keller⟧"
    assert shown(text, Listed(Orders(off=("ORGANIZATION",))).settled(text, findings)) == "Stiftung ⟦Anna Keller⟧"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_switch_that_acts_on_it_alone(kind: str) -> None:
    text = "abc"
    findings = [Finding(Span(0, 3), one, 0.9, "test", Reason.of("reason.token")) for one in KINDS]
    left = Listed(Orders(off=(kind,))).settled(text, findings)
    assert {f.family for f in left} == set(KINDS) - {kind}


def test_the_always_list_is_stronger_than_a_switch_through_the_whole_search() -> None:
    text = "Die Firma Sonnblick AG und Frau Tobler schreiben an Sonnblick."
    found = find(text, Orders(off=tuple(KINDS), always=("Sonnblick",)))
    assert {f.span.of(text) for f in found.findings} == {"Sonnblick"}
    assert {(f.by, f.reason.code) for f in found.findings} == {("office", "reason.always_hidden")}


def test_what_is_never_hidden_is_not_learnt_and_not_brought_back_by_the_case() -> None:
    text = "Frau Tobler schreibt.\n\nGruss\nTobler"
    assert find(text, Orders(), Known("PERSON", "Tobler")).findings
    assert find(text, Orders(never=("Tobler",)), Known("PERSON", "Tobler")).findings == ()


def test_another_ones_kind_and_reason_stay_on_the_same_stretch() -> None:
    text = "Gestern kam Tobler vorbei, wie immer am Montag."
    (tobler,) = [f for f in find(text, Orders(always=("Tobler",))).findings if f.span.of(text) == "Tobler"]
    assert (tobler.kind, tobler.by) == ("PERSON", "finder-test")


@pytest.mark.parametrize(("value", "kind"), [
    ("a@b.ch", "EMAIL"), ("4471-22-903", "ID"), ("Sonnblick", "ORGANIZATION"), ("Haus 12", "ORGANIZATION"),
])
def test_the_kind_of_a_value_is_told_by_its_form(value: str, kind: str) -> None:
    assert [f.kind for f in Listed(Orders(always=(value,))).settled(f"bei {value}", ())] == [kind]


@given(st.text(max_size=40), st.text(max_size=40), st.text("abcäöü éß0123-. ", min_size=1, max_size=20))
def test_a_value_that_stands_by_itself_is_found_and_places_are_inside(before: str, after: str, value: str) -> None:
    text = f"{before}\n\n{value}\n\n{after}"
    findings = Listed(Orders(always=(value,))).settled(text, ())
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in findings)
    assert findings or not any(map(str.isalnum, value))


@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
def test_without_lists_and_switches_everything_stays(text: str, values: list[str]) -> None:
    findings = [Finding(Span(0, 1), "PERSON", 0.9, "test", Reason.of("reason.token"))] if text else []
    assert Listed(Orders()).settled(text, findings) == findings
    assert len(Listed(Orders(never=tuple(values))).settled(text, findings)) <= len(findings)
