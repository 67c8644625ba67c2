namespace NewsBot.Core.Commands;

/// <summary>What editors rule with.</summary>
internal static class EditorCommands
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("queue", CommandKind.Rulings, ["review"], "", "Lists what waits for an editor's ruling, with the choices.", ["queue"]) { OnlyTells = true },
        new("log", CommandKind.Rulings, ["history"], "<entry id>", "Lists all that happened to an entry: its sources, counted, and its rulings.", ["log C1"]) { OnlyTells = true },
        Ruling("confirm", "<entry id> [reason:…]", "Rules that an entry is a call as recorded.", "confirm C1"),
        Ruling("reject", "<entry id> reason:…", "Rules that an entry is no call; it leaves the list.", "reject C1 reason:\"she spoke of somebody else\""),
        Ruling("hold", "<entry id> reason:…", "Puts an entry under check; until it is released it is not counted.", "hold C1 reason:\"his office denies it\""),
        Ruling("release", "<entry id> [reason:…]", "Ends a hold: the entry stands as before.", "release C1"),
        Ruling("dispute", "<entry id> reason:…", "Marks that the caller says it is not so; not counted, shown apart.", "dispute C1 reason:\"says she was misheard\""),
        Ruling("withdraw", "<entry id> reason:…", "Marks that the caller has taken the call back.", "withdraw C1 reason:\"told us so today\""),
        Ruling("reclass", "<entry id> explicit|timetable|position|conditional reason:…", "Puts an entry under another class.", "reclass C1 position reason:\"no verb of leaving\"", "class"),
        Ruling("correct", "<entry id> name:…|role:…|party:…|day:…|because:… reason:…", "Puts a name, role, party, day or reason of an entry right.",
            "correct C1 role:\"leader of the Labour group\" reason:\"not council leader\""),
        Ruling("merge", "<entry id> into <entry id> reason:…", "Rules that two entries name one person or body under two names.", "merge C1 into C2 reason:\"married name\""),
        Ruling("split", "<entry id> sources:2,3 [name:…] reason:…", "Rules that some sources of an entry, counted as in its log, speak of somebody else of the same name.",
            "split C1 sources:2 name:\"Jo Roe (Leeds)\" reason:\"another Jo Roe\""),
        Ruling("undo", "<ruling id> reason:…", "Undoes a ruling.", "undo R7 reason:\"wrong entry\""),
    ];

    private static Command Ruling(string name, string arguments, string help, string example, params string[] also) =>
        new(name, CommandKind.Rulings, [], arguments, help, [example], ChangedBy.Editors) { Also = ["seen", .. also] };
}
