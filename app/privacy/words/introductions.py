"""Words that stand before a person's name: titles, degrees, roles, labels and greetings, as pattern pieces."""

from app.privacy.words.mail import BRIEF

DEGREE = (
    r"(?:(?:Ao\.?[ ]?)?(?:Univ\.?[- ]?)?(?:Assoz\.?[- ]?)?Prof(?:essor(?:in)?|\.)?|PD|Priv\.?[- ]?Doz\.?|Doz\.|"
    r"Prim(?:\.|ar(?:ia|ius)?)?|"
    r"D?D[Rr](?:es|s|\.ssa|\.in|ª|in)?\.?|Doktor|Docteur|DOCTEUR|Dottore(?:ssa)?|[Dd]ott(?:\.ssa|\.)?|"
    r"[Mm]ed\.?(?:[ ]?univ(?:ers?)?\.?)?|MED\.|iur\.?|jur\.?|phil\.?|rer\.?[ ]?nat\.?|dent\.?|vet\.?|h\.?[ ]?c\.?|"
    r"habil\.?|"
    r"Dipl\.[- ]?(?:Ing|Psych|Med)\.|lic\.|MLaw|Mag\.|"
    r"OA|OÄ|Ass\.|[Ii]ng\.|[Aa]vv\.?(?:to)?|[Gg]eom\.|[Rr]ag\.|[Aa]rch\.|RA(?:in)?|RAe|DGK[SP]|Pr(?=[ .][A-Z]))"
)
"""Academic and professional degrees; hidden with the name, since they narrow it down."""

TITLE = (
    r"(?:Herr(?:e?n)?|HERRN?|Frau|FRAU|Fräulein|Frl\.|Hr\.|Fr\.(?=[ ][^\d])|Mrs?\.?|MRS?\.|Messrs\.?|Ms\.?|Miss|"
    r"Sir|Lord|Lady|Dame|Mme\.?|MME|Mmes|Mlles?|Mgr|Me|Mes|Ma[îi]tres?|"
    r"Monsieur|MONSIEUR|Madame|MADAME|Mademoiselle|MM?\.|[Ss]ig(?:\.ra|\.na|\.ri|\.)|SIG\.(?:RA)?|[Ss]ignor[ae]?|"
    r"[Ss]ignorina|[Mm]onsieur|[Mm]adame|"
    r"Eheleute|Ehepaar|Familie|Fam\.|époux|coniugi|Geschwister|Schwester|Pfleger|Père|Pfr\.|Pfarrer(?:in)?|Suor)"
)
"""Forms of address; they stay in clear, so that a text still says whether it speaks of a woman or a man."""

PLURAL = (
    "herren", "messrs", "mm.", "mmes", "mes ", "eheleute", "ehepaar", "familie", "fam.", "époux", "coniugi", "sig.ri",
    "geschwister", "dres", "drs",
)
"""Beginnings of titles, in small letters, after which several names may follow."""

