"""What this machine is, what fits it and how fast, and what another machine would do."""

from app.core.advising import Counsel, Drift, Machine
from app.core.ports import Adviser, Models, ModelVersions, Networks

LARGER = 2.5
"""A float version has four bytes a weight, a quantised one has one and a little more."""


class Advising:
    """Advice for a person; every call looks at the machine anew, some milliseconds."""

    def __init__(
        self, adviser: Adviser, models: Models, versions: ModelVersions, networks: Networks | None = None
    ) -> None:
        self._adviser = adviser
        self._models = models
        self._versions = versions
        self._networks = networks

    def here(self, installed: bool = False) -> Counsel:
        """For this machine, beside what its other programs use; installed: one of the models that are here."""
        loaded = self._models.loaded()
        return self._adviser.counsel(self._adviser.machine(), loaded.sha256 if loaded else "", installed)

    def there(self, name: str) -> Counsel:
        """For a machine of the table. Raises WrongUsage where it has none of that name."""
        return self._adviser.counsel(self._adviser.named(name))

    def machines(self) -> tuple[Machine, ...]:
        """The machines of the table."""
        return tuple(self._adviser.machines())

    def drift(self, name: str) -> Drift | None:
        """How far a network's current version is from a float version of it that is kept too; None where there is none.

        Raises ModelTrouble.
        """
        versions = self._versions.versions(name)
        if any(one.current and one.withdrawn for one in versions):
            return None
        now = self._versions.find(name)
        if now.form != "onnx" or self._networks is None:
            return None
        larger = [one for one in versions if one.size > LARGER * now.size and not one.withdrawn]
        exact = max(larger, key=lambda one: one.size, default=None)
        return self._networks.drift(self._versions.find(name, exact.sha256), now) if exact else None
