"""Where persons of a case are named in a text: any part of a name, in any form that still names them."""

import re
from collections.abc import Iterator

from app.core.documents import Span
from app.privacy.known_parts import Form, Parts, Sign
from app.privacy.letters import LETTER, UPPER
from app.privacy.name_context import in_company, is_name, is_word, small_title
from app.privacy.same_name import key as key_of
from app.privacy.word_list import WordList

Named = tuple[Span, str]
"""A stretch and the name by which it is known."""

_INITIALS = re.compile(rf"(?<![\w.])[{UPPER}]\.[ \u00a0]?[{UPPER}]\.(?:[ \u00a0]?[{UPPER}]\.)?(?!\w)")
_ABBREVIATIONS = frozenset(("us", "uk", "eu", "zb", "dh", "ua", "iv", "ia", "ps", "nb", "eg", "ie"))
_HOURS = frozenset(("am", "pm"))
_BEFORE = re.compile(rf"(?<![\w.])(?:[{UPPER}]\.[ \u00a0-]?)+$")
_AFTER = re.compile(rf",?[ \u00a0](?:[{UPPER}]\.[ \u00a0-]?)*[{UPPER}]\.(?![{LETTER}])")
_LOGIN_BEFORE = re.compile(r"(?<![^\W_])[^\W\d_][._-]$")
_LOGIN_AFTER = re.compile(r"[._-][^\W\d_](?![^\W_])")
_IN_NAME = re.compile(r"(?:[ \t\u00a0\r\n'’_-]{0,4}|,[ \u00a0\n]?|\.)\Z")
_AT_LINE_END = re.compile(r"[ \t]*\r?\n[ \t]*\Z")


def find(words: WordList, parts: Parts) -> Iterator[Named]:
    """Every place, in any order, overlaps allowed; linear in the text whatever the number of names."""
    signs: dict[str, Sign | None] = {}
    text = words.text
    firsts = parts.forms.firsts
    for at, key in enumerate(words.keys):
        for keys, form in parts.forms.beginning(words, at) if key in firsts else ():
            end = words.follows(at, keys, _IN_NAME)
            if end is not None and _form_counts(words, at, end, form):
                yield Span(words.starts[at], end), form.owner
        word = words.word(at)
        if word not in signs:
            signs[word] = parts.sign(word, key)
        sign = signs[word]
        if sign is not None and (span := _stands(words, at, sign, parts)):
            yield span, sign.owner
        elif torn := _torn(words, at, parts):
            yield torn
    yield from _initial_forms(text, parts)


def _form_counts(words: WordList, at: int, end: int, form: Form) -> bool:
    """A single word counts as a name does, several however they are written, unless in small letters and all common.

    A comma parts the last name from the first, and two people in a list: "Mai, Lena Mai".
    """
    stretch = words.text[words.starts[at]:end]
    if stretch.isalpha():
        return not stretch.islower() and is_name(words.text, words.starts[at], end)
    behind = words.keys[at + len(form.words):at + len(form.words) + 1]
    if "," in stretch and (not form.comma or stretch.islower() or behind == [form.words[0]]):
        return False
    return not stretch.islower() or not all(map(is_word, re.findall(r"[^\W_]+", stretch)))


def _stands(words: WordList, at: int, sign: Sign, parts: Parts) -> Span | None:
    """The stretch that names the person, initials beside included; None where the word means something else."""
    text, start, end = words.text, words.starts[at], words.ends[at]
    if sign.how in ("near", "short"):
        return _with_initials(text, start, end, sign, parts) if in_company(text, start, end) else None
    if text[start].islower():
        if sign.how == "login":
            return Span(start, end)
        return _as_login(text, start, end, sign, parts)
    if sign.how == "part" and not is_name(text, start, end):
        return None
    return _with_initials(text, start, end, sign, parts)


def _as_login(text: str, start: int, end: int, sign: Sign, parts: Parts) -> Span | None:
    """A part in small letters in a mail address, a user name, a path, or behind a form of address."""
    letters = parts.letters.get(sign.part, set())
    before = _LOGIN_BEFORE.search(text[max(0, start - 3):start])
    after = _LOGIN_AFTER.match(text, end)
    wide_start = start - 2 if before and key_of(before[0][0]) in letters else start
    wide_end = end + 2 if after and key_of(after[0][1]) in letters else end
    if (wide_start, wide_end) != (start, end):
        return Span(wide_start, wide_end)
    previous, following = text[max(0, start - 1):start], text[end:end + 1]
    if following == "@" or (previous == "@" and not text[max(0, start - 2):start - 1].strip()):
        return Span(start, end)
    glued = (previous in ("_", ".") and text[start - 2:start - 1].isalnum()) or (
        following in ("_", ".") and text[end + 1:end + 2].isalnum() and not text[end + 1].isupper()
    ) or previous == "\\"
    return Span(start, end) if small_title(text, start) or (glued and not is_word(text[start:end])) else None


def _with_initials(text: str, start: int, end: int, sign: Sign, parts: Parts) -> Span:
    if text[max(0, start - 2):start].rstrip(" \u00a0-").endswith("."):
        before = _BEFORE.search(text[max(0, start - 14):start])
        if before and (before[0].rstrip() != "M." or "m" in parts.letters.get(sign.part, ())):
            start -= len(before[0])
    elif text[max(0, start - 1):start] in ("'", "’") and text[max(0, start - 2):start - 1].isupper():
        start -= 2
    after = _AFTER.match(text, end)
    if after:
        first = next(char for char in after[0] if char.isalpha())
        following = re.match(rf"[ \u00a0]([{LETTER}]+)", text[after.end():after.end() + 40])
        told = following is not None and key_of(following[1]) in parts.parts
        if key_of(first) in parts.letters.get(sign.part, ()) and not told:
            end = after.end()
    return Span(start, end)


def _torn(words: WordList, at: int, parts: Parts) -> Named | None:
    """A name that a line's end cuts without a hyphen, or one in capitals with it."""
    between = words.between(at)
    if between != "-" and not ("\n" in between and _AT_LINE_END.match(between)):
        return None
    first, second = words.word(at), words.word(at + 1)
    whole = words.keys[at] + words.keys[at + 1]
    if len(whole) < 5 or not first[0].isupper() or (not second.isupper() if between == "-" else not second.islower()):
        return None
    owner = parts.parts.get(whole)
    return (Span(words.starts[at], words.ends[at + 1]), owner) if owner else None


def _initial_forms(text: str, parts: Parts) -> Iterator[Named]:
    if not parts.initials:
        return
    for match in _INITIALS.finditer(text):
        letters = "".join(char for char in match[0] if char.isalpha())
        owner = parts.initials.get(key_of(letters))
        hour = letters.lower() in _HOURS and text[:match.start()].rstrip()[-1:].isdigit()
        if owner and not hour and letters.lower() not in _ABBREVIATIONS:
            yield Span(*match.span()), owner
