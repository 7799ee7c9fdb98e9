"""Places, peoples and languages: capitalised words that are not persons, unless a given name says otherwise."""

_PLACES = """
Afghanistan|Africa|Alabama|Alaska|Albania|Albany|Alberta|Algeria|America|Amsterdam|Angola|Antarctica|
Antwerp|Arabia|Argentina|Arizona|Arkansas|Armenia|Asia|Athens|Atlanta|Atlantic|Auckland|Australia|Austria|
Azerbaijan|Baghdad|Bahrain|Baltic|Baltimore|Bangkok|Bangladesh|Barcelona|Basel|Bavaria|Beijing|Beirut|
Belarus|Belfast|Belgium|Belgrade|Belize|Bengal|Benghazi|Berkeley|Berlin|Bermuda|Beverly Hills|Birmingham|
Bogota|Bolivia|Bombay|Bosnia|Boston|Botswana|Brazil|Brexit|Brighton|Brisbane|Bristol|Britain|Brittany|
Broadway|Bronx|Brooklyn|Brussels|Bucharest|Budapest|Buenos Aires|Buffalo|Bulgaria|Burma|Cairo|Calais|
California|Cambodia|Cambridge|Cameroon|Canada|Canberra|Cape Town|Capitol Hill|Cardiff|Caribbean|Caracas|
Carolina|Catalonia|Charlottesville|Chernobyl|Chicago|Chile|China|Cincinnati|Cleveland|Cologne|Colombia|
Colorado|Columbus|Congo|Connecticut|Copenhagen|Cornwall|Corsica|Costa Rica|Crimea|Croatia|Cuba|Cyprus|
Czechia|Dakota|Dallas|Damascus|Davos|Delaware|Delhi|Denmark|Denver|Derby|Des Moines|Detroit|Devon|
Dresden|Dubai|Dublin|Durham|Ecuador|Edinburgh|Egypt|El Paso|El Salvador|England|Eritrea|Essex|Estonia|
Ethiopia|Europe|Falklands|Ferguson|Fiji|Finland|Flint|Florida|Fort Worth|France|Frankfurt|Fukushima|Gaza|
Geneva|Georgia|Germany|Ghana|Gibraltar|Glasgow|Gothenburg|Greece|Greenland|Grenada|Guantanamo|Guatemala|
Guinea|Guyana|Haiti|Hamburg|Hampshire|Hanoi|Hanover|Harlem|Harvard|Havana|Hawaii|Helsinki|Hiroshima|
Holland|Hollywood|Honduras|Hong Kong|Houston|Hull|Hungary|Iceland|Idaho|Illinois|India|Indiana|
Indianapolis|Indonesia|Iowa|Iran|Iraq|Ireland|Islamabad|Israel|Istanbul|Italy|Jacksonville|Jakarta|
Jamaica|Japan|Jerusalem|Johannesburg|Jordan|Kabul|Kansas|Kansas City|Karachi|Kashmir|Kazakhstan|Kent|
Kentucky|Kenya|Kiev|Kosovo|Kurdistan|Kuwait|Kyiv|Kyoto|Lagos|Lancashire|Laos|Las Vegas|Latvia|Lebanon|
Leeds|Leicester|Leipzig|Libya|Lisbon|Lithuania|Liverpool|London|Los Angeles|Louisiana|Louisville|
Luxembourg|Lyon|Macedonia|Madagascar|Madrid|Maine|Malaysia|Malta|Manchester|Manhattan|Manila|Manitoba|
Marrakech|Marseille|Maryland|Massachusetts|Mauritius|Mecca|Mediterranean|Melbourne|Memphis|Mexico|Miami|
Michigan|Midlands|Milan|Milwaukee|Minneapolis|Minnesota|Mississippi|Missouri|Moldova|Monaco|Mongolia|
Montana|Montenegro|Montgomery|Montreal|Morocco|Moscow|Mosul|Mozambique|Mumbai|Munich|Myanmar|Nairobi|
Namibia|Naples|Nashville|Nebraska|Nepal|Netherlands|Nevada|Newcastle|Newfoundland|New England|New Hampshire|
New Haven|New Jersey|New Mexico|New Orleans|New York|New York City|New Zealand|Nicaragua|Niger|Nigeria|
Norfolk|Normandy|North Carolina|North Dakota|North Korea|Northampton|Northumberland|Norway|Norwich|
Notre Dame|Nottingham|Nova Scotia|Nuremberg|Oakland|Ohio|Oklahoma|Oklahoma City|Omaha|Oman|Ontario|Oregon|
Orlando|Osaka|Oslo|Ottawa|Oxford|Pacific|Pakistan|Palestine|Palm Springs|Palo Alto|Panama|Paraguay|Paris|
Pennsylvania|Persia|Perth|Peru|Philadelphia|Philippines|Phoenix|Pittsburgh|Plymouth|Poland|Portland|
Portsmouth|Portugal|Prague|Pretoria|Princeton|Puerto Rico|Pyongyang|Qatar|Quebec|Queensland|Rhode Island|
Rio de Janeiro|Riyadh|Romania|Rome|Rotterdam|Russia|Rwanda|Sacramento|Saint Louis|Salem|Salt Lake|
Salt Lake City|San Antonio|San Diego|San Francisco|San Jose|Santa Barbara|Santa Fe|Santa Monica|Sao Paulo|
Sarajevo|Saudi Arabia|Savannah|Scandinavia|Scotland|Seattle|Senegal|Seoul|Serbia|Shanghai|Sheffield|
Siberia|Sicily|Sierra Leone|Silicon Valley|Singapore|Slovakia|Slovenia|Somalia|Somerset|South Africa|
South Carolina|South Dakota|South Korea|Southampton|Spain|Springfield|Sri Lanka|St Louis|St. Louis|St Paul|
St. Petersburg|Stanford|Stockholm|Sudan|Suffolk|Surrey|Sussex|Sweden|Switzerland|Sydney|Syria|Tacoma|
Taipei|Taiwan|Tampa|Tanzania|Tasmania|Tehran|Tel Aviv|Tennessee|Texas|Thailand|Tibet|Tokyo|Toledo|
Toronto|Tripoli|Trinidad|Tulsa|Tunisia|Turkey|Tuscany|Uganda|Ukraine|Uruguay|Utah|Uzbekistan|Vancouver|
Vatican|Venezuela|Venice|Vermont|Versailles|Vienna|Vietnam|Virginia|Wales|Wall Street|Warsaw|Washington|
Washington DC|Waterloo|Wellington|West Bank|West Virginia|Westminster|Whitehall|Wisconsin|Wyoming|Yale|
Yemen|Yorkshire|Yugoslavia|Zambia|Zimbabwe|Zurich|Downing Street|Fleet Street|Madison Avenue|Jackson Hole|
Virginia Beach|Martha’s Vineyard|Charlotte Amalie|Long Island|Staten Island|Fort Lauderdale|Baton Rouge|
Little Rock|Grand Rapids|Ann Arbor|Santa Cruz|San Salvador|Port Stanley|Victoria Falls|Hyde Park|Mar-a-Lago|
Pearl Harbor|Monte Carlo|Kuala Lumpur|Addis Ababa|Abu Dhabi|Ho Chi Minh|Middle East|Far East|Midwest|Balkans|
Cotswolds|Highlands|Thames|Nile|Danube|Rhine|Alps|Himalayas|Sahara|Everest|Westeros|Eden|Babylon|Sparta|
Troy|Byzantium|Rust Belt|Bible Belt|Ivy League|Big Apple|Tinseltown|Jersey|Guernsey|Isle of Man|Glastonbury|
Wimbledon|Wembley|Chelsea|Kensington|Islington
"""

