"""Given names of many cultures, with the gender they usually tell: evidence that capitalised words name a person."""

from unicodedata import combining

from plumbing.text.normalizing import normalized

_MALE = """
aaron abdul abdullah abel abraham abram adam adams adel aditya adnan adolf adrian ahmad ahmed aidan ajay akira al alan
alasdair albert alberto aldo alec alejandro aleksander alessandro alexander alexandre alexei alexey alf alfonso alfred
alfredo ali alistair allan allen alonzo alphonse alvaro alvin amadou amir amit amos anand anatoly anders andre andré
andreas andrei andrej andrew andrey andrés andrzej andy angelo angus anil ansel anselm anthony antoine anton antonio
antony archibald archie ari arjun arlen arlo armand armando arne arnold aron arthur arturo arun ashok ashton asif
aubrey august augustin augusto augustus aurelio avi axel ayaan aziz bao barack barnaby barney baron barrett barry bart
bartholomew bashar bashir bastian ben benedict benicio benito benjamin bennett benny bernard bernardo bernd bernie
bert bertrand billy björn bo bob bobby bogdan boris boyd brad braden bradford bradley brandon brendan brennan brent
brett brian brody bruce bruno bryan bryant bryce byron caleb calvin cameron carl carlos carlton carsten casimir cedric
cesar chad chaim charles charlie chester chidi chris christoph christophe christopher chuck ciaran clarence claude
claudio clay clayton cliff clifford clifton clint clive clyde cody colin colm conor conrad constantin cormac cornelius
cory craig curtis cuthbert cyril cyrus dale damian damien damon dan daniel daniele danilo danny dante darnell darrell
darren darryl darwin dave david davide deepak demetrius denis dennis denzel derek dermot derrick desmond dexter
diarmuid didier diego dieter dietrich dimitri dinesh dirk dmitri dmitry domingo dominic dominik dominique don donal
donald donnie donovan doug douglas duncan dustin dwayne dwight dylan eamon ebenezer eddie edgar edmund eduardo edward
edwin egon ehud einar eitan eldon eli elias elijah elliot elliott ellis elmer elon elton elvis emanuel emeka emeric
emil emile emilio emmanuel emmett emre enoch enrico enrique enzo eoin ephraim eric erich erik ernest ernesto ernst
errol erwin esteban ethan étienne etienne eugene evan evander everett ewan ezekiel ezra fabian fabio fabrice fadi
faisal farid farouk federico felipe felix femi ferdinand fergus fernando fidel fintan fiodor florian floyd francesco
francis francisco franco françois francois frank frankie franklin franz fred freddie freddy frederic frederick fredrik
friedrich fritz fyodor gabor gabriel gareth garrett garry garth gary gaston gavin geoff geoffrey georg george georges
georgi gerald gerard gerardo gerhard gianluca gianni gideon gil gilbert giles gilles gino giorgio giovanni giulio
giuseppe glen glenn godfrey gonzalo gordon graeme graham greg gregg gregor gregory grigory grigor guido guillaume
guillermo günter gunther gus gustav gustavo hal hamid hamish hamza hank hannes hans harald hari harold haroon harrison
harry haruki haruto harvey hasan hassan hector heinrich heinz helmut hendrik henning henri henrik henry herbert herman
hermann hideo hilary hiram hiro hiroshi homer horace horacio howard hubert hugh hugo humberto humphrey hussein ian
iain ibrahim idris ignacio ignatius igor ike ilya imran ingmar innocent isaac isaiah ishaan ismail israel ivan ivo
jabari jack jackie jackson jacob jacques jaime jair jake jakob jakub jamal james jamie jan janek janusz jared jarrett
jason jasper javier jay jayden jean jean-claude jean-luc jean-pierre jed jeff jefferson jeffrey jens jeremiah jeremy
jermaine jerome jerry jesper jesse jethro jim jimmy joachim joão joaquin joe joel johan johann johannes john johnnie
johnny jon jonah jonas jonathan jorge josé jose josef joseph josh joshua josiah juan juergen jules julian julien julio
julius junior jürgen justin kai kamal kanye karim karl kaspar kazuo keenan keith kelvin ken kendrick kenji kenneth
kenny kent kevin khaled khalid kieran kim kip kirk klaus knut kofi konrad konstantin krzysztof kumar kurt kwame kwesi
kyle lachlan lamar lance lando lars lasse laszlo laurent lawrence lázaro leander lech lee leif leigh leland len lenny
leo leon leonard leonardo leonid leopold leroy leslie lester lev levi lewis liam lincoln lionel llewellyn lloyd logan
lorenzo lothar lou louis luc luca lucas lucian luciano ludwig luigi luis luiz lukas lukasz luke luther lyle lyndon
maarten mack magnus mahmoud malachi malcolm malik mamadou manfred manish manuel marc marcel marcelo marco marcos
marcus marek mario marius mariusz marko marlon marshall martin martín marty martyn marvin mason massimo mateo mateusz
mathias mathieu matt matteo matthew matthias matthieu maurice mauricio mauro maxim maxime maximilian maxwell mehdi
mehmet mel melvin merlin michael michał micheal michel mick mickey miguel mihai mike mikhail miklos milan milo milton
miroslav mitch mitchell mitt mohamed mohammad mohammed mohan mohsen monty mordecai morgan morris mort moses moshe
muhammad mustafa myles nadeem naoki narendra nasser nat nate nathan nathaniel naveen ned neil nelson neville newt
niall nicholas nick nicky nico nicola nicolas nigel nikhil niklas niko nikola nikolai nikos nils noah noel nolan
norbert norman oisin olaf ole oleg oliver olivier olli olu oluwaseun omar orlando orson oscar osama oskar oswald otis
otto owen pablo paddy paolo pascal patrice patricio patrick paul paulo pavel pawel pedro per percival percy perry pete
peter petr phil philip philippe phillip pier pierce pierre piers pieter piet piotr pradeep prakash pranav preston
quentin quincy quinn rafael rafał rahm rahul raj rajesh rajiv ralph ramesh rami ramon ramón ramsey randall randolph
randy raoul raphael rashid raul raúl ravi raymond reggie reginald reinhard reinhold rémi rene rené reuben rex reza
rhodri rhys ricardo riccardo richard rick ricky riley rishi robbie robert roberto rocco rod roderick rodney rodrigo
rodrick roger rohan roland rolf roman romeo ron ronald ronan ronnie roosevelt rory ross rowan roy ruben rudolf rudolph
rudy rufus rupert russ russell rutger ryan sachin sadiq saeed said salim salman salvador salvatore sam sami samir
sampson samuel sandro sanjay santiago sasha saul scott seamus sean sebastian selwyn serge sergei sergey sergio seth
seymour shane shaun shawn shinzo sid siddharth sidney siegfried sigmund silas silvio simeon simon sindre slavoj sol
solomon soren søren spencer stan stanislav stanley stefan stefano stephan stephen steve steven stewart stig stuart
subramanian sunil sven sylvester syed tadeusz tadhg tahir takashi takeshi tariq taro tarquin ted terence terrence
terry thabo thaddeus theo theodore thiago thierry thom thomas thor thorsten tiago tibor tim timothy timur tito titus
tobias toby todd tom tomas tomasz tomás tommy tony torsten travis trent trevor tristan tucker tunde ty tyler tyrell
tyrone ulrich umberto umar uri usman valentin valentino vance vasily vaughn vernon vicente vidal vijay vikram viktor
ville vince vincent vincenzo vinod virgil vitali vito vivek vladimir volodymyr wade waldo wallace walt walter warren
wayne wendell werner wes wesley wilbur wiley wilfred wilhelm willard willem william willie wilson winston wojciech
wolf wolfgang woodrow wyatt xavier yannick yannis yaroslav yasser yevgeny yitzhak yosef yuri yusuf yves zachary zack
zbigniew zeke ziad zoltan zubin abbas abu adebayo adrien alain aleksandr alexis alonso amr antoni antti arkady armin
arnaud asher ashraf atticus babatunde baptiste basil bilal blaise blake brooks caden callum carey cillian chukwuemeka
chinedu colby cole connor cosimo daichi declan demba devin devon dov eldridge elio ender erdogan evelio ewald farhad
fraser galen gerry giacomo graydon griffin haakon hakeem hakim henryk ibrahima idrissa ikenna ivor jafar jalen janos
jarvis javed jiri joost jordi jozef jude kaleb karel karsten kelechi kenzo koji kunal kwabena lennart lennox lorne
luka maceo majid malek manu marat mats matthijs maurizio mikael mikko milos miloš mirko murray mordechai nabil naveed
obinna oded ola olof omari orhan osman parker pekka pál petros porter quillon rainer raimund ramiro rashad rasmus remy
robin rocky ronaldo rutherford ryo sanjeev satoshi seun shankar shlomo sipho sota stelios stephane stéphane suleiman
sundar tendai tobiah tomislav umut vaclav václav vedran vikas wendel wilf yaw yohan yoshi yusef zain zaid zayn zoran
zvi jamaal jamar deshawn devonte marquis tremaine terrell kendall rodolfo ignazio rubén joaquín jesús adrián césar
héctor óscar sébastien gérard frédéric jérôme jérémie benoît émile amadeo amadeus cato casper caspian crispin cosmo
cassius dashiell emerson ephrem evaristo fabián fitzgerald fitz gerrit gulliver hartley hollis horatio ichabod ignaz
jarek jonty kester lucius lysander ottokar ozzy peregrine quintin sterling tarek tennyson theodor thelonious torquil
ulysses upton valdemar vasco winslow wystan yorick zebediah barclay larry jeffery corey cecil duane clinton mathew
lonnie jimmie daryl terrance fredrick joey neal willis rickey ira johnathan alton jonathon loren delbert earnest myron
lowell forrest wilbert irving carroll sammy kristopher gilberto laurence ismael orville ervin dewey sheldon erick
doyle darrel rogelio elbert grady rolando darin irvin randal tommie timmy darrin jerald dewayne reynaldo bret louie
lamont garland efrain royce rodger jess curt agustin adolfo tyson burton wilfredo jarrod harlan kermit roscoe scotty
elvin quinton elwood darius marlin bryon jeffry dane loyd adolph derick rigoberto alphonso rickie nickolas maynard
eddy heriberto donnell emery jayson dion odell issac arvind shashi manmohan zohran mahmood humza keir kwasi beto recep
naftali yair fumio nicolás vlad sacha stormont dre skeet sorin fionnlagh lorcan cathal eamonn padraig seán tiernan
bertie gethin emrys iolo huw ieuan geraint gwilym ebrahim yahya anwar zakir waleed walid mustapha nasir rafiq tunji
segun kayode chuka oleksandr andriy serhiy dmytro mykola vitaliy petro kjell jarl tor trygve gunnar nikolaj jorgen
jørgen hernan hernán emiliano ezequiel facundo gaspar lisandro maximiliano nestor néstor renato rogério vinicius
wagner davi ji-ho min-jun seung hyun jae sung yong chang kenta hayato daiki shota kaito yuto satoru hiroki kazuya
masato tetsuo toshiro
""".split()

