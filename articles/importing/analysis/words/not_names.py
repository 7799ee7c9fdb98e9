"""Capitalised words that are not persons: bodies, works, days, and the words that begin sentences."""

# With one of these among its words, a run of capitalised words is a body, an event, a building, a paper.
INSTITUTION_WORDS = frozenset(
    """
academy act administration affairs agency airlines airport alliance amendment archive archives army assembly
associates association authority avenue award awards bank bar bay beach board boulevard bridge broadcasting
brothers building bulletin bureau business cabinet campaign caucus cathedral center centre centers century
chamber channel chapel charter chronicle church cinema city civil club coalition coast code collection college
column commission committee commons commonwealth community company concert confederation conference congress
constitution consulting convention corp corporation corps council county court courier creek cup daily day
debate debates decade declaration department depot dispatch district division doctrine drive economist election
elections embassy empire energy engineering enterprises entertainment era estate europe examiner exchange
executive express faculty fair federation festival films final finals fire firm force forces forest forum
foundation free freedom fund gala gallery games gardens gazette globe government group grove guard guardian
guild guinness hall harbor harbour headquarters herald heritage high highway historical hour hours hospital
hotel house human inc independent industries industry initiative inquirer inquiry institute institution
insurance intelligence international investigation island islands jail journal keys laboratory labs labor labour
lake land lane league ledger legion liberation liberty library lib limited line llc lobby lodge ltd magazine
mail mall manor market marketing matter media medical medicine memorial mercury ministry mirror mission monument
motors mountain movement museum music nation nations national navy network networks new news newspaper
newspapers north northern observer office olympic olympics opera orchestra order organisation organization
oscars pact palace panel paper park partners party patrol peace penguin philharmonic pictures plan planet plaza
podcast police policy polytechnic port press primary prison prize productions programme program project protocol
province public publications publishing quarter quarterly racing radio railway ranch records recorder reform
register republic reserve resort restaurant review revolution rights river road room royal sciences school
schools science sea secretariat security senate sentinel series service services session sessions ship shop show
society solutions sons south southern square stadium standard star state states station store street strip
studio studios summit sun survey symphony syndicate systems team technologies technology telegraph television
temple theater theatre theory think times today tower trail treaty trial tribunal tribune trust union united
universe university unit valley village vogue voice war wars water week weekly west western wire wood workers
works world yard year zoo trophy championship championships premier tour ballet barracks manifesto pier riots
shelter terrace waterfront wharf quay docks mills steelworks colliery infirmary hospice parliament pageant
parade scheme statement statute syllabus ordinance bylaw bypass roundabout crisis scandal uprising massacre
""".split()
)

# Words among those that are surnames, too: a known given name before them keeps the person ("Doris Day").
SURNAMELIKE = frozenset(
    """
bank bar bay beach booth bridge brothers bush church city coast college corps creek day drake fair field fields
fire ford forest free french gates grove guard hall hill house judge labour lake land lane law league major mall
market marsh mercury north page palace park parks peace pike post press price prior reed rice river rivers road
rush school sharp ship shore snow south square star stone street strip sun sutton temple tower train wade wall
walls wars water waters well wells west wild wire wood woods yard young noble pope king knight bishop abbot
chambers chase lodge manor mills moon new reserve sessions shelter singer sons standard
""".split()
)

# Bodies, products and powers known by one word, or by words that give no sign.
BODIES = frozenset(
    """
google facebook twitter instagram youtube tiktok reddit twitch spotify amazon apple microsoft netflix tesla uber
lyft airbnb walmart target costco starbucks mcdonald’s disney pixar marvel nintendo sony samsung huawei intel
oracle nvidia openai snapchat whatsapp telegram parler gab rumble odysee mastodon bluesky threads substack
patreon medium wikipedia linkedin pinterest tumblr vimeo soundcloud meta alphabet hulu hbo paypal visa
mastercard boeing airbus toyota ford’s volkswagen pfizer moderna astrazeneca monsanto exxon chevron shell
walgreens nike adidas gucci chanel reuters bloomberg breitbart buzzfeed vox slate salon politico axios newsmax
infowars gizmodo huffpost newsweek esquire playboy variety deadline billboard pitchfork forbes fortune time
vogue spectator guardian telegraph observer economist atlantic jacobin quillette unherd pravda isis hamas
hezbollah taliban antifa congress parliament senate pentagon kremlin vatican scotland-yard interpol nato unesco
unicef greenpeace oxfam amnesty hansard whitehall downing god allah jesus christ lord christmas easter ramadan
hanukkah thanksgiving halloween lent passover diwali brexit covid coronavirus ebola holocaust renaissance
reformation enlightenment internet web wi-fi bitcoin ethereum bible quran koran torah oscars grammys emmys tonys
golden-globes olympics coachella glastonbury woodstock super-bowl grammy oscar emmy pulitzer nobel medicare
medicaid obamacare labour conservatives tories greens democrats republicans liberals socialists communists
marxism capitalism socialism communism feminism islam christianity judaism hinduism buddhism catholicism
trumpism thatcherism maga goldman sachs jpmorgan citigroup barclays lloyds hsbc deutsche blackrock vanguard
mckinsey deloitte kpmg goldman-sachs english french german spanish latin greek zoom monday tuesday wednesday
thursday friday saturday sunday january february march april may june july august september october november
december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec apartheid gop dnc rnc ok
tv pc id uk us usa eu un fbi cia nsa doj dhs ice epa fda cdc irs nasa nhs bbc itv cnn nbc abc cbs msnbc pbs npr
espn mtv aclu naacp splc nra lgbt lgbtq bipoc dei esg ceo cfo mp mps pm ai vip mum dad mom grandma grandpa mummy
daddy mama papa nan granny granddad
""".split()
)

