"""`core.ports.Adviser` over the models that are here, the table of machines and this machine's own figures."""

from collections.abc import Callable, Sequence

from app.core.advising import Counsel, Machine
from app.runtime.advice import advise, counsel
from app.runtime.holdings import Holdings
from app.runtime.machine import this_machine
from app.runtime.machine_table import Table
from app.runtime.speeds import Speeds


class MachineAdviser:
    """context: tokens that are counted on; look: this machine, the real one unless given."""

    def __init__(
        self, holdings: Holdings, table: Table, speeds: Speeds, context: Callable[[], int],
        look: Callable[[Table, Callable[[str, int], float]], Machine] = this_machine,
    ) -> None:
        self._holdings = holdings
        self._table = table
        self._speeds = speeds
        self._context = context
        self._look = look

    def machine(self) -> Machine:
        """This computer now; the first look on an unknown processor measures its memory, a fifth of a second."""
        return self._look(self._table, self._speeds.bandwidth)

    def machines(self) -> Sequence[Machine]:
        """The rows of “what if”."""
        return self._table.machines()

    def named(self, words: str) -> Machine:
        """The row that these words mean. Raises WrongUsage."""
        return self._table.machine(words)

    def counsel(self, machine: Machine, loaded: str = "", installed: bool = False) -> Counsel:
        """What fits there and how fast. loaded: sha256 of the model in memory, whose room it makes.

        installed: advise one that is here.
        """
        models = [model for model in self._holdings.all() if model.task == "answer"]
        held = 0 if machine.imagined else sum(model.bytes for model in models if loaded and model.sha256 == loaded)
        context = self._context()
        free = machine.places[-1].free
        advised = [
            advise(model, self._holdings.state(model, free), machine, self._speeds.speed, context, held)
            for model in models
        ]
        return counsel(machine, context, advised, installed, self._holdings.shelf.withdrawn)

    def note(self, sha256: str, engine: str, tokens_a_second: float) -> None:
        """An answer was written at this speed here."""
        self._speeds.note(sha256, engine, tokens_a_second)
