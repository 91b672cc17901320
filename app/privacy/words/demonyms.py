"""Nationalities and origins as adjectives and nouns, by their beginnings, in the four languages."""

_ENGLISH = """
Afghan Albanian Algerian American Angolan Armenian Australian Austrian Azerbaijani Bangladeshi Belarusian Belgian
Bosnian Brazilian British Bulgarian Cambodian Cameroonian Canadian Chechen Chilean Chinese Colombian Congolese Croat
Croatian Cuban Cypriot Czech Danish Dutch Egyptian English Eritrean Estonian Ethiopian Filipino Finnish French
Georgian German Ghanaian Greek Guinean Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian
Ivorian Japanese Jordanian Kazakh Kenyan Korean Kosovar Kurdish Kuwaiti Latvian Lebanese Libyan Lithuanian
Luxembourgish Macedonian Malian Maltese Mexican Moldovan Mongolian Montenegrin Moroccan Nepalese Nigerian Norwegian
Pakistani Palestinian Peruvian Polish Portuguese Roma Romanian Russian Rwandan Sami Scottish Senegalese Serb Serbian
Slovak Slovakian Slovene Slovenian Somali Spanish Sudanese Swedish Swiss Syrian Tamil Tanzanian Thai Tibetan
Tunisian Turkish Ugandan Ukrainian Uzbek Venezuelan Vietnamese Welsh Yemeni Zimbabwean
"""

_FRENCH = """
afghan albanais algérien allemand américain anglais angolais arménien australien autrichien azerbaïdjanais
bangladais belge biélorusse bosniaque bosnien brésilien britannique bulgare camerounais canadien chilien chinois
chypriote colombien congolais coréen croate cubain danois égyptien érythréen espagnol estonien éthiopien finlandais
français géorgien ghanéen grec guinéen hongrois indien indonésien irakien iranien irlandais islandais israélien
italien ivoirien japonais jordanien kazakh kényan kosovar kurde letton libanais libyen lituanien luxembourgeois
macédonien malien maltais marocain mauritanien mexicain moldave monténégrin néerlandais népalais nigérian nigérien
norvégien pakistanais palestinien péruvien polonais portugais rom roumain russe rwandais sénégalais serbe slovaque
slovène somalien soudanais sri-lankais suédois suisse syrien tamoul tchèque tchétchène thaïlandais tibétain togolais
tunisien turc ukrainien vénézuélien vietnamien yéménite
"""

_GERMAN = """
afghanisch albanisch algerisch amerikanisch angolanisch armenisch aserbaidschanisch australisch äthiopisch belgisch
bosnisch brasilianisch britisch bulgarisch chilenisch chinesisch dänisch deutsch englisch eritreisch estnisch
finnisch französisch georgisch ghanaisch griechisch indisch indonesisch irakisch iranisch irisch isländisch
israelisch italienisch japanisch jordanisch kamerunisch kanadisch kasachisch kenianisch kolumbianisch kongolesisch
koreanisch kosovarisch kroatisch kubanisch kurdisch lettisch libanesisch libysch litauisch luxemburgisch maltesisch
marokkanisch mazedonisch mexikanisch moldauisch montenegrinisch nepalesisch niederländisch nigerianisch norwegisch
österreichisch pakistanisch palästinensisch peruanisch polnisch portugiesisch rumänisch russisch schottisch
schwedisch schweizerisch senegalesisch serbisch slowakisch slowenisch somalisch spanisch sudanesisch syrisch
tamilisch thailändisch tibetisch tschechisch tschetschenisch tunesisch türkisch ukrainisch ungarisch venezolanisch
vietnamesisch weissrussisch zypriotisch
"""

_ITALIAN = """
afgan albanes algerin american angolan armen australian austriac azer belg bielorus bosniac brasilian britannic
bulgar camerunens canades cilen cines cipriot colombian congoles corean croat cuban danes ecuadorian egizian eritre
eston etiop filippin finlandes frances georgian ghanes giappones grec indian indonesian ingles irachen iranian
irlandes islandes israelian italian ivorian kazak keniot kosovar curd letton libanes libic lituan lussemburghes
macedon malian maltes marocchin messican moldav montenegrin nepales nigerian norveges olandes pakistan palestines
peruvian polacc portoghes rumen russ ruandes senegales serb slovacc sloven somal spagnol sudanes svedes svizzer
sirian tamil cec thailandes tedesc tibetan tunisin turc ucrain ungheres venezuelan vietnamit
"""

ENGLISH = tuple(_ENGLISH.split())
FRENCH = tuple(_FRENCH.split())
GERMAN = tuple(_GERMAN.split())
ITALIAN = tuple(_ITALIAN.split())
