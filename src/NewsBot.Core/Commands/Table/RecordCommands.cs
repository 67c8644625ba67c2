namespace NewsBot.Core.Commands;

/// <summary>What asks the record.</summary>
internal static class RecordCommands
{
    private const string Whom = "[party:…] [role:…] [region:…]";
    private const string When = "[since:…] [before:…] [as-of:…]";

    public static IReadOnlyList<Command> All { get; } =
    [
        new("who", CommandKind.Record, [], $"<target> {Whom} [class:…] [source:…] {When} [sort:new|old|name|party]",
            "Lists who has called for somebody to go, with day, words and source.",
            ["who Jo Roe", "who Jo Roe party:labour since:yesterday", "who \"Jo Roe\" as-of:2025-03-01T17:00", "who Jo Roe class:timetable", "who Jo Roe source:\"Harbour Echo\" sort:name"])
            { Also = ["until"] },
        new("count", CommandKind.Record, ["tally"], $"<target> [by:class|party|role|region] [of:<roster>] {Whom} {When}",
            "Tells how many have called for somebody to go, divided as you like, or as a share of a roster.",
            ["count Jo Roe", "count Jo Roe by:party", "count Jo Roe of:\"Labour MPs\""])
            { Also = ["until", "class"] },
        new("timeline", CommandKind.Record, ["chronology"], $"<target> [party:…] [class:…] [source:…] {When}",
            "Tells what happened on which day, with the running count.",
            ["timeline Jo Roe", "timeline Jo Roe since:monday", "timeline Jo Roe class:explicit as-of:2025-03-02"])
            { Also = ["until"] },
        new("person", CommandKind.Record, ["whois"], "<name> [as-of:…]", "Tells what is on record of a person, as one who asks and as one who is asked.",
            ["person Jo Roe", "person Ann Poe as-of:yesterday"]),
        new("not", CommandKind.Record, ["silent"], "<group> <target> [as-of:…]",
            "Lists those of a roster with names of whom no call is on record; that says nothing about what they think.",
            ["not \"Harbour cabinet\" Jo Roe", "not Ann Poe, Bo Lee on Jo Roe"]),
        new("new", CommandKind.Record, ["latest"], "[<target>] [since:…]", "Tells what is new since a day; without one, in the last 24 hours.",
            ["new", "new Jo Roe since:monday"]),
        new("why", CommandKind.Record, ["explain"], "<entry id>|<story address>", "Explains an entry, or what was made of a story and why.",
            ["why C1", "why https://harbour-echo.test/story"]),
        new("export", CommandKind.Record, [], $"<target>|everyone|feeds [as:csv|json|markdown|html|opml] [class:…] [source:…] [since:…] [before:…] [as-of:…] [sort:new|old|name|party]",
            "Gives the list, or the feeds, to take away.",
            ["export Jo Roe", "export Jo Roe as:markdown sort:party", "export everyone as:json class:explicit,timetable", "export feeds as:opml"])
            { Also = ["until", "party"] },
    ];
}
