import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Span
from app.privacy.normalise import normalised


@pytest.mark.parametrize(("text", "plain"), [
    ("plain", "plain"),
    ("To\u200bbler", "Tobler"),
    ("Tob\u00adler", "Tobler"),
    ("Zoe\u0308", "Zoë"),
    ("Ｒｏｓａ\u3000Ｔｏｂｌｅｒ", "Rosa Tobler"),
    ("R\u043esa", "Rosa"),
    ("\u0420\u043e\u0437\u0430", "\u0420\u043e\u0437\u0430"),
    ("079\u202f123", "079 123"),
])
def test_what_is_read(text: str, plain: str) -> None:
    assert normalised(text).text == plain


def test_a_stretch_covers_what_is_unseen_inside() -> None:
    text = "x To\u200bbler\u200b y"
    plain = normalised(text)
    at = plain.text.index("Tobler")
    assert plain.original(Span(at, at + 6)).of(text).strip("\u200b") == "To\u200bbler"


@given(st.text(alphabet="ab \u200b\u00ad\u0301\u0308eｅ\u3000\r\n🙂о", max_size=40), st.data())
def test_the_way_back_is_in_order(text: str, data: st.DataObject) -> None:
    plain = normalised(text)
    a = data.draw(st.integers(0, len(plain.text)))
    b = data.draw(st.integers(a, len(plain.text)))
    back = plain.original(Span(a, b))
    assert 0 <= back.start <= back.end <= len(text)
    assert (len(back) > 0) == (a < b)
    assert plain.original(Span(0, a)).end <= plain.original(Span(a, b)).end
