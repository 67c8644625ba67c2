namespace NewsBot.Core.Commands;

/// <summary>What is about the feeds that are read.</summary>
internal static class ReadingCommands
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("feeds", CommandKind.Reading, ["feed"], "[add <name> <address>|remove <feed id>|check <feed id>|health]",
            "Lists the feeds and how they are doing, adds one, removes one, or reads one now to see how it goes.",
            ["feeds", "feeds add Harbour Echo https://harbour-echo.test/rss", "feeds remove F7", "feeds check F7", "feeds health"], ChangedBy.Keepers)
            { Also = [Confirmation.Key] },
        new("import", CommandKind.Reading, [], "<OPML>|<name> <address>, …", "Adds many feeds at once, from the text of an OPML file or a list of names and addresses.",
            ["import Harbour Echo https://harbour-echo.test/rss, Shore Post https://shore-post.test/feed"], ChangedBy.Keepers),
    ];
}
