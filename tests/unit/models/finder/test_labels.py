"""Targets as sets of labels: what is annotated, what a corpus leaves out, what is neither asked nor punished."""

from models.finder.training.labels import ANY, LABELS, OUTSIDE, Mark, begin, either, inside, targets

TEXT = "Anna Meier, Bern, 12 Jahre"
OFFSETS = [(0, 4), (5, 7), (7, 10), (10, 11), (12, 16), (16, 17), (18, 20), (21, 26)]


def test_labels_are_bits():
    assert LABELS[0] == "O"
    assert begin("PERSON") == 1 << LABELS.index("B-PERSON")
    assert inside("ID") == 1 << LABELS.index("I-ID")
    assert either(("PERSON", "PERSON")) == begin("PERSON") | inside("PERSON")


def test_first_and_further_tokens():
    found = targets(OFFSETS, [Mark(0, 10, ("PERSON",)), Mark(12, 16, ("LOCATION",))])
    assert found == [
        begin("PERSON"), inside("PERSON"), inside("PERSON"), OUTSIDE, begin("LOCATION"), OUTSIDE, OUTSIDE, OUTSIDE,
    ]


def test_a_mark_that_ends_inside_a_token_takes_it_whole():
    assert targets(OFFSETS, [Mark(5, 6, ("PERSON",))])[1] == begin("PERSON")


def test_kinds_that_a_corpus_leaves_out_are_possible_where_nothing_is_annotated():
    found = targets(OFFSETS, [Mark(0, 10, ("PERSON",))], missing=("AGE",))
    assert found[0] == begin("PERSON")
    assert found[6] == OUTSIDE | either(("AGE",))


def test_a_mark_of_either_kind():
    found = targets(OFFSETS, [Mark(12, 17, ("LOCATION", "ADDRESS"))])
    assert found[4] == begin("LOCATION") | begin("ADDRESS")
    assert found[5] == inside("LOCATION") | inside("ADDRESS")


def test_what_may_be_anything():
    every = ("PERSON", "ORGANIZATION", "LOCATION", "ADDRESS", "DATE", "AGE", "PROFESSION", "ID")
    assert targets(OFFSETS, [Mark(18, 26, every, outside=True)])[6:] == [ANY, ANY]


def test_empty_tokens_stay_outside():
    assert targets([(4, 4), (4, 8)], [Mark(4, 8, ("ID",))]) == [OUTSIDE, begin("ID")]


def test_marks_that_follow_each_other_and_come_unsorted():
    found = targets(OFFSETS, [Mark(5, 10, ("PERSON",)), Mark(0, 4, ("PERSON",))])
    assert found[:3] == [begin("PERSON"), begin("PERSON"), inside("PERSON")]
