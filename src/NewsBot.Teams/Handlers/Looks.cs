using NewsBot.Core.Commands;

namespace NewsBot.Teams.Handlers;

/// <summary>Which words only look: they may be said again at any time, and what they show may be drawn anew.</summary>
internal static class Looks
{
    private static readonly HashSet<string> Always = ["who", "count", "person", "new", "why", "list", "queue", "log", "status", "help"];
    private static readonly HashSet<string> Alone = ["feeds"];

    /// <summary>The words themselves where they are a command that shows the same to everybody who says it; null for anything else.</summary>
    public static string? Shown(string words) =>
        !words.Contains('?', StringComparison.Ordinal) && Command(words) is { } command && IsLook(command, words) ? words : null;

    /// <summary>Nothing is changed by saying them: a command that looks, or a question.</summary>
    public static bool ChangesNothing(string words) => Command(words) is not { } command || IsLook(command, words);

    private static bool IsLook(Command command, string words) =>
        Always.Contains(command.Name) || (Alone.Contains(command.Name) && !words.Trim().Contains(' ', StringComparison.Ordinal));

    private static Command? Command(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } first
            ? CommandTable.Find(first.TrimStart('/', '!'))
            : null;
}
