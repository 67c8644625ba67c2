using System.Text.RegularExpressions;

namespace NewsBot.Core.Commands;

/// <summary>A command as people see it.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Kind">What it is about: help shows those of one kind together.</param>
/// <param name="Aliases">Other words for it.</param>
/// <param name="Arguments">What may follow: &lt;needed&gt;, [may be left away], a|b for a choice, key:… for a filter. Empty for nothing.</param>
/// <param name="Help">What it does, in one sentence.</param>
/// <param name="Examples">Whole lines that work.</param>
/// <param name="ChangedBy">Who may change something with it; everybody may look.</param>
public sealed partial record Command(
    string Name,
    CommandKind Kind,
    IReadOnlyList<string> Aliases,
    string Arguments,
    string Help,
    IReadOnlyList<string> Examples,
    ChangedBy ChangedBy = ChangedBy.Everybody)
{
    public string Usage => Arguments.Length == 0 ? Name : $"{Name} {Arguments}";

    /// <summary>The filters that its arguments name.</summary>
    public IReadOnlySet<string> Filters { get; } = Key.Matches(Arguments).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Filters that are understood and not shown: what forms and buttons send, and other ways to say an argument.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>It only tells, whatever follows it. Default: what asks the record does.</summary>
    public bool OnlyTells { get; init; } = Kind == CommandKind.Record;

    /// <summary>Of a command that tells and changes: the words after it with which it tells, "" for none. Default: none.</summary>
    public IReadOnlyList<string> TellsWith { get; init; } = [];

    [GeneratedRegex("[a-z][a-z-]*(?=:)", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Key { get; }
}
