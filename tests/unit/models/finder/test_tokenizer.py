"""Places of tokens in the text as it was written."""

import pytest

from models.finder.training.tokenizer import Tokenizer, stripped


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("a b", (1, 3), (2, 3)),
        ("a \n\t b", (1, 6), (5, 6)),
        ("a ", (0, 2), (0, 1)),
        ("a  b", (1, 3), (3, 3)),
        ("ab", (0, 2), (0, 2)),
    ],
)
def test_spaces_around_a_place_are_left_out(text, place, expected):
    assert stripped(text, *place) == expected


@pytest.fixture(scope="module")
def tokenizer():
    pytest.importorskip("sentencepiece")
    pytest.importorskip("google.protobuf")
    import numpy as np

    from models.finder.training.e5_file import Encoder, Sizes
    from models.finder.training.pieces import model

    pieces = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁Mü", "ller", "fi", "n", "1", "⁄", "2", "é"]
    scores = np.array([0.0] * 4 + [-3.0, -1.0, -1.0, -2.0, -4.0, -4.0, -4.0, -4.0, -4.0], np.float32)
    normal = {"ﬁ": "fi", "½": "1⁄2", "\n": " ", "\u200b": " "}
    return Tokenizer(model(Encoder(Sizes(1, 1, 1, 1, 13, 1, 1, 0.0), pieces, scores, normal, {})))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Müller", ["Mü", "ller"]),
        ("Mu\u0308ller", ["Mu\u0308", "ller"]),
        ("  Müller\n\n Müller ", ["Mü", "ller", "Mü", "ller"]),
        ("Müllerﬁn", ["Mü", "ller", "ﬁ", "n"]),
        ("Müller\u200bMüller", ["Mü", "ller", "\u200bMü", "ller"]),
        ("Mülleré", ["Mü", "ller", "é"]),
        ("Mullere\u0301", None),
    ],
)
def test_places_are_those_of_the_text_as_written(tokenizer, text, words):
    tokens = tokenizer.encode(text)
    assert len(tokens.ids) == len(tokens.offsets)
    found = [text[start:end] for start, end in tokens.offsets]
    if words is not None:
        assert found == words
    assert all(before[1] <= after[0] for before, after in zip(tokens.offsets, tokens.offsets[1:], strict=False))


def test_ids_are_places_in_the_model(tokenizer):
    assert tokenizer.encode("Müller").ids == [5, 6]
    assert tokenizer.encode("漢").ids[-1] == 3
