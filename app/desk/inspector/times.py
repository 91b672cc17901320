"""Moments as a person reads them."""

from PySide6.QtCore import QDateTime, QLocale, Qt

_PLACES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "de": QLocale(QLocale.Language.German, QLocale.Country.Switzerland),
    "fr": QLocale(QLocale.Language.French, QLocale.Country.Switzerland),
    "it": QLocale(QLocale.Language.Italian, QLocale.Country.Switzerland),
}


def moment(iso: str, language: str, short: bool = False) -> str:
    """ISO 8601 with zone as date and time here, in the person's language; as it stands where it is no moment."""
    at = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not at.isValid():
        return iso
    local = at.toLocalTime()
    place = _PLACES.get(language, _PLACES["en"])
    if short:
        return f"{place.toString(local.date(), 'd MMM yyyy')}, {place.toString(local.time(), 'HH:mm')}"
    day = place.toString(local.date(), QLocale.FormatType.LongFormat)
    return f"{day}, {place.toString(local.time(), 'HH:mm:ss')}"
