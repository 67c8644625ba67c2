using System.Text.RegularExpressions;
using NewsBot.Core.Commands;

namespace NewsBot.Core.Workspaces;

/// <summary>
/// Tells what is meant for us where people talk with each other: a question, or a command that asks the record. Nothing is ever changed by
/// words that do not name us.
/// </summary>
internal static partial class Overheard
{
    private static readonly HashSet<string> Unsure = new(StringComparer.Ordinal) { "off_topic", "help", "ask_back", "no_answer", "forget" };

    public static bool MayAskUs(string text) => CommandChoice.Of(text) is var (command, line)
        ? command.Kind == CommandKind.Record && CommandCheck.Fault(command, line) is null
        : text.Contains('?', StringComparison.Ordinal) || Asking.IsMatch(text);

    /// <summary>Whether an answer says anything that those who talk with each other could have wanted.</summary>
    /// <param name="intent">As <see cref="Questions.Answer.Intent"/>.</param>
    public static bool IsWorthSaying(string intent) => !Unsure.Contains(intent);

    [GeneratedRegex(@"^\W*(who|whom|how|which|when|why|what|any|and\s+(who|how|which|when|why|what|any|the)|has|have|did|only|just)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 250)]
    private static partial Regex Asking { get; }
}
