import time

import pytest

from app.core.redaction import Alias, AliasTable
from app.privacy.known_forms import KnownForms
from tests.unit.privacy.tables import mark, unmarked


@pytest.mark.parametrize(("kind", "form", "marked"), [
    ("PERSON", "Rosa Müllerin", "⟦müllerin⟧, ⟦MUELLERIN⟧, ⟦Mül-\nlerin⟧, ⟦M ü l l e r i n⟧, ⟦Mu\u0308\u200bllerin⟧, ⟦Müllerin⟧s"),
    ("PERSON", "Rosa Müllerin", "⟦rmuellerin⟧, x_⟦muellerin⟧.pdf, ⟦M&uuml;llerin⟧, Müllerinnen"),
    ("PERSON", "Will Stone", "⟦Stone⟧ will a stone? ⟦STONE⟧"),
    ("PERSON", "Lena Mai", "im Mai 2061, ⟦Mai⟧ kam"),
    ("ID:CH_AHV", "756.1234.5678.97", "⟦7561234567897⟧, ⟦756 1234 5678 97⟧, 17561234567897"),
    ("ORGANIZATION", "Tobler Treuhand AG", "⟦tobler\ntreuhand ag⟧ und Tobler"),
    ("ID:LITERAL", "[PERSON_1]", "[PERSON_1]"),
    ("PERSON", "X", "X und x"),
])
def test_what_still_stands_in_clear(kind: str, form: str, marked: str) -> None:
    text, _ = unmarked(marked)
    forms = KnownForms(AliasTable((Alias(f"{kind.partition(':')[0]}_1", kind, (form,)),)))
    found = sorted((span.start, span.end) for span, _ in forms.find(text))
    apart = [span for span in found if not any(a <= span[0] and span[1] <= b and (a, b) != span for a, b in found)]
    assert mark(text, dict.fromkeys(apart)) == marked


def test_many_forms_take_no_longer_than_few() -> None:
    text = "Am Ende des Jahres 2061 wurde die Nummer 756.9876.5432.10 nicht gefunden. " * 3000

    def took(many: int) -> float:
        forms = KnownForms(AliasTable(tuple(
            Alias(f"ID_{n}", "ID:CH_AHV", (f"756.{n:04}.{n:04}.11",)) for n in range(1, many)
        )))
        start = time.process_time()
        assert not list(forms.find(text))
        return time.process_time() - start

    assert took(2000) < 8 * max(took(10), 0.02)
