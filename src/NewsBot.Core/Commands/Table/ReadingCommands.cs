namespace NewsBot.Core.Commands;

/// <summary>What is about the feeds that are read.</summary>
internal static class ReadingCommands
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("feeds", CommandKind.Reading, ["feed"], "[add [<name>] <address>|remove|pause|resume|check|health <feed id>]",
            "Lists the feeds and how they are doing; adds the feed of an address or a site, removes, pauses or checks one.",
            ["feeds", "feeds add Harbour Echo https://harbour-echo.test/rss", "feeds add harbour-echo.test", "feeds remove F7", "feeds check F7", "feeds health", "feeds pause F7"], ChangedBy.Keepers)
            { Also = [Confirmation.Key], TellsWith = ["", "list", "ls", "health", "log"] },
        new("import", CommandKind.Reading, [], "<OPML>|<name> <address>, …", "Adds many feeds at once, from the text of an OPML file or a list of names and addresses.",
            ["import Harbour Echo https://harbour-echo.test/rss, Shore Post https://shore-post.test/feed"], ChangedBy.Keepers),
    ];
}
