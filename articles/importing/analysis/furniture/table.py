# ruff: noqa: E501 - a row of a table reads best on one line
"""The words of page furniture: one row a shape, each to match a whole paragraph, whatever its case.

The groups "count" and "listing" are facts that are kept. Adding a shape is adding a row and its test.
"""

from articles.importing.analysis.words.fragments import ADDRESS, COUNT, DOT, TIME

SITE = (
    r"(?:face ?book|twitter|x(?: \((?:formerly )?twitter\))?|linked ?in|pinterest|reddit|whats ?app|e-?mail|mail|print|rss|line|sms"
    r"|flipboard|tumblr|instagram|telegram|threads|bluesky|messenger|pocket|gab|parler|gettr|mewe|truth(?: social)?|google(?:\+| plus)"
    r"|stumbleupon|digg(?: this)?|del\.icio\.us|newsvine|technorati|copy(?: link)?|link|save|share|more|comment|gift|bookmark|tweet|pin(?: it)?|post|youtube|tiktok|mastodon)"
)
SHARE_ON = rf"(?:(?:share|post|pin|save|send|submit|tweet)(?: it| this)?(?: (?:on|to|via|by|with))? )?{SITE}"
BETWEEN = r"(?:\s*[,/·•∙|-]\s*|\s+)"
NEXT = r" ?[|·•∙/>›»→–—-] ?"
ITEM = r"[\w’'&.,:?!]+(?: [\w’'&.,:?!]+){0,8}"
PIECE = r"(?:article|column|op-?ed|commentary|essay|story|piece|post|editorial|excerpt|review|interview)"

