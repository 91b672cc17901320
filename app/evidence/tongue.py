"""Which of the four languages a sentence is in, by its little words; and which words are too little to tell much."""

from collections.abc import Sequence

from app.evidence.tokens import Token, fold

LANGUAGES = ("en", "de", "fr", "it")

_LITTLE = {
    "en": """s all the a an and or of to in on at for with from by as is are was were be been has have had it its this
        that these those he she they his her their you your we our i will shall would which who whom not
        no there does do did than then when if so such any also but into per him them only out up off
        about both each""",
    "de": """der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur in im am an auf fur
        mit aus bei als ist sind war waren wird werden wurde wurden hat haben hatte es er sie ihr ihre
        ihren ihrem sein seine seinen seinem seiner dies diese dieser dieses dass wie sich auch nach nicht
        kein keine bis um uber sowie jedoch noch bereits dieser denen deren dessen zwar nur ihm ihn ins
        beim wer was wo wenn so da je pro neu gegen soll sollen""",
    "fr": """le la les l un une des du de d et ou a au aux en dans sur pour par avec est sont etait ont il elle ils
        elles son sa ses leur leurs ce cet cette ces que qui se s y ne n pas plus qu dont lui on nous vous
        c j m t ete sera seront celle celui ci moyennant selon chez mais donc ni si comme tres""",
    "it": """il lo la i gli le un uno una di del dello della dei degli delle e o a al allo alla ai alle da dal dalla
        dai in nel nella nei nelle su sul sulla per con sono era erano ha hanno che si suo sua suoi loro
        questo questa questi ed ad l d non chi cui viene vengono stato stata stati state sara saranno ci
        piu ma anche come va vanno dall dell nell all sull quello quella quelli quelle ogni c fa essere
        tra fra""",
}
LITTLE = {language: frozenset(fold(words).split()) for language, words in _LITTLE.items()}
_TOLD_BY = {
    word: language for language, words in (
        ("en", "mr mrs ms"), ("de", "herr herrn frau"), ("fr", "mme mlle monsieur madame"), ("it", "signor signora"),
    ) for word in words.split()
}
ANY_LITTLE = frozenset().union(*LITTLE.values())


def tongue(words: Sequence[Token], otherwise: str = "en") -> str:
    """ISO 639-1 of the language whose little words fill most of the text; `otherwise` where none does."""
    counts = dict.fromkeys(LANGUAGES, 0.0)
    for token in words:
        if len(token.plain) == 1 and token.plain != "a":
            continue
        if token.plain in _TOLD_BY:
            counts[_TOLD_BY[token.plain]] += 1
        if token.plain.endswith(("ung", "ungen", "keit", "heit", "lich")) and len(token.plain) > 6:
            counts["de"] += 0.7
        speakers = [language for language in LANGUAGES if token.plain in LITTLE[language]]
        for language in speakers:
            counts[language] += 1 / len(speakers)
    best = max(LANGUAGES, key=lambda language: (counts[language], language == otherwise))
    return best if counts[best] >= 1 else otherwise


def content(words: Sequence[Token], language: str) -> list[Token]:
    """The tokens that tell something in this language: no little words, no single letters."""
    return [t for t in words if t.plain not in LITTLE[language] and (len(t.plain) > 1 or t.plain.isdigit())]
