"""Small words that stand between a number and the word that says what it is, in four languages."""

_LITTLE = """
a an and are as at be been by for from has have he her his in is it its my of on or our she that the their them they
this to was we were will with you your i not no but if then than so
der die das dem den des ein eine einen einem einer eines und oder aber ist sind war waren wird werden wurde hat haben
hatte ich du er sie es wir ihr mein meine sein seine ihre unser in im an am auf aus bei beim mit nach von vom vor zu
zum zur für um über unter als auch nicht nur wie so dass wenn
le la les l un une des du de d et ou mais est sont était a ont je tu il elle nous vous ils elles mon ma mes son sa ses
leur leurs notre votre ce cette ces en dans par pour sur avec sans au aux que qui ne pas plus se
il lo la i gli le un uno una di del dello della dei degli delle da dal dalla in nel nella con su sul per tra fra e o ma
è sono era ha hanno io tu lui lei noi voi loro mio mia suo sua nostro vostro questo questa che chi non si come
"""
LITTLE = frozenset(_LITTLE.split())
"""In small letters."""
