"""Words a second of finding against plain Presidio, on the same texts, in one run, warm, one thread.

    OMP_NUM_THREADS=1 .venv/bin/python tools/bench_finding.py [FILE.jsonl …]

Without files it takes sentences made here, so that it runs anywhere. Plain Presidio is its default analyzer with
spaCy's pipelines, every component loaded; where their folders are not in the model folder, only ours is measured.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.privacy.finder import Finder
from app.system import paths

_MADE = {
    "en": "On 3 May 2061 Mr Jonas Roe, born in Bristol, wrote to Barnfield Hospital about the bill of 12 March. "
          "He asked that the account be settled and gave his number, 020 7946 0123, and his mail, j.roe@example.org. ",
    "fr": "Le 3 mai 2061, Mme Rose Favre, née à Lyon, a écrit à l'hôpital de Valfontaine au sujet de la facture. "
          "Elle a laissé son numéro, 01 23 45 67 89, et son adresse, r.favre@example.org, puis elle est repartie. ",
}
NAMES_MODELS = {"en": "en_core_web_md", "fr": "fr_core_news_md"}
"""spaCy's pipelines that plain Presidio is measured with, by language."""

Row = tuple[str, str]


def made() -> list[Row]:
    """Forty texts of some two hundred words in the two languages that plain Presidio is measured in."""
    return [(text * 6, language) for language, text in _MADE.items() for _ in range(20)]


def read(files: Iterable[str]) -> list[Row]:
    """Texts of JSON-lines files in languages that both sides can read."""
    rows = [json.loads(line) for name in files for line in Path(name).read_text(encoding="utf-8").splitlines()]
    return [(row["text"], row["lang"]) for row in rows if row["lang"] in NAMES_MODELS]


def plain(models: Path) -> Callable[[Row], object]:
    """Presidio as it comes, with its default recognisers, fed by the full pipelines."""
    import spacy
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine

    class Loaded(SpacyNlpEngine):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__(models=[], ner_model_configuration=NerModelConfiguration())
            self.nlp: dict[str, Any] = {lang: spacy.load(models / name) for lang, name in NAMES_MODELS.items()}

    # plain Presidio would fetch a suffix list here
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    languages = list(NAMES_MODELS)
    registry = RecognizerRegistry(supported_languages=languages)
    registry.load_predefined_recognizers(languages=languages)
    engine = Loaded()
    registry.add_nlp_recognizer(nlp_engine=engine)
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=languages)
    return lambda row: analyzer.analyze(row[0], row[1])


def speed(work: Callable[[Row], object], rows: list[Row]) -> float:
    """Words a second of processor time, after one text of each language to warm up."""
    for language in {language for _, language in rows}:
        work(next(row for row in rows if row[1] == language))
    start = time.process_time()
    for row in rows:
        work(row)
    return sum(len(text.split()) for text, _ in rows) / (time.process_time() - start)


def main() -> None:
    """Print both speeds and their ratio."""
    rows = read(sys.argv[1:]) or made()
    there = all((paths.models() / name).is_dir() for name in NAMES_MODELS.values())
    theirs = speed(plain(paths.models()), rows) if there else 0.0
    finder = Finder(paths.finder())
    ours = speed(lambda row: list(finder.find_texts([row])), rows)
    beside = f"  plain {theirs:.0f} words/s  ratio {ours / theirs:.2f}" if there else ""
    print(f"texts {len(rows)}  finder {ours:.0f} words/s{beside}")


if __name__ == "__main__":
    main()
