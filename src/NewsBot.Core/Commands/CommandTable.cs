using NewsBot.Core.Figures;

namespace NewsBot.Core.Commands;

/// <summary>Every command, once. All surfaces parse with this table; help and manifests are drawn from it.</summary>
public static class CommandTable
{
    public static IReadOnlyList<Command> All { get; } =
    [
        .. RecordCommands.All,
        .. DigestCommands.All,
        .. ReadingCommands.All,
        .. EditorCommands.All,
        new("status", CommandKind.House, ["health"], "", "Tells how much is on record, how the feeds are doing and when the next digest comes.", ["status"]) { OnlyTells = true },
        new("help", CommandKind.House, ["commands", "?"], "[<command>]", "Lists the commands, or explains one.", ["help", "help follow"]) { OnlyTells = true },
    ];

    /// <summary>Every filter that any command understands.</summary>
    public static IReadOnlySet<string> Filters { get; } = All.SelectMany(c => c.Filters.Concat(c.Also)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The command of that name or alias; null for none.</summary>
    public static Command? Find(string word) => All.FirstOrDefault(c =>
        c.Name.Equals(word, StringComparison.OrdinalIgnoreCase) || c.Aliases.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>The command that a text means; null for a question in plain words.</summary>
    public static Command? Meant(string text) => CommandChoice.Of(text)?.Command;

    /// <summary>
    /// Nothing is changed by saying this: a question, or a command that only tells. It may be said again at any time, and by anybody.
    /// </summary>
    public static bool OnlyTells(string text) =>
        CommandChoice.Of(text) is not { } chosen
        || chosen.Command.OnlyTells
        || chosen.Command.TellsWith.Contains(chosen.Line.First ?? "", StringComparer.OrdinalIgnoreCase);

    /// <summary>The command whose name is nearest to a mistyped word; null where none is near.</summary>
    public static Command? Nearest(string word) => Nearest(word, All.SelectMany(c => c.Aliases.Prepend(c.Name), (Command, Name) => (Command, Name)));

    /// <summary>The filter of a command that is nearest to a mistyped one; null where none is near.</summary>
    public static string? NearestFilter(Command command, string key)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Nearest(key, command.Filters.Select(f => (f, f)));
    }

    private static T? Nearest<T>(string word, IEnumerable<(T Thing, string Name)> named)
        where T : class
    {
        var typed = word.ToLowerInvariant();
        return typed.Length < 3 ? null : named
            .Select(n => (n.Thing, Slips: FigureName.Slips(typed, n.Name)))
            .Where(n => n.Slips <= (typed.Length >= 5 ? 2 : 1))
            .OrderBy(n => n.Slips)
            .FirstOrDefault().Thing;
    }
}
