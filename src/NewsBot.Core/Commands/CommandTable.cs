using NewsBot.Core.Figures;

namespace NewsBot.Core.Commands;

/// <summary>Every command, once. All surfaces parse with this table; help and manifests are drawn from it.</summary>
public static class CommandTable
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("who", [], "<target> [party:…] [role:…] [since:…] [before:…] [as-of:…]", "Lists who has called for somebody to go, with day, words and source.",
            ["who Jo Roe", "who Jo Roe party:labour since:yesterday", "who \"Jo Roe\" as-of:2025-03-01T17:00"]),
        new("count", ["tally"], "<target> [by:class|party|role|region] [of:<roster>] [party:…] [role:…] [since:…] [before:…] [as-of:…]",
            "Tells how many have called for somebody to go, divided as you like, or as a share of a roster.",
            ["count Jo Roe", "count Jo Roe by:party", "count Jo Roe of:\"Labour MPs\""]),
        new("person", ["whois"], "<name>", "Tells what is on record of a person, as one who asks and as one who is asked.", ["person Jo Roe"]),
        new("new", ["latest"], "[<target>] [since:…]", "Tells what is new since a day; without one, in the last 24 hours.", ["new", "new Jo Roe since:monday"]),
        new("why", ["explain"], "<entry id>|<story address>", "Explains an entry, or what was made of a story and why.", ["why C12", "why https://harbour-echo.test/story"]),
        new("follow", ["sub", "subscribe"],
            "<target>|everyone [instant] [digest 07:30,17:30] [daily|weekdays|weekends|mon,thu] [zone Europe/London] [class:…] [party:…] [role:…] [region:…] [source:…] [from:…] [-word] [max 10] [when-empty skip|say]",
            "Posts alerts, digests or both to this channel. What is left out is taken from the order there is, else from the house.",
            ["follow everyone", "follow Jo Roe digest 07:30,17:30 weekdays", "follow Jo Roe instant class:explicit,timetable party:labour -football",
             "follow everyone digest 08:00 zone America/New_York when-empty say"]),
        new("digest", ["digests"], "[<subscription id>] at 07:30,17:30|off [weekdays|daily|mon,thu] [zone Europe/London] [max 10] [when-empty skip|say]",
            "Changes when the digests of a standing order come, or ends them.", ["digest at 07:30,17:30 weekdays", "digest S3 at 08:00 max 20", "digest off"]),
        new("unfollow", ["unsub", "unsubscribe"], "<subscription id>|<target>|everyone|all", "Ends a standing order.", ["unfollow S3", "unfollow Jo Roe", "unfollow all"]),
        new("list", ["ls", "subscriptions", "subs"], "", "Lists the standing orders of this workspace, with ids and the next digests.", ["list"]),
        new("pause", [], "[<subscription id>|all]", "Stops a standing order until it is resumed; what happens meanwhile is kept.", ["pause S3", "pause"]),
        new("resume", ["unpause"], "[<subscription id>|all]", "Lets a paused or snoozed standing order run again; what it missed is told.", ["resume S3", "resume"]),
        new("snooze", ["mute"], "[<subscription id>] 2h|until mon 07:00|off", "Keeps this channel silent for a while; what happens meanwhile is told afterwards, in one message.",
            ["snooze 2h", "snooze S3 until mon 07:00", "snooze off"]),
        new("quiet", [], "[<subscription id>] 22:00-06:30 [urgent-through]|off", "Sets the hours of the day in which nothing is posted here, or only what is urgent.",
            ["quiet 22:00-06:30 urgent-through", "quiet S3 23:00-07:00", "quiet off"]),
        new("notify", [], "me about <person>|<target>|<party>, me off, keepers here|off", "Sends alerts to you alone, or this NewsBot's own troubles to this channel.",
            ["notify me about Jo Roe", "notify me off", "notify keepers here"]),
        new("preview", [], "[<subscription id>|<target>|everyone] [filters]", "Shows what a standing order would post now, and how much it would have posted of late; nothing is sent or kept.",
            ["preview", "preview S3", "preview Jo Roe class:explicit"]),
        new("test", ["ping"], "", "Posts a test message to this channel, to see that it arrives.", ["test"]),
        new("feeds", ["feed"], "[add <name> <address>|remove <feed id>]", "Lists the feeds and how they are doing, adds one, or removes one.",
            ["feeds", "feeds add Harbour Echo https://harbour-echo.test/rss", "feeds remove F7"], ChangedBy.Keepers),
        new("queue", ["review"], "", "Lists what waits for an editor's ruling, with the choices.", ["queue"]),
        new("log", ["history"], "<entry id>", "Lists all that happened to an entry: its sources, counted, and its rulings.", ["log C12"]),
        new("confirm", [], "<entry id> [reason:…]", "Rules that an entry is a call as recorded.", ["confirm C12"], ChangedBy.Editors),
        new("reject", [], "<entry id> reason:…", "Rules that an entry is no call; it leaves the list.", ["reject C12 reason:\"she spoke of somebody else\""], ChangedBy.Editors),
        new("hold", [], "<entry id> reason:…", "Puts an entry under check; until it is released it is not counted.", ["hold C12 reason:\"his office denies it\""], ChangedBy.Editors),
        new("release", [], "<entry id> [reason:…]", "Ends a hold: the entry stands as before.", ["release C12"], ChangedBy.Editors),
        new("dispute", [], "<entry id> reason:…", "Marks that the caller says it is not so; not counted, shown apart.", ["dispute C12 reason:\"says she was misheard\""], ChangedBy.Editors),
        new("withdraw", [], "<entry id> reason:…", "Marks that the caller has taken the call back.", ["withdraw C12 reason:\"told us so today\""], ChangedBy.Editors),
        new("reclass", [], "<entry id> explicit|timetable|position|conditional reason:…", "Puts an entry under another class.", ["reclass C12 position reason:\"no verb of leaving\""], ChangedBy.Editors),
        new("correct", [], "<entry id> name:…|role:…|party:…|day:…|because:… reason:…", "Puts a name, role, party, day or reason of an entry right.",
            ["correct C12 role:\"leader of the Labour group\" reason:\"not council leader\""], ChangedBy.Editors),
        new("merge", [], "<entry id> into <entry id> reason:…", "Rules that two entries name one person or body under two names.", ["merge C12 into C34 reason:\"married name\""], ChangedBy.Editors),
        new("split", [], "<entry id> sources:2,3 [name:…] reason:…", "Rules that some sources of an entry, counted as in its log, speak of somebody else of the same name.",
            ["split C12 sources:2 name:\"Jo Roe (Leeds)\" reason:\"another Jo Roe\""], ChangedBy.Editors),
        new("undo", [], "<ruling id> reason:…", "Undoes a ruling.", ["undo R7 reason:\"wrong entry\""], ChangedBy.Editors),
        new("status", ["health"], "", "Tells how much is on record, how the feeds are doing and when the next digest comes.", ["status"]),
        new("help", ["commands", "?"], "[<command>]", "Lists the commands, or explains one.", ["help", "help follow"]),
    ];

    /// <summary>The command of that name or alias; null for none.</summary>
    public static Command? Find(string word) => All.FirstOrDefault(c =>
        c.Name.Equals(word, StringComparison.OrdinalIgnoreCase) || c.Aliases.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>The command whose name is nearest to a mistyped word; null where none is near.</summary>
    public static Command? Nearest(string word)
    {
        var typed = word.ToLowerInvariant();
        return All
            .SelectMany(c => c.Aliases.Prepend(c.Name), (Command, Name) => (Command, Slips: FigureName.Slips(typed, Name)))
            .Where(c => c.Slips <= (typed.Length >= 5 ? 2 : 1) && typed.Length >= 3)
            .OrderBy(c => c.Slips)
            .FirstOrDefault().Command;
    }
}