_FEMALE = """
abby abigail ada adah adaeze adela adelaide adele adeline adriana adrienne agatha aggie agnes agnieszka aida aileen
aimee aisha aishwarya alana alba alberta alejandra alessandra alexandra alexandria alexa alice alicia alina alison
alissa allison alma althea alyssa amal amalia amanda amara amelia amelie amina amy ana anaïs anastasia andrea aneta
anita angela angelica angelina angie anika anja ann anna annabel annabelle anne annette annie anoushka antoinette
antonia anya aoife araminta arabella aretha ariana arianna ariel arlene asha ashley asma astrid athena audrey augusta
aurelia aurora ava avis ayesha azadeh barb barbara bea beata beatrice beatrix becky belinda bella benazir bernadette
bernice bertha bess beth bethany betsy bette betty beverley beverly beyonce beyoncé bianca billie birgit birgitta
björk blanca blanche bonnie brenda briana brianna bridget brigitte brita britney brittany bronwyn camila camilla
camille candace candice cara carla carlotta carly carmen carole carolina caroline carolyn carrie cassandra cassie
catalina caterina catherine cathy cecilia cecily celeste celia celine céline chantal charlene charlotte chelsea cher
cheryl chiara chimamanda chioma chloe christa christina christine ciara cindy claire clara clare clarissa claudia
clementine cleo cleopatra colette colleen condoleezza connie constance consuelo cora coretta corinne cordelia cornelia
cosima courtney cynthia dagmar dalia dana daniela daniella danielle daphne daria darlene dasha deanna debbie deborah
debra deirdre delia delilah denise desdemona desiree diana diane dianne dina dinah dolly dolores donatella donna dora
doreen doris dorothea dorothy drusilla ebony eden edie edith edna edwina effie eileen elaine eleanor elena eleni elisa
elisabeth elise eliza elizabeth ella elle ellen elodie eloise elsa elsie elspeth elvira emilia emily emma enid erica
erika erin ernestine esmeralda esperanza estelle esther ethel etta eudora eugenia eunice eva evangeline evelyn evie
fabiola farah fatima fatou fatoumata felicia felicity fenella fern filippa fiona flavia fleur flora florence frances
francesca francine françoise freda frida frieda gabriela gabriella gabrielle gail galina gemma genevieve georgette
georgia georgina geraldine germaine gertrude gigi gilda gillian gina ginger giorgia gisela gisele giselle giulia
gladys glenda gloria golda goldie grainne greta gretchen griselda guadalupe gudrun gwen gwendolen gwendolyn gwyneth
hadiza halima halle hannah harriet hattie hedda hedwig hedy heidi helen helena helene helga henrietta hera hermione
hetty hilda hildegard hillary holly hortense ida ilana ilse iman imani imelda imogen ina indira ines inès inga inge
ingrid ioana irena irene irina irma isabel isabella isabelle ishani isla isobel ivana ivanka ivonne jacinda jacinta
jacqueline jacqui jada jamila jana jane janelle janet janice janine jasmine jayne jeanette jeanne jeannie jemima jen
jenna jennie jennifer jenny jessica jill jillian jo joan joanna joanne jocelyn jodie johanna jolene josefina josephine
josie joyce juana juanita judith judy julia juliana julianne julie juliet juliette justine kamala karen karin karina
karla karolina kate katerina katharina katharine katherine kathleen kathrin kathryn kathy katie katja katrina katy
katya kavita kayla kayleigh keira kelly kendra keisha kerry ketanji khadija kiera kimberly kira kirsten kirsty kitty
klara kristen kristin kristina kyra lakshmi lana lara larissa latanya latifah latoya laura laurel lauren laverne layla
lea leah leena leila lena leonie leonora leticia letitia lenore lia liana libby lidia lila lilian liliana lilith
lillian lina linda lindsay lindsey lisa lise liv livia liz liza lizzie lois lola lorena loretta lorna lorraine lottie
louisa louise luana lucia lucía luciana lucie lucille lucinda lucretia lucy ludmila luisa lupita lydia lyn lynda
lynette lynn lynne mabel madeleine madeline madge madonna mae magda magdalena maggie maia maja makena malala malia
mandy manuela mara marcela marcella marcia margaret margarita margery margo margot marguerite maria maría mariah
mariam mariana marianne maribel marie mariel marietta marilyn marina marion marisa marisol marissa marjorie marla
marlene marta martha martina mary maryam matilda maud maude maura maureen mavis maya meera meg megan meghan mei
melania melanie melinda melissa mercedes meredith meryl mia michaela michele michelle mila mildred millicent millie
mimi mina minerva minnie mira miranda miriam mitzi moira mollie molly mona monica monika monique muriel mwende myra
myrna myrtle nadia nadine naima nana nancy naomi natalia natalie natasha neha nell nella nellie nessa nettie nia niamh
nicki nicole nigella nikki nina noelle nora noor noreen norma octavia odette olga olivia oluchi olympia oona oonagh
oprah ophelia orla ornella oriana ottoline paloma pam pamela pandora patricia patsy patti patty paula paulette paulina
pauline petra petronella philippa phoebe phyllis pia pippa polly portia prisca priscilla priti priya queenie rachael
rachel rachida rafaela ramona rania rebecca regina rekha renata renée renee rhea rhiannon rhoda rhonda rihanna rita
roberta rochelle romy rosa rosalie rosalind rosalyn rosamund rosanna roseanne rosemary rosie rowena roxana roxanne
rukmini ruth sabina sabine sabrina sadie safiya salma salome samantha sandra sanna saoirse sara sarah sarai saskia
scarlett selena selina serena shabana shannon sharon sheila shelley sheryl shirin shirley shreya shulamith sian sibyl
sigrid silke silvia simone sinead siobhan sofia solange sondra sonia sonja sophia sophie stacey stacy stella stephanie
sukie sunita susan susanna susannah susie suzanne suzette svetlana sybil sylvia sylvie tabitha tamar tamara tamika
tammy tamsin tania tanya tara tatiana tess tessa thandiwe thea thelma theodora theresa therese thomasina tiffany tilda
tilly tina toni tonya tracey tracy trina trisha trixie trudy uma una ursula uschi usha valentina valeria valerie
vanessa vera verna veronica veronique véronique vicki vicky viktoria viola virginie vivian vivien vivienne wanda
wangari wanjiru wendy whitney whoopi wilhelmina wilma winifred winnie winona xanthe ximena xiomara yael yasmin yasmina
yetunde yolanda yoko yuki yulia yvette yvonne zadie zahra zainab zara zelda zeynep zoe zoë zora zsuzsa zuzana aditi
adwoa akosua alexia aliyah amaka ananya anneliese annika anouk aparna araceli ayumi beyza bintou birte brielle bryony
calliope carys catriona chidinma chidera cressida danica delphine devika dervla désirée eilidh elif élise élodie emiko
eniola esra esmé estefania faiza fanny farida femke folake freya funmi gaia geneviève hana hanan hanna harper hiroko
ifeoma ikram ilaria iolanthe isolde itziar jaya jelena jorja kaori karima katarzyna keiko kerstin khadijah lagertha
lalitha leocadia leyla linnea liselotte lorelei lubna ludivine maeve mairead malin malika margrethe mariama maribeth
marit mathilde meena mehreen merle michiko milena minouche mireille mirela mirjam nadezhda nanette nasrin nayeli neema
ngozi nkechi nisha nneka noemi nour nuala odile oksana olena orsolya padma parisa pernille perpetua philomena pilar
pooja radhika rahel ramla rana raquel reem rosalba rosario ruthie saanvi sadaf sakura samira sana sanaa seraphina
shanice shamima simran siri sithandra sushma svea swati tahmina temperance tomoko thérèse tindra trinh tuva ulrike
vasilisa vesna vigdis wafa winnifred xiu yara yasuko yewande yumi zandile zenobia zofia zola zsofia dessa della idella
marguerita allegra almudena alondra antigone artemis aurélie beatriz benedetta bérénice blythe brunhilde clementina
clotilde damaris demelza dorcas dorothée elfriede ersilia evadne fabienne fausta filomena florentina genoveva ginevra
graciela greer gráinne hesper hyacinth ianthe iphigenia isadora ismene jessamyn jezebel kerensa leontyne leopoldine
loveday luella lucasta maarit marcelline maren marigold melisande merete mirabel morwenna nerys novella oda oralia paz
perdita ragnhild rosalia rosalinda roswitha rohini sagal sappho sunniva tabea tallulah thomasin thora ulla undine
valda vashti venetia violetta walburga winifreda ysolde zelie zinnia teresa lori peggy sally laurie terri jessie
bessie delores lillie marian vickie mattie maxine marsha christy margie kay leona velma shelly sherri kristi brandi
inez jodi janie sonya kristine fannie maryann jeannette kelli shelia gayle sheri kara jacquelyn erma krista robyn
brooke traci nichole krystal kari dianna lora rosemarie janis christie teri cristina eula cecelia tricia trish tasha
kellie darla mindy essie lorene lela shari tami shawna melba ora kristie alisha rena tammie latasha bonita ronda
sherrie stacie cheri rebekah reba lenora estella francisca tracie lourdes elva kelsey bettie caitlin iva janette
latonya rosetta debora cherie kimberley shanna stefanie lupe alisa susanne susana cecile leslie rachelle leola ester
imogene glenna mayra jaclyn gracie carmela tonia clarice jeanine sheena angeline shauna claudette cathleen staci elma
maritza lucile leanne deana selma marcy neera vanita smriti mamata nirmala pratibha sonali shruti sneha deepika ilhan
rashida huma nusrat kemi suella tulsi kellyanne stormy tomi vernell eulalie jessamy agnès roisin róisín sinéad bríd
bridie caoimhe éilís fionnuala ailsa eilis catrin angharad ffion lowri seren sioned anneli johanne kirsti maiken
solveig turid wietske anneke hanneke lotte oxana yelena lyudmila tetiana iryna nataliya halyna daryna amparo
consolación inmaculada montserrat nuria rocío soledad trinidad socorro thaís priscila folasade titilayo bukola sade
thandi nomsa lindiwe zanele nandi palesa refilwe aaliyah nafisa sumaya samia rasha dalal sakshi pallavi ritu meenakshi
jyoti rashmi shilpa kiran anjali nandini ruchi mei-ling xiulan min-ji soo-jin ji-woo yuna aiko haruka naoko noriko
sachiko mariko kumiko
""".split()

