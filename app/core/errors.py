"""The error tree.

    Exception
    ├── Trouble            known trouble: has a code, ends in a sentence with a way out
    │   ├── Cancelled      the person stopped it
    │   ├── WrongUsage     a command or call that makes no sense (exit code 2)
    │   ├── BadFile        a document that cannot be read
    │   ├── FindingFailed  a recogniser could not do its work; nothing is sent
    │   ├── ModelTrouble   no model, a damaged one, one that does not fit
    │   ├── VaultTrouble   locked, wrong pass-phrase, damaged, newer, in use, disk full
    │   ├── ChildTrouble   a sealed process died, hung or answered nonsense
    │   └── Forbidden      a policy, a lock or the seal says no
    └── Bug                our own fault: a stable code, never content

The text of these exceptions is the code alone. Parameters are for the sentence on the page and may name a
file; they never enter a log or the record.
"""

from collections.abc import Mapping


class Trouble(Exception):
    """Something known went wrong and a person can do something about it.

    code: dotted lower-case words ("file.encrypted"), worded in `system.wording`; params fill the sentence.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, str] = {name: str(value) for name, value in params.items()}

    def __reduce__(self) -> str:
        raise TypeError("errors cross processes as wire frames, never pickled")


class Cancelled(Trouble):
    """The person pressed stop."""

    def __init__(self, code: str = "cancelled", **params: str | int) -> None:
        super().__init__(code, **params)


class WrongUsage(Trouble):
    """The request itself makes no sense."""


class BadFile(Trouble):
    """A document that cannot be read: encrypted, broken, empty, too large, of a kind we do not know."""


class FindingFailed(Trouble):
    """Personal data could not be looked for, so nothing may be sent."""


class ModelTrouble(Trouble):
    """A language or recognition model is missing, damaged or too large for this machine."""


class VaultTrouble(Trouble):
    """The vault cannot be opened, read or written."""


class ChildTrouble(Trouble):
    """A sealed process died, took too long or broke its protocol."""


class Forbidden(Trouble):
    """A policy, a lock or the seal says no."""


class Bug(Exception):
    """Our own mistake, reported by a stable code without content."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


TROUBLES: Mapping[str, type[Trouble]] = {
    kind.__name__: kind
    for kind in (
        Trouble, Cancelled, WrongUsage, BadFile, FindingFailed, ModelTrouble, VaultTrouble, ChildTrouble, Forbidden,
    )
}
"""By class name, so that the wire can rebuild the right branch of the tree."""
