"""How sentences of an answer stand to the passages, in four languages."""

import pytest

from app.core.asking import Passage
from app.core.cases import Mark
from app.core.documents import Span
from app.evidence.checks import check


def _passages(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage("ab", "a.pdf", 1, Span(0, len(text)), text) for text in texts)


EN = _passages(
    "Ultrasound showed an inflamed gallbladder. On 11 June 2026 Mr Fergus O’Donnell removed the gallbladder "
    "by\nkeyhole surgery. The operation lasted 70 minutes and there were no complications.",
    "The transport costs £18.50 each way. Please remove the three skin clips on 23 June 2026.",
)
DE = _passages(
    "Frau Selma Yilmaz-Brunner arbeitet seit dem 1. August 2014 als Qualitätsprüferin in Ihrem Betrieb, zuletzt "
    "zu 80 Prozent.",
    "Andernfalls verlangt meine Klientin gesamthaft CHF 30'988.20. Die Kündigung wurde nicht zurückgenommen.",
)
FR = _passages(
    "Cet accord de principe est valable jusqu’au 15 avril 2026. Les frais de dossier sont de 450 euros.",
    "Madame Benhaddou est infirmière au Centre hospitalier des Aravis ; son revenu net mensuel est de 2 640 euros.",
)
IT = _passages(
    "Le proponiamo quindi un indennizzo di 5.575,00 euro. Il furgone non ha rispettato la precedenza.",
    "Il signor Kowalczyk ha dichiarato che l’auto era stata riverniciata nel 2022.",
)


@pytest.mark.parametrize(
    ("passages", "sentence", "code", "number"),
    [
        (EN, "The operation lasted 70 minutes [1].", "quoted", 1),
        (EN, "Mr O'Donnell removed the gallbladder by keyhole surgery on 11 June 2026.", "matches", 1),
        (EN, "Mr O'Donnell removed the gallbladder by keyhole surgery.", "matches", 1),
        (EN, "Fergus O’Donnell took out the gallbladder on 11 June 2026 [1].", "matches", 1),
        (EN, "The operation lasted 90 minutes [1].", "figure_differs", 1),
        (EN, "The gallbladder was removed by Mr Smith.", "name_missing", 1),
        (EN, "There were complications in the operation.", "negation", 1),
        (EN, "The transport costs 18.5 pounds each way [1].", "other_passage", 2),
        (EN, "She should drink plenty of water.", "absent", 0),
        (EN, "The documents do not say who paid.", "says_absent", 0),
        (DE, "Frau Yilmaz-Brunner arbeitet seit dem 1. August 2014 im Betrieb [1].", "matches", 1),
        (DE, "Die Klientin verlangt CHF 30’988.20.", "matches", 2),
        (DE, "Die Klientin verlangt gesamthaft CHF 31'988.20.", "figure_differs", 2),
        (DE, "Die Kündigung wurde zurückgenommen.", "negation", 2),
        (DE, "Frau Meier arbeitet seit dem 1. August 2014 im Betrieb.", "name_missing", 1),
        (DE, "Das geht aus den Unterlagen nicht hervor.", "says_absent", 0),
        (FR, "L'accord de principe est valable jusqu'au 15 avril 2026 [1].", "matches", 1),
        (FR, "Les frais de dossier s’élèvent à 450 euros.", "matches", 1),
        (FR, "Son revenu mensuel net est de 2640 euros [2].", "matches", 2),
        (FR, "Les frais de dossier sont de 540 euros.", "figure_differs", 1),
        (FR, "Les documents ne le précisent pas.", "says_absent", 0),
        (IT, "L’indennizzo proposto è di 5575 euro [1].", "matches", 1),
        (IT, "Il furgone ha rispettato la precedenza.", "negation", 1),
        (IT, "L’auto era stata riverniciata nel 2022.", "quoted", 2),
        (IT, "L’auto era stata riverniciata nel 2021.", "figure_differs", 2),
        (IT, "Non risulta dai documenti.", "says_absent", 0),
    ],
)
def test_one_sentence(passages: tuple[Passage, ...], sentence: str, code: str, number: int) -> None:
    (support,) = check(sentence, passages)
    assert (support.why.code, support.passage) == (f"evidence.{code}", number)
    assert (support.start, support.end) == (0, len(sentence))


def test_each_sentence_has_its_own_support_in_order() -> None:
    answer = "The operation lasted 70 minutes. The moon is made of cheese."
    first, second = check(answer, EN)
    assert answer[first.start : first.end] == "The operation lasted 70 minutes."
    assert answer[second.start : second.end] == "The moon is made of cheese."
    assert (first.passage, second.passage) == (1, 0)


def test_without_passages_nothing_is_supported_and_without_an_answer_there_is_nothing() -> None:
    assert [support.why.code for support in check("A sentence.", ())] == ["evidence.absent"]
    assert check("", EN) == ()
    assert check("[1]", EN) == ()


def test_figures_may_come_from_two_named_passages() -> None:
    (support,) = check("The operation lasted 70 minutes and the clips come out on 23 June 2026 [1][2].", EN)
    assert support.mark is Mark.MATCHES


def test_a_clash_shows_the_words_of_both_sides() -> None:
    answer = "It went well. The operation lasted 90 minutes [1]."
    support = check(answer, EN)[1]
    (found,) = support.checks
    assert support.mark is Mark.CONTRADICTED
    assert answer[found.said.start : found.said.end] == "90 minutes"
    assert found.stands is not None
    assert found.stands.of(EN[found.passage - 1].text) == "70 minutes"
    assert dict(found.why.params) == {"value": "90 minutes", "other": "70 minutes", "number": "1"}


def test_a_quotation_names_its_place_and_survives_broken_words_accents_and_case() -> None:
    passages = _passages("Die Kündi-\ngung  wurde nicht\nzurückgenommen, wie er sagt.")
    (support,) = check("DIE KUNDIGUNG WURDE NICHT ZURÜCKGENOMMEN.", passages)
    assert support.mark is Mark.QUOTED
    stands = support.checks[0].stands
    assert stands is not None
    assert stands.of(passages[0].text).startswith("Die Kündi-")


def test_what_is_cut_out_of_a_denial_is_no_quotation() -> None:
    (support,) = check("further letters will be sent to you", _passages("No further letters will be sent to you."))
    assert (support.mark, support.why.code) == (Mark.CONTRADICTED, "evidence.negation")


def test_all_forms_of_one_alias_are_one_name() -> None:
    passages = _passages("Mrs Weaver signed the lease on 3 May.")
    (alone,) = check("Ms Amelia Rutherford signed the lease on 3 May.", passages)
    (known,) = check("Ms Amelia Rutherford signed the lease on 3 May.", passages, [("Mrs Weaver", "Amelia Rutherford")])
    assert alone.mark is Mark.ABSENT
    assert known.mark is Mark.MATCHES


def test_a_figure_that_no_passage_has_is_not_found() -> None:
    (support,) = check("The transport costs 14 pounds.", _passages("The clinic pays the transport costs."))
    assert (support.mark, support.why.code) == (Mark.ABSENT, "evidence.figure_missing")
