using NewsBot.Core.Figures;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Commands;

/// <summary>Tells commands from questions: some verbs of the table also begin questions ("who has …", "why?", "list everyone who …").</summary>
internal static class CommandChoice
{
    private const Senses Verbs = Senses.Auxiliary | Senses.Calling | Senses.Withdrawing | Senses.Backing | Senses.Order | Senses.Adverb | Senses.Link
        | Senses.Going | Senses.Ask | Senses.Pronoun | Senses.Anybody | Senses.Signing;

    /// <summary>The command that is meant, with what follows it; null for plain words.</summary>
    public static (Command Command, CommandLine Line)? Of(string text)
    {
        var whole = CommandLine.Parse(text);
        var from = whole.First?.TrimStart('/', '!', '@').ToLowerInvariant() is "newsbot" ? 1 : 0;
        if (whole.Words.Count <= from)
        {
            return from == 1 || whole.Filters.Count == 0 && whole.Words.Count == 0 ? (CommandTable.Find("help")!, new([], whole.Filters)) : null;
        }

        var verb = whole.Words[from].TrimStart('/', '!');
        if (CommandTable.Find(verb) is not { } command)
        {
            return null;
        }

        var line = whole with { Words = [.. whole.Words.Skip(from + 1)] };
        return IsMeant(command, verb, line, text) ? (command, line) : null;
    }

    /// <summary>A word that looks like a verb of the table gone wrong; null where the text looks like anything else.</summary>
    public static (Command Command, string Word)? Mistyped(string text)
    {
        var line = CommandLine.Parse(text);
        return line.First is { } word && line.Words.Count <= 8 && !text.Contains('?', StringComparison.Ordinal)
            && CommandTable.Nearest(word.TrimStart('/', '!')) is { } near ? (near, word) : null;
    }

    private static bool IsMeant(Command command, string verb, CommandLine line, string text)
    {
        var next = line.First is { } word ? QuestionVocabulary.Of(FigureName.Fold(word.TrimEnd('?', '!', '.', ','))) : Senses.None;
        var asks = text.Contains('?', StringComparison.Ordinal);
        var isPlain = !asks && (next & Verbs) == 0;
        return command.Name switch
        {
            "who" => line.Words.Count > 0 && isPlain && line.First!.ToLowerInvariant() is not ("in" or "of" or "from" or "outside" or "among"),
            "count" => line.Words.Count > 0 && isPlain,
            "timeline" => isPlain,
            "why" => line.First is { } first && (WhyCommand.EntryNumber(first) is not null || first.Contains("://", StringComparison.Ordinal)),
            "new" => isPlain && (verb != "latest" || line.Words.Count == 0),
            "not" => line.Words.Count > 1 && isPlain,
            "undo" => line.First is { Length: > 1 } ruling && ruling[0] is 'R' or 'r' && char.IsAsciiDigit(line.First[1]),
            "log" or "confirm" or "reject" or "hold" or "release" or "dispute" or "withdraw" or "reclass" or "correct" or "merge" or "split" =>
                line.Words.Count == 0 || WhyCommand.EntryNumber(line.First!) is not null,
            "list" => line.Words.Count == 0 || (line.Words.Count == 1 && line.First is "subscriptions" or "orders" or "all"),
            "queue" or "status" => line.Words.Count == 0,
            "help" => line.Words.Count <= 2,
            "person" => line.Words.Count > 0 && !asks,
            "notify" => line.First?.ToLowerInvariant() is null or "me" or "keepers",
            "digest" => !asks && (line.Words.Count == 0 || line.Filters.Count > 0 || IsOrder(line.First!) || line.First!.ToLowerInvariant() is "at" or "on" or "off" || char.IsAsciiDigit(line.First[0])),
            // Addresses have question marks, and so has the first line of a file of XML.
            "import" => !asks || text.Contains("://", StringComparison.Ordinal),
            "test" or "preview" or "export" or "quiet" or "pause" or "resume" or "snooze" => !asks,
            _ => true,
        };
    }

    /// <summary>S3 and s3.</summary>
    private static bool IsOrder(string word) => word.Length > 1 && word[0] is 'S' or 's' && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
