"""Bytes as people say them."""


def size_words(count: int) -> str:
    """In MB, from a thousand on in GB."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"
