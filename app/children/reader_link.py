"""The desk's light side of the reader process; restoring names is pure text and runs here."""

from app.children.ported import proxy
from app.core.ports import Reader, Restorer
from app.core.redaction import AliasTable
from app.system.process import Child


def reader_link(child: Child) -> Reader:
    """A `Reader` over the sealed child."""

    def restorer(table: AliasTable) -> Restorer:
        # Loaded with the first answer: its many patterns of dates and names would hold up the window.
        from app.privacy.restore import StreamRestorer

        return StreamRestorer(table)

    return proxy(Reader, child, {"restorer": restorer})
