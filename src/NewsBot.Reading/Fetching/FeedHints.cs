using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Core.Feeds;

namespace NewsBot.Reading.Fetching;

/// <summary>
/// What a feed says about reading it, beside its stories: when not to (skipHours, skipDays), and the hub that pushes its news. Looked for in
/// the head of the document as it came, whatever its format; a hint that is missed costs nothing but a few more questions.
/// </summary>
internal static partial class FeedHints
{
    private const int Head = 64 * 1024;

    public static FeedQuietTimes Quiet(ReadOnlySpan<byte> body)
    {
        var head = HeadOf(body);
        var (hours, days) = (0, 0);
        foreach (var hour in SkipHours.Matches(head).SelectMany(m => Hour.Matches(m.Value)).Take(24))
        {
            // Some count from 1 to 24.
            hours |= int.TryParse(hour.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 24 ? 1 << (number % 24) : 0;
        }

        foreach (var day in SkipDays.Matches(head).SelectMany(m => Day.Matches(m.Value)).Take(7))
        {
            days |= Enum.TryParse<DayOfWeek>(day.Groups[1].Value, ignoreCase: true, out var named) ? 1 << (int)named : 0;
        }

        return new(hours, days);
    }

    /// <summary>The hub of the headers, else of the document; null where none is offered.</summary>
    public static FeedHub? Hub(FetchAnswer answer)
    {
        var links = answer.Links.SelectMany(l => HeaderLink.Matches(l.Length > 4000 ? l[..4000] : l))
            .Select(m => (Rel: m.Groups["rel"].Value, Href: m.Groups["href"].Value))
            .Concat(Elements(HeadOf(answer.Body)))
            .ToArray();
        return Address(links, "hub", answer.Address) is { } hub && hub.Scheme is "https" or "http"
            ? new(hub, Address(links, "self", answer.Address) ?? answer.Address)
            : null;
    }

    private static Uri? Address(IEnumerable<(string Rel, string Href)> links, string rel, Uri from) => links
        .Where(l => l.Rel.Split(' ').Contains(rel, StringComparer.OrdinalIgnoreCase))
        .Select(l => Uri.TryCreate(from, l.Href, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 ? address : null)
        .FirstOrDefault(a => a is not null);

    private static IEnumerable<(string Rel, string Href)> Elements(string head) => head.StartsWith('{')
        ? JsonHub.Matches(head).Select(m => ("hub", m.Groups[1].Value.Replace("\\/", "/", StringComparison.Ordinal)))
            .Concat(JsonSelf.Matches(head).Select(m => ("self", m.Groups[1].Value.Replace("\\/", "/", StringComparison.Ordinal))))
        : LinkElement.Matches(head).Select(m => (Attribute(m.Value, Rel), Attribute(m.Value, Href)));

    private static string Attribute(string element, Regex name) => WebUtility.HtmlDecode(name.Match(element).Groups[1].Value.Trim('"', '\''));

    private static string HeadOf(ReadOnlySpan<byte> body)
    {
        // What is looked for is ASCII in every encoding but UTF-16, which has to do without.
        var text = Encoding.Latin1.GetString(body[..Math.Min(body.Length, Head)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        var story = FirstStory.Match(text);
        return story.Success && text[0] != '{' ? text[..story.Index] : text;
    }

    [GeneratedRegex(@"<(?:\w+:)?(?:item|entry)[\s>]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FirstStory { get; }

    [GeneratedRegex(@"<(?:\w+:)?link\s[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LinkElement { get; }

    [GeneratedRegex(@"\srel\s*=\s*(""[^""]*""|'[^']*')", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rel { get; }

    [GeneratedRegex(@"\shref\s*=\s*(""[^""]*""|'[^']*')", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Href { get; }

    [GeneratedRegex(@"<(?<href>[^>]*)>\s*;[^,<]*rel\s*=\s*""?(?<rel>[\w \-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HeaderLink { get; }

    [GeneratedRegex(@"""type""\s*:\s*""WebSub""\s*,\s*""url""\s*:\s*""([^""]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex JsonHub { get; }

    [GeneratedRegex(@"""feed_url""\s*:\s*""([^""]+)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex JsonSelf { get; }

    [GeneratedRegex(@"<skipHours>[^!]*</skipHours>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SkipHours { get; }

    [GeneratedRegex(@"<hour>\s*(\d{1,2})\s*</hour>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Hour { get; }

    [GeneratedRegex(@"<skipDays>[^!]*</skipDays>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SkipDays { get; }

    [GeneratedRegex(@"<day>\s*(\w+)\s*</day>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Day { get; }
}
