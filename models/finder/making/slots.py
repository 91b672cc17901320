"""Every slot: what it is annotated as, how its value is made and how it is shown."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import addresses, bank, contact, dates, forms, national, organisations, plain, references, rooms, secrets_of
from .setting import Setting

Pieces = list[tuple[str, str | None]]


@dataclass(frozen=True)
class Known:
    """One slot; `needs` names lists of which it must have one, unless it has a maker of its own."""

    make: Callable[[Setting, str], Any]
    show: Callable[[Setting, Any, str], Pieces]
    forms: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()


def _text(kind: str | None, make: Callable[[Setting], str], needs: tuple[str, ...] = ()) -> Known:
    return Known(lambda setting, _: make(setting), lambda _, value, __: [(value, kind)], needs=needs)


LABEL = re.compile(
    r"(?:application )?nos?\. |[nN]°(?: parquet| RG| J)? ?|[nN]\. ?|S/N |REF |LOT |PID |CIF |PN |GLN |prot\. |Gz\. "
    r"|(?:sent|proc|Cass)\. n\. |Case No\. |No\. "
)
"""What stands before a number without being part of it."""


def _numbered(make: Callable[[Setting], str]) -> Known:
    """A number whose label, if the maker wrote one, stays outside the annotation."""

    def show(_: Setting, value: str, __: str) -> Pieces:
        label = LABEL.match(value)
        start = label.end() if label and value[label.end() :][:1].isalnum() else 0
        first, link, second = value[start:].partition(" and ")
        tail: Pieces = [(link, None), (second, "ID")] if second else []
        return [(value[:start], None), (first, "ID"), *tail]

    return Known(lambda setting, _: make(setting), show)


def _list(kind: str | None, name: str, *others: str) -> Known:
    """From the first of these lists that there is."""
    names = (name, *others)

    def draw(setting: Setting) -> str:
        for each in names:
            if setting.has(each):
                return setting.draw(each)
        return setting.draw(names[-1])

    return _text(kind, draw, names)


def _place(setting: Setting) -> str:
    name = setting.weigh({"city": 40, "village": 15, "country": 18, "region": 14, "nature": 8, "building": 5})
    return setting.draw(name if setting.has(name) else "city")


def _address(setting: Setting, form: str) -> Pieces:
    return addresses.lines(setting) if form == "lines" else [(addresses.address(setting), "ADDRESS")]


def _profession(setting: Setting) -> str:
    return setting.pick(setting.lists.pairs(setting.language))[setting.chance(0.5)]


ORGANISATIONS = [
    "bank", "insurer", "hospital", "court", "authority", "school", "university", "club", "party", "media",
    "association", "acronym",
]
LISTED = [
    "drug", "diagnosis", "anatomy", "eponym", "procedure", "lab", "score", "device", "product", "statute", "lawword",
    "courtgeneric", "nationality", "languagename", "duration", "reldate", "holiday", "work", "event", "noun", "abbr",
    "heading",
]
NUMBERS = ["patientno", "policyno", "invoiceno", "customerno", "employeeno", "contractno", "labno", "serial", "shortid"]

SLOTS: dict[str, Known] = {
    "p": Known(lambda *_: None, lambda *_: [], forms.FORMS),
    "date": Known(dates.make, dates.write, dates.FORMS),
    "age": Known(
        plain.age, lambda setting, value, form: [(plain.age_text(setting, value, form), "AGE")], frozenset({"words"}),
    ),
    "address": Known(
        lambda setting, form: _address(setting, form), lambda _, value, __: value, frozenset({"lines"}), ("city",),
    ),
    "street": _text("ADDRESS", addresses.street),
    "zipcity": _text("ADDRESS", addresses.zip_city, ("city",)),
    "room": _text("ADDRESS", rooms.room),
    "prof": _text("PROFESSION", _profession, ("prof_m",)),
    "company": _text("ORGANIZATION", organisations.company),
    "companyshort": _text("ORGANIZATION", organisations.short),
    "org": _text("ORGANIZATION", organisations.any_of),
    "practice": _text("ORGANIZATION", organisations.practice),
    "lawfirm": _text("ORGANIZATION", organisations.lawfirm),
    "ward": _text("ORGANIZATION", organisations.ward),
    **{name: _list("ORGANIZATION", name) for name in ORGANISATIONS},
    "city": _list("LOCATION", "city"),
    "village": _list("LOCATION", "village", "city"),
    "country": _list("LOCATION", "country"),
    "region": _list("LOCATION", "region"),
    "district": _list("LOCATION", "district"),
    "nature": _list("LOCATION", "nature"),
    "building": _list("LOCATION", "building"),
    "place": _text("LOCATION", _place, ("city",)),
    "phone": _text("ID", contact.phone),
    "fax": _text("ID", lambda setting: contact.phone(setting, 0)),
    "email": _text("ID", contact.email),
    "url": _text("ID", contact.url),
    "handle": _text("ID", contact.handle),
    "ip": _text("ID", contact.ip),
    "mac": _text("ID", contact.mac),
    "domain": _text("ID", contact.domain),
    "iban": _text("ID", bank.iban),
    "account": _text("ID", bank.account),
    "card": _text("ID", bank.card),
    "bic": _text("ID", bank.bic),
    "caseno": _numbered(references.case),
    "courtno": _numbered(references.court),
    "socialno": _text("ID", national.social),
    "taxno": _text("ID", national.tax),
    "companyno": _text("ID", national.company),
    "passport": _text("ID", national.passport),
    "licence": _numbered(national.licence),
    "plate": _text("ID", national.plate),
    "vin": _text("ID", secrets_of.vin),
    "imei": _text("ID", secrets_of.imei),
    "password": _text("ID", secrets_of.password),
    "coords": _text("ID", secrets_of.coords),
    "txhash": _text("ID", secrets_of.txhash),
    "spacedno": _text("ID", references.spaced),
    **{name: _numbered(references.shaped(name)) for name in NUMBERS},
    **{name: _list(None, name) for name in LISTED},
    **{name: _text(None, make) for name, make in plain.MAKERS.items()},
}

INNER = frozenset(("last", "first"))
"""Names that an entry of a list may ask for without saying of whom."""
