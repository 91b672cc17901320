import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Span
from app.privacy.lookalikes import unmasked
from app.privacy.normalise import normalised


@pytest.mark.parametrize(("text", "plain"), [
    ("plain", "plain"),
    ("To\u200bbler", "Tobler"),
    ("Tob\u00adler", "Tobler"),
    ("Tob\u00ad\n  ler", "Tobler"),
    ("\u202eTobler\u202c", "Tobler"),
    ("T\U000e0041ob\ufe0fler", "Tobler"),
    ("Zoe\u0308", "Zoë"),
    ("Zo\u200de\u0308", "Zoë"),
    ("a\u0302\u0323", "ậ"),
    ("Ｒｏｓａ\u3000Ｔｏｂｌｅｒ", "Rosa Tobler"),
    ("R\u043esa", "Rosa"),
    ("\u0420\u043e\u0437\u0430", "\u0420\u043e\u0437\u0430"),
    ("079\u202f123", "079 123"),
    ("M&uuml;ller &#252; &#xFC;&nbsp;&amp;uuml; &nonsense; &#0; AT&T;", "Müller ü ü\u00a0&uuml; &nonsense; &#0; AT&T;"),
    ("Gri\ufb00ith, So\ufb01a, 𝐑𝐨𝐬𝐚", "Griffith, Sofia, Rosa"),
    ("Mül-\nler", "Müller"),
    ("Mül-  \r\n\t ler", "Müller"),
    ("Mül\u2010\n\fler", "Müller"),
    ("Müller-\nMeier", "Müller-Meier"),
    ("Vor-\nund Nachname", "Vor-\nund Nachname"),
    ("Vor-\nundurchsichtig", "Vorundurchsichtig"),
    ("079-\n12", "079-\n12"),
    ("a -\nb", "a -\nb"),
    ("Frau M ü l l e r kam", "Frau Müller kam"),
    ("M u\u0308 l l e r, dann", "Müller, dann"),
    ("A n n a  M ü l l e r", "Anna Müller"),
    ("5 4 7 8  6 2 6 3", "5478 6263"),
    ("A n n a M ü l l e r", "Anna Müller"),
    ("7 5 6 . 1 2 3 4 . 5 6 7 8 . 9 7", "756.1234.5678.97"),
    ("C H 9 3 0 0 7 6", "CH930076"),
    ("a @ b", "a @ b"),
    ("1 2 3 4 5 6 7 8 9 0 1", "1 2 3 4 5 6 7 8 9 0 1"),
    ("A B C D E", "A B C D E"),
    ("3 0 2 1 1", "3 0 2 1 1"),
    ("I a m", "I a m"),
    ("A  X  Y  N", "A  X  Y  N"),
])
def test_what_is_read(text: str, plain: str) -> None:
    assert normalised(text).text == plain


@pytest.mark.parametrize(("text", "read", "stretch"), [
    ("x To\u200bbler\u200b y", "Tobler", "To\u200bbler"),
    ("x \u200bTobler y", "Tobler", "Tobler"),
    ("x M&uuml;ller y", "Müller", "M&uuml;ller"),
    ("x M&uuml;ller y", "ü", "&uuml;"),
    ("x So\ufb01a y", "f", "\ufb01"),
    ("von Mül-\n  ler y", "Müller", "Mül-\n  ler"),
    ("von Müller-\nMeier y", "Meier", "Meier"),
    ("x A n n a  M ü l l e r y", "Müller", "M ü l l e r"),
    ("&lt;Zoe\u0308&gt; Fa-\nvre", "Zoë", "Zoe\u0308"),
    ("&lt;Zoe\u0308&gt; Fa-\nvre", "Favre", "Fa-\nvre"),
])
def test_a_stretch_covers_all_that_it_was_read_from(text: str, read: str, stretch: str) -> None:
    plain = normalised(text)
    at = plain.text.index(read)
    assert plain.original(Span(at, at + len(read))).of(text) == stretch


PIECES = st.lists(st.sampled_from([
    "a", "b", "A", "é", "e", " ", "  ", "\n", "-\n", "-\r\n ", "\u00ad\n", "\u00ad", "\u200b", "\u0301", "\u0308", "ｅ",
    "\u3000", "🙂", "о", "ﬁ", "𝐑", "&uuml;", "&#252;", "&amp;", "&", ";", "a b c d ", "7 5 6 . 1 2 3 4", "-", "1", "\f",
    " x", "\u202e", "⑴",
]), max_size=30).map("".join)


def bare(text: str) -> str:
    """Without what is kept or left out by what stands around it; look-alikes in Latin, as beside a Latin letter."""
    return "".join(unmasked("x" + char)[1:] for char in text if not char.isspace() and char != "-")


@given(PIECES, st.data())
def test_the_way_back_covers_what_was_read_and_the_way_forth_returns(text: str, data: st.DataObject) -> None:
    plain = normalised(text)
    a = data.draw(st.integers(0, len(plain.text)))
    b = data.draw(st.integers(a, len(plain.text)))
    back = plain.original(Span(a, b))
    assert 0 <= back.start <= back.end <= len(text)
    assert (len(back) > 0) == (a < b)
    assert bare(plain.text[a:b]) in bare(normalised(back.of(text)).text)
    assert plain.here(back.start) <= a
    assert b <= plain.here(back.end) or a == b
    assert plain.original(Span(0, a)).end <= back.end or a == b


@given(PIECES)
def test_the_whole_covers_all_that_is_seen(text: str) -> None:
    plain = normalised(text)
    whole = plain.original(Span(0, len(plain.text)))
    assert normalised(text[:whole.start]).text.strip() == ""
    assert normalised(text[whole.end:]).text.strip() == ""


def test_plain_text_is_given_back_as_it_is() -> None:
    text = "Nothing here is odd, neither é nor ü.\n" * 20_000
    start = time.perf_counter()
    plain = normalised(text)
    assert plain.text is text
    assert not plain.steps
    assert time.perf_counter() - start < 3
