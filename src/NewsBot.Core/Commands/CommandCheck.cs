using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>What is wrong with a line before its command looks at it: a filter that it does not know must not be passed over, for the answer would be another.</summary>
internal static class CommandCheck
{
    /// <summary>What is wrong, in words; null where nothing is.</summary>
    public static string? Fault(Command command, CommandLine line)
    {
        if (line.Repeated.Count > 0)
        {
            return $"“{line.Repeated[0]}:” is given twice; give it once.";
        }

        if (line.Filters.Keys.FirstOrDefault(key => !command.Filters.Contains(key) && !command.Also.Contains(key)) is { } foreign)
        {
            return $"“{foreign}:” means nothing to “{command.Name}”.{Known(command)}";
        }

        if (line.Filters.FirstOrDefault(f => f.Value.Length == 0).Key is { } empty)
        {
            return $"Nothing stands behind “{empty}:”.";
        }

        foreach (var word in line.Words)
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            if (colon > 2 && colon < word.Length - 1 && CommandTable.NearestFilter(command, word[..colon]) is { } near)
            {
                return $"There is no filter “{CleanText.Clip(word[..colon], 40)}:”. Did you mean “{near}:”?";
            }
        }

        return null;
    }

    private static string Known(Command command) =>
        command.Filters.Count == 0 ? "" : $" It knows {string.Join(", ", command.Filters.Select(f => f + ":"))}.";
}
