"""Windows: nothing is lost, ends are good where they can be, every token has one window that answers for it."""

import random

import pytest

from models.finder.training.windows import cut, ends, keepers


def test_ends_of_lines_sentences_and_words():
    text = "One. Two three\nfour"
    offsets = [(0, 3), (3, 4), (5, 8), (9, 11), (11, 14), (15, 19)]
    assert ends(text, offsets) == [0, 2, 1, 0, 3, 3]


def test_short_texts_are_one_window():
    assert cut([1, 1, 3], 10, 2) == [(0, 3)]
    assert cut([], 10, 2) == []


def test_a_window_ends_with_a_line_if_one_is_near():
    good = [1] * 20
    good[8] = 3
    assert cut(good, 10, 2)[0] == (0, 9)


def test_a_far_line_end_is_no_reason_to_cut_short():
    good = [1] * 20
    good[2] = 3
    assert cut(good, 10, 2)[0] == (0, 10)


def test_windows_begin_with_a_word():
    good = [1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1]
    for first, _ in cut(good, 8, 3)[1:]:
        assert good[first - 1]


@pytest.mark.parametrize("seed", range(30))
def test_every_token_is_covered_and_kept_once(seed):
    chance = random.Random(seed)
    good = [chance.choice([0, 0, 1, 1, 1, 2, 3]) for _ in range(chance.randrange(1, 400))]
    limit = chance.choice([8, 30, 126])
    windows = cut(good, limit, limit // 8)
    assert windows[0][0] == 0
    assert windows[-1][1] == len(good)
    assert all(0 < last - first <= limit for first, last in windows)
    kept = [token for start, end in keepers(windows) for token in range(start, end)]
    assert kept == list(range(len(good)))
    for (first, last), (start, end) in zip(windows, keepers(windows), strict=True):
        assert first <= start <= end <= last


def test_no_windows_no_keepers():
    assert keepers([]) == []
