"""Words by which a text shows that it speaks of a special category of personal data, in four languages.

Entries stand between bars, `*` for the rest of a word. What is in INNOCENT does not count.

Left out is what means something else as often: "party" and "Partei" of a contract, "union", "race", "church" in a
street's name, "conviction" of a person who is convinced, "Massnahme", "assistance", and the names of insurances and
authorities that head every letter.
"""

TELLING = {
    "health": """
*karzinom* | differentialdiagnos* | differenzialdiagnos* | morbus * | maladie de crohn | hospitalisé* | hospitalisiert*
hospitalised | hospitalized | ricoverat* | stationär behandelt* | syndrome de guillain-barré | reha-klinik | rehaklinik*
diagnose | diagnosen | diagnosis | diagnoses | diagnosi | anamnes* | anamnèse* | chemotherap* | chimiothérap*
chemioterap* | radiotherap* | strahlentherapie | séropositi* | sieropositiv* | vih | hiv | aids-* | hiv-*
krebserkrank* | brustkrebs* | lungenkrebs* | karzinom* | carcinom* | tumor | tumour* | tumoren | tumeur* | tumore
tumori | metastas* | métastas* | leukämi* | leukemi* | leucémi* | leucemi* | diabetes | diabetiker* | diabetic*
diabét* | diabete | epilep* | épilep* | schizophren* | schizofren* | psychiatr* | psichiatr* | psychotherap*
psicoterap* | depressive episode* | depressive* störung* | major depress* | dépression sévère | trouble* dépressif*
disturbo depressivo | bipolar disorder | bipolare störung | trouble bipolaire | disturbo bipolare | suizid* | suicid*
selbstmordversuch* | arbeitsunfähig* | incapacité de travail | inabilità al lavoro | incapacità lavorativa
unfit for work | sick leave | krankschreib* | krankgeschrieben* | arrêt maladie | congé maladie | congedo per malattia
certificato medico | arztzeugnis* | ärztliches zeugnis | certificat médical | medical certificate*
krankengeschichte* | krankenakte* | patientenakte* | dossier médical | cartella clinica | medical record*
medical history | antécédents médicaux | invaliditätsgrad* | degré d'invalidité | taux d'invalidité
grado d'invalidità | grado di invalidità | arzneimittelunverträglich* | austrittsbericht* | entlassungsbericht*
arztbericht* | arztbrief* | rapport médical | lettre de sortie | referto medico | lettera di dimissione
discharge summary | schwanger | schwangere* | schwangerschaft* | pregnan* | grossesse* | femme enceinte | est enceinte
être enceinte | tombée enceinte | enceinte de * mois | gravidanza | incinta | fehlgeburt* | miscarriage*
fausse couche | alkoholabhängig* | alkoholkrank* | drogenabhängig* | suchterkrank* | alcoolodépend* | toxicoman*
tossicodipend* | alcohol dependen* | substance abuse | multiple sklerose | multiple sclerosis | sclérose en plaques
sclerosi multipla | morbus parkinson | parkinson-* | parkinson's disease | maladie de parkinson | morbo di parkinson
alzheimer* | demenz* | dementia | démence* | demenza | herzinfarkt* | infarctus* | myocardial infarction | infarto
schlaganfall* | accident vasculaire cérébral | ictus | hypertonie | hypertension artérielle | ipertensione
bluthochdruck* | hepatitis | hépatite* | epatite* | asthma bronchiale | schwerbehinder* | behinderungsgrad
handicap physique | disabilità | mental illness | psychische* erkrankung* | psychisch krank* | maladie psychique
trouble psychique | malattia psichica
""",
    "religion": """
konfessionszugehörig* | religionszugehörig* | religiöse* überzeugung* | religiöse* bekenntnis* | glaubensbekenntnis*
römisch-katholisch* | evangelisch-reformiert* | evangelisch-lutherisch* | konfessionslos* | kirchensteuer*
kirchenaustritt* | religious belief* | religious affiliation* | religious conviction* | church tax | roman catholic*
muslim* | islamic faith | muslimisch* | moslem* | musulman* | mussulman* | jehovah's witness* | zeuge* jehovas
zeugin* jehovas | témoin* de jéhovah | testimon* di geova | jüdischen glaubens | jewish faith | confession juive
confession catholique | confession protestante | confession musulmane | de confession réformée | fede cattolica
fede ebraica | fede islamica | fede evangelica | appartenance religieuse | conviction* religieuse*
appartenenza religiosa | convinzion* religios* | fede religiosa | impôt ecclésiastique | imposta di culto | atheist*
athée* | buddhist* | bouddhist* | hinduist* | bar mitzvah | ramadan | konvertiert* zum | katholischer konfession
reformierter konfession | protestantischer konfession
""",
    "union": """
gewerkschaft* | trade union* | labour union* | labor union* | union membership | shop steward* | syndicat | syndicats
syndicale | syndicales | syndicaux | syndical | syndicaliste* | délégué* syndica* | sindacato | sindacati
sindacalist* | organizzazion* sindacal* | iscrizione sindacale | delegat* sindacal* | tessera sindacale
betriebsratsmitglied* | betriebsratsvorsitz* | works council member*
""",
    "politics": """
parteimitglied* | parteizugehörig* | parteibuch* | politische* überzeugung* | politische* gesinnung*
politische* meinung* | politische* ansicht* | political opinion* | political view* | political belief*
political affiliation* | party member | party membership | member of the * party | opinion* politique*
conviction* politique* | appartenance politique | membre du parti | opinion* politic* | convinzion* politic*
appartenenza politica | iscritt* al partito | tessera di partito | politisch verfolgt* | political persecution
persécution politique | persecuzione politica | militant* politique* | attivista politic* | political activist*
""",
    "origin": """
ethnische* herkunft* | ethnische* zugehörigkeit* | ethnie | ethnien | volkszugehörig* | rassische* herkunft
hautfarbe* | migrationshintergrund* | ethnic origin* | ethnic background* | ethnicity | racial origin* | skin colour*
skin color* | origine* ethnique* | origine raciale | appartenance ethnique | couleur de peau | couleur de sa peau
origin* etnic* | origine razziale | appartenenza etnica | colore della pelle | minorité ethnique | minoranza etnica
ethnic minorit* | ethnische* minderheit* | sinti und roma | of roma origin | asylsuchend* | asylbewerber*
asylum seeker* | demandeur* d'asile | requérant* d'asile | richiedent* l'asilo | richiedent* asilo
""",
    "sexual": """
sexuelle* orientierung* | sexuelle* neigung* | sexualleben* | intimleben* | homosexuel* | homosexual* | omosessual*
bisexuel* | bisexual* | bisessual* | transsexuel* | transsexual* | transessual* | transgender* | geschlechtsidentität*
gender identity | identité de genre | identità di genere | geschlechtsangleich* | geschlechtsumwandlung*
gender reassignment | sexual orientation* | sex life | sexual life | orientation sexuelle | vie sexuelle
orientamento sessuale | vita sessuale | lesbisch* | lesbian* | lesbienne* | lesbica | sexuelle* übergriff*
sexueller missbrauch* | sexuell missbraucht* | sexual abuse* | sexual assault* | abus sexuel* | agression* sexuelle*
abus* sessual* | violenza sessuale | violenze sessuali | vergewaltig* | raped | viol aggravé | stupro
""",
    "biometric": """
biometri* | biométri* | fingerabdruck* | fingerabdrücke* | daktyloskop* | fingerprint* | empreinte* digitale*
impront* digital* | gesichtserkennung* | facial recognition | face recognition | reconnaissance faciale
riconoscimento facciale | iris-scan* | iris scan* | iriserkennung* | voiceprint* | gentest* | gendiagnos*
genanalyse* | genetische* untersuchung* | genetische* daten | genetic test* | genetic data | test* génétique*
données génétiques | analyse* génétique* | test genetic* | dati genetici | analisi genetic* | dna-profil*
dna-analyse* | dna-test* | dna test* | dna profile* | profil* adn | test adn | analyse adn | profilo del dna
test del dna | erbgut* | genmutation* | brca1* | brca2* | vaterschaftstest* | paternity test* | test de paternité
test di paternità
""",
    "criminal": """
strafregister* | vorstrafe* | vorbestraft* | strafverfahren* | strafuntersuchung* | strafbefehl* | strafanzeige*
strafantrag* | strafverfolg* | freiheitsstrafe* | geldstrafe* | untersuchungshaft* | führungszeugnis* | staatsanwalt*
angeschuldigte* | criminal record* | criminal conviction* | previous conviction* | criminal offence*
criminal offense* | criminal proceeding* | criminal charge* | criminal complaint* | convicted of
sentenced to * years | sentenced to * months | imprisonment | pre-trial detention | public prosecutor*
casier judiciaire | procédure pénale | condamnation* pénale* | plainte pénale | ordonnance pénale | poursuite* pénale*
peine privative de liberté | peine pécuniaire | détention provisoire | ministère public | mis en examen
mise en examen | casellario giudiziale | procedimento penale | procediment* penal* | condann* penal* | denuncia penale
querela penale | decreto d'accusa | pena detentiva | pena pecuniaria | custodia cautelare | carcerazione
pubblico ministero | precedenti penali
""",
    "assistance": """
sozialhilfe* | sozialhilfebezüger* | sozialhilfebezieher* | bürgergeld* | hartz iv | hartz 4 | ergänzungsleistung*
grundsicherung* | kindesschutz* | kindes- und erwachsenenschutz* | beistandschaft* | social assistance
social welfare benefit* | welfare benefit* | universal credit | income support | child protection order*
aide sociale | revenu de solidarité active | revenu d'insertion | prestations complémentaires | mesure* de curatelle
sous curatelle | sous tutelle | curatelle de * | protection de l'enfance | assistenza sociale | aiuto sociale
prestazioni complementari | reddito di cittadinanza | reddito di inclusione | curatela di *
amministratore di sostegno | misura di protezione del minore
""",
}
"""By category: one of these says it alone."""

