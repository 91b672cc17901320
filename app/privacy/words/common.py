"""Words with capitals that are no names, and name parts that are common words: neither begins nor spreads a name."""

_NOT_NAMES = """
doktor docteur professor präsident januar jänner februar märz april mai juni juli august september oktober november
dezember january february march may june july october december janvier février mars avril juin juillet août septembre
octobre novembre décembre gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre montag
dienstag mittwoch donnerstag freitag samstag sonnabend sonntag monday tuesday wednesday thursday friday saturday
sunday lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato domenica
herr herrn frau fräulein dr prof mr mrs ms miss sir mme mlle me maître monsieur madame signor signora sig dott avv ing
patient patientin patienten name vorname nachname nom prénom cognome nome geburtsdatum geboren geb tel telefon fax
mail email e-mail datum date data seite page pagina nr no betreff subject objet oggetto adresse address indirizzo
strasse straße diagnose diagnosen anamnese befund therapie procedere beurteilung labor medikation verlauf untersuchung
aufnahme entlassung klinik spital krankenhaus station abteilung arzt ärztin oberarzt oberärztin chefarzt assistenzarzt
kollege kollegin kollegen damen herren sehr geehrte geehrter liebe lieber dear cher chère caro cara gentile egregio
mit freundlichen grüssen grüßen der die das dem den des ein eine einen einer eines und oder aber im in am an auf aus
bei zu zum zur von vom für nach über unter vor wir ich sie er es ihr ihre ihrer ihren the a and or of on at to for
from by with he she it they we you i his her their this that these those there court le la les un une du de et ou à au
aux en dans par pour sur il elle ils elles nous vous je son sa ses leur ce cette ces lo gli una uno e o di da del
della nel nella con su per si che non cui ag gmbh sàrl ltd inc llc plc bern-mittelland nein ja yes oui sì id iban bic
ahv avs uid gericht kanton stadt gemeinde amt kläger klägerin beklagte beklagter beschwerdeführer beschwerdeführerin
gesuchsteller gesuchstellerin art artikel article abs absatz ziff lit kap section chapter state government commission
republic applicant respondent gouvernement cour tribunal requérant requérante état république convention protocole
stato governo corte tribunale ricorrente repubblica convenzione kreis bundes land staat privat intern extern zimmer
bett haus hausarzt alter jahr jahre monat monate tag tage woche wochen uhr links rechts beide beidseits anruf gespräch
vater mutter sohn tochter ehemann ehefrau eltern kinder bruder schwester familie father mother daughter husband wife
parents child brother sister père mère fils fille mari femme frère soeur padre madre figlio figlia marito moglie
fratello sorella diese dieser dieses keine kein als auch noch nur seit bis zusammenfassung hochachtungsvoll act acts
law laws attorney externe phone office agent judge head chief executive officer ministry president numéro service
secrétariat secretary prénoms naissance praxis assistenz indikation direktor direktorin leiter leiterin during further
although since team group rules paragraph ergebnis epikrise status vorgeschichte grund hinweis frage antwort brief
bericht arztbrief entlassungsbrief
"""
NOT_NAMES = frozenset(_NOT_NAMES.split())
"""Compared in small letters; a word of these is never taken for a person's name on its own."""
_SMALL_WORDS = """
will may mark rose bill art rich grant brown green white black young long king price page field day best west north
south east hill wood stone bush fox wolf bird fish rain snow summer winter spring love hope faith grace joy dean chase
hunter mason cook baker court judge bishop pope major general case law legal state church house park street lane
bridge brook lake river ford moor jung alt gross groß klein lang kurz weiss weiß schwarz braun rot blau grün reich arm
stark ernst gut frei süss petit grand blanc noir brun roux roy roi duc comte maire boucher boulanger berger marchand
mercier meunier charpentier fontaine rossi russo grasso greco romano costa monti villa conti marino fiore sala leone
gatti
"""
SMALL_WORDS = frozenset(_SMALL_WORDS.split())
"""Surnames that stand in small letters in running text with another meaning: in small letters they stay."""
_COMMON_PARTS = """
sommer herbst koch bauer richter schneider müller fischer weber wagner becker schmidt meister kaiser könig fürst graf
berg wald stein bach feld brunner vogel fuchs hase hahn stern sonne mond tag nacht kraft zahn herz fuss haupt hals
kopf bein hand bianchi bruno roth
"""
COMMON_PARTS = SMALL_WORDS | frozenset(_COMMON_PARTS.split())
"""Surnames that are also words: alone behind an article they are taken as words."""
