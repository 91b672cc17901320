"""Labels of forms and headings of columns in four languages, by the kind of what stands beside or below them.

Written as `privacy.labels` reads them: small letters, no dots, hyphens, colons or brackets.
"""

_KINDS = {
    "PERSON": """
        who | wer | qui | chi | name | names | full name | first name | given name | given names | forename
        | forenames | middle name | surname | last name | family name | maiden name | birth name | patient name
        | client name | customer name | card holder | account holder | contact person | contact name | spouse
        | husband | wife | father | mother | guardian | next of kin | emergency contact | beneficiary | tenant
        | tenants | landlord | employee | staff member | attendee | attendees | participant | participants
        | insured person | policyholder | policy holder | claimant | defendant | plaintiff | witness | resident
        | occupant | gp | family doctor | physician | referring physician | attending | doctor | nurse | therapist
        | student | pupil | teacher | applicant | author | signed by | reported by | dictated by | prepared by
        | written by | responsible | owner | driver | deceased | testator | heir | borrower | debtor | creditor
        | case worker | case manager | relationship manager | supervisor | consultant | kundenberater
        | kundenberaterin | berater | beraterin | betreuer | betreuerin | vorgesetzte | vorgesetzter
        | sachbearbeitung | conseiller | conseillère | consulente | superiore | vorname | vornamen | nachname
        | familienname | zuname | ledigname | geburtsname | mädchenname | rufname | name vorname | name und vorname
        | vorname name | vor und nachname | vollständiger name | patientenname | kundenname | name des patienten
        | name der patientin | kontoinhaber | karteninhaber | inhaber | halter | ansprechperson | ansprechpartner
        | kontaktperson | bezugsperson | vertrauensperson | notfallkontakt | angehörige | ehemann | ehefrau
        | ehegatte | ehepartner | partner | partnerin | vater | mutter | kind | kinder | vormund | beistand
        | beiständin | mieter | mieterin | mieterschaft | vermieter | vermieterin | bewohner | bewohnerin
        | mitarbeiter | mitarbeiterin | mitarbeitende | arbeitnehmer | arbeitnehmerin | teilnehmer | teilnehmerin
        | teilnehmende | anwesende | anwesend | abwesend | entschuldigt | versicherte person | versicherter
        | versicherte | versicherungsnehmer | versicherungsnehmerin | geschädigter | geschädigte | kläger | klägerin
        | beklagter | beklagte | zeuge | zeugin | beschuldigter | beschuldigte | hausarzt | hausärztin | zuweiser
        | zuweiserin | zuweisender arzt | arzt | ärztin | behandelnder arzt | behandelnde ärztin | pflegefachperson
        | therapeut | therapeutin | schüler | schülerin | lehrperson | antragsteller | antragstellerin
        | gesuchsteller | gesuchstellerin | sachbearbeiter | sachbearbeiterin | bearbeiter | bearbeiterin
        | verfasser | verfasserin | autor | autorin | zuständig | verantwortlich | verantwortliche person
        | eigentümer | eigentümerin | fahrer | fahrerin | lenker | lenkerin | verstorbene | verstorbener | erblasser
        | erblasserin | erbe | erbin | darlehensnehmer | kreditnehmer | schuldner | schuldnerin | gläubiger
        | gläubigerin | begünstigter | begünstigte | bevollmächtigte | bevollmächtigter | unterzeichner | mandant
        | mandantin | klient | klientin | patient | patientin | kunde | kundin | absender | empfänger | protokoll
        | protokollführer | protokollführung | vorsitz | leitung | dossier suivi par | nom | noms | nom de famille
        | nom de naissance | nom de jeune fille | nom d'usage | prénom | prénoms | nom et prénom | nom prénom
        | nom du patient | nom du client | nom complet | titulaire | patiente | client | cliente
        | personne de contact | conjoint | conjointe | époux | épouse | père | mère | enfant | enfants | tuteur
        | curateur | curatrice | locataire | bailleur | collaborateur | collaboratrice | employé | employée
        | salarié | salariée | participante | présents | excusés | absents | assuré | assurée | personne assurée
        | preneur d'assurance | lésé | lésée | demandeur | demanderesse | défendeur | défenderesse | témoin
        | prévenu | prévenue | médecin | médecin traitant | médecin adresseur | infirmier | infirmière | thérapeute
        | élève | enseignant | enseignante | requérant | requérante | gestionnaire | rédacteur | auteur
        | responsable | propriétaire | conducteur | conductrice | défunt | défunte | héritier | héritière
        | emprunteur | débiteur | créancier | bénéficiaire | mandante | destinataire | expéditeur | cognome
        | cognomi | nome | nomi | nominativo | cognome e nome | nome e cognome | cognome nome | nome cognome
        | nome del paziente | nome completo | intestatario | paziente | persona di contatto | coniuge | marito
        | moglie | padre | madre | figlio | figlia | figli | tutore | curatore | inquilino | inquilina | conduttore
        | locatore | collaboratore | dipendente | impiegato | impiegata | partecipanti | presenti | assenti
        | scusati | assicurato | assicurata | persona assicurata | stipulante | danneggiato | danneggiata | attore
        | attrice | convenuto | convenuta | testimone | imputato | imputata | medico | medico curante | infermiere
        | infermiera | terapista | allievo | allieva | docente | richiedente | autore | autrice | proprietario
        | proprietaria | conducente | defunto | defunta | erede | mutuatario | debitore | creditore | beneficiario
        | mittente | destinatario""",
    "DATE": """
        dob | d o b | date of birth | birth date | birthdate | birthday | born | year of birth | date of death
        | geburtsdatum | geburtstag | geb dat | gebdat | geb datum | gebdatum | geb am | geb | geboren | geboren am
        | jahrgang | jg | geburtsjahr | todesdatum | sterbedatum | gestorben | date de naissance | né le | née le
        | né | née | naissance | ddn | d d n | année de naissance | date de décès | data di nascita | nato il
        | nata il | nato | nata | nascita | anno di nascita | data di decesso""",
    "AGE": "age | alter | lebensalter | âge | età | alter in jahren | age in years",
    "PROFESSION": """
        profession | occupation | job | job title | beruf | erlernter beruf | berufliche tätigkeit | tätigkeit
        | funktion | berufsbezeichnung | métier | emploi | fonction | profession exercée | professione | mestiere
        | funzione | mansione""",
    "ORGANIZATION": """
        ward | station | service | reparto | abteilung | employer | company | company name | organisation
        | organization | insurer | health insurer | bank | school | hospital | arbeitgeber | arbeitgeberin | firma
        | firmenname | unternehmen | betrieb | versicherer | versicherung | krankenkasse | kasse
        | krankenversicherer | unfallversicherer | schule | spital | krankenhaus | lieferant | auftraggeber
        | auftraggeberin | employeur | entreprise | société | raison sociale | assureur | assurance | caisse maladie
        | banque | école | hôpital | fournisseur | datore di lavoro | ditta | azienda | impresa | società
        | ragione sociale | assicuratore | assicurazione | cassa malati | banca | scuola | ospedale | fornitore""",
    "ADDRESS": """
        address | home address | postal address | street | street address | postcode | post code | zip | zip code
        | adresse | anschrift | wohnadresse | postadresse | rechnungsadresse | lieferadresse | privatadresse
        | strasse | strasse nr | strasse hausnummer | plz | postleitzahl | plz ort | plz wohnort | rue | rue n
        | adresse postale | domicile | npa | code postal | npa localité | npa lieu | adresse privée | indirizzo
        | recapito | via | via n | cap | npa luogo | cap località | cap città | codice postale | indirizzo postale""",
    "ADDRESS:ROOM": """
        room | room no | bed | unit | flat | apartment | apt | zimmer | zimmer nr | bett | wohnung | chambre | lit
        | appartement | lot | bureau | stanza | camera | letto | interno | int | appartamento""",
    "LOCATION": """
        city | town | place | place of birth | birthplace | residence | place of residence | ort | wohnort
        | wohnsitz | geburtsort | heimatort | bürgerort | stadt | gemeinde | wohngemeinde | lieu | localité | ville
        | commune | lieu de naissance | lieu d'origine | lieu de résidence | luogo | località | città | comune
        | residenza | domicilio | luogo di nascita | attinenza | luogo di origine""",
    "LOCATION:ORIGIN": """
        nationality | citizenship | nationalität | staatsangehörigkeit | staatsbürgerschaft | nationalité
        | nazionalità | cittadinanza""",
    "PHONE": """
        phone | phone number | telephone | telephone number | mobile | mobile phone | cell | cell phone | fax | tel
        | tel nr | telefon | telefonnummer | telefon privat | telefon geschäft | tel privat | tel p | tel g | handy
        | natel | mobiltelefon | mobil | durchwahl | téléphone | tél | téléphone portable | portable | tél privé
        | tél prof | telefono | cellulare | numero di telefono""",
    "EMAIL": """
        email | e mail | mail | email address | e mail address | e mail adresse | mailadresse | courriel
        | adresse e mail | adresse électronique | posta elettronica | indirizzo e mail""",
    "HANDLE": """
        user name | username | login | user | user id | benutzername | benutzer | nom d'utilisateur | utilisateur
        | identifiant | nome utente | utente""",
    "SECRET:PASSWORD": "password | passwort | kennwort | mot de passe | initialpasswort | pin | puk",
    "ID:PATIENT": """
        mrn | patient id | patient no | patient number | hospital no | pid | patienten id | patientennummer
        | patienten nr | pat nr | fallnummer | fall nr | fid | ipp | n patient | n de patient | numéro de patient
        | n paziente | numero paziente""",
    "ID:POLICY": """
        policy | policy no | policy number | insurance number | claim no | claim number | police | policen nr
        | police nr | policennummer | versichertennummer | versicherten nr | versicherungsnummer | versicherungs nr
        | vers nr | schadennummer | schaden nr | mitgliedernummer | mitglied nr | kartennummer | karten nr
        | n police | n de police | numéro de police | n d'assuré | numéro d'assuré | n sinistre | polizza
        | n polizza | numero di polizza | numero di assicurato""",
    "ID:CASE": """
        case no | case number | file no | file number | docket | reference no | customer no | customer number
        | client no | employee id | employee no | staff no | member no | aktenzeichen | az | dossier nr
        | dossiernummer | verfahrensnummer | geschäftsnummer | mandatsnummer | kunden nr | kundennummer
        | personalnummer | personal nr | pers nr | mitarbeiternummer | matrikelnummer | n dossier | n de dossier
        | numéro de dossier | n client | numéro de client | matricule | n pratica | numero pratica | incarto
        | n cliente | numero cliente | matricola""",
    "ID": """
        ahv | ahv nr | ahv nummer | ahvn13 | avs | n avs | numéro avs | numero avs | ni no | ni number | nino
        | nhs no | nhs number | ssn | social security number | sozialversicherungsnummer | sv nr | svnr | n ss | nir
        | numéro de sécurité sociale | codice fiscale | c f | cf | passport | passport no | passport number
        | pass nr | passnummer | reisepass | ausweis | ausweis nr | ausweisnummer | identitätskarte | id nr
        | passeport | n passeport | carte d'identité | permis de conduire | passaporto | carta d'identità
        | steuernummer | steuer id | steuer nr | kennzeichen | kontrollschild | plaque | plaques | targa
        | number plate | registration no | zsr nr | gln""",
    "ACCOUNT": """
        iban | account | account no | account number | sort code | konto | konto nr | kontonummer | bankkonto
        | bankverbindung | depot | depotnummer | compte | n compte | n de compte | numéro de compte
        | coordonnées bancaires | conto | n conto | numero di conto | conto bancario""",
}
KINDS = {label: kind for kind, labels in _KINDS.items() for label in " ".join(labels.split()).split(" | ")}
"""The kind that a label announces."""

