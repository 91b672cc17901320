"""The desk's light side of the keeper process: `Store` over a sealed child that alone holds keys."""

from collections.abc import Callable
from typing import TypeVar

from app.children.ported import proxy
from app.core.errors import Trouble
from app.core.opening import Secrets
from app.core.ports import Store
from app.system.process import Child

Made = TypeVar("Made")


def keeper_link(child: Child) -> Store:
    """A `Store`; locking ends the process, so that no key outlives it, and so does an opening that failed.

    A keeper can write in one folder for the whole of its life, so each attempt gets a life of its own.
    """
    asked = proxy(Store, child)

    def is_open() -> bool:
        return child.alive and asked.is_open()

    def create(folder: str, passphrase: str, language: str = "en") -> str:
        return _fresh(lambda: asked.create(folder, passphrase, language))

    def open_(folder: str, passphrase: str) -> None:
        _fresh(lambda: asked.open(folder, passphrase))

    def open_with(folder: str, secrets: Secrets) -> None:
        _fresh(lambda: asked.open_with(folder, secrets))

    def _fresh(opening: Callable[[], Made]) -> Made:
        if child.alive and asked.is_open():
            child.end()
        try:
            return opening()
        except Trouble:
            child.end()
            raise

    return proxy(Store, child, {
        "lock": child.end, "is_open": is_open, "create": create, "open": open_,
        "open_with": open_with,
    })
