"""An adviser over invented machines, for services, screens and pictures."""

from collections.abc import Sequence
from dataclasses import replace

from app.core.advising import Advice, Counsel, Machine, Memory, Speed
from app.core.asking import ModelState
from app.core.errors import WrongUsage
from app.core.ports import Adviser, ModelLibrary
from app.core.reasons import Reason

GIB = 1 << 30
HERE = Machine("desk", "Some processor", 8, "Linux", (Memory("processor", 32 * GIB, 20 * GIB, 60.0, "measured"),))
STUDIO = Machine(
    "Mac Studio M2 Ultra 192 GB", "Apple M2 Ultra", 0, "macOS",
    (Memory("metal", 192 * GIB, 188 * GIB, 800.0, "table", True),), "Apple M2 Ultra", imagined=True,
)


class DummyAdviser(Adviser):
    """Reckons in the simplest way; models: what the library has; measured: tokens a second by name."""

    def __init__(self, library: ModelLibrary) -> None:
        self._library = library
        self.measured: dict[str, float] = {}
        self.noted: list[tuple[str, str, float]] = []

    def machine(self) -> Machine:
        return HERE

    def machines(self) -> Sequence[Machine]:
        return (STUDIO, replace(STUDIO, name="NUC DDR5-5600 16 GB"))

    def named(self, words: str) -> Machine:
        found = next((one for one in self.machines() if words.casefold() in one.name.casefold()), None)
        if found is None:
            raise WrongUsage("machine.unknown", machine=words, near=STUDIO.name)
        return found

    def counsel(self, machine: Machine, loaded: str = "", installed: bool = False) -> Counsel:
        place = machine.places[0]
        models = [self._advice(model, place, machine.imagined) for model in self._library.models()]
        ordered = tuple(sorted((one for one in models if one.model.task == "answer"), key=lambda one: -one.model.rank))
        takes = [one for one in ordered if one.possible and (one.model.installed or not installed)]
        if not takes:
            return Counsel(machine, 4096, ordered, "", Reason.of("machine.why.none"))
        best = takes[0].model
        return Counsel(machine, 4096, ordered, best.name, Reason.of("machine.why.best", model=best.title or best.name))

    def note(self, sha256: str, engine: str, tokens_a_second: float) -> None:
        self.noted.append((sha256, engine, tokens_a_second))

    def _advice(self, model: ModelState, place: Memory, imagined: bool) -> Advice:
        needs = model.size + 300_000_000
        if needs > place.free:
            return Advice(model, "models.fits.no", needs, "", None)
        own = 0.0 if imagined else self.measured.get(model.name, 0.0)
        likely = own or 0.6 * place.bandwidth * 1e9 / model.size
        speed = Speed(likely, likely, likely, True) if own else Speed(likely / 1.4, likely, likely * 1.4)
        return Advice(model, "models.fits.yes", needs, place.kind, speed)