INNOCENT = """
syndicat* des copropriétaires | syndicat* de copropriét* | syndicat d'initiative | syndicat* intercommuna*
syndicat bancaire | sindacato di blocco | sindacato di voto | sindacato azionario | key fingerprint*
certificate fingerprint* | browser fingerprint* | sha-256 fingerprint* | sha256 fingerprint* | sha1 fingerprint*
"""
"""What has such a word in it and speaks of something else."""

HINTS = {
    "health": """
krankenhaus* / *spital / spitals / hospital / hospitals / hôpital / hôpitaux / ospedale / ospedali
*klinik / *kliniken / clinic / clinics / clinique / cliniques / clinica / cliniche
patient / patienten / patientin / patientinnen / patients / patiente / paziente / pazienti
arzt / ärztin / ärzte / doctor / doctors / médecin / médecins / medico / medici
behandlung / behandlungen / traitement / traitements / trattamento / trattamenti
medikament* / medication* / médicament* / medicament* / farmac*
therapie / therapien / therapy / therapies / thérapie / thérapies / terapia / terapie
operation / operationen / operiert / surgery / opération / intervento chirurgico / opéré / opérée
diagnosed / diagnostic / diagnostics / diagnostiqu* / diagnosticat*
pneumolog* / kardiolog* / cardiolog* / onkolog* / oncolog* / neurolog* / rheumatolog* / rhumatolog* / gynäkolog*
erbrochen / vomit* / vomi / vomissement* / fieber / fever / fièvre / febbre
schmerz* / pain / pains / douleur* / dolore / dolori
krank / krankheit* / erkrank* / illness* / disease* / malade / maladie / maladies / malattia / malattie / malato
befund / befunde / symptom* / symptôme* / sintom*
mg / tablette* / tablet / tablets / comprimé* / compress*
blutdruck* / blood pressure / tension artérielle / pressione arteriosa / bmi / ekg / ecg / mri / mrt / irm
""",
    "religion": """
kirche / kirchen / church / churches / église / églises / chiesa / chiese
pfarrer* / priest / priests / prêtre* / curé / parroco / imam / rabbi* / rabbin*
moschee* / mosque* / mosquée* / moschea / synagoge* / synagogue* / sinagoga
taufe / getauft / baptism / baptised / baptized / baptême / battesimo
glaube / glauben / faith / foi / fede / prayer* / prière* / preghier* / gebet*
katholisch* / catholic* / catholique* / cattolic* / protestant* / reformiert* / réformée
jüdisch* / jewish / juif / juive / ebreo / ebrea / ebraic* / islam* / christlich* / christian
""",
    "politics": """
wahlkampf* / election campaign / campagne électorale / campagna elettorale
sozialdemokrat* / social democrat* / socialist* / socialiste* / kommunist* / communist* / comunist*
demonstration / demonstrationen / manifestation politique / manifestazione politica / protest march
politiker* / politician* / homme politique / femme politique / politico / politica
parti socialiste / parti libéral / labour party / conservative party / partei mitglied / partito democratico
""",
    "criminal": """
polizei / police / polizia
beschuldigt* / accused / prévenu / prévenue / accusé / accusée / imputato / imputata
verurteilt* / convicted / condamné / condamnée / condannato / condannata
täter* / offender* / auteur de l'infraction / autore del reato
betrug / fraud / escroquerie / truffa
diebstahl* / theft / vol qualifié / furto / rapina / raub
gefängnis* / prison / prisons / jail / prigione / carcere
""",
}
"""By category: each line is one word in the four languages; three lines say it together."""