# Names of either gender, or that change gender with the country.
_EITHER = """
lindsey ashley addison alex alexis ari ashley avery bailey billie cameron casey charlie chris dana drew eden emerson finley frankie
harley hayden jackie jaime jamie jan jean jesse jo jody jordan jules kelly kendall kerry kim kit lane lee leigh leslie
lindsay logan lou marion mel micah morgan nicola noel parker pat payton peyton quinn reese riley robin rory rowan sage
sam sandy sasha sawyer shannon shea shelby sidney skyler sydney taylor terry toni tory tracy val vivian wren yuki minh
linh thanh nguyen xi li wei ming jing hong hui jun lin ying yan jinping tayo ade sky tam bobbie ollie shay teddy remy
noor nour robbie sunny
""".split()

# Also common words, months or places: alone, or before an ordinary word, they prove nothing.
AMBIGUOUS = frozenset(
    """
al angel april art ash august autumn baron basil bill blake bo brad brand brooks buck carol chad chance charity chase
chelsea cher chip christian china clay cliff cole colt constance crystal daisy dale dawn dean denver destiny devon
dexter don drew duke earl eden eve faith fern florence ford frank gene georgia ginger glen grace grant griffin guy
hank harmony harper heather holly honor hope hunter iman india iris israel ivy jack jade jay jersey jasmine jasper
jean jesus jewel joy jordan jude june junior justice ken kent kip kitty lance lane laurel lee liberty lily lincoln
lisbon logan london lou madison major mark marshal marshall mason max may mercedes mercy merit miles miller mike milan
mo montana morris myrtle nelson nick norm olive olympia page paris parker pat patience patsy paz pearl peg penny
pierce piers poppy porter preston prince prudence queen rain ray reed regina rich rob robin rocky rod roman romeo rosa
rose ross rowan ruby rusty sage said saint sandy santiago sidney sierra sky sol spencer sterling stone storm sue
summer sunny sydney tanner trinity troy ty tyler val vance verity victor victoria viola violet virginia wade wally
ward warren washington wells wes will wolf wren xi salvador orlando bob bess carmen carolina adelaide alexandria
charlotte austin dallas houston jackson phoenix brooklyn savannah asia kenya bolivia marina aurora augusta per ole kit
lin hong ming li sherman forrest grady burton grover cleveland van buddy marlin dane brandy misty candy dixie opal
geneva sherry melody joey kay robyn marine melba grange kiran seren sally stormy lowell irving garland tor soledad
trinidad
""".split()
)

