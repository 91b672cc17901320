"""Scores: words are judged whole, recall by the kind annotated, alarms only where the corpus would have said so."""

import numpy as np
import pytest

from models.finder.training import scoring
from models.finder.training.corpora import Text
from models.finder.training.examples import Prepared
from models.finder.training.labels import KINDS, LABELS, Mark, either, targets
from models.finder.training.windows import ends

TEXT = "Anna Meier (Bern), 12/17"
OFFSETS = [(0, 4), (5, 7), (7, 10), (11, 12), (12, 16), (16, 18), (19, 21), (21, 22), (22, 24)]


def test_words_are_letters_that_meet():
    assert scoring.words(TEXT, OFFSETS).tolist() == [0, 1, 1, 2, 3, 4, 5, 6, 7]


def test_probabilities_are_averaged_over_words():
    values = np.array([[1.0], [0.9], [0.3], [0.0]])
    assert scoring.averaged(values, np.array([0, 1, 1, 2])).ravel() == pytest.approx([1.0, 0.6, 0.6, 0.0])
    assert scoring.averaged(np.zeros((0, 1)), np.zeros(0, int)).shape == (0, 1)


def test_first_and_further_tokens_of_a_kind_count_together():
    row = np.zeros((1, len(LABELS)))
    row[0, LABELS.index("B-DATE")] = 0.25
    row[0, LABELS.index("I-DATE")] = 0.5
    assert scoring.kinds_of(row)[0, KINDS.index("DATE")] == 0.75


def prepared(missing: tuple[str, ...] = ()) -> Prepared:
    marks = (Mark(0, 10, ("PERSON",)), Mark(12, 16, ("LOCATION",)))
    text = Text("1", "made", "made de", "1", TEXT, marks, missing)
    wanted = np.array(targets(OFFSETS, marks, missing))
    return Prepared(text, np.arange(9), OFFSETS, wanted, np.array(ends(TEXT, OFFSETS)))


def model(*found: tuple[int, str, float]):
    def run(windows):
        rows = np.zeros((len(windows[0]), len(LABELS)))
        for at, label, p in found:
            rows[at, LABELS.index(label)] = p
        rows[:, 0] = 1 - rows.sum(1)
        return [rows]

    return run


HALF = np.full(len(KINDS), 0.5)


def test_recall_and_precision_in_characters():
    rows = scoring.table([prepared()], model((0, "B-PERSON", 0.9), (6, "B-DATE", 0.8)))
    found = scoring.score(rows, HALF)
    assert found.chars == 13
    assert found.recall == pytest.approx(4 / 13)
    assert found.precision == pytest.approx(4 / 6)
    assert scoring.score(rows, HALF, KINDS.index("LOCATION")).recall == 0


def test_what_the_corpus_does_not_annotate_is_no_false_alarm():
    rows = scoring.table([prepared(missing=("DATE",))], model((0, "B-PERSON", 0.9), (6, "B-DATE", 0.8)))
    assert scoring.score(rows, HALF).precision == 1
    assert not rows.wrong[6]
    assert rows.target[6] & either(("DATE",))


def test_the_kind_annotated():
    rows = scoring.table([prepared()], model())
    assert rows.gold.tolist() == [0, 0, 0, -1, 2, -1, -1, -1, -1]


def test_the_report_names_sources_and_kinds():
    assert "made de" in scoring.report(scoring.table([prepared()], model((0, "B-PERSON", 0.9))), HALF)
