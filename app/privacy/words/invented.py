"""First names and made-up surnames for people who must not be known, by language."""

_FIRST = {
    "de": (
        "Annelore Birte Carola Dörthe Edeltraud Friederike Gesine Henrike Irmela Jutta Käthe Liselotte Mechthild "
        "Notburga Ottilie Petra Roswitha Silke Theda Ulrike Verena Waltraud Wiebke Zita",
        "Achim Burkhard Clemens Detlef Eckhard Folker Gernot Hartmut Ingolf Jobst Korbinian Lothar Meinhard Norbert "
        "Ortwin Pankraz Rüdiger Sigmar Thilo Ulf Volkmar Winfried Wendelin Zacharias",
    ),
    "fr": (
        "Aliénor Bérénice Capucine Delphine Eulalie Fantine Ghislaine Hortense Isaure Josiane Lucienne Mireille "
        "Noémie Odile Perrine Quitterie Rosalie Solange Thaïs Ursuline Violaine Yolande Zélie Apolline",
        "Aurélien Bastien Corentin Désiré Edgard Fulbert Gaspard Honoré Isidore Joachim Lazare Médard Narcisse "
        "Octave Prosper Raoul Séverin Thibault Urbain Valère Xavier Yvon Zéphyrin Anselme",
    ),
    "it": (
        "Adalgisa Brunella Clelia Domitilla Ersilia Fiammetta Gigliola Iolanda Loredana Mafalda Nerina Ornella "
        "Palmira Quirina Rosalba Sabrina Tosca Ubalda Vanda Zaira Amelia Berenice Ginevra Lavinia",
        "Amerigo Baldassarre Corrado Duilio Ermanno Fulvio Gualtiero Ippolito Lamberto Manlio Nazario Oreste "
        "Pasquale Quirino Rinaldo Saverio Tarcisio Ubaldo Vinicio Zeno Ademaro Brizio Egidio Loris",
    ),
    "en": (
        "Araminta Beatrix Clementine Dorothea Edwina Felicity Georgina Henrietta Imogen Josephine Lavinia Marjorie "
        "Nerys Octavia Philippa Rowena Sybil Tabitha Unity Verity Winifred Yvette Zelda Cordelia",
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
        "Albe Bello Carto Della Ferra Gallo Lambra Monte Pella Roma Sanga Vero",
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
SURNAMES = {
    language: [head + tail for tail in tails.split() for head in heads.split()]
    for language, (heads, tails) in _SURNAME.items()
}
"""A hundred and twenty surnames a language, put together so that few people bear them."""