_ALSO_THINGS = """
consultant | berater | betreuer | supervisor | who | wer | qui | chi | name | names | nom | noms | nome | nomi | ort
| lieu | luogo | place | residence | client | cliente | user | utente | utilisateur | benutzer | account | konto
| compte | conto | owner | author | autor | auteur | responsible | leitung | protokoll | vorsitz | kind | kinder
| partner | alter | age | âge | funktion | fonction | funzione | job | tätigkeit | address | adresse | indirizzo
| via | rue | cap | pin | mail | versicherung | assurance | assicurazione | kasse | bank | banque | banca | company
| organisation | organization | policy | police | mobile | mobil | portable | depot | plaque | plaques | az
| betrieb | unternehmen | società | société | entreprise | lieferant | fournisseur | fornitore | naissance | nascita
| né | née | nato | nata | geb | born | jg | driver | responsable | fahrer | teilnehmer | participants
| partecipanti | bearbeiter | attending | doctor | arzt | recapito | domicile | natel | commune | comune | gemeinde
| stadt | city | town | ville | città | login | identifiant | password | passwort | kennwort | hospital | room
| room no | bed | unit | flat | apartment | apt | zimmer | zimmer nr | bett | wohnung | chambre | lit | appartement
| lot | bureau | stanza | camera | letto | interno | int | appartamento | ward | station | service | reparto
| abteilung | spital | krankenhaus | hôpital | ospedale | school | schule | école | scuola | medico | médecin
| attore | attrice
"""
ALSO_THINGS = frozenset(" ".join(_ALSO_THINGS.split()).split(" | "))
"""Labels that stand in tables and texts about things too; alone, without a colon, they need something more."""
