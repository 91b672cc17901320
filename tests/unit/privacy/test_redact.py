import ast
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.documents import Span
from app.core.redaction import Alias, AliasTable, Clear, Redacted
from app.privacy.redact import redact
from app.privacy.restore import LOOKALIKE, StreamRestorer

ROOT = Path(__file__).parents[3] / "app"


def clear(marked: str, kind: str = "PERSON", keep: tuple[str, ...] = ()) -> Clear:
    """Text in which ⟦ and ⟧ mark what is hidden."""
    text, hide, start = "", [], 0
    for char in marked:
        if char == "⟦":
            start = len(text)
        elif char == "⟧":
            hide.append((Span(start, len(text)), kind))
        else:
            text += char
    kept = tuple(Span(text.index(value), text.index(value) + len(value)) for value in keep)
    return Clear(text, tuple(hide), kept)


def one(part: Clear, table: AliasTable | None = None) -> tuple[Redacted, AliasTable]:
    done, grown = redact([part], table or AliasTable())
    return done[0], grown


def restore(text: str, table: AliasTable) -> str:
    restorer = StreamRestorer(table)
    return restorer.feed(text).text + restorer.finish().text


def test_aliases_run_from_left_to_right() -> None:
    redacted, _ = one(clear("⟦Rosa Tobler⟧ met ⟦Léon Favre⟧ and ⟦Tobler⟧."))
    assert redacted.text == "[PERSON_1] met [PERSON_2] and [PERSON_1]."
    assert redacted.original_text() == "Rosa Tobler met Léon Favre and Tobler."


def test_a_kind_with_more_after_its_colon_gives_its_family() -> None:
    assert one(clear("AHV ⟦756.1234.5678.97⟧", "ID:CH_AHV"))[0].text == "AHV [ID_1]"


def test_known_forms_are_hidden_where_nobody_marked_them() -> None:
    table = one(clear("⟦Rosa Müllerin⟧"))[1]
    for text, shown in (
        ("what did rosa  MÜLLERIN say", "what did [PERSON_1] say"),
        ("müllerin? Müllerins Akte", "[PERSON_1]? [PERSON_1]s Akte"),
        ("Akte_muellerin-Rosa.pdf", "Akte_[PERSON_1]-[PERSON_1].pdf"),
        ("Rosa\nMu\u0308llerin", "[PERSON_1]"),
    ):
        assert one(Clear(text), table)[0].text == shown


def test_a_number_is_known_however_it_is_spaced() -> None:
    table = one(clear("⟦756.1234.5678.97⟧", "ID:CH_AHV"))[1]
    assert one(Clear("AHV 7561234567897, 756 1234 5678 97"), table)[0].text == "AHV [ID_1], [ID_1]"


def test_common_words_are_only_names_with_a_capital() -> None:
    table = one(clear("⟦Will Stone⟧"))[1]
    assert one(Clear("Stone will move a stone"), table)[0].text == "[PERSON_1] will move a stone"


def test_what_is_kept_stays() -> None:
    table = one(clear("⟦Rosa Tobler⟧"))[1]
    part = clear("Tobler and Tobler", keep=("Tobler",))
    assert one(part, table)[0].text == "Tobler and [PERSON_1]"


def test_what_looks_like_an_alias_becomes_one_of_its_own() -> None:
    redacted, table = one(clear("⟦Rosa Tobler⟧ wrote [PERSON_1], PERSON_7 and [Date 3]"))
    assert redacted.text == "[PERSON_1] wrote [LITERAL_1], [LITERAL_2] and [LITERAL_3]"
    assert restore(redacted.text, table) == redacted.original_text()


def test_overlapping_stretches_hide_their_union() -> None:
    part = Clear("Rosa Tobler Amsler", ((Span(0, 11), "PERSON"), (Span(5, 18), "ORGANIZATION")))
    redacted, _ = one(part)
    assert redacted.text == "[ORGANIZATION_1]"
    assert redacted.original_text() == part.text


def test_numbers_go_on_where_the_table_ended() -> None:
    table = AliasTable((Alias("PERSON_4", "PERSON", ("Rosa Tobler",)),))
    assert one(clear("⟦Léon Favre⟧"), table)[0].text == "[PERSON_5]"


