using NewsBot.Core.Commands;

namespace NewsBot.Slack.Handlers;

/// <summary>Tells what only asks from what changes something: the first can be said again for all to see.</summary>
internal static class ReadOnly
{
    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal)
    {
        "who", "count", "person", "new", "why", "log", "status", "list", "timeline", "compare", "quote",
    };

    /// <summary>True for questions and for the commands that only tell; false for any other.</summary>
    public static bool Is(string words)
    {
        var line = CommandLine.Parse(words);
        var verb = line.First?.TrimStart('/', '!') is "newsbot" ? line.Words.ElementAtOrDefault(1) : line.First;
        return verb is not null && (CommandTable.Find(verb.TrimStart('/', '!')) is not { } command || Asking.Contains(command.Name));
    }
}
