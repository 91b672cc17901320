"""Countries and larger places in four languages, for texts in a language without a names model."""

PLACES = frozenset(place.strip() for place in """
Schweiz | Suisse | Svizzera | Switzerland | Deutschland | Allemagne | Germania | Germany | Österreich | Autriche |
Austria | Frankreich | France | Francia | Italien | Italie | Italia | Italy | Liechtenstein | Luxemburg | Luxembourg |
Lussemburgo | Belgien | Belgique | Belgio | Belgium | Niederlande | Pays-Bas | Paesi Bassi | Netherlands | Holland |
Olanda | Spanien | Espagne | Spagna | Spain | Portugal | Portogallo | Grossbritannien | Großbritannien | Royaume-Uni |
Regno Unito | United Kingdom | England | Angleterre | Inghilterra | Schottland | Irland | Irlande | Irlanda | Ireland
| Dänemark | Danemark | Danimarca | Schweden | Suède | Svezia | Sweden | Norwegen | Norvège | Norvegia | Norway |
Finnland | Finlande | Finlandia | Finland | Polen | Pologne | Polonia | Poland | Tschechien | Tschechoslowakei |
Slowakei | Slowenien | Slovenia | Ungarn | Hongrie | Ungheria | Hungary | Rumänien | Roumanie | Romania | Bulgarien |
Bulgarie | Bulgaria | Serbien | Serbie | Serbia | Kroatien | Croatie | Croazia | Croatia | Bosnien | Bosnie | Bosnia |
Kosovo | Albanien | Albanie | Albania | Mazedonien | Nordmazedonien | Macedonia | Montenegro | Griechenland | Grèce |
Grecia | Greece | Türkei | Turquie | Turchia | Turkey | Russland | Russie | Russia | Ukraine | Ucraina | Weissrussland
| Estland | Lettland | Litauen | Georgien | Armenien | USA | Vereinigte Staaten | États-Unis | Stati Uniti |
United States | Kanada | Canada | Mexiko | Mexique | Messico | Mexico | Brasilien | Brésil | Brasile | Brazil |
Argentinien | Argentine | Argentina | Chile | Kolumbien | Colombia | Peru | Venezuela | Kuba | Cuba | China | Chine |
Cina | Japan | Japon | Giappone | Indien | Inde | India | Pakistan | Afghanistan | Sri Lanka | Vietnam | Thailand |
Philippinen | Indonesien | Indonesia | Australien | Australie | Australia | Neuseeland | Ägypten | Égypte | Egitto |
Egypt | Marokko | Maroc | Marocco | Morocco | Algerien | Algérie | Algeria | Tunesien | Tunisie | Tunisia | Libyen |
Libye | Libia | Libya | Eritrea | Äthiopien | Ethiopia | Etiopia | Somalia | Somalie | Sudan | Nigeria | Kenia | Kenya
| Südafrika | Sudafrica | Syrien | Syrie | Siria | Syria | Irak | Iraq | Iran | Israel | Israël | Israele | Libanon |
Liban | Libano | Lebanon | Jordanien | Saudi-Arabien | Zypern | Chypre | Cipro | Cyprus | Malta | Europa | Amerika |
Afrika | Asien | Nordkorea | Südkorea | Zürich | Genf | Genève | Basel | Bern | Lausanne | Winterthur | Luzern |
St. Gallen | Lugano | Biel | Bienne | Thun | Bellinzona | Köniz | Freiburg | Fribourg | Schaffhausen | Chur |
Neuenburg | Neuchâtel | Sitten | Sion | Zug | Uster | Yverdon | Montreux | Vevey | Nyon | Aarau | Baden | Olten |
Solothurn | Locarno | Mendrisio | Chiasso | Davos | Rapperswil | Rapperswil-Jona | Wil | Frauenfeld | Kreuzlingen |
Herisau | Appenzell | Glarus | Schwyz | Altdorf | Stans | Sarnen | Delsberg | Delémont | Brig | Visp | Martigny |
Carouge | Meyrin | Vernier | Lancy | Renens | Morges | Burgdorf | Langenthal | Vaduz | Schaan | Aargau | Tessin |
Ticino | Wallis | Waadt | Graubünden | Thurgau | Berlin | Hamburg | München | Köln | Frankfurt | Frankfurt am Main |
Stuttgart | Düsseldorf | Leipzig | Dortmund | Essen | Bremen | Dresden | Hannover | Nürnberg | Duisburg | Bochum |
Wuppertal | Bielefeld | Bonn | Münster | Karlsruhe | Mannheim | Augsburg | Wiesbaden | Gelsenkirchen | Mönchengladbach
| Braunschweig | Chemnitz | Kiel | Aachen | Halle | Magdeburg | Krefeld | Lübeck | Oberhausen | Erfurt | Mainz |
Rostock | Kassel | Saarbrücken | Potsdam | Heidelberg | Darmstadt | Regensburg | Ingolstadt | Würzburg | Ulm |
Heilbronn | Pforzheim | Wolfsburg | Göttingen | Reutlingen | Koblenz | Bremerhaven | Jena | Trier | Erlangen |
Tübingen | Konstanz | Passau | Weimar | Flensburg | Schwerin | Cottbus | Görlitz | Bayreuth | Bamberg | Marburg |
Giessen | Gießen | Fulda | Greifswald | Oldenburg | Osnabrück | Paderborn | Lörrach | Freiburg im Breisgau | Bayern |
Sachsen | Hessen | Thüringen | Brandenburg | Niedersachsen | Nordrhein-Westfalen | Rheinland-Pfalz | Saarland |
Schleswig-Holstein | Baden-Württemberg | Mecklenburg-Vorpommern | Sachsen-Anhalt | Wien | Graz | Linz | Salzburg |
Innsbruck | Klagenfurt | Villach | Wels | St. Pölten | Dornbirn | Steyr | Bregenz | Feldkirch | Leoben | Kärnten |
Steiermark | Tirol | Vorarlberg | Niederösterreich | Oberösterreich | Burgenland | Paris | Marseille | Lyon | Toulouse
| Nice | Nantes | Montpellier | Strasbourg | Strassburg | Straßburg | Bordeaux | Lille | Rennes | Reims | Toulon |
Grenoble | Dijon | Angers | Nîmes | Villeurbanne | Clermont-Ferrand | Le Havre | Aix-en-Provence | Brest | Limoges |
Tours | Amiens | Perpignan | Metz | Besançon | Orléans | Rouen | Mulhouse | Caen | Nancy | Créteil | Annecy |
Annemasse | Colmar | Versailles | Roma | Rom | Rome | Milano | Mailand | Milan | Napoli | Neapel | Naples | Torino |
Turin | Palermo | Genova | Genua | Gênes | Bologna | Firenze | Florenz | Florence | Bari | Catania | Venezia | Venedig
| Venise | Venice | Verona | Messina | Padova | Trieste | Brescia | Parma | Prato | Modena | Reggio Calabria |
Reggio Emilia | Perugia | Livorno | Ravenna | Cagliari | Foggia | Rimini | Salerno | Ferrara | Sassari | Siracusa |
Pescara | Monza | Bergamo | Vicenza | Bolzano | Bozen | Trento | Udine | Novara | Piacenza | Ancona | Como | Varese |
Lecce | Taranto | Pisa | Siena | Arezzo | Lucca | Aosta | Cremona | Pavia | Lombardia | Piemonte | Toscana | Sicilia |
Sardegna | Calabria | Puglia | Veneto | Liguria | Campania | Lazio | Umbria | Südtirol | London | Londra | Londres |
Manchester | Edinburgh | Dublin | New York | Washington | Los Angeles | Chicago | Boston | Toronto | Brüssel |
Bruxelles | Brussels | Amsterdam | Rotterdam | Den Haag | Antwerpen | Kopenhagen | Stockholm | Oslo | Helsinki |
Warschau | Varsavia | Warsaw | Krakau | Prag | Praga | Prague | Budapest | Bukarest | Sofia | Belgrad | Belgrade |
Zagreb | Sarajevo | Pristina | Prishtina | Skopje | Tirana | Athen | Athènes | Atene | Athens | Istanbul | Ankara |
Izmir | Moskau | Mosca | Moscou | Moscow | Kiew | Kiev | Madrid | Barcelona | Barcellona | Lissabon | Lisbona |
Lisbonne | Lisbon | Porto | Tokio | Tokyo | Peking | Pechino | Kairo | Tel Aviv | Jerusalem | Gerusalemme | Damaskus |
Bagdad | Teheran | Kabul | Monaco | Vatikan | Vaticano | Strasburgo | Ginevra | Zurigo | Basilea | Berna | Losanna |
Lucerna | Vienna | Berlino | Monaco di Baviera | Francoforte | Colonia | Parigi | Lione | Marsiglia | Nizza
""".replace("\n", " ").split("|"))