def test_nothing_else_makes_redacted_text() -> None:
    makers = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Redacted":
                makers.add(path.relative_to(ROOT).as_posix())
    assert "privacy/redact.py" in makers
    assert makers <= {"privacy/redact.py", "system/wire.py", "children/wires.py"}


words = st.sampled_from([
    "Tobler", "Favre", "Rosa Tobler", "Amsler-Kern", "44.7.19", "x", "[PERSON_1]", "PERSON_2", "[", "]", "\\", " ",
    "\n", ", ",
    "e\u0301", "🙂", "\r\n", "tobler", "FAVRE", "_", "Straße", "[ID 4]", "'s ",
])


@st.composite
def parts(draw: st.DrawFn) -> Clear:
    text = draw(st.lists(words, max_size=10).map("".join))
    edges = draw(st.lists(st.integers(0, len(text)), max_size=6).map(sorted))
    kinds = draw(st.lists(st.sampled_from(["PERSON", "ID:X", "DATE"]), min_size=3, max_size=3))
    hide = tuple(
        (Span(a, b), kind) for a, b, kind in zip(edges[::2], edges[1::2], kinds, strict=False) if a < b
    )
    return Clear(text, hide)


@settings(deadline=None)
@given(st.lists(parts(), min_size=1, max_size=4))
def test_the_way_back_is_exact(given_parts: list[Clear]) -> None:
    done, table = redact(given_parts, AliasTable())
    for part, redacted in zip(given_parts, done, strict=True):
        assert redacted.original_text() == part.text
        for swap in redacted.swaps:
            assert swap.shown.of(redacted.text) == f"[{swap.alias}]"
            assert swap.original.of(part.text) == swap.value
            assert redacted.to_original(swap.shown.start) == swap.original.start
            assert redacted.to_shown(swap.original.start) == swap.shown.start
            assert redacted.to_original(swap.shown.end) == swap.original.end or swap.shown.end in {
                s.shown.start for s in redacted.swaps
            }
        tokens = {swap.shown for swap in redacted.swaps}
        assert {Span(*m.span()) for m in LOOKALIKE.finditer(redacted.text)} == tokens
        forms = {alias.name: alias.forms[0] for alias in table.aliases}
        expected = redacted.text
        for swap in reversed(redacted.swaps):
            expected = expected[: swap.shown.start] + forms[swap.alias] + expected[swap.shown.end :]
        assert restore(redacted.text, table) == expected


names = st.lists(st.sampled_from("abcdefghijklmnopqrstuvwxyzäöüéß"),
    min_size=4, max_size=9).map(lambda x: "".join(x).title())


@settings(deadline=None)
@given(st.lists(names, min_size=1, max_size=4, unique=True), st.data())
def test_no_hidden_value_survives(hidden: list[str], data: st.DataObject) -> None:
    shapes = [str, str.lower, str.upper, lambda n: n + "'s", lambda n: f"x_{n}-2.pdf", lambda n: n.replace("ß", "ss")]
    said = " . ".join(data.draw(st.sampled_from(shapes))(name) for name in hidden)
    marked = " . ".join(f"⟦{name}⟧" for name in hidden)
    done, _ = redact([clear(marked), Clear(said), Clear("file " + said.upper())], AliasTable())
    for redacted in done:
        words_left = set(redacted.text.casefold().replace("_", " ").replace("-", " ").replace(".", " ").split())
        for name in hidden:
            assert name.casefold() not in words_left


def test_a_shared_surname_means_who_was_named_before_in_the_paragraph() -> None:
    marked = "⟦Rosa Tobler⟧ kam. ⟦Tobler⟧ ging.\n\n⟦Max Tobler⟧ kam. ⟦Tobler⟧ ging.\n\n⟦Tobler⟧ blieb."
    assert one(clear(marked))[0].text == (
        "[PERSON_1] kam. [PERSON_1] ging.\n\n[PERSON_2] kam. [PERSON_2] ging.\n\n[PERSON_3] blieb."
    )
    both = clear("⟦Rosa Tobler⟧ und ⟦Max Tobler⟧ kamen; ⟦Tobler⟧ ging.")
    assert one(both)[0].text == "[PERSON_1] und [PERSON_2] kamen; [PERSON_3] ging."
