"""First names and made-up surnames for people who must not be known, by language."""

_FIRST = {
    "de": (
        "Annelore Birte Carola Dörthe Edeltraud Friederike Gesine Henrike Irmela Jutta Käthe Liselotte Mechthild "
        "Notburga Ottilie Petra Roswitha Silke Theda Ulrike Verena Waltraud Wiebke Zita",
        "Achim Burkhard Clemens Detlef Eckhard Folker Gernot Hartmut Ingolf Jobst Korbinian Lothar Meinhard Norbert "
        "Ortwin Pankraz Rüdiger Sigmar Thilo Ulf Volkmar Winfried Wendelin Zacharias",
    ),
    "fr": (
        "Aliénor Bérénice Clothilde Delphine Eulalie Fantine Ghislaine Hortense Isaure Josiane Lucienne Mireille "
        "Noémie Odile Perrine Quitterie Rosalie Solange Thaïs Ursuline Violaine Yolande Zélie Apolline",
        "Aurélien Bastien Corentin Didier Edgard Fulbert Gaspard Hippolyte Isidore Joachim Lazare Médard Nicaise "
        "Oscar Prosper Raoul Séverin Thibault Ulysse Valère Xavier Yvon Zéphyrin Anselme",
    ),
    "it": (
        "Adalgisa Brunella Clelia Domitilla Ersilia Fiammetta Gigliola Iolanda Loredana Mafalda Nerina Ornella "
        "Palmira Quintilia Rosalba Sabrina Tosca Umbertina Vanda Zaira Amelia Berenice Ginevra Lavinia",
        "Amerigo Baldassarre Corrado Duilio Ermanno Fulvio Gualtiero Ippolito Lamberto Manlio Nazario Oreste "
        "Pancrazio Quirino Rinaldo Saverio Tarcisio Ubaldo Vinicio Zeno Ademaro Brizio Egidio Loris",
    ),
    "en": (
        "Araminta Beatrix Clarissa Dorothea Edwina Frederica Georgina Henrietta Imogen Josephine Lavinia Marjorie "
        "Nerys Octavia Philippa Rowena Sybil Tabitha Ulrica Veronica Winifred Yvette Zelda Cordelia",
        "Ambrose Barnaby Crispin Desmond Edgar Fergus Gilbert Humphrey Ivor Jasper Lionel Mortimer Nigel Osbert "
        "Percival Quentin Rupert Sylvester Tarquin Ulric Vernon Wilfred Yorick Alistair",
    ),
}
_SURNAME = {
    "de": (
        "Alber Birken Dornen Eschen Flink Grauen Hasel Immen Kolken Lauter Morgen Nieder",
        "hagner thaler kamper storfer wieler mattner bruckner reuther siegler velder",
    ),
    "fr": (
        "Aubre Belle Char Dor Espe Fonte Gran Lame Mont Per Roche Val",
        "vernoz dieulx chamel telin rivaz gnol ssard quignon mbreuil llonne",
    ),
    "it": (
        "Albe Bello Carto Della Ferra Gallo Lambra Monte Pino Roma Sanga Vero",
        "gnasco rinelli stroni vezzato ldieri cchiato mbrosi netti scuri glietti",
    ),
    "en": (
        "Ash Bram Cold Dun Elm Farn Gild Hather Kel Lang Mar Thorn",
        "wicken borough hurstley dalby comber grave leigh merton stowe thwaite",
    ),
}
LANGUAGES = tuple(_FIRST)
FIRST = {language: {"f": female.split(), "m": male.split()} for language, (female, male) in _FIRST.items()}
"""First names by language and gender."""


def _surnames(heads: list[str], tails: list[str]) -> list[str]:
    """Every head with every tail, no two neighbours alike in either, so that those of a case do not sound like kin."""
    # Three and ten have no common part, so that each head meets each tail.
    return [
        head + tails[(at + 3 * turn) % len(tails)] for turn in range(len(tails)) for at, head in enumerate(heads)
    ]


SURNAMES = {
    language: _surnames(heads.split(), tails.split()) for language, (heads, tails) in _SURNAME.items()
}
"""A hundred and twenty surnames a language, put together so that few people bear them."""
