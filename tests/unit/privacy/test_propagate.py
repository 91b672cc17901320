import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Reason, Span
from app.core.findings import Finding, Known
from app.privacy.merge import merge
from app.privacy.propagate import Spread
from tests.unit.privacy.tables import mark, unmarked


def spread(value: str, kind: str = "PERSON", score: float = 0.9, by: str = "person", behind: str = "") -> Spread:
    made = Spread(())
    made.learn(value + behind, [Finding(Span(0, len(value)), kind, score, by, Reason.of("x"))])
    return made


def check(made: Spread, marked: str) -> None:
    text, _ = unmarked(marked)
    shown = mark(text, ((f.span.start, f.span.end) for f in merge(text, made.find(text))))
    assert shown == marked, f"{shown!r} instead of {marked!r}"


PERSONS = [
    ("Anna Müller", "Heute kam ⟦Anna Müller⟧, dann ⟦ANNA MÜLLER⟧, ⟦Müller⟧ und ⟦Anna⟧ und ⟦MÜLLER⟧."),
    ("Anna Müller", "von ⟦Müller A.⟧ gesehen, von ⟦Müller, A.⟧ gezeichnet, von ⟦A. Müller⟧ visiert, ⟦A.M.⟧ und ⟦A. M.⟧"),
    ("Anna Müller", "um 10 A.M. und Z.B. und B.M."),
    ("Anna Müller", "⟦Müller Anna⟧; ⟦Müller, Anna⟧; ⟦anna müller⟧"),
    ("Anna Müller", "⟦Annas⟧ Akte, ⟦Müllers⟧ Akte, ⟦Müller⟧'s file, die ⟦Müllersche⟧ Akte"),
    ("Anna Müller", "Frau ⟦Mül-\nler⟧ und Frau ⟦Mül-\n  ler⟧ und Frau ⟦Mül\nler⟧, ⟦MÜL-\nLER⟧"),
    ("Anna Müller", "⟦Anna\nMüller⟧ und ⟦Anna⟧\n\n⟦Müller⟧"),
    ("Anna Müller", "Frau ⟦Mueller⟧, Frau ⟦Muller⟧, Frau ⟦Mu\u0308ller⟧, ⟦M ü l l e r⟧, ⟦M&uuml;ller⟧, ⟦Mül\u00adler⟧"),
    ("Anna Müller", "⟦a.mueller⟧@x.ch, ⟦amueller⟧, ⟦AMueller⟧, ⟦anna_mueller⟧, ⟦anna.mueller⟧, ⟦muellera⟧, ⟦amueller83⟧, ⟦mueller.a⟧"),
    ("Anna Müller", "C:\\Users\\⟦mueller⟧\\x, @⟦mueller⟧ schrieb, ⟦mueller⟧@x.ch, herr ⟦müller⟧"),
    ("Anna Müller", "der müller mahlt, ein Müller, die Anneliese"),
    ("Anna Müller-Meier", "Frau ⟦Müller⟧, Frau ⟦Meier⟧, Frau ⟦Müller-Meier⟧, Frau ⟦Müller-\nMeier⟧, Frau ⟦Meier-Müller⟧"),
    ("Rosa Tobler", "⟦Rosa⟧ und ⟦Tobler⟧, ⟦TobIer⟧, ⟦T0bler⟧, ⟦Tob1er⟧, ⟦Toblers⟧"),
    ("Rosa Bernhard", "Frau ⟦Bemhard⟧, ⟦Bernhard⟧"),
    ("Rosa Tobler", "Frau ⟦Toblar⟧, Frau ⟦Toblr⟧, Frau ⟦Tobller⟧, Frau ⟦Tolber⟧, die Doblar, ein Tolber"),
    ("Rosa Linder", "Die Kinder und die Rinder. Frau ⟦Lindner⟧"),
    ("Anna Favre", "Fabre, Favra, Favr"),
    ("Peter Klein", "⟦Peter Klein⟧. Klein ist es. klein. Ein Klein. Das sagt ⟦Klein⟧. Herr ⟦Klein⟧, ⟦P. Klein⟧, ein KLEIN\nKLEIN UND GROSS"),
    ("Tom Rose", "The rose. Rose said. He told ⟦Rose⟧. Mr ⟦Rose⟧. ⟦Tom Rose⟧."),
    ("Lena Mai", "Im Mai 2061, 3. Mai, Ende Mai, Mai 2060; heute hat ⟦Mai⟧ angerufen, Frau ⟦Mai⟧, ⟦Lena Mai⟧"),
    ("Will May", "Will you? I may. ⟦Will May⟧ said he will. In May he saw ⟦May⟧. Dear ⟦Will⟧"),
    ("Luc Blanc", "Un blanc, le Blanc, M. ⟦Blanc⟧; ⟦BLANC⟧ ici"),
    ("Ada Costa", "Costa poco. la costa. Signora ⟦Costa⟧"),
    ("Li Wu", "Wu sagt. Herr ⟦Wu⟧, Dr. ⟦Li⟧; ⟦Li Wu⟧; ⟦Wu, Li⟧"),
    ("Herr Dr. Karl von der Vogelweide", "Herr Doktor ⟦Vogelweide⟧, von der Klinik"),
    ("Seán O'Brien", "Mr ⟦Brien⟧, ⟦O'Brien⟧, ⟦Sean⟧"),
    ("Gerichtsverhandlung Tobler", "die Gerichtsverhandlung mit ⟦Tobler⟧"),
]


@pytest.mark.parametrize("row", PERSONS)
def test_persons(row: tuple[str, str]) -> None:
    check(spread(row[0]), row[1])


