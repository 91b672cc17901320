"""Labels and headings that announce nobody: of goods, measurements, files and figures, and of forms' other fields."""

_THINGS = """
item | article | product | description | quantity | qty | unit | unit price | price | amount | total | cost
| discount | value | values | result | results | range | reference range | ref range | normal range | type
| data type | size | version | default | path | file | filename | modified | port | host | ip | url | symbol | isin
| ticker | currency | dose | dosage | drug | medication | medicine | strength | route | frequency | substance
| method | test | analyte | parameter | population | area | capital | share | percent | count | mean | median | sd
| p | n | chapter | page | section | brand | model | model no | capacity | weight in g | required | mandatory
| format | length | field | column | constraint | artikel | produkt | bezeichnung | beschreibung | menge | anzahl
| stück | einheit | einzelpreis | preis | betrag | summe | kosten | rabatt | mwst | wert | werte | resultat
| ergebnis | norm | normbereich | normwert | referenz | referenzbereich | referenzwert | typ | datentyp | grösse
| dateiname | datei | pfad | geändert | währung | kurs | dosis | dosierung | präparat | medikament | wirkstoff
| stärke | darreichungsform | applikation | morgens | mittags | abends | nachts | substanz | methode | analyse
| untersuchung | einwohner | fläche | hauptstadt | anteil | prozent | mittelwert | kapitel | seite | marke | modell
| hersteller | leistung | position | pos | haben | soll | saldo | produit | désignation | quantité | qté | unité
| prix | prix unitaire | montant | coût | remise | tva | valeur | valeurs | résultat | norme | référence
| valeurs de référence | intervalle | taille | fichier | chemin | modifié | devise | cours | posologie | médicament
| principe actif | forme | matin | midi | soir | méthode | habitants | superficie | capitale | part | pourcentage
| moyenne | chapitre | marque | modèle | fabricant | débit | crédit | solde | articolo | prodotto | denominazione
| descrizione | quantità | q tà | unità | prezzo | prezzo unitario | importo | costo | sconto | iva | valore
| valori | risultato | riferimento | valori di riferimento | intervallo | tipo | dimensione | percorso | valuta
| corso | posologia | farmaco | medicamento | principio attivo | dosaggio | mattino | mezzogiorno | sera | sostanza
| metodo | analisi | esame | abitanti | popolazione | quota | percentuale | media | capitolo | pagina | marca
| modello | produttore | dare | avere
"""
THINGS = frozenset(" ".join(_THINGS.split()).split(" | "))
"""A table with one of these is about things; a heading like "Name" in it heads no persons."""

_OTHERS = """
what | when | was | wann | quoi | quand | cosa | quando | nr | no | n | number | numero | numéro | id | date | datum
| data | time | zeit | uhrzeit | heure | ora | sex | gender | geschlecht | sexe | sesso | marital status
| zivilstand | état civil | stato civile | remark | remarks | comment | comments | notes | note | bemerkung
| bemerkungen | notiz | notizen | remarque | remarques | osservazioni | status | state | stand | statut | stato
| room | zimmer | chambre | camera | bed | bett | ward | station | service | reparto | reason | grund | motif
| motivo | diagnosis | diagnose | diagnostic | diagnosi | subject | betreff | objet | oggetto | signature
| unterschrift | visum | firma e data | title | titel | titre | titolo | anrede | salutation | titre de civilité
| language | sprache | langue | lingua | religion | konfession | confession | religione | country | land | pays
| paese | canton | kanton | cantone | entry | eintritt | austritt | entrée | sortie | entrata | uscita | ingresso
| dimissione | admitted | discharged | hausnummer | house number | department | abteilung | département | team
| role | rolle | rôle | ruolo | task | aufgabe | tâche | compito | due | termin | frist | délai | scadenza | expires
| gültig bis | valable jusqu'au | height | weight | gewicht | poids | peso | taille | altezza | allergy | allergie
| allergies | allergia | allergien | kost | since | seit | depuis | dal | rent | miete | loyer | canone
"""
OTHERS = THINGS | frozenset(" ".join(_OTHERS.split()).split(" | "))
"""Every label that announces nothing personal, or nothing by itself."""

_NOTHING = """
n a | na | k a | ka | keine | keiner | kein | keine angabe | keine angaben | unbekannt | nicht bekannt | unknown
| none | null | nil | not known | not available | not applicable | aucun | aucune | inconnu | inconnue | néant
| non connu | nessuno | nessuna | sconosciuto | sconosciuta | non noto | non nota | non disponibile | idem | dito
| ditto | tbd | tba | todo | offen | pendent | ja | nein | yes | no | oui | non | sì | si | siehe oben | siehe unten
| siehe beilage | s o | s u | siehe | voir | vedi | see above | see below | cf | vakant | vacant | vacante | leer
| empty | vide | vuoto | n n | nn | alle | all | tous | tutti | team | diverse | divers | various | vari | wie oben
| privat | private | privé | privato | intern | extern | interne | externe | anonym | anonymous | anonyme | anonimo
| total | totals | gesamt | summe | somme | totale | totali | totaux | subtotal | zwischensumme | sous total
| subtotale | durchschnitt | average | mean | moyenne | media | übertrag | report | chf | eur | usd | gbp | mg | ml
| kg | cm | ok | neu | new | nouveau | nuovo | normal | normale | positiv | negativ | positive | negative | positif
| négatif | positivo | negativo | unauffällig | stabil | stable | stabile | string | text | integer | int | boolean
| date | required | optional | ledig | verheiratet | verwitwet | geschieden | single | married | frei | pause
| lunch | mittag | mittagessen | break | pranzo | entfällt | pensioniert | nicht zutreffend | sans objet
| non applicabile | nicht erreichbar | wird nachgereicht
"""
NOTHING = frozenset(" ".join(_NOTHING.split()).split(" | "))
"""What stands in a field that says nothing about anyone."""
_TOTALS = """
total totals gesamt gesamttotal summe somme totale totali totaux subtotal zwischensumme subtotale durchschnitt
average mean median moyenne media übertrag
"""
TOTALS = frozenset(_TOTALS.split())
"""First words of a row that sums up the others."""