_AMBIGUOUS_MALE = frozenset(
    """
art bill basil blake brad brooks buck chad chase christian chip clay cliff cole dean duke earl frank gene grant guy
hunter jack jay jude ken kent lance mark marshal max miles mike nick norm ray reed rich rob rusty stone tanner troy
victor wally ward will austin bob sherman forrest grady grover buddy van
""".split()
)

_AMBIGUOUS_FEMALE = frozenset(
    """
april autumn carol charity crystal daisy dawn destiny eve faith grace heather hope iris ivy jade jewel joy june lily
mercy olive patience pearl peg penny poppy prudence rose ruby sierra sue summer trinity verity victoria violet
virginia may honor harmony savannah brandy misty candy dixie opal sherry melody marine hazel amber sally
""".split()
)

_DIMINUTIVES = """
abe:abraham al:albert alec:alexander alex:alexander alfie:alfred andy:andrew barb:barbara becky:rebecca ben:benjamin
bernie:bernard bert:albert beth:elizabeth betty:elizabeth bill:william billy:william bob:robert bobby:robert
cathy:catherine charlie:charles chris:christopher chuck:charles cindy:cynthia dan:daniel danny:daniel dave:david
deb:deborah debbie:deborah dick:richard don:donald doug:douglas ed:edward eddie:edward ellie:eleanor fran:frances
frank:francis fred:frederick gabe:gabriel gene:eugene geoff:geoffrey ginny:virginia greg:gregory hal:harold hank:henry
harry:henry jack:john jake:jacob jamie:james jeff:jeffrey jen:jennifer jenny:jennifer jerry:gerald jim:james
jimmy:james joe:joseph jon:jonathan josh:joshua kate:katherine kathy:katherine katie:katherine ken:kenneth
larry:lawrence len:leonard leo:leonard liz:elizabeth lou:louis maggie:margaret manny:manuel marty:martin matt:matthew
max:maxwell meg:margaret mick:michael mike:michael mitch:mitchell molly:mary nancy:anne nat:nathaniel nate:nathan
ned:edward nick:nicholas norm:norman pam:pamela pat:patrick peggy:margaret penny:penelope pete:peter phil:philip
ray:raymond rick:richard rob:robert ron:ronald rudy:rudolph sam:samuel sandy:alexander steph:stephanie steve:stephen
stu:stuart sue:susan ted:theodore terry:terence theo:theodore tim:timothy toby:tobias tom:thomas tommy:thomas
tony:anthony tori:victoria val:valerie vic:victor vicky:victoria vince:vincent walt:walter wes:wesley will:william
zach:zachary zack:zachary
"""