# Words that open a sentence or a clause with a capital and are never part of a name there.
SENTENCE_WORDS = frozenset(
    """
a about above according across actually additionally admittedly after afterwards again against agreed ah all
alas almost along already also although always amid among an and another any anybody anyone anything apart
apparently are aren’t around as ask asked aside at back because been before behind being believe below beneath
beside besides best better between beyond both briefly but by call called calling came can can’t certainly
clearly clever come compare congratulations consider contrary could couldn’t critics curiously dear dearest
despite did didn’t do does doesn’t doing don’t down during each earlier early either else elsewhere enough enter
especially even eventually ever every everybody everyone everything evidently exactly except expect experts far
fewer finally first five following fool for forget four from frankly full further furthermore gentle get give
given go going gone good got granted great ha had half happily has hasn’t hate have having he he’d he’ll he’s
hell hello hence her here here’s hers herself hi him himself his how how’s however i i’d i’ll i’m i’ve if
imagine in indeed inevitably inside instead into ironically is isn’t it it’d it’ll it’s its itself just keep
kind kudos largely last later lately least less let let’s like likewise listen little long look lord love loving
lucky made make many may maybe me meanwhile men mere might mine more moreover most mostly much must my myself
naturally nay near nearly need neither never nevertheless next nice no nobody none nonetheless nor not nothing
notwithstanding now nowadays nowhere obviously of off oddly often oh ok okay old on once one ones only onto
opponents or other others otherwise ought our ours out outside over own part people per perhaps plainly please
plenty plus police poor possibly predictably presumably previously probably put quite rather read readers really
recall recently regardless remember reportedly same sadly say see seen seriously several shall she she’d she’ll
she’s should shouldn’t shut similarly simply since six so some somebody somehow someone something sometimes
somewhere soon sources sorry specifically speaking still strange strangely such suddenly supporters suppose
supposedly surely sure take taken tell ten than thank thanks that that’s the their theirs them themselves then
there there’s therefore these they they’d they’ll they’re they’ve thing things think this those though three
through throughout thus til till to today together tomorrow tonight too toward towards true truly trust try turn
two typically ultimately under undoubtedly unfortunately unless unlike until unto up upon us usually very via
voters want was wasn’t watch we we’d we’ll we’re we’ve welcome well were weren’t what what’s whatever when
whence whenever where whereas wherever whether which whichever while who who’s whoever whole whom whose why
why’s will with within without women won’t word words worse would wouldn’t yes yesterday yet you you’d you’ll
you’re you’ve your yours yourself zero absent accept add added after-all apologies activists allies analysts
anonymous asking backed based born breaking brave calls campaigners children citizens claims commentators
congratulating defenders detractors economists editors elites fans farmers folks former friends god government
headlines historians insiders interviewer journalists judges lawmakers lawyers liberals local media meet members
ministers moments months new nine note observers officials ordinary parents pity politicians polls prosecutors
protesters question questions record reached related reporters residents respect rule school scientists scholars
senior seven shame shortly show slowly small social students taking taxpayers teachers team terrible twice
twitter update workers writers writing years young eight eleven twelve twenty thirty forty fifty hundred second
third fourth fifth q a&q subscribe sign join follow follows click share
""".split()
)

# Written with a capital in titles of honour and in headlines, and small inside names.
PARTICLES = frozenset(
    """
van von der den de del della di da du la le bin ibn al el ben ter ten af av zu zur dos das al- el- ap abu bint y
""".split()
)
