using NewsBot.Core.Commands;

namespace NewsBot.Slack.Handlers;

/// <summary>Tells commands that cannot be done yet, since something must be filled in first: a form is shown for them.</summary>
internal static class Wanting
{
    /// <summary>Whether the words are a command of the table that lacks all its arguments, or the reason that it must have.</summary>
    public static bool MoreThan(string words)
    {
        var line = CommandLine.Parse(words);
        if (line.First is not { } verb || CommandTable.Find(verb) is not { } command)
        {
            return false;
        }

        var needsReason = command.Arguments.EndsWith(" reason:…", StringComparison.Ordinal);
        var isBare = line.Words.Count == 1 && line.Filters.Count == 0;
        return (isBare && command.Arguments.StartsWith('<')) || (needsReason && !line.Filters.ContainsKey("reason") && line.Words.Count <= 2);
    }
}
