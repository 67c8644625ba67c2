using NewsBot.Core.Commands;

namespace NewsBot.Slack.Handlers;

/// <summary>Tells words that only look from words that change something.</summary>
internal static class Looks
{
    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal)
    {
        "who", "count", "timeline", "person", "not", "new", "why", "list", "log", "status",
    };

    private static readonly HashSet<string> Looking = new(Asking, StringComparer.Ordinal) { "help", "queue", "export" };

    /// <summary>Nothing is changed by saying them: a question, or a command that only tells.</summary>
    public static bool ChangesNothing(string words) => CommandTable.Meant(words) is not { } command || Looking.Contains(command.Name);

    /// <summary>They ask the record, so that what they are answered with can be said again for all to see.</summary>
    public static bool AsksRecord(string words) => CommandTable.Meant(words) is not { } command || Asking.Contains(command.Name);
}