_SYLLABLE = 5
DIMINUTIVES = dict(pair.split(":") for pair in _DIMINUTIVES.split())
GENDER = {
    **dict.fromkeys([*_MALE, *_AMBIGUOUS_MALE], "m"),
    **dict.fromkeys([*_FEMALE, *_AMBIGUOUS_FEMALE], "f"),
    **dict.fromkeys(_EITHER),
}


def is_given_name(word: str) -> bool:
    """Whether the word is a given name and hardly anything else."""
    return _key(word) in GENDER and _key(word) not in AMBIGUOUS


def may_be_given_name(word: str) -> bool:
    """Whether the word can be a given name, be it also a common word ("Will", "Grace") or a place ("Jordan")."""
    return _key(word) in GENDER or _key(word) in AMBIGUOUS


def is_korean_given_name(word: str) -> bool:
    """Whether the word is formed like a Korean given name, which follows the surname: "Seung-woo"."""
    first, _, second = word.partition("-")
    return first.istitle() and second.isalpha() and second.islower() and max(len(first), len(second)) <= _SYLLABLE


def gender_of(word: str) -> str | None:
    """The gender that a given name tells: "m", "f", or None when it tells none."""
    return GENDER.get(_key(word))


def _key(word: str) -> str:
    """The word as it stands in the tables: as it is, without accents, or the first half of a double name."""
    lowered = word.lower()
    plain = "".join(letter for letter in normalized("NFKD", lowered) if not combining(letter))
    forms = (lowered, plain, lowered.partition("-")[0], plain.partition("-")[0])
    return next((form for form in forms if form in GENDER or form in AMBIGUOUS), lowered)
