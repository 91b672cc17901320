"""Where sentences end in four languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.evidence.sentences import sentences

CASES = [
    ("Art. 5¹. Mieter zahlen.", 2),
    ("Frau Dr. Keller kam am 12. März. Sie ging um 14 Uhr.", 2),
    ("Gemäss Art. 336b Abs. 1 OR ist dies z.B. missbräuchlich. Siehe S. 14 ff. und Nr. 7.", 2),
    ("Mr. J. O’Donnell operated at 10.40 a.m. on Monday. There were no complications!", 2),
    ("The fee is £18.50. Is it paid? Yes.", 3),
    ("M. Vasseur et Mme. Benhaddou ont signé. L’acte est à la p. 3 du dossier.", 2),
    ("Il sig. Haddad e la dott.ssa Mazzoleni, cfr. pag. 4, sono d’accordo. L’ing. Pichler no.", 2),
    ("Erste Zeile ohne Punkt\n\nZweiter Absatz", 2),
    ("Forderungen:\n- Lohn\n- Ferien\n1. Frist", 4),
    ("Sie sagte: «Nein.» Er ging.", 2),
    ("CHF 30'988.20 sind offen [1]. Die Frist läuft ab [2, 3].", 2),
    ("Wirklich?! Ja…", 2),
    ("", 0), ("   \n ", 0), ("ohne Ende", 1),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_the_number_of_sentences(text: str, count: int) -> None:
    found = [span.of(text) for span in sentences(text)]
    assert len(found) == count, found


def test_marks_behind_the_full_stop_belong_to_the_sentence() -> None:
    text = "Der Lohn ist offen. [1] Die Frist läuft. [2][3]"
    assert [span.of(text) for span in sentences(text)] == ["Der Lohn ist offen. [1]", "Die Frist läuft. [2][3]"]


@given(st.text(st.sampled_from("aB .!?\n«»[1]-z9DrNr"), max_size=120))
def test_nothing_but_white_space_lies_between_sentences(text: str) -> None:
    at = 0
    for span in sentences(text):
        assert text[at : span.start].strip() == ""
        assert span.of(text) == span.of(text).strip() != ""
        at = span.end
    assert text[at:].strip() == ""
