"""A sentence that is nearly a copy of its passage: where a telling word was put for another; "only" out of nowhere."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from app.core.documents import Span
from app.evidence.clash import Clash
from app.evidence.reading import Pairing, Reading

_LIKE = 0.6
_ONLY = {
    "en": "only solely exclusively just", "de": "nur ausschliesslich einzig lediglich allein erst",
    "fr": "seulement uniquement exclusivement seul seule seuls seules "
        "que", "it": "solo soltanto solamente unicamente esclusivamente",
}
_LEADING_WORDS = """
the a an of in on at by with from for to his her its their this that no
der die das den dem des ein eine einen einem einer im am ins zum zur von vom mit aus bei durch fur sein seine ihr ihre
le la les l un une du des de au aux en par pour son sa ses ce cette d
il lo gli i uno una del dello della dei al allo alla dal dalla nel nella su con per di suo sua
"""
_LEADING = frozenset(_LEADING_WORDS.split())
_LIMITS_WORDS = """
reserve reservee reserves reserved limited vorbehalten beschrankt riservato riservata limite limitato
except unless without until sauf excepte sans hormis ausser ohne sofern tranne eccetto senza salvo erst dopo apres
after nach not nicht pas non no kein keine either ne must
"""
_LIMITS = frozenset(_LIMITS_WORDS.split())


def weigh_wording(said: Reading, source: Reading, pairs: Pairing) -> Iterator[Clash]:
    """evidence.word_differs, .only_missing; other languages than the passage's are not compared word by word."""
    yield from _only(said, source)
    if said.language == source.language:
        yield from _replaced(said, source, pairs)


def _only(said: Reading, source: Reading) -> Iterator[Clash]:
    little = set(_ONLY[said.language].split()) - {"que"}
    limited = set(_ONLY[source.language].split()) | _LIMITS
    for token in said.words:
        if token.plain in little and not any(other.plain in limited for other in source.words):
            yield Clash("evidence.only_missing", token.span)
            return


def _replaced(said: Reading, source: Reading, pairs: Pairing) -> Iterator[Clash]:
    mine = [token.key for token in said.words]
    for span in source.sentences:
        its = [at for at, token in enumerate(source.words) if span.contains(token.span)]
        matcher = SequenceMatcher(None, mine, [source.words[at].key for at in its], autojunk=False)
        blocks = matcher.get_opcodes()
        same = sum(i2 - i1 for kind, i1, i2, _, _ in blocks if kind == "equal")
        if same < _LIKE * len(mine) or same < 3:
            continue
        for kind, i1, i2, j1, j2 in blocks:
            new = [at for at in range(i1, i2) if at in said.telling and at not in pairs.pairs]
            old = [its[j] for j in range(j1, j2) if its[j] in source.telling]
            if new and not _noun(said, new[0]):
                continue
            if kind == "replace" and len(new) == 1 and old and i2 - i1 <= 2 and j2 - j1 <= 2 and not _used(old, pairs):
                yield Clash("evidence.word_differs", said.words[new[0]].span, _stretch(source, old))
                return


def _noun(said: Reading, at: int) -> bool:
    """Whether a word is likely a thing or its quality: verbs have too many that say the same."""
    before = said.words[at - 1].plain if at else ""
    if said.language == "de" and said.words[at].capital:
        return True
    return before in _LEADING or (at > 1 and at - 1 in said.telling and said.words[at - 2].plain in _LEADING)


def _used(old: list[int], pairs: Pairing) -> bool:
    """Whether what stands in the passage is said elsewhere in the sentence."""
    return any(at in places for places in pairs.pairs.values() for at in old)


def _stretch(source: Reading, found: list[int]) -> Span:
    return Span(source.words[found[0]].span.start, source.words[found[-1]].span.end)