ROLE = (
    r"(?:[Pp]atient(?:in|e|en)?|PATIENT(?:IN|E)?|[Kk]läger(?:in)?|[Bb]eklagter?n?|BEKLAGTER?|"
    r"[Bb]eschwerdeführer(?:in)?|[Gg]esuchsteller(?:in)?|[Zz]eug(?:e|in|en)|"
    r"[Aa]ngeklagter?n?|[Bb]eschuldigter?n?|[Vv]ersicherter?n?|[Kk]und(?:e|in|en)|[Mm]andant(?:in|en)?|"
    r"[Kk]lient(?:in|en)?|[Rr]ichter(?:in)?|[Aa]nwalt|[Rr]echtsanwalt|[Rr]echtsanwältin|"
    r"[Bb]ruder|[Ss]ohn|[Tt]ochter|[Vv]ater|[Mm]utter|[Ee]hemann|[Ee]hefrau|[Kk]olleg(?:e|in|en)|[Hh]ausarzt|"
    r"[Hh]ausärztin|[Oo]berarzt|[Oo]berärztin|[Cc]hefarzt|[Cc]hefärztin|[Ff]acharzt|"
    r"[Aa]pplicants?|[Ww]itness(?:es)?|[Dd]efendants?|DEFENDANT|[Cc]laimant|[Pp]laintiff|[Cc]lient|[Jj]udge|"
    r"[Aa]ttorney|[Nn]urse|"
    r"[Rr]equérante?s?|[Tt]émoin|[Pp]révenue?|[Aa]ccusée?|[Aa]vocate?|[Jj]uge|[Cc]liente?|[Aa]ssurée?|[Dd]octeur|"
    r"DOCTEUR|infirmi[eè]re?|"
    r"[Rr]icorrente|[Tt]estimone|[Ii]mputat[oa]|[Ii]ndagat[oa]|[Gg]iudice|[Pp]aziente|[Aa]ssicurat[oa]|[Aa]vvocato|"
    r"[Dd]ottor(?:essa)?|[Pp]rofessor(?:e|essa)?|[Pp]residente|[Mm]inistro)"
)
"""What a person is in a case, a clinic or a family, before a name without a colon."""

LABEL = (
    r"(?:(?:(?:first|last|middle|full|given|family|maiden|nick|patient'?s?|client|customer|card "
    r"?holder|account) ?names?|surname|name|(?:Vor|Nach|Familien|Ledig|Geburts|Mädchen|Ruf|Zu|Patienten|"
    r"Kunden)names?(?:n)?|"
    r"nom(?: de (?:famille|naissance|jeune fille|usage)| d['’]usage| usuel)?|pr[ée]noms?|nom et pr[ée]noms?|"
    r"cognome(?: e nome)?|nome(?: e cognome)?|nominativo|"
    r"Inhaber(?:in)?|Kontoinhaber(?:in)?|Halter(?:in)?|Titulaire|Intestatario|Absender(?:in)?|Empfänger(?:in)?|"
    r"Begünstigter?|Auftraggeber(?:in)?|"
    r"Sachbearbeiter(?:in)?|Ansprechpartner(?:in)?|Kontaktperson|Bearbeiter(?:in)?|Verfasser(?:in)?|Autor(?:in)?|"
    r"Hausarzt|Hausärztin|Arzt|Ärztin|Versicherte Person|Unterzeichnete[rn]?|"
    r"m[ée]decin(?: traitant| adresseur)?|praticien|assur[ée]e?|b[ée]n[ée]ficiaire|destinataire|exp[ée]diteur|"
    r"contact|medico(?: curante)?|intestatario|beneficiario|mittente|destinatario|"
    r"patient(?:in|e)?|client(?:e)?|kunde|kundin|Pat\.|beneficiary|account holder|card holder|attention|attn\.?|"
    r"signed(?: by)?|signé(?:e)?(?: par)?|firmato(?: da)?|gez\.|z\. ?H(?:d|dn)?\.|zuhanden|à l['’]attention de|"
    r"all['’]attenzione di|"
    rf"{'|'.join(BRIEF)}|author|written by|reported by|dictated by|prepared by|contact person|"
    r"Directed By|employee|insured|defendant|plaintiff|kläger(?:in)?|beklagter?))"
)
"""Labels of forms, letterheads and mail headers; to be matched apart from case."""

GREETING = (
    r"(?:Dear|Hi|Hello|Hey|Liebe[rs]?|Hallo|Grüezi|Guten Tag|Salut|Bonjour|Ch[eè]re?|Car[oa]|Ciao|"
    r"Gentile|Egregio|Buongiorno|(?:[Mm]y|[Hh]er|[Hh]is) name is|I am|I'm|[Ii]ch heisse|[Mm]ein Name ist|"
    r"[Jj]e m['’]appelle|[Mm]on nom est|[Mm]i chiamo|[Ii]l mio nome è|[Ss]ono|namens|genannt|nomm[ée]e?|dénommée?|"
    r"di nome|called|named)"
)
"""How letters and talk begin before a name."""
