"""The words of the invented magazine: sentences with slots, and names. Pure.

A slot is a word that begins with Slot: SlotName2 is the name of the second person spoken of, SlotPerson2 the slug,
SlotPlace, SlotTrade and SlotNumber what they say. They are words like any other to the cleaner and the compiler.
"""

SENTENCES = """
The council of SlotPlace met for the third time about the sluice, and for the third time nobody had brought the key.
It is the kind of evening on which a country decides what it is, and then goes home to look for its umbrella.
I have read the SlotNumber pages of the report, and the footnotes, which are better.
Every inquiry begins with a promise that lessons will be learned and ends with a list of the people who taught them.
The SlotTrade of SlotPlace have never agreed on anything but the tea.
A budget is a poem that is written by accountants and read aloud by people who have not seen it before.
There were SlotNumber of us in the hall, and the heating had been left to a committee.
What nobody said, because everybody knew it, was that the bridge would not be built in our time.
It takes a certain courage to close a library, and a different sort to walk past it afterwards.
When the ferry stopped, the timetable stayed on the wall for SlotNumber weeks, like a letter from somebody dead.
My neighbour keeps bees, and has stopped trusting the forecast for the same reason.
The minister for harbours has been to SlotPlace twice; the second time he got out of the car.
Nobody in the trade believed the figure, and so it was printed in large type.
A public argument is a room that you walk into in the middle.
They had measured the river with great care, in a year when there was hardly any of it.
In SlotPlace they still tell you the distance to anything in hours, and they mean by mule.
The new machine answers letters in SlotNumber languages and has offended readers in all of them.
It would be unfair to call the plan a secret; it was pinned to a board behind a door.
Old SlotTrade know that a rope tells you before it breaks, if you are the one who is holding it.
The trouble with a compromise is that it needs somebody to be tired on both sides at once.
We were shown a drawing with trees on it, and asked what we thought of the trees.
The opposition has a policy on this, which it is keeping dry for a better occasion.
Somebody ought to write the history of the folding chair before the last of them is stolen.
On the train home I counted SlotNumber cranes, and not one of them was moving.
I asked three SlotTrade what they would do with the money, and got four answers and a song.
There is a theory of government in every queue, and most of them are cruel.
The archive at SlotPlace is one room, one lamp and a woman who remembers where things are.
If the vote had been held on a Tuesday it would have gone the other way, for on Tuesdays the coast comes up to market.
It was not the lie that hurt them in SlotPlace so much as its being so badly typed.
You can hear an empty school from across the valley, once you know what it is that you do not hear.
""".strip().splitlines()

SAYINGS = """
We were told that it would be temporary, and it has been, for SlotNumber years.
I do not mind being asked. I mind being asked after it has been decided.
You cannot run a harbour from a spreadsheet, the spreadsheet does not get wet.
If they had come by the early boat they would have seen it for themselves.
It is a good plan for somewhere flat.
My father mended that wall and his father let it fall down, so we know it from both sides.
Nobody has ever lost an election over drains, and that is what is wrong with drains.
The answer is no, and I should like it to be written down this time.
We counted them by hand, because the machine had been taken away to be counted.
I would vote for anyone who could tell me who owns the pump.
""".strip().splitlines()

HEADINGS = [
    "What the minutes leave out",
    "A short history of the pump",
    "Who holds the rope",
    "The price of a quiet evening",
    "Forty chairs and a lamp",
]
POST = "Third meeting about the sluice tonight. Bring a coat and, if you have it, the key."

FIRST_NAMES = """
Ansel Brida Corvin Dorte Emeric Fenna Gaspar Hedda Ilvar Jorun Kasimir Lotte Merrin Nils Odile Perran Quilla Rurik Senna
Tamsin Ulf Vesna Wendel Xenia Yorick Zelda Aubin Betrys Cadoc Delphin Eluned Florian Gwenda Hallam Isolde Jasper Kerensa
""".split()
LAST_NAMES = """
Ashgrove Barrowmere Calloway Dunmarrow Eelworth Fallowby Garrick Harkness Inchbald Jessamy Kettlewick Larkrise Mossman
Netherby Oxenholm Pennifold Quarrie Ravensell Saltmarsh Thistlewood Underhay Vennable Wexcombe Yarrowby Zellerby Birkdale
Coldharbour Drumlin Estermont Foxearth
""".split()
PLACES = "Karsk Sound, Upper Dunmarrow, Cold Ashling, Port Ansel, Tarrow, St Brannoc, Little Wexcombe, Eelworth".split(
    ", "
)
TRADES = "ferrymen, schoolteachers, bee-keepers, printers, clerks, bellringers, eel-fishers, stationmasters".split(", ")
SECTIONS = "Politics, Economy, World, Cities, Law, Science, Culture, Books, Stage, Sport, Food, Letters".split(", ")
SUBJECTS = """
water rail schools housing harbours courts libraries bread weather elections islands roads forests theatre chess bees
wages pensions trams maps
""".split()
ASPECTS = "reform, history, law, money, strikes, repairs, numbers, names, ghosts, minutes, customs, weather, prices, "
ASPECTS = (
    ASPECTS + "songs, keys, tables, boats, doors, rumours, committees, machines, holidays, queues, maps, rules"
).split(", ")
HEADLINE_STARTS = """
The trouble with, In defence of, A farewell to, What we owe to, The last days of, Against, Notes on, The price of,
Who is afraid of, The quiet return of, Learning from, A modest case for
""".replace("\n", " ").strip()
HEADLINE_STARTS = [start.strip() for start in HEADLINE_STARTS.split(",")]
