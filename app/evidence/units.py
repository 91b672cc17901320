"""Units, currencies and scale words as four languages write them, brought to one form."""

import re
from fractions import Fraction
from functools import cache

from app.evidence.tokens import fold

_MEASURES = """
length 1/1000 mm millimetre* millimeter* millimetri millimetro
length 1/100 cm centimet* zentimeter* centimetr*
length 1 m metre metres meter metern metres metro metri
length 1000 km kilomet* chilometr*
mass 1/1000000000 µg ug mcg mikrogramm microgram*
mass 1/1000000 mg milligram*
mass 1/1000 g gr gram gramm grams gramme grammes grammi grammo
mass 1 kg kilo kilos kilogram* chilo chili chilogramm*
mass 1000 t tonne tonnen tonnes tonnellat*
volume 1/1000 ml millilit*
volume 1/100 cl
volume 1/10 dl dezilit* decilit*
volume 1 l lit* liter litre litres litri litro
area 1 m2 m² qm quadratmeter* mq
area 10000 ha hektar* hectare* ettari
time 1 s sec sek sekunde* second seconds seconde* secondi
time 60 min minute* minut*
time 3600 h std stunde* hour* heure* ora ore
time 86400 day days tag tage tagen tages jour jours giorno giorni
time 604800 week weeks woche* semaine* settiman*
months 1 month months monat* mois mese mesi mensilita monatsmiete* monatslohn* mensualites
months 3 quarter quarters quartal* trimestre trimestri
months 6 semester semestre semestri
months 12 year years yr yrs jahr jahre jahren jahres an ans annee annees anno anni
age 1 jahrig* year-old
pressure 1 mmhg
energy 1 kwh
power 1 kw
pulse 1 bpm
dose 1 ie iu einheiten units unites unita
percent 1 % percent per_cent prozent pour_cent per_cento vh
times 1 times mal fois volte
percentpoint 1 prozentpunkte* percentage_points points_de_pourcentage punti_percentuali
heat 1 °c grad degrees degres gradi celsius
"""
_CURRENCIES = """
chf fr. sfr franken francs franchi franc franco stutz rappen
eur € euro euros
usd $ us$ dollar dollars dollari
gbp £ pound pounds pfund livres sterling sterline
"""
_SCALES = """
1000 k thousand tausend mille mila tsd
1000000 m mio mio. million millions millionen milione milioni mln mln. millionnen
1000000000 bn mrd mrd. billion billions milliarde milliarden milliard milliards miliardo miliardi
"""


@cache
def _measures() -> tuple[dict[str, tuple[str, Fraction]], list[tuple[str, tuple[str, Fraction]]]]:
    exact: dict[str, tuple[str, Fraction]] = {}
    loose = []
    for line in _MEASURES.strip().splitlines():
        dimension, factor, *names = line.split()
        for name in names:
            plain = fold(name.replace("_", " "))
            if plain.endswith("*"):
                loose.append((plain[:-1], (dimension, Fraction(factor))))
            else:
                exact[plain] = (dimension, Fraction(factor))
    return exact, loose


@cache
def measure(word: str) -> tuple[str, Fraction] | None:
    """Dimension and factor to its base unit of a folded word, None where it is no unit."""
    exact, loose = _measures()
    if word in exact:
        return exact[word]
    return next((unit for begin, unit in loose if word.startswith(begin) and len(word) <= len(begin) + 4), None)


@cache
def _table(lines: str) -> dict[str, str]:
    return {
        fold(name): row[0] for line in lines.strip().splitlines() for row in [line.split()] for name in row
    }


def currency(word: str) -> str | None:
    """ISO 4217 of a folded currency word or sign."""
    return _table(_CURRENCIES).get(word.rstrip(".") if word != "fr." else word)


def scale(word: str) -> int | None:
    """What a scale word multiplies by: "Mio.", "thousand"."""
    value = _table(_SCALES).get(word)
    return int(value) if value else None


BEFORE = re.compile(r"(?:\b(CHF|EUR|USD|GBP|Fr\.|SFr\.|US\$)|([€$£]))[ \u00a0\u202f]?$", re.IGNORECASE)
AFTER = re.compile(
    r"[ \u00a0\u202f-]?(per cent|pour cent|per cento|percentage points|points de pourcentage|punti percentuali"
    r"|year-old|[%€$£]|°C|µg|Fr\.|[^\W\d_]+\.?[²2]?)", re.IGNORECASE,
)
LINK = re.compile(r"\s(?:de|d['’]|di|of|volle[nr]?|weitere[nr]?|full|whole|calendar)\s?", re.IGNORECASE)
