import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.patterns import MOST_WAYS, BadPattern, Measure, measured

GOOD: list[tuple[str, Measure]] = [
    ("AB", Measure(2, 2)),
    (r"LH-\d{6}", Measure(9, 9)),
    (r"LH-\d{3,6}", Measure(6, 9, 4, True)),
    (r"(?:LH|ZH)-?\d{4}", Measure(6, 7, 4, True)),
    (r"[A-Z]{2,3}[\]\-x]\.", Measure(4, 5, 2, True)),
    (r"(ab|cd){2}", Measure(4, 4, 4)),
    (r"\bX\s\d\d\b", Measure(4, 4)),
    (r"(?:AB\d){3}", Measure(9, 9)),
]
BAD = [
    (r"(a+)+b", "office.pattern_unbounded"),
    (r"\d+", "office.pattern_unbounded"),
    (r"ab*", "office.pattern_unbounded"),
    (r"ab{2,}", "office.pattern_unbounded"),
    (r"*ab", "office.pattern_unbounded"),
    (r"(?:a{1,9}){1,9}b", "office.pattern_nested"),
    (r"(?:ab?){2,9}", "office.pattern_nested"),
    (r"a{2}{3}", "office.pattern_nested"),
    (r"ab{1,3}?c", "office.pattern_nested"),
    (r"(?:a|a){1,50}b", "office.pattern_slow"),
    (r"\d{1,60}\d{1,60}x", "office.pattern_slow"),
    (r"(?:a|b|c)(?:a|b|c){1,9}", "office.pattern_slow"),
    (r"(?=ab)ab", "office.pattern_group"),
    (r"(?<!a)bc", "office.pattern_group"),
    (r"(?P<a>bc)", "office.pattern_group"),
    (r"(ab)\1", "office.pattern_group"),
    (r"a", "office.pattern_empty"),
    (r"", "office.pattern_empty"),
    (r"\d{0,9}", "office.pattern_empty"),
    (r"ab|", "office.pattern_empty"),
    (r"a{200}b", "office.pattern_long"),
    (r"a{201}", "office.pattern_long"),
    ("a" * 501, "office.pattern_long"),
    (r"(ab", "office.pattern_invalid"),
    (r"ab)", "office.pattern_invalid"),
    (r"[ab", "office.pattern_invalid"),
    (r"[[:alpha:]]b", "office.pattern_invalid"),
    (r"[]b", "office.pattern_invalid"),
    (r"[z-a]b", "office.pattern_invalid"),
    (r"ab\q", "office.pattern_invalid"),
    ("ab\\", "office.pattern_invalid"),
    (r"^ab$", "office.pattern_invalid"),
    (r"ab{x}", "office.pattern_invalid"),
    (r"ab{3,2}", "office.pattern_invalid"),
    (r"ab{0}", "office.pattern_invalid"),
    (r"a\b{2}b", "office.pattern_invalid"),
    ("(" * 40 + "ab" + ")" * 40, "office.pattern_invalid"),
]


@pytest.mark.parametrize(("pattern", "found"), GOOD)
def test_a_good_pattern_is_measured(pattern: str, found: Measure) -> None:
    assert measured(pattern) == found


@pytest.mark.parametrize(("pattern", "code"), BAD)
def test_a_bad_pattern_is_refused_with_its_reason(pattern: str, code: str) -> None:
    with pytest.raises(BadPattern) as refused:
        measured(pattern)
    assert refused.value.code == code


@given(st.text(max_size=40))
def test_any_text_is_measured_or_refused(pattern: str) -> None:
    try:
        found = measured(pattern)
    except BadPattern:
        return
    assert 2 <= found.shortest <= found.longest <= 200
    assert 1 <= found.ways <= MOST_WAYS
    re.compile(pattern)


ATOMS = st.sampled_from(["a", "b", r"\d", r"\w", "[ab]", "."])
PIECES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda some: f"(?:{'|'.join(some)})"),
        st.tuples(inner, st.sampled_from(["?", "{2}", "{1,3}", "{0,2}"])).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
    ),
    max_leaves=8,
)


@given(PIECES, st.text(alphabet="ab12", max_size=30))
def test_a_match_is_as_long_as_was_measured(pattern: str, text: str) -> None:
    try:
        found = measured(pattern)
    except BadPattern:
        return
    for match in re.finditer(pattern, text):
        assert found.shortest <= len(match[0]) <= found.longest
