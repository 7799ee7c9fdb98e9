# ruff: noqa: E501 - a row of a table reads best on one line
"""The words of promos, kind by kind: what begins one, and what its calls to action and titles look like.

A row is (kind, pattern, weight). Patterns marked with "^" speak of a sentence's beginning. A paragraph is a promo when
its rows add up to ENOUGH; only below the body does BELOW_BODY do.
"""

import re

from articles.importing.analysis.words.fragments import ANY_ADDRESS, WORD_OF_NAME

ENOUGH, BELOW_BODY = 2.0, 1.5
OURS = r"(?:our|the|my|this|these|his|her|their|an?|your)"
_SHOW = r"(?:show|podcast|program|programme|radio|hour|livestream|broadcast|episodes?|series|video series)"
_BOOK = r"(?:book|novel|memoir|biography|collection|anthology|copy|paperback|hardcover)"

# fmt: off
ROWS: tuple[tuple[str, str, float], ...] = (
    ("show", r"\b(?:airs|airing|aired live|broadcasts?(?:ing)?|streams|streaming live|on air|live on|is live|goes live)\b", 0.7),
    ("show", rf"^(?:get your fill|tune in|tune into|catch|watch|listen(?: to)?|hear|don[’']t miss|join|stream|download)\b.{{0,90}}\b{_SHOW}\b", 2.0),
    ("show", r"^(?:get your fill (?:of|on)|tune in(?:to)?|catch|don[’']t miss)\b", 1.0),
    ("show", rf"^(?:listen (?:to|and subscribe)|subscribe|follow|find|check out|download)\b.{{0,60}}\b(?:podcast|{OURS} show)\b", 2.0),
    ("show", rf"\b{_SHOW}\b.{{0,60}}\b(?:wherever you (?:get|listen)|on (?:apple podcasts|itunes|spotify|stitcher|youtube|rumble))\b", 1.5),
    ("show", rf"\b(?:hosts?|co-?hosts?|(?:is )?(?:the )?(?:co-?)?host of)\b.{{0,60}}(?:\b{_SHOW}\b|[“\"])", 0.5),
    ("show", r"\b(?:hosts?|co-?hosts?|(?:co-?)?host of)\b", 0.5),
    ("show", r"^(?:hear|watch|catch|listen to|see) (?:him|her|them)\b", 1.0),
    ("show", r"\b(?:is released|comes out|drops|new episodes?(?: (?:drop|are released|come out))?|airs) (?:every|each|on)\b", 1.5),
    ("donation", r"^(?:please )?(?:donate|give|chip in|contribute|make (?:a|your) (?:tax-deductible )?(?:donation|gift|contribution)|send (?:a|your) (?:donation|gift))\b.{0,80}", 1.5),
    ("donation", rf"\b(?:donate|donation|tax-deductible|tip jar|chip in|your (?:generous )?(?:gift|contribution|support|donation)s?|donor|paypal|ko-?fi|{OURS} (?:journalism|reporting|work) (?:is|depends|relies))\b", 1.0),
    ("donation", rf"^(?:please )?(?:support|fund|help (?:us )?(?:support|fund|keep|sustain|continue)|consider (?:supporting|donating|making|giving))\b.{{0,60}}\b(?:us|{OURS} (?:journalism|reporting|work|mission|writers?|writing|site|magazine|independent|non-?profit))\b", 2.0),
    ("donation", r"\b(?:donate|chip in|give|contribute|tip|buy (?:me|us|him|her) a coffee) (?:at|here|via|through|on)\b", 1.0),
    ("donation", r"\bsmall (?:favou?r to ask|request)\b|\bone-time (?:contribution|gift|donation)\b", 2.0),
    ("donation", r"^(?:please )?support (?:the|our|us)\b.{0,40}\b(?:from|for|with) as little as\b", 2.0),
    ("donation", r"^(?:please )?support (?:independent|local|quality|real|great|fearless|honest) (?:journalism|reporting|media)\b", 2.0),
    ("donation", r"\breader[- ](?:supported|funded)\b", 1.0),
    ("donation", r"^help us (?:fight|keep|continue|stay|grow|tell|do|hold)\b", 1.5),
    ("donation", r"\bgive [$£€]\d+", 1.5),
    ("donation", r"\bif you (?:value|like|enjoy|appreciate|believe in)\b", 0.7),
    ("donation", r"^donate to\b", 1.0),
    ("donation", r"\b(?:consider|please) (?:donating|making a|giving|supporting (?:us|our))\b", 1.5),
    ("donation", r"\b(?:we (?:depend|rely) on|powered by|funded by|made possible by) (?:you|readers|people like you|our readers|the (?:generous )?(?:support|donations))\b", 1.5),
    ("membership", r"\b(?:become|becoming|join as|sign up as) (?:an? )?(?:\w+ ){0,2}(?:member|patron|friend|supporter)s?\b", 2.0),
    ("membership", r"^(?:join|become)\b.{0,60}\b(?:membership|members?|club|community|insiders?|patreon)\b", 2.0),
    ("membership", r"^(?:join|become)\b.{0,60}\b(?:from|for(?: just| only| as little as)?) [£$€]\d", 2.0),
    ("membership", r"\b(?:membership|patreon|patrons?|insider)\b", 0.7),
    ("subscription", r"^(?:please )?(?:subscribe|start (?:your )?(?:free )?(?:trial|subscription)|get (?:a |your )?(?:digital )?subscription|try .{2,30} free|upgrade)\b", 1.5),
    ("subscription", r"\bby subscribing\b", 2.0),
    ("subscription", r"\bsubscriptions? (?:start|begin|cost|are available)\b", 2.5),
    ("subscription", r"\bupgrade to paid\b|\bhit the (?:heart|like) button\b", 1.5),
    ("subscription", r"/\S*subscri", 0.7),
    ("donation", r"/\S*(?:donat|give\b|support)", 0.7),
    ("membership", r"/\S*(?:join\b|member)", 0.7),
    ("newsletter", r"/\S*newsletter", 0.7),
    ("subscription", r"\bget (?:a |your )(?:discounted |free |digital |print |gift )*subscription\b", 1.5),
    ("newsletter", r"^get (?:our|the|my) (?:best|latest|top|daily|weekly)\b.{3,60}(?:\bweek\b|inbox|\bday\b|daily|morning|e-?mail)", 1.5),
    ("subscription", r"\bsubscribe (?:now|today|here|for|to|at)\b", 1.0),
    ("subscription", r"\b(?:paid|free|premium|digital|print|annual|founding) subscri(?:ber|ption)s?\b|\bsubscribers? (?:get|receive|enjoy)\b|\bsubscription\b", 1.0),
    ("subscription", r"\b(?:consider (?:becoming|subscribing)|becoming a (?:free or )?(?:paid )?subscriber|reader-supported publication)\b", 1.5),
    ("subscription", r"^(?:you|you[’']ll|you will|(?:[\w-]+ )?(?:members|subscribers|vips?|insiders|patrons)) (?:also )?(?:will )?(?:get|receive|enjoy|have access to|unlock) (?:all|every|access|our|unlimited|full|exclusive|the|more|ad-free|early|a )\b", 1.5),
    ("subscription", r"\b(?:unlimited|full|exclusive|ad-free) (?:digital )?(?:access|content|reading|site|podcasts?)\b|\bVIP\b|\bbehind the paywall\b|\ball (?:of )?our (?:best )?(?:writing|content|articles|stories|podcasts)\b", 1.0),
    ("newsletter", r"^(?:please )?(?:sign up|signup|subscribe|join|get|receive|register|want|enjoy|like)\b.{0,120}\b(?:newsletter|e-?mails?|inbox|e-?mail list|mailing list|dispatch(?:es)?|briefing|digest)\b", 2.0),
    ("newsletter", r"\b(?:sign up|subscribe) (?:to|for) (?:our|the|my)\b.{0,60}\b(?:newsletters?|e-?mails?|briefing|alerts)\b", 2.0),
    ("newsletter", r"^enter your e-?mail\b.{0,40}\b(?:to|and|for)\b", 1.0),
    ("newsletter", rf"\b{OURS} (?:\w+ ){{0,3}}(?:newsletter|mailing list|e-?mail list)\b", 1.0),
    ("newsletter", r"\b(?:in|to|into) your (?:e-?mail )?inbox\b|\bdelivered (?:straight |directly )?to (?:you|your)\b", 1.5),
    ("event", r"^(?:join (?:us|me|him|her|them)|register|rsvp|save the date|get (?:your )?tickets|buy tickets|book your|come (?:and )?(?:see|hear|meet))\b.{0,120}\b(?:tickets?|event|conference|live|summit|talk|webinar|gala|festival|debate|lecture|tour|in person|meet-?up|register|seats?|at the)\b", 2.0),
    ("event", r"^.{3,80}\bwill (?:discuss|read|sign|speak|talk|appear|be (?:speaking|reading|signing))\b.{0,160}\b(?:admission|free|tickets|rsvp|\d ?[ap]\.?m)", 1.0),
    ("event", r"\badmission is free\b|\bfree admission\b", 0.7),
    ("event", r"\bin person\b|\bopen mic\b", 0.5),
    ("event", r"\b(?:tickets (?:are )?(?:on sale|available|from|start|at|here)|get (?:your )?tickets|register (?:now|here|today|at)|rsvp|seats are (?:limited|going))\b", 1.5),
    ("event", rf"\btickets?:? ?(?:at |from |here|via )?{ANY_ADDRESS}|\btickets:", 1.5),
    ("event", r"\bin conversation with\b", 1.0),
    ("event", rf"\b(?:will (?:be )?(?:speak|speaking|appear|appearing|perform|performing)|(?:is|are) (?:on tour|speaking|appearing))\b.{{0,80}}\b(?:{ANY_ADDRESS}|tickets)\b", 1.5),
    ("book", rf"\bpre-?order(?:s|ed|ing)?\b.{{0,80}}|\border (?:your copy|{OURS} {_BOOK}|it (?:now|today|here|at))\b", 1.5),
    ("book", r"^[“\"][^”\"]{3,80}[”\"],? by .{3,60} is (?:published|out|available)\b", 1.5),
    ("book", rf"^(?:buy|get|order|pick up|purchase|pre-?order)\b.{{0,60}}\b{_BOOK}\b", 2.0),
    ("book", rf"\b{OURS} (?:(?:new|latest|first|second|third|next|forthcoming|debut|upcoming|most recent) )+{_BOOK}\b", 0.7),
    ("book", rf"\b(?:{_BOOK}|it)\b.{{0,60}}\b(?:is (?:out|available|on sale)|out now|available (?:now|at|from|wherever|on amazon)|in (?:bookstores|bookshops)|on amazon)\b", 1.0),
    ("prose", r"\b(?:was|were|had|said|told|says|which airs|they)\b", 1.0),
    ("prose", r"[”\"],? (?:he|she|they|\w+) (?:said|says|told|wrote|added)\b", 1.0),
    ("any", rf"\b(?:at|visit|to|here|via|on|by visiting|go to|call|click)?:? ?{ANY_ADDRESS}", 0.5),
    ("any", r"\b(?:subscribe|sign up|join|donate|register|order|pre-?order|tune in|support us|click here|learn more|find out more|visit) (?:now|today|here|at|by|via)\b", 0.5),
    ("any", r"\b(?:you|your|you[’']ll|you[’']re|us)\b", 0.3),
)  # fmt: skip
# fmt: on