TABLE: dict[str, tuple[str, ...]] = {
    "shares": (
        rf"(?P<count>{COUNT}) (?:total |facebook |social )?shares?(?: ?{DOT}? ?{COUNT} comments?)?",
        rf"(?:total |social |facebook )?shares?:? ?\(?(?P<count>{COUNT})\)?",
        rf"(?:{SHARE_ON}(?: {COUNT})?{BETWEEN}){{1,8}}(?P<count>{COUNT}) shares?",
        rf"(?P<count>{COUNT}) (?:people|readers) (?:have )?shared (?:this|it).{{0,20}}",
        rf"(?:this {PIECE} (?:has been|was) )?shared:? (?P<count>{COUNT})(?: times)?",
    ),
    "comments": (
        rf"(?:conversation ?)?(?P<count>{COUNT}) (?:comments?|repl(?:y|ies)|responses?)(?: on .*)?",
        r"(?:view |read |see |show |hide |join |post |add )?(?:all |the )?comments?",
        rf"(?:view|read|see|show|join) (?:all |the )?(?P<count>{COUNT}) comments?",
        rf"comments?:? ?\(?(?P<count>{COUNT})\)?",
        r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response)(?: below.*| on .*| ?cancel reply)?",
        r"discussion about this (?:post|podcast)", r"(?:join|start) (?:a|the) (?:conversation|discussion)",
        r"comments (?:are )?(?:closed|off|disabled).{0,60}", r"log ?in to (?:comment|reply).{0,40}",
        rf"{COUNT} thoughts? on .*", r"required fields are marked.*", r"latest comments|recent comments",
        r"be the first to (?:comment|share).{0,40}", r"you must be logged in.{0,80}",
        r".{0,120}\b(?:sound off|tell us|let us know|share your thoughts|leave (?:us )?a comment|weigh in)\b.{0,30}\b(?:comments?|below)\b.{0,40}",
        r"please enable javascript to view.*", r"comments powered by.*", r"your email address will not be published.*", r"please let us know if you.re having (?:issues|trouble|problems).*",
        r"(?:restacks|most recent|top comments|reader comments|newest|oldest|newest first|oldest first|sort by.{0,20})",
    ),
    "counter": (
        rf"{COUNT} (?:likes?|views?|reads?|restacks?|claps?|reactions?|upvotes?|plays|hits|notes|recommendations|retweets|followers|subscribers)"
        rf"(?:{BETWEEN}{COUNT} \w+){{0,6}}",
    ),
    "buttons": (
        rf"(?:share|share (?:this|it|with|via|by|article|on|now|story|post)(?: (?:this|article|story|post|on|via|page))*:?)?"
        rf"{BETWEEN}?{SHARE_ON}(?: {COUNT})?(?:{BETWEEN}{SHARE_ON}(?: {COUNT})?){{0,12}}(?: \(opens in (?:a )?new (?:window|tab)\))?",
        r"(?:share this:? ?)?(?:click|tap) (?:here )?to (?:share|print|e-?mail|tweet).*",
        rf"(?:share|shares|share (?:this )?(?:{PIECE}|page)|share (?:this|via|full article|options)|more sharing options)",
        r"spread the (?:word|love)", r"pass it on", r"tweets by @\w+", r"no comments:?|<< ?home|newer ?›.{0,30}", r"(?:page is |proudly )?powered by \w+.{0,40}",
        r"printer[- ]friendly.{0,40}", r"(?:permalink|track ?back)\b.{0,160}", r"enjoy(?:ed|ing)? (?:this|what you)\b.{0,40}\?", r"sharing is caring", r"e-?mail this.{0,30}", r"print (?:this.{0,20}|article)",
        r"(?:copy (?:link|url|address)|link copied|copied)", r"republish(?: this)?(?: article)?", r"reuse this content",
        r"(?:order )?reprints?(?: (?:and|&) permissions?)?(?: \| .{0,40})?", r"(?:gift|give|save) (?:this )?(?:article|story)|save for later",
        r"add to (?:list|reading list|favou?rites)", r"like(?: this)?|like loading|loading", r"reply|report(?: this ad| a typo| an error)?",
        r"text size|a- a\+|aa|resize|font size|expand|collapse|close|dismiss|toggle .{0,30}", r"accept(?: all)?|got it|ok",
        r"view \d+ more", r"(?:see|show) more(?: sharing)?.{0,20}", r"read (?:the )?full (?:article|story)", r"tweet this",
        r"(?:follow|following|subscribed?|donate|support us|contribute|log ?in|sign ?in|register|sign ?up|my account|search)(?: now)?",
        r"(?:add|prefer) .{2,40} (?:on google|as a preferred source).{0,30}",
    ),
    "related": (
        r"[\W_]*(?:read more|see also|read also|also read|read next|read this next|up next|more on this|further reading|must read)"
        r" ?[:»›>|–—-]+ ?(?P<listing>\S.{3,200})",
        r"[\W_]*related(?: (?:story|stories|articles?|posts?|reading|content|coverage|links?|video))? ?[:»›>|–—]+ ?(?P<listing>\S.{3,200})",
        r"[\W_]*(?:watch(?: now| next)?|listen|video|gallery|photos|don[’']t miss|editor[’']s picks?|trending(?: now)?|opinion|more|flashback"
        r"|recommended(?: reading| for you)?|you (?:may|might) (?:also )?(?:like|enjoy)|more (?:from|in|by) .{2,40}"
        r"|next article|previous article|next story|in other news|exclusive|sponsored|promoted|from our partners?) ?[:»›>|]+ ?(?P<listing>\S.{3,160}[^.\s])",
        r"click here\b.{3,100}", r"(?:previously|earlier)(?: in this series)?: ?(?P<listing>\S.{3,160}[^.\s])",
        r"(?:watch|listen|share|video|photos?|gallery|read|related|see|more)\s?:", r"(?:video|audio|gallery|slideshow)",
        rf"(?:read|more|see) (?:to|for|at|here)[^.]{{0,60}}{ADDRESS}",
    ),
    "newsletter": (
        r"(?:please )?(?:enter|type|add) your (?:e-?mail|email address|zip|name).{0,60}", r"(?:your )?e-?mail(?: address)?\*?",
        r"(?:first|last|your) name\*?|zip code", r"invalid e-?mail.{0,40}", r"(?:newsletters?|newsletter sign-?up)",
        r"(?:thanks|thank you) for (?:signing up|subscribing|your subscription).{0,80}",
        r"you(?:[’']re| are| have been)? (?:all |now )?(?:signed up|subscribed).{0,60}", r"check your inbox.{0,60}",
        r"by (?:signing up|subscribing|clicking|entering|submitting|providing|registering).{0,40}\b(?:you|i)\b .*",
        r"you (?:can|may) (?:opt[- ]out|unsubscribe).{0,80}", r"unsubscribe (?:at )?any ?time.{0,40}", r"no spam.{0,60}",
        r"we (?:won[’']t|will never|promise not to) (?:share|spam|sell).{0,80}", r"(?:view|see|browse) all newsletters",
        r"privacy notice: newsletters.*", r"(?:after|skip past) newsletter promotion", r"(?:sign up|subscribe|join) (?:here|now)",
        r".{0,60}\brecaptcha\b.{0,120}", r"i (?:agree|consent) to .{0,160}",
        r"(?:sign up|subscribe|register) (?:for|to) (?:our|the|a|my) (?:(?:free|daily|weekly|morning|opinion|e-?mail) )*(?:newsletters?|e-?mails?|alerts?)"
        r"(?: (?:here|today|now|below))?",
        r"get (?:our|the) (?:(?:free|daily|weekly) )*newsletters?", r"(?:get|receive) (?:e-?mail )?alerts.{0,60}",
        r"(?:sign up|subscribe) to our .{3,40}(?:email|newsletter)s?:.{10,120}",
    ),
    "advertising": (
        r"(?:-+ ?)?(?:advertise?ments?|advertising|adverts?|ads?|ad feedback|sponsored(?: content| links?)?|sponsored by .{2,40})(?: ?-+)?",
        r"(?:paid|partner|promoted) (?:content|post|stories)", r"(?:from|a message from) our (?:sponsors?|partners?)",
        r"(?:from )?around the web", r"ads? by \w+", r"(?:powered|recommended) by (?:taboola|outbrain|zergnet|revcontent)",
        r"(?:story|article|text|content|post) continues (?:below|after).{0,40}", r"continue reading (?:below|after).{0,40}",
        r"scroll (?:down )?(?:to|for) (?:continue|more|keep).{0,60}", r"(?:skip|close|hide) (?:ad|advert|advertisement)",
        r"advertisement - (?:scroll|story).{0,60}", r"this (?:ad|advertisement) (?:has not loaded|will end).{0,80}",
        r"sponsor message|why this ad|remove ads?.{0,30}",
    ),
    "copyright": (
        r"\(?(?:©|\(c\)|copyright).{0,20}\d{4}.*", r"(?:©|copyright (?:©|\(c\))) ?.{2,200}", r".{0,60}all rights reserved.{0,200}",
        r"content created by .{3,80} is available .*", r"for licensing opportunities.*", r"since you[’']re here ?…?",
        r"creative commons.{0,120}", rf"this (?:work|{PIECE}) is (?:licensed|republished|reprinted) .{{0,40}}(?:under|from|with).*",
        r"(?:distributed|syndicated) by .{3,60}", r"reprinted (?:with permission|from|by permission).{0,120}",
        r"this material may not be published.*", r"©.{0,80}",
    ),
    "notice": (
        rf"a version of this {PIECE} (?:first |originally )?(?:appears?|appeared|was|ran|is).*",
        rf"this {PIECE} (?:was |is |has been )?(?:first|originally|also|previously) (?:published|appeared|appears|ran|posted).*",
        rf"this {PIECE} (?:was|is|has been) (?:published|adapted|reprinted|excerpted|produced|part of|one of|syndicated|amended|corrected|updated|edited|revised)\b.*",
        r"(?:originally|first) (?:published|appeared|posted) .{3,120}", r"cross-?posted (?:from|at|with).{3,80}",
        r"\*?(?:the )?(?:views?|opinions?|thoughts)(?: (?:and|or) \w+)? expressed (?:here|in|by|on|are|above|within).*",
        r".{0,80}(?:views|opinions?|positions?).{0,80}do(?:es)? not (?:necessarily )?(?:reflect|represent).*",
        r"(?:opinions?|views|commentary)(?: and commentary)? (?:are|is) (?:solely )?(?:those of|the author).*",
        r"(?:editorials?|opinions?|columns?|commentar(?:y|ies)|op-?eds?) (?:represent|reflect|are|express)\b.{0,80}\b(?:opinions?|views?)\b.*",
        r"(?:the|this) .{0,40}\bis (?:a )?(?:work of )?(?:satire|satirical|parody) (?:web ?site|site|publication|magazine|newspaper|article|column)\b.*",
        r"this is an opinion (?:column|piece|article).{0,160}",
        r"(?:disclaimer|disclosure(?: statement)?|full disclosure|note to readers):.*", r".{0,80}\baffiliate (?:links?|commission|partner).*",
        r"[\W_]*(?:corrections?|editors?[’']?s? note|clarification)(?: ?(?:\(|,|—|–|-) ?[^:]{2,30})?:.{10,}", r"as an amazon associate.*",
        r"we may (?:earn|receive) (?:a|an) (?:\w+ )?commission.*", r"want to write\?.*",
    ),
    "letters": (
        r".{0,80}\b(?:welcomes?|invites?|accepts?|publishes|committed to publishing)\b.{0,60}\b(?:letters to the editor|op-?eds?|submissions|guest columns?)\b.*",
        r".{0,60}\bwelcomes letters\b.*", r"(?:do )?you have an opinion (?:on|about).*", r"have an opinion\?.*",
        r"write (?:a |us a |your )?letters? to the editor.*", r"submissions should .*",
        r"submit a letter\b.*", r"letters (?:should|must|may) be .*", r"(?:do you )?have a question for .{2,60}\?.*",
        r"to (?:submit|send|respond to) (?:a |an |your )?(?:letter|op-?ed|guest column|column|commentary|this).*",
        r"(?:send|submit|e-?mail|have|got) (?:us )?(?:a |an |your )?(?:letters?|op-?eds?|tips?|story tip|news tip|confidential tip)\b.{0,160}",
        r"letters? to the editor.{0,160}", r"we(?:[’']d| would| want| [’']d)? ?(?:like|love|to)? ?to hear (?:from you|what you|your).*",
        r"(?:tell us what you think|what did you think (?:of|about) .{3,60}\?|was this (?:article|story) (?:helpful|valuable)|how did we do).*",
        r"(?:see|spot(?:ted)?|found|is there|notice) (?:an? )?(?:error|mistake|typo|correction).{0,80}",
        r"(?:report|request) (?:a )?correction.{0,40}",
    ),
    "follow": (
        r"(?:follow|like|find|join|connect with|visit|add) (?:us|our)\b.{0,160}",
        r"follow (?:the|@)?[\w ’'.]{2,50}(?:section|opinion|magazine|on social media)\b.{0,160}",
        r"follow [\w ’'.]{2,40} on (?:google news|apple news|flipboard|whatsapp).{0,60}",
    ),
    "tags": (
        r"(?:filed (?:under|in|to)|tags?|tagged(?: (?:with|as|in))?|(?:related )?topics?|categories|category|keywords|posted in"
        r"|in this (?:article|story)|read more about|more about):? *[:|–—] *(?P<listing>.{1,300})",
        r"(?:filed under|tagged(?: with)?|posted in) (?P<listing>.{3,200})",
    ),
    "navigation": (
        r"(?:main )?menu|close menu|skip to .{3,40}|home(?: ?page)?|navigation|site ?(?:index|map)|(?:all )?sections?|search .{0,20}",
        r"(?:back|return) to (?:top|home|the top|start)(?: of page)?.{0,20}", r"jump to .{0,30}", r"(?:show|hide) navigation.{0,40}",
        r"(?:log ?in|sign in|subscribe|e-?edition|donate|newsletters?|my account|register|search|menu|home|about|contact|shop|podcasts?)"
        rf"(?:{NEXT}{ITEM}){{1,20}}", r"navigate (?:left|right|up|down)", r"[$£€][\d,.]+ of [$£€][\d,.]+ .{3,30}", r"license this article", r"(?:references|visible links|hidden links):?", r"\[(?:logo|image|img|photo|video|icon|banner|ad|inline|link|spacer)[^\]]{0,40}\]|logo|\(?image\)?",
        r"(?:previous|next|older|newer) (?:post|posts|article|entry|page)s?", r"(?:submit )?(?:your )?(?:rating|rate this)",
        r"today[’']s paper|top stories|more (?:stories|opinion|columns|news)|more",
        r"(?:world|u\.?s\.?|us news|uk|news|latest|popular|trending)", r"subscribe (?:now|today|for .{1,20})",
        r"start your substack|substack is the home for great culture", r"(?:get|download) (?:the|our) app.{0,40}|(?:open|read) in (?:the )?app",
        r"(?:privacy(?: policy| notice)?|terms(?: of (?:use|service))?|contact(?: us)?|about(?: us)?|help|careers|advertise(?: with us)?)",
        r"do not sell .{0,60}",
        rf"(?:privacy|terms|about|contact|home|help)(?: {ITEM})?(?:{NEXT}{ITEM}){{1,20}}",
        rf"(?:home|news|opinions?|comment|u\.?s\.?|world|politics)(?: ?[>›»/→] ?{ITEM}){{1,6}}",
    ),
    "cookies": (
        r".{0,60}\b(?:site|website|we|partners|page) (?:may )?uses? cookies\b.*", r"(?:accept|manage|reject|allow)(?: all)? cookies.{0,80}",
        r"cookie (?:policy|notice|settings|preferences|consent).{0,120}", r"we (?:and our partners )?(?:value|care about) your privacy.*",
        r"manage (?:consent|preferences|options).{0,40}",
    ),
    "reading time": (
        r"(?:est(?:imated)?\.? )?(?:reading time:? ?)?(?:[·•|] )?(?:about |approx\.? |less than )?(?:\d{1,3}|a|one)[- ]?min(?:ute)?s?\.?"
        r"(?: (?:read|reading time|listen|to read))?(?: ?[·•|] ?\d.{0,20})?",
        rf"{ITEM}(?: ?[|·•] ?{ITEM}){{0,4}} ?[|·•] ?\d{{1,2}} min(?:ute)?s? read",
        r"(?:reading time|time to read|read time|read|length):? (?:about )?\d{1,3} ?(?:min(?:ute)?s?)\.?", r"[\d,]+ words",
    ),
    "audio": (
        rf"(?:listen(?: to (?:this|the) {PIECE})?|hear this story|audio version|play audio|listen now)"
        rf"(?: ?{DOT}? ?\(?[\d:]+ ?(?:min(?:ute)?s?)?\)?)?",
        r"your browser does not support.*", r"listen to the (?:full|whole|rest of the) (?:conversation|episode|interview|podcast)\b.{0,160}",
        r"this (?:transcript|conversation|interview) has been (?:lightly )?edited.*", r"(?:learn )?more about (?:our )?ai audio.*", r"[\d:]+ ?/ ?[\d:]+|\d?\d:\d\d|speed:? .{0,20}|1x",
        r"(?:new ?)?you can (?:now )?listen to .{0,40}(?:articles?|stories|columns?).?",
        r"this audio (?:is|was|has been) (?:auto-?generated|narrated|read).*", r"(?:play|pause|mute|unmute|fullscreen|tap to unmute)",
    ),
    "paywall": (
        rf"this (?:content|{PIECE}) is (?:for|only for|available to|reserved for|exclusive to) .{{0,40}}(?:subscribers|members).{{0,60}}",
        r"(?:already|current(?:ly)?) a (?:subscriber|member)\b.{0,60}", r"subscriber[- ](?:only|exclusive)(?: content)?|premium|members[- ]only|[∙·•|]? ?(?:paid|free)",
        r"(?:subscribe|sign in|log in|register) (?:now )?to (?:continue|read|keep|unlock|access).{0,80}",
        r"you have (?:\w+ )?\d* ?(?:free )?articles? (?:left|remaining).{0,60}", r"unlock this (?:article|post).{0,60}",
        r"(?:log ?in|sign in|register|subscribe)(?:,| or).{0,20}\b(?:register|subscribe|sign up|log in|sign in)\b.{0,60}",
        r"to continue reading,? .{0,100}", r"thank you for your patience while we verify access.*", r"keep reading with .{0,60}",
    ),
    "updated": (rf"(?:last )?(?:updated|modified):? {TIME}", r"published in:? .{2,60}", r"live updates?"),
    "video": (
        r"video player is loading.*", r"(?:play|more) videos?|watch later|video unavailable", r"now playing.{0,80}",
        r"this video (?:is|file|cannot).{0,80}", r"an error occurred.{0,60}", r"watch (?:the )?(?:full )?video(?: (?:here|below|above))?",
        r"watch:? .{0,10}(?:here|below|above)", r"(?:watch|listen to|hear|see) the (?:full|whole|entire|rest of the) .{2,40}(?:here|below|above)",
    ),
}  # fmt: skip