@pytest.mark.parametrize(("value", "kind", "behind", "marked"), [
    ("Tobler Treuhand AG", "ORGANIZATION", "", "die ⟦Tobler Treuhand AG⟧, ⟦Tobler Treuhand⟧, ⟦TOBLER TREUHAND⟧ und Treuhand"),
    ("Tobler\nTreuhand AG", "ORGANIZATION", "", "die ⟦Tobler\nTreuhand⟧"),
    ("Migros Bau S.A.", "ORGANIZATION", "", "⟦Migros Bau⟧'s plan"),
    ("Beratungsstelle Nord", "ORGANIZATION", " (BSN) hilft", "Die ⟦BSN⟧, bsn, ⟦Beratungsstelle Nord⟧ (⟦BSN⟧)"),
    ("Beratungsstelle Nord (BSN)", "ORGANIZATION", "", "Die ⟦BSN⟧, die ⟦Beratungsstelle Nord⟧"),
    ("Beratungsstelle Nord", "ORGANIZATION", " (SUVA) hilft", "Die SUVA"),
    ("Sonne GmbH", "ORGANIZATION", "", "Die Sonne scheint auf die ⟦Sonne GmbH⟧"),
    ("Bank AG", "ORGANIZATION", "", "auf der Bank der ⟦Bank AG⟧"),
    ("Essen", "LOCATION", "", "In ⟦Essen⟧ essen"),
    ("756.1234.5678.97", "ID:CH_AHV", "", "⟦7561234567897⟧, ⟦756 1234 5678 97⟧, ⟦7 5 6 . 1 2 3 4 . 5 6 7 8 . 9 7⟧, 75612345678970"),
    ("+41 79 123 45 67", "PHONE", "", "Tel. ⟦079 123 45 67⟧ oder ⟦0791234567⟧ oder +⟦41791234567⟧"),
    ("CH93 0076 2011 6238 5295 7", "ACCOUNT:IBAN", "", "auf ⟦CH9300762011623852957⟧, ⟦ch93-0076-2011-6238-5295-7⟧"),
    ("3. Mai 2061", "DATE", "", "am 3. Mai 2061"),
])
def test_values(value: str, kind: str, behind: str, marked: str) -> None:
    check(spread(value, kind, behind=behind), marked)


@pytest.mark.parametrize(("score", "by", "marked"), [
    (0.55, "finder-1", "⟦Rosa Tobler⟧ und ⟦Tobler Rosa⟧; Rosa, Tobler, R. T."),
    (0.7, "finder-1", "⟦Rosa Tobler⟧ und ⟦Tobler Rosa⟧; ⟦Rosa⟧ / ⟦Tobler⟧, R. T."),
    (0.55, "introduced_names", "⟦Rosa Tobler⟧ und ⟦Tobler Rosa⟧; ⟦Rosa⟧ / ⟦Tobler⟧, R. T."),
    (0.45, "introduced_names", "Rosa Tobler und Tobler Rosa; Rosa, Tobler, R. T."),
])
def test_what_is_not_sure_spreads_less(score: float, by: str, marked: str) -> None:
    check(spread("Rosa Tobler", score=score, by=by), marked.replace("R. T.", "x"))


def test_unsure_organisations_keep_their_whole_name() -> None:
    check(spread("Tobler Treuhand AG", "ORGANIZATION", 0.55, "finder-1"), "Tobler Treuhand, ⟦Tobler Treuhand AG⟧")


def test_a_surer_finding_later_spreads_as_a_sure_one() -> None:
    made = spread("Rosa Tobler", score=0.55, by="finder-1")
    made.learn("Rosa Tobler", [Finding(Span(0, 11), "PERSON", 0.9, "finder-1", Reason.of("x"))])
    check(made, "Frau ⟦Tobler⟧")


def test_what_the_case_hides_is_known_and_reasons_name_the_owner() -> None:
    made = Spread((Known("PERSON", "Rosa\nTobler"), Known("EMAIL", "r.t@x.ch")))
    (finding,) = made.find("Frau Tobler")
    assert (finding.kind, finding.reason) == ("PERSON", Reason.of("reason.part_of_name", name="Rosa Tobler"))
    (mail,) = made.find("an r.t@x.ch")
    assert (mail.kind, mail.reason.code) == ("EMAIL", "reason.elsewhere")


FORMS = [
    str, str.upper, str.lower, lambda n: " ".join(reversed(n.split())), lambda n: ", ".join(reversed(n.split())),
    lambda n: "Frau " + n.split()[-1], lambda n: f"{n[0]}. {n.split()[-1]}", lambda n: n.replace("ü", "ue"),
    lambda n: n.replace("ü", "u\u0308"), lambda n: "\u200b".join(n), lambda n: n[:-3] + "-\n" + n[-3:], lambda n: " ".join(n.split()[-1]),
]


@given(
    st.lists(st.sampled_from("bcdfgklmnprtvzü"), min_size=5, max_size=9).map("".join).map(str.title),
    st.sampled_from(FORMS), st.sampled_from([" ", "\n", "("]), st.sampled_from([" ", ".", "\n", ")"]),
)
def test_no_form_of_a_name_stays(surname: str, form, before: str, behind: str) -> None:
    name = f"Rosa {surname}"
    text = "Heute kam" + before + form(name) + behind + "Danach nichts."
    hidden = {at for f in spread(name).find(text) for at in range(f.span.start, f.span.end)}
    start = len("Heute kam" + before) + (5 if form(name).startswith("Frau ") else 0)
    end = len("Heute kam" + before + form(name))
    assert not [text[at] for at in range(start, end) if at not in hidden and text[at].isalpha()]