TABLE = tuple((kind, re.compile(pattern, re.IGNORECASE), weight) for kind, pattern, weight in ROWS)

# fmt: off
ACTION = re.compile(
    r"(?P<action>\b(?:subscribe|sign up|join|become an? \w+|donate|give|support us|pre-?order|order|buy|register|get (?:your )?tickets|tune in|watch|listen|learn more|start your free trial|consider becoming a paid subscriber|rsvp|contribute|chip in)"
    r"(?: (?:now|today|here|for free|free|it|live|us|in|your copy|a copy|online))*)(?=[ ,.:!]|$)",
    re.IGNORECASE,
)
# The title of a show, a newsletter, a book: in quotation marks, in capitals or with a capital on every word.
_TITLE_WORDS = rf"(?:(?:The|A|An|In|On|With|From) )?{WORD_OF_NAME}(?:(?: (?:of|the|and|in|on|with|for|to|&|a|an) (?:the )?| ){WORD_OF_NAME}){{0,5}}"
TITLES: dict[str, tuple[re.Pattern[str], ...]] = {
    "show": (
        re.compile(r"(?:hosts?|co-?hosts?|host of|catch|watch|on|to|of|listen to|hear|podcast,?|show,?) (?:the )?[“\"](?P<title>[^”\"]{2,60}?),?[”\"]", re.I),
        re.compile(r"(?P<title>\b(?:[A-Z][A-Z’'&.-]*\d* ){1,6}[A-Z][A-Z’'&.-]+\b)"),
        re.compile(rf"(?P<title>{_TITLE_WORDS} (?:Show|Podcast|Hour|Report|Live|Tonight|Radio|Today|Program|Files|Factor|Brief))"),
        re.compile(rf"(?i:catch|watch|on|to|of|hosts?|co-hosts|host of|podcast,) (?P<title>{_TITLE_WORDS})"),
    ),
    "newsletter": (
        re.compile(r"[“\"](?P<title>[^”\"]{2,60}?),?[”\"]"),
        re.compile(rf"(?i:newsletter,|newsletter is|newsletter called|get|receive|sign up for|subscribe to|writes|join) (?!(?:our|the best|all)\b)(?P<title>{_TITLE_WORDS})"),
    ),
    "book": (
        re.compile(r"[“\"](?P<title>[^”\"]{2,90}?),?[”\"]"),
        re.compile(rf"(?i:book|novel|memoir|collection|pre-?order|of),? (?:is )?(?P<title>{_TITLE_WORDS})"),
    ),
    "event": (re.compile(r"[“\"](?P<title>[^”\"]{2,90}?),?[”\"]"), re.compile(rf"(?i:join us (?:at|for)|at|for) (?P<title>The {_TITLE_WORDS})")),
    "subscription": (re.compile(rf"(?i:subscribe to|subscription to|reading|supporting) (?P<title>{_TITLE_WORDS})"), re.compile(rf"^(?P<title>{_TITLE_WORDS}) is a reader-supported")),
    "membership": (re.compile(rf"(?i:member of|join|friend of) (?P<title>(?:the )?{_TITLE_WORDS})"),),
    "donation": (re.compile(rf"(?i:support|donate to|give to) (?P<title>{_TITLE_WORDS})"),),
}  # fmt: skip
# fmt: on
