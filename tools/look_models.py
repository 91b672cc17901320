"""States of the models page that are hard to come by: a machine of the table, a file that waits, two answers."""

from dataclasses import replace

from app.core.advising import Advice, Machine, Memory, Speed
from app.core.asking import ModelState
from app.core.library import Candidate, Looked, Scored, Version
from app.core.reasons import Reason
from app.desk.models_page.state import BringState, CompareState, ModelCardState, ModelsState
from tools.look_case import TALKS

GIB = 1 << 30
HERE = Machine("desk", "AMD Ryzen 7 7840U", 8, "Linux", (Memory("processor", 32 * GIB, 20 * GIB, 62.0, "measured"),))
STUDIO = Machine(
    "Mac Studio M2 Ultra 192 GB", "Apple M2 Ultra", 0, "macOS",
    (Memory("metal", 192 * GIB, 188 * GIB, 800.0, "table", True),), "Apple M2 Ultra", imagined=True,
)
FOUR = ("en", "de", "fr", "it")


def models_states(language: str) -> dict[str, ModelsState]:
    """By the picture's name."""
    _, question, answer = TALKS[language]
    page = ModelsState(HERE, (STUDIO.name, "NUC DDR5-5600 32 GB"), "", _cards(), Reason.of(
        "machine.why.best", model="Qwen3-4B"))
    looked = Looked("gguf", ("Apertus-8B-Instruct-2509-Q4_K_M.gguf",), 4_921_000_000, "Apertus 8B Instruct",
                    "apertus", "Q4_K_M", answers=True)
    candidate = Candidate("/home/anna/Apertus-8B-Instruct-2509-Q4_K_M.gguf", "apertus-8b", looked, "7c" * 32,
                          "Apache-2.0", "Apache License\nVersion 2.0, January 2004\n\n1. Definitions.\n" * 4)
    two = tuple(replace(card, unfolded=False) for card in page.cards[:2])
    names = "qwen2.5-coder-1.5b", "qwen2.5-coder-0.5b"
    return {
        "page": replace(page, case="1"),
        "bring": replace(page, bring=BringState(candidate, licence=True)),
        "busy": replace(page, busy="models_page.testing", share=0.4),
        "worse": replace(page, way_back=True, said=(
            Reason.of("models_page.switched", model="qwen2.5-coder-0.5b"),
            Reason.of("models_page.scores", score="62", before="88"), Reason.of("models_page.worse"))),
        "compare": replace(page, cards=two, can_compare=True, compare=CompareState(
            question, names, (answer, answer[:120]), (21.4, 9.8), (61, 30))),
        "studio": replace(page, machine=STUDIO, looked_at=STUDIO.name, why=Reason.of(
            "machine.why.best", model="Apertus-70B-Instruct-2509"), cards=tuple(
            replace(card, best=card.advice.model.rank == 64, advice=replace(
                card.advice, fits="models.fits.yes", place="metal", speed=Speed(40, 52, 64))) for card in page.cards)),
    }


def _cards() -> tuple[ModelCardState, ...]:
    small = ModelState("qwen2.5-coder-1.5b", "answer", FOUR, 1_117_320_768, "cc" * 32, True, "", "Apache-2.0", 32768,
                       30, "models.worth.small", title="Qwen2.5-Coder-1.5B-Instruct")
    tiny = replace(small, name="qwen2.5-coder-0.5b", size=491_400_064, rank=20, worth="models.worth.tiny",
                   title="Qwen2.5-Coder-0.5B-Instruct")
    away = replace(small, name="qwen3-4b", size=2_457_000_000, rank=40, worth="models.worth.to_bring", sha256="",
                   installed=False, title="Qwen3-4B", languages=(*FOUR, *"abcdefghi"), upstream="Qwen/Qwen3-4B-GGUF",
                   file="Qwen3-4B-Q4_K_M.gguf")
    large = replace(away, name="apertus-70b", size=43_154_000_000, rank=64, title="Apertus-70B-Instruct-2509",
                    upstream="swiss-ai/Apertus-70B-Instruct-2509", file="Apertus-70B-Instruct-2509-Q4_K_M.gguf")
    versions = (
        Version(small.name, "a7" * 32, "gguf", small.size, "2026-08-02T10:00:00+02:00", False, "Apache-2.0"),
        Version(small.name, small.sha256, "gguf", small.size, "2026-11-24T09:00:00+01:00", True, "Apache-2.0",
                signers=("Model office",), pins=("case:1",)),
    )
    tested = Scored(small.name, small.sha256, "", (("a", 1.0), ("b", 0.75)))
    yes = "models.fits.yes"
    return (
        ModelCardState(Advice(small, yes, 1_400_000_000, "processor", Speed(17, 18, 19, True)), True, True, False, True,
                       True, versions, tested),
        ModelCardState(Advice(tiny, yes, 800_000_000, "processor", Speed(30, 44, 65)), verified=True),
        ModelCardState(Advice(away, yes, 3_300_000_000, "processor", Speed(6.4, 9.5, 14)), best=True),
        ModelCardState(Advice(large, "models.fits.no", 44_700_000_000, "", None)),
    )
