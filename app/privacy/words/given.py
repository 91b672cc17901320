"""Given names common in Switzerland and its neighbours, of the origins that live there, in small letters."""

_GIVEN = """
aaron abdul abdullah abigail achim ada adam adela adele adelheid adem adnan adolf adrian adriana adriano agata agatha
agnes agnieszka agostino ahmad ahmed ahmet aicha aida aisha aimée alain alan alba albert alberta alberto albrecht aldo
alena alessandra alessandro alessia alessio alex alexander alexandra alexandre alexandros alexia alexis alfons alfonso
alfred alfredo ali alice alicia alina aline alisha alison alma alois aloïs alvaro amadou amalia amanda amandine amélie
amelia amelie amina amir amy ana anaïs anastasia anatole andré andre andrea andreas andreea andrej andrew andrzej
andrés ange angela angelika angelina angelo angélique anita anja anke ann anna annabelle anne anne-marie annegret
anneliese annemarie annette annie annika ansgar anthony antje antoine antoinette anton antonella antonia antonietta
antonino antonio antonín apolline arben arianna ariane arianne armand armando armin arno arnaud arnold arthur arturo
arzu ashley astrid attila aude audrey august auguste augustin aurel aurélie aurelia aurélien aurelio axel ayse ayşe
aziz babette balthasar baptiste barbara barbora bardhyl bartholomäus bartosz bashkim bastian bastien beat beata beate
beatrice béatrice beatrix beatriz bekim benedetta benedetto benedict benedikt benjamin benno benoît berit bernadette
bernard bernardo bernd bernhard bernwart bert berta bertha berthold bertrand besim bettina bianca bilal birgit
birgitta birte björn blaise blanca blerim bodo bogdan boris bozena brahim branko brenda brian bridget brigitta
brigitte britta brooke bruno burkhard camilla camille carine carl carla carlo carlos carmela carmen carmine carol
carola carole carolin carolina caroline carolyn carsten caterina catherine cathérine cathy catarina cécile cecilia
cédric celestino célia céline celine césar cesare chantal charles charlotte chiara chloé chloe christa christel
christelle christian christiane christina christine christof christophe christoph christopher cinzia claire clara
clarissa claude claudia claudine claudio claus clemens clément clémence clotilde colette colin conrad constance
constantin cora cordula corinna corinne cornelia cornelius corrado cosima costantino cristian cristiana cristiano
cristina cristobal curt cynthia cyril cyrill dagmar damian damien damir dan daniel daniela danièle danielle daniele
danijela danilo dany dario dave david davide dean débora deborah debora delphine denis denise dennis derek desirée
detlef diana didier diego dierk dieter dietmar dietrich dimitri dina dino dirk dolores domenica domenico dominic
dominik dominika dominique don donald donata donatella donna dora doreen doris dorothea dorothée dorothy dragan
dragana drita dusan eberhard eckart eckhard edda eddie edgar edith edmond edmund eduard eduardo edward edwin egon
ekkehard elena eleonora eleonore elfriede elia eliana eliane elias elif elio elisa elisabeth elisabetta élise
élisabeth elizabeth elke ella ellen elmar éloïse elsa elsbeth else elvira elvis emanuel emanuela emanuele émile emil
emilia emilie émilie emilio emily emin emine emma emmanuel emmanuelle emre engelbert enrica enrico enzo erhard eric
erica erich erik erika ermanno ernesto ernst ervin erwin esra estelle esther etienne étienne eugen eugène eugenia
eugenio eva evangelia evelin eveline evelyn evelyne ewald ewa fabia fabian fabien fabienne fabio fabiola fabrice
fabrizio falk fanny fatima fatma fatmir federica federico felicia félicia felicitas félix felix ferdinand fernanda
fernande fernando ferruccio filip filippo filomena fiona flavia flavio flora florian florence floriane francesca
francesco francine francis francisco franck franco françois françoise frank franz franziska fred frédéric frédérique
freddy frederic frederik fridolin frieda friedhelm friedrich fritz gabi gabriel gabriela gabriele gabriella gabrielle
gaël gaëlle gaetano gaia galina gary gaston gemma genc geneviève genoveva geoffrey georg george georges georgina
georgios gérald gerald gérard gerard gerd gerda gerhard gerlinde germaine gero gerold gerrit gert gertraud gertrud
ghislaine giacomo gian giancarlo gianfranco gianluca gianna gianni gideon gilbert gilles gina gino giorgia giorgio
giovanna giovanni gisela gisèle giulia giuliana giuliano giulio giuseppe giuseppina gloria goran gordana gotthard
gottfried gottlieb grace graziella grazia greg greta gregor grégoire gregory grégory guido guillaume günter günther
gunter gunther gustav gustave guy györgy hakan halil halima hamza hanna hannah hannelore hannes hans hans-jörg
hans-jürgen hans-peter hans-ulrich hansjörg hanspeter hansruedi hans-rudolf harald harri harry hartmut hasan hassan
hatice hazel hedwig heidi heike heiko heiner heinrich heinz helen helena hélène helene helga helge hellmuth helmut
henri henriette henrik henry herbert heribert hermann hermine herta hervé hilda hilde hildegard holger horst hubert
hugo hugues huguette hulda hüseyin ian ibrahim ida ignaz igor ilaria ilir ilona ilse imre ina ines inés inès inga inge
ingeborg ingo ingrid iolanda irena irene irène irina iris irma irmgard isa isabel isabella isabelle isidor ismail
ismet ivan ivana ivo ivonne jack jacob jacqueline jacques jacek jadwiga jakob james jamie jan jana jane janine janet
janina janis jason jasmin jasmina jasmine javier jean jean-claude jean-françois jean-jacques jean-louis jean-luc
jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jeanette jeanne jeannette jeffrey jelena jennifer
jenny jens jeremy jérémie jérôme jerome jessica jetmir jill jim jimmy jiří joachim joan joana joanna joanne joão
joaquim jochen joe joël joelle joëlle joerg johan johann johanna johannes john johnny jolanda jonas jonathan jordi
jörg jorge jörn josé josef josefa josefina josefine joseph joséphine joshua josiane jovan joyce jozef juan judith
jules julia julian juliana juliane julie julien julienne juliette julius jürg jürgen justin justine jutta kai kaiser
karel karen karim karin karina karl karl-heinz karla karolina karolin karsten kasimir kaspar katarina katarzyna kate
katharina katherine kathleen kathrin kathy katja katrin katya kay keith kelly ken kenneth kerstin kevin khaled khalid
kilian kim kirsten kirsti klara klaus klemens knut konrad konstantin kornelia krista kristian kristin kristina
kristine krystyna krzysztof kurt kyle laetitia laila lara larissa larry lars laszlo lászló latifa laura laure laurence
laurent laurin lea léa leah leandro leila leif lena lenka leo léo leon léon léonard leonard leonardo leonhard leonie
léonie leonora leopold leslie leticia lia liam lidia lieselotte liliana lilian liliane lilli lilly lina linda line
linus lisa lisbeth liselotte livia livio ljiljana lodovico loïc lola lore lorena lorenz lorenza lorenzo loretta lothar
lou louis louisa louise luana luc luca lucas lucia lucian luciana luciano lucie lucien lucienne lucio lucrezia lucy
ludger ludmila ludovic ludovica ludwig luigi luigia luis luisa luise lukas luke lutz luzia lydia lydie lynn madeleine
mael maëlle magali magda magdalena maik maja malik malgorzata małgorzata malte manfred manon manuel manuela mara marc
marcel marcela marcella marcelle marcello marco marcos marcin marcus marek margaret margareta margarete margarita
margherita margit margot margret margrit marguerite maria maría mariam marian mariana marianne marie marie-claude
marie-louise marie-thérèse marija marika marilena marilyn marina marine mario marion marisa marit marius marjan
marjorie marko markus marlène marlene marlies marta martha marthe martin martina martine marvin mary maryam maryse
massimiliano massimo mateo matej mateusz mathias mathieu mathilda mathilde mathis matilde matteo matthäus matthew
matthias matthieu maud maurice maurizio mauro max maxim maxime maximilian maya mechthild medina mehmet mehdi meike
melanie mélanie melina melissa melitta mélissa mercedes merita michael michaela michał michel michela michele michèle
michelle miguel mihai mihaela mike mikhail mila milan milena milica milorad mira mirela miriam mirjam mirjana mirko
miroslav mladen moana mohamed mohammad mohammed moira mona monica monika monique moritz morten moses muhamed muhammad
muhammed muriel murat mustafa myriam nada nadège nadia nadine nadja naim nancy naomi natacha natalia natalie nataša
natascha nathalie nathan nathanaël neele nele nelly nenad nermin nevena nicholas nick nicola nicolas nicole nicoletta
nicolò nikola nikolai nikolaos nikolaus nils nina nino noah noé noel noël noelle noemi noémie nora norbert norma
norman nuria oana octavia odette olaf oleg olga oliver olivia olivier omar ornella oscar oskar osman oswald othmar
otmar ottavia ottavio otto ottilie pablo paloma pamela paola paolo pascal pascale pasquale patrice patricia patrick
patrik patrizia patrizio paul paula paulette paulina pauline paulo pavel pawel pedro peggy per peter petra petr petros
phil philip philipp philippe phillip phyllis pia piero pierre pierre-alain pierre-yves pierrette pietro pinar pirmin
placido quentin quirin rachel rachid radu rafael rafaela raffaela raffaele rahel raimund rainer ralf ralph ramón ramon
ramona ramazan raoul raphael raphaël raphaela raquel rashid raul rebecca rebekka regina régine regula régis reiner
reinhard reinhold reinhilde remo rémi rémy renata renate renato rené rene renée reto ricarda ricardo riccarda riccardo
richard rita robert roberta roberto robin rocco roger roland rolando rolf roman romain romana romane romano romina
romy ron ronald ronny rosa rosalie rosalia rosanna rosario rosemarie rosemary rosina rosita rosmarie roswitha roxane
rudi rudolf ruedi rupert ruth ryan sabina sabine sabrina safet said salome salomé salvatore salvador sam sami samir
samira samuel samuele samuela sandra sandrine sandro sara sarah sascha saskia sebastian sébastien sebastiano selina
selma senad serena serge sergei sergio séverin séverine severin shannon sharon sheila shirley shpresa sibylle
siegfried siegmund sieglinde sigmund sigrid silja silke silvan silvana silvano silvia silvie silvio silvester simon
simona simone simonetta sina skender slavica slobodan sofia sofie solange sonia sonja sophia sophie stanislav
stanislaw stefan stefania stefanie stefano steffen steffi stella stéphane stéphanie stephan stephanie stephen steve
steven stewart stuart sue susan susann susanna susanne susi suzanne suzana suzette sven svenja svetlana sybille
sylvain sylvia sylvie sylviane tabea tamara tanja tania tarik tatiana tatjana ted teresa terence teresina thea theo
theodor théo théodore theres therese thérèse theresa thierry thilo thomas thorsten tiago tiffany till tim timo timothy
timothée tina tino tiziana tiziano tobias todd tom tomas tomás tomasz tommaso toni tony torsten tracy traugott tristan
trudi udo ueli ugo ulf uli ulla ulrich ulrika ulrike umberto ursina ursula urs ursin uschi ute uwe vadim valentin
valentina valentino valeria valérie valerie valerio valmir vanessa vanja vasile vera verena veronica veronika
véronique veronique vesna victor victoria viktor viktoria vilma vincent vincenza vincenzo viola violeta violetta
virginia virginie vito vittoria vittorio vivian viviana viviane vivienne vjosa vlad vladimir vlasta volker volkmar
vroni walburga waldemar walter walther waltraud wanda wassilis wendelin wendy werner wiebke wilfried wilhelm
wilhelmina willi william willy wilma winfried wojciech wolf wolfgang wolfram xaver xavier xenia xhemajl yannick yann
yannis yasemin yasmin yasmina yasmine ylenia yolanda yolande yousef youssef yuki yusuf yvan yves yvette yvonne zana
zdenka zeynep zita zlatko zoë zoé zoe zoltan zora zoran zsofia
"""
GIVEN = frozenset(_GIVEN.split())
_ALSO_WORDS = """
ada adem ali alba alma ange angela august auguste ava bea beat ben bert blanca bruno candy carol claire clara clemens
cora crystal dan dean don donna dora eddie ella eva faith falk fanny flora florence frank fred gay gloria grace grazia
greta guy harry heide heather hope ian ida ines iris isa jack jan jean jim joe joy joyce june justice kai kaiser karin
kay ken kelly kim laura laure lea lee leo line lola lore lou luce malte mara marine marina mark mars maud max may
medina mercedes mira moses nada nancy nick nina noel noël norma norman oscar otto page pat paris paola per petra pia
pierre placido romain romane romana romano rosa rosario rose sam sandy sara serena serge sina sofia sol sole stella
sue ted till tim tina tino tom toni tony urs vera victoria viola violetta virginia vito vittoria wanda wolf zora
valentino costantino said severin bianca bianchi rita reto
"""
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
"""Given names that are words, places or brands as well: alone they prove nothing."""
