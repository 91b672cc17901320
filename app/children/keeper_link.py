"""The desk's light side of the keeper process: `Store` over a sealed child that alone holds keys."""

from app.children.ported import proxy
from app.core.ports import Store
from app.system.process import Child


def keeper_link(child: Child) -> Store:
    """A `Store`; locking ends the process, so that no key outlives it."""

    asked = proxy(Store, child)

    def is_open() -> bool:
        return child.alive and asked.is_open()

    return proxy(Store, child, {"lock": child.end, "is_open": is_open})
