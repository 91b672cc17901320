"""Numbers of files at courts, police and offices of six countries, where their form speaks for itself."""

import re

from app.privacy.identifiers import SPACE, alone, beside
from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE
_DE_CIVIL = (
    r"(?:O|OH|C|F|K|U|UF|S|T|W|WF|AR|B|L|M|N|IN|IK|IE|HK O|HKO|VI|XVII|III|Ca|Ga|BV|Sa|Ta|Js|UJs|Ds|Ls|KLs|Ks|Cs|Gs|"
    r"OWi|Qs|"
    r"Ws|Ss|StR|ARs|BvR|BvL|BvE|ZR|ZB|AZR|ABR|KR|AS|AL|SO|SF|VG|NC|BGs)"
)
_AT = r"(?:Cg|C|Ob|ObS|Os|Ns|Bs|Hv|U|E|S|P|Ps|Pu|Fam|A|R|Ra|Rs|Nc|Cga|Cgs|St|BAZ|HR|Fr|Bl|Hr|Msch)"

FILES = RuleRecogniser("files", (
    # Switzerland: Federal Supreme Court 4A_12/2020, Federal Administrative Court D-1234/2020, cantons HG190023-O
    Rule("ID:CASE", re.compile(r"(?<!\w)\d{1,2}[A-Z]{1,2}[_.]\d{1,4}/\d{4}(?!\d)"), 0.8, "reason.court_file",
         begins="0", digits=5),
    Rule("ID:CASE", re.compile(r"(?<![A-Z\d])[A-Z]{2}\d{6}-[A-Z](?!\w)"), 0.7, "reason.court_file", run=6),
    alone("ID:CASE", "Bundesverwaltungsgericht", r"(?<![\w/-])[A-F]-\d{1,4}/(?:19|20)\d\d(?![\d/])", 0.8, needs="/",
          digits=5),
    alone("ID:CASE", "kantonales Gericht / tribunal cantonal",
          r"(?<![\w/.])[A-Z]{2,4}[ .]?(?:19|20)\d\d[./ ]\d{1,6}(?:-[A-Z]{1,4}\d?)?(?![\w/])", 0.7,
          unless=lambda value: value[:3] in {"ISO", "DIN", "EUR", "CHF", "USD", "GBP", "SIA", "COM"},
          begins="A", digits=5),
    alone("ID:CASE", "Genève / Vaud", r"(?<![\w/])(?:[ACP]|AC[JP][CRP]|ACPR|AARP|ATA|ATAS|JTPI|JTAPI|DAS|DCSO|"
        r"TPI)/\d{1,5}/(?:19|20)\d\d(?!\d)",
          0.85, needs="/", digits=5),
    alone("ID:CASE", "Vaud", r"(?<!\w)[A-Z]{2}\d{2}\.\d{6}(?:-\d{6})?(?!\d)", 0.75, needs=".",
          begins="A", digits=8, run=6),
    alone("ID:CASE", "Ticino", r"(?<![\d.,])(?:1[0-7]|[3-9]\d)\.(?:19|20)\d\d\.\d{1,4}(?![\d.])", 0.7, needs=".",
          begins="0", digits=7),
    # Germany: 12 O 345/19, VI ZR 123/20, 5 StR 12/20, L 4 KR 123/19, 123 Js 4567/20
    alone("ID:CASE", "Aktenzeichen", rf"(?<![\w/.])(?:[IVX]{{1,5}}|"
        rf"\d{{1,4}})[a-z]?[ \u00a0]{_DE_CIVIL}(?:[ \u00a0]\(?[A-Z][a-z]*\)?)?"
          r"[ \u00a0]\d{1,6}/\d{2}(?:[ .]?[A-Z])?(?![\d/])", 0.8, needs="/"),
    alone("ID:CASE", "Aktenzeichen (Sozialgericht)",
        r"(?<![\w/.])[LSB][ \u00a0]\d{1,2}[ \u00a0][A-Z]{1,3}[ \u00a0]\d{1,5}/\d{2}"
          r"(?:[ ][A-Z]{1,2}(?: [A-Z])?)?(?![\d/])", 0.85, needs="/"),
    # Austria: 6 Ob 123/20x, 12 Cg 34/20b, Ra 2020/01/0123, W123 1234567-1/2E
    alone("ID:CASE", "Geschäftszahl", rf"(?<![\w/.])\d{{1,4}}{SPACE}{_AT}{SPACE}\d{{1,5}}/\d{{2}}[a-z]"
        rf"(?:-\d{{1,3}})?(?![\w/])", 0.85, needs="/", begins="0"),
    alone("ID:CASE", "Geschäftszahl (VwGH)", r"(?<![\w/])(?:Ra|Ro|Fr|Ko|E|G|V)[ \u00a0](?:19|"
        r"20)\d\d/\d{2}/\d{4}(?:-\d{1,2})?(?!\d)", 0.85, needs="/", digits=10),
    alone("ID:CASE", "Geschäftszahl (BVwG)", r"(?<!\w)[GILW]\d{3}[ \u00a0]\d{7}-\d(?:/\d{1,3}[EZ]?)?(?!\w)", 0.9,
        needs="-", digits=11, run=7),
    # France: cassation 19-12.345, RG 19/01234
    alone("ID:CASE", "pourvoi", r"(?<![\w./-])[A-Z]?[ ]?\d{2}-\d{2}\.\d{3}(?![\d.])", 0.75, needs="-", digits=7),
    beside("ID:CASE", "rôle général (RG)", r"RG|R\.G\.|r[ôo]le(?: g[ée]n[ée]ral)?|minute|parquet|PV|proc[èe]s-verbal|"
        r"IDJ",
           r"[A-Z]?\d{2,4}[/-]\d{3,6}(?:[/-]\d{1,6})?|\d{10,14}|\d{5,6}/\d{4}/\d{6}", "rg|r.g|role|rôle|minute|parquet|"
           "pv|verbal|idj",
           begins="idj min par pro pv pva pvb pvc pvd pve pvf pvg pvh pvi pvj pvk pvl pvm pvn pvo pvp pvq "
                  "pvr pvs pvt pvu pvv pvw pvx pvy pvz pvº pvè r rg rga rgb rgc rgd rge rgf rgg rgh rgi rgj "
                  "rgk rgl rgm rgn rgo rgp rgq rgr rgs rgt rgu rgv rgw rgx rgy rgz rgº rgè rol rôl",
           digits=5),
    # Italy
    beside("ID:CASE", "registro generale", r"R\.? ?G\.?(?: ?(?:N\.?R\.?|A\.?C\.?|GIP|Es\.?|T\.?|Lav\.?))?|"
        r"R\.?G\.?N\.?R\.?|proc(?:edimento|\.)"
           r"(?: pen(?:ale|\.)| civ(?:ile|\.))?|causa(?: civile)?|fascicolo|ruolo|Rep\.?|sentenza|decreto",
           r"\d{1,6}/(?:19|20)?\d{2}(?:-\d{1,3})?", "r.g|rg|r. g|proc|causa|fascicolo|ruolo|rep|sentenza|decreto",
           begins="cau dec fas pro r rep rg rga rgc rgd rge rgg rgi rgl rgn rgo rgt rgv rgº rgè ruo sen"),
    # Union, and applications to Strasbourg: C-311/18, no. 12345/67, nos. 1/02 and 3/04
    Rule("ID:CASE", re.compile(r"(?<![\w/])[CTF]-\d{1,4}/\d{2}(?: P)?(?![\d/])"), 0.6, "reason.court_file", needs=("/",
        )),
    Rule("ID:CASE", re.compile(
        r"(?P<label>\b(?:applications?|requ[êe]tes?|Beschwerden?|Individualbeschwerden?|ricors[oi]|nos?|n°s?|Nrn?|"
        r"numéros?)\b[ .(°]{0,4}(?:nos?|n[°o]s?|Nrn?|n\.)?[. ]{0,3})"
        r"(?P<value>\d{1,6}[ ]?/[ ]?\d{1,4}(?:(?:,| and| et| und| e)[ ]\d{1,6}[ ]?/[ ]?\d{2})*)(?!\d)", _I),
        0.75, "reason.court_file", needs=("/",)),
    Rule("ID:CASE", re.compile(r"(?<![\w/.])\d{4,6} ?/ ?\d{2}(?![\d/]| ?/)"), 0.5, "reason.court_file", needs=("/",),
         begins="0", digits=6),
    Rule("ID:CASE", re.compile(
        r"(?<![\w/])\d{1,3} (?:[A-Z][A-Za-z]{0,4}|[IVX]{1,4} ZR) \d{1,5}/\d{2}(?: [A-Z])?(?![\d/])"),
        0.7, "reason.court_file", needs=("/",), begins="0"),
    # police and prosecutors
    beside("ID:POLICE", "police file", r"Tagebuch(?:nummer|-?Nr\.?)|Vorgangs(?:nummer|-?Nr\.?)|Vorgang|"
        r"Asservat(?:en)?(?:-?Nr\.?)?|ST/|"
           r"Polis(?:-?Nr\.?)?|Rapport-?Nr\.?|main courante|plainte|scell[ée]|verbale|denuncia|querela|incident|crime|"
           r"exhibit",
           r"(?=[\w./-]*\d{2})[A-Z\d][\w./-]{3,24}\w",
           "tagebuch|vorgang|asservat|st/|polis|rapport|courante|plainte|scell|verbale|denuncia|querela|incident|crime|"
           "exhibit"),
))