_PEOPLES = """
African Afghan Albanian Algerian American Americans Angolan Arab Arabic Argentine Argentinian Armenian Asian
Australian Austrian Azerbaijani Bangladeshi Basque Bavarian Belgian Bosnian Brazilian British Briton Britons Brit
Brits Bulgarian Burmese Californian Cambodian Canadian Caribbean Catalan Caucasian Celtic Chilean Chinese Colombian
Croatian Cuban Czech Danish Dutch Ecuadorian Egyptian English Englishman Estonian Ethiopian European Europeans
Filipino Finnish Flemish French Frenchman Georgian German Germanic Ghanaian Greek Haitian Hawaiian Hebrew Hindu
Hispanic Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Irishman Islamic Israeli Italian Jamaican Japanese
Jew Jews Jewish Jordanian Kenyan Korean Kurdish Kurd Kuwaiti Latin Latina Latino Latvian Lebanese Liberian Libyan
Lithuanian Londoner Macedonian Malaysian Maltese Maori Mexican Mongolian Moroccan Muslim Muslims Nepalese Nigerian
Nordic Norwegian Ottoman Pakistani Palestinian Parisian Persian Peruvian Polish Portuguese Romanian Russian Rwandan
Saudi Scandinavian Scot Scots Scottish Senegalese Serb Serbian Sicilian Sikh Singaporean Slavic Slovak Slovenian
Somali Soviet Spaniard Spanish Sudanese Swede Swedish Swiss Syrian Taiwanese Texan Thai Tibetan Tunisian Turk Turkish
Ugandan Ukrainian Venezuelan Vietnamese Viking Welsh Welshman Western Westerner Yemeni Zimbabwean Yankee Catholic
Protestant Buddhist Anglican Methodist Baptist Mormon Evangelical Presbyterian Lutheran Quaker Sunni Shia Zionist
Orthodox Democrat Democratic Republican Conservative Tory Labour Liberal Libertarian Marxist Communist Socialist Nazi
Fascist Leninist Stalinist Trotskyist Maoist Whig Keynesian Freudian Victorian Edwardian Elizabethan Jacobean
Orwellian Kafkaesque Dickensian Shakespearean Brexiteer Remainer Leaver Corbynite Blairite Thatcherite Trumpian
Trumpist Nixonian Gaullist Northern Southern Eastern Midwestern Northerner Southerner Bostonian Mancunian Glaswegian
Liverpudlian Scouse Cockney Geordie Afro-Caribbean African-American Anglo Anglo-Saxon Anglo-American Black White
Indigenous Aboriginal Native Inuit Cherokee Navajo
"""

PLACES = frozenset(place.strip().lower() for place in _PLACES.replace("\n", "").split("|"))
PEOPLES = frozenset(word.lower() for word in _PEOPLES.split() if not word.endswith("-x"))


def is_place(words: str) -> bool:
    """Whether the words are a well-known place ("Texas", "Los Angeles")."""
    return words.lower() in PLACES


def is_people(word: str) -> bool:
    """Whether the word tells a nation, a creed, a party's member or an age, singular or plural."""
    lowered = word.lower()
    return lowered in PEOPLES or (lowered.endswith("s") and lowered[:-1] in PEOPLES)
