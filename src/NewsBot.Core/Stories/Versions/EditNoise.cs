using System.Text.RegularExpressions;

namespace NewsBot.Core.Stories.Versions;

/// <summary>Tells an edit from noise: counters, time stamps, paragraphs cut elsewhere and other types of quotation marks are no edit.</summary>
internal static partial class EditNoise
{
    /// <summary>Longer paragraphs are text, whatever they speak of.</summary>
    private const int LongestStamp = 120;

    public static bool IsSame(string one, string other) => one == other || Without(one) == Without(other);

    /// <summary>The text as one line without what changes by itself.</summary>
    public static string Without(string text) => Typography.Fold(string.Join(' ', text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => line.Length > LongestStamp || !IsStamp(Typography.Fold(line)))
        .Select(line => Stamp.Replace(Typography.Fold(line), ""))));

    /// <summary>True for "Updated 3 minutes ago", "12:40, 3 Nov 2023", "1,204 comments", "4 min read".</summary>
    private static bool IsStamp(string line) =>
        (line.Any(char.IsDigit) || line.Contains("ago", StringComparison.OrdinalIgnoreCase) || line.Contains("just now", StringComparison.OrdinalIgnoreCase))
        && StampWords.Replace(line, "").All(c => !char.IsLetter(c));

    /// <summary>A stamp inside a paragraph: "(Last updated: 12 minutes ago)", "Updated at 12:40".</summary>
    [GeneratedRegex(
        @"[([]?\s*\b(?:last\s+|first\s+)?(?:updated|published|posted|modified|edited)\b:?\s+(?:(?:\d+|an?|one|two|three|a few)\s+(?:second|sec|minute|min|hour|hr|day|week)s?\s+ago|just now|(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*(?:GMT|BST|UTC|CET|CEST|E[SD]T))?)\s*[)\].]?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Stamp { get; }

    [GeneratedRegex(
        @"\b(?:last|first|updated?|published|posted|modified|edited|created|on|at|by|in|to|a|an|and|the|of|few|one|two|three|just|now|ago|today|yesterday|am|pm|[ap]\.m|gmt|bst|utc|cet|cest|e[sd]t|k|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|h|m|d|comments?|replies|reply|shares?|shared|views?|viewed|reads?|reading|readers?|likes?|reactions?|time|times|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d+(?:st|nd|rd|th|k|m|h|d)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex StampWords { get; }
}
