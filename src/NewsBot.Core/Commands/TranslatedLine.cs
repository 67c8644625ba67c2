using NewsBot.Core.Figures;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>
/// Judges a line that a translator made of a question. It may only look into the record, in a form that is understood whole, and it may
/// name nobody whom the question does not name: who an office-holder is comes from the register, never from a model's memory.
/// </summary>
internal static class TranslatedLine
{
    private const int Longest = 300;

    /// <summary>Filters whose value is the asker's own word, in the form in which a command wants it.</summary>
    private static readonly string[] Formed = ["since", "before", "until", "as-of", "class", "by", "sort", "region", "party", "role"];

    /// <summary>The command with its line; null where the line may not be used.</summary>
    public static (Command Command, CommandLine Line)? Of(string? line, string question)
    {
        if (line is null or { Length: > Longest } || line.AsSpan().Trim().ContainsAny('\n', '\r')
            || CommandChoice.Of(line) is not var (command, parsed)
            || command.Kind != CommandKind.Record || command.Name == "export"
            || CommandCheck.Fault(command, parsed) is not null)
        {
            return null;
        }

        var asked = Words(question);
        var named = parsed.Words.Concat(parsed.Filters.Where(f => !Formed.Contains(f.Key)).Select(f => f.Value)).SelectMany(Words);
        return named.All(word => asked.Any(a => IsSame(a, word))) ? (command, parsed) : null;
    }

    private static string[] Words(string text) => FigureName.Fold(CleanText.Line(text).Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal))
        .Split([' ', '?', '!', '.', ',', ';', ':', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);

    // A slip of the finger is put right; a surname is not exchanged for another.
    private static bool IsSame(string asked, string named) =>
        asked == named || (named.Length >= 5 && asked.Length >= 4 && FigureName.Slips(asked, named) <= (named.Length >= 8 ? 2 : 1));
}
