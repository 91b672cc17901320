"""Small words that tell a language: frequent in it and hardly ever met in another that an office here meets."""

_EN = """
the of and to that was were with for this have has had been from which not are his her she they their would there will
when who what an by is it be as or at you your we our my if than into about after before should could shall any these
those its
"""
_DE = """
und der das dem des ein eine einen einem einer eines nicht ist sind wird wurde wurden werden haben hatte mit auf für
auch von vom zum zur bei beim nach sich ich sie wir ihr ihre ihren über unter oder aber wenn dass dieser diese dieses
durch noch nur im aus seit sehr kein keine wie bis
"""
_FR = """
le les des du et est une dans pour que qui pas sur avec sont été au aux ce cette ces il elle nous vous je ne ou mais
plus par son ses leur leurs être ont avait était votre notre nos vos lui comme sans après
"""
_IT = """
il che di della del dei delle degli gli è sono una nel nella nei alla al dal dalla con non per più anche ha hanno stato
stata questo questa ed suo sua loro come dopo prima essere lo dello sul sulla ai agli alle si
"""
TELLING = {
    word: language for language, words in (("en", _EN), ("de", _DE), ("fr", _FR), ("it", _IT)) for word in words.split()
}
"""The language of each, in small letters; a text in another language has some of them, one in this has many."""
