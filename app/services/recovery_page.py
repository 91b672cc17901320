"""The page with the recovery key: what stands on it, as text or HTML, and its QR code as a square of dots."""

from datetime import date
from html import escape

from app.core.errors import VaultTrouble
from app.system.wording import Wording

Dots = tuple[tuple[bool, ...], ...]

HTML = (".html", ".htm")


def page(wording: Wording, folder: str, recovery: str, name: str = "") -> str:
    """The whole page; HTML with the QR code where the file's `name` ends so, else plain text."""
    title, lines, words = wording.text("recovery_page.title"), recovery.splitlines(), sentences(wording, folder)
    if not name.casefold().endswith(HTML):
        listed = "\n".join(f"    {number}   {line}" for number, line in enumerate(lines, start=1))
        return f"{title}\n\n{words[0]}\n\n{listed}\n\n" + "\n".join(words[1:]) + "\n"
    rows = "".join(f"<li>{escape(line)}</li>" for line in lines)
    texts = "".join(f"<p>{escape(text)}</p>" for text in words)
    return (
        f'<!doctype html><meta charset="utf-8"><title>{escape(title)}</title>'
        '<style>body{font:12pt sans-serif;margin:2cm}ol{font:16pt monospace;line-height:2}svg{width:5cm}</style>'
        f"<h1>{escape(title)}</h1><ol>{rows}</ol>{_svg(dots(recovery))}{texts}\n"
    )


def sentences(wording: Wording, folder: str) -> tuple[str, ...]:
    """What the page says around the key: which vault, of which day, where to keep it, how it is used."""
    return (
        wording.text("recovery_page.vault", folder=folder, day=date.today().isoformat()),
        wording.text("recovery_page.keep"),
        wording.text("recovery_page.use"),
    )


def dots(recovery: str) -> Dots:
    """The key as a QR code (ISO/IEC 18004), error correction M, without its quiet zone; check words included."""
    import segno

    code = segno.make_qr(" ".join(recovery.split()).upper(), error="m")
    return tuple(tuple(bool(dot) for dot in row) for row in code.matrix)


def group(recovery: str, number: int) -> str:
    """The group of this number, from 1 to 8."""
    return [part for line in recovery.splitlines() for part in line.split()[:2]][number - 1]


def same_groups(recovery: str, asked: tuple[int, ...], typed: tuple[str, ...]) -> bool:
    """Whether the groups that were asked for were typed; letters that look like digits count as meant."""
    def plain(text: str) -> str:
        return text.strip().upper().translate(str.maketrans("ILO", "110"))

    return [group(recovery, number) for number in asked] == [plain(text) for text in typed]


def not_typed() -> VaultTrouble:
    """What is said of groups that are other ones."""
    return VaultTrouble("vault.recovery_typed")


def _svg(square: Dots) -> str:
    size = len(square) + 8
    cells = "".join(
        f"M{x + 4} {y + 4}h1v1h-1z" for y, row in enumerate(square) for x, dark in enumerate(row) if dark
    )
    return f'<svg viewBox="0 0 {size} {size}" xmlns="http://www.w3.org/2000/svg"><path d="{cells}"/></svg>'
