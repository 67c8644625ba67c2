using NewsBot.Core.Calls;
using NewsBot.Core.Stories;

namespace NewsBot.Extraction.Tests;

/// <summary>Builds stories out of a few words and reads them.</summary>
internal static class Stories
{
    private static readonly CallReader Reader = new();

    public static Story Of(string text, string title = "", string? byline = null, DateTimeOffset? published = null) => new()
    {
        Id = new("test"),
        Link = new("https://example.test/story"),
        Feed = "Example Post",
        Title = title,
        Byline = byline,
        Published = published,
        LearntAt = DateTimeOffset.UnixEpoch,
        Text = text.Replace("\\n", "\n", StringComparison.Ordinal),
    };

    public static StoryReading Read(string text, string title = "") => Reader.Read(Of(text, title));

    public static StoryReading Read(Story story) => Reader.Read(story);

    /// <summary>"Tom Day | 30 more_than MPs from the Echo", one for each claimed number.</summary>
    public static IEnumerable<string> Claims(string text) =>
        Read(text).Claims.Select(c => $"{c.Target.Name} | {c.Number} {c.Bound.Word()}{(c.Counted is { } counted ? " " + counted : "")}{(c.SaidBy is { } by ? " from " + by : "")}");

    /// <summary>"Ann Roe: "the Ely group" joint", one for each call.</summary>
    public static IEnumerable<string> Circumstances(string text) => Read(text).Calls.Select(c => $"{c.Caller.Name}: " + string.Join(
        ' ', [.. c.Circumstances.OnBehalfOf is { } behalf ? [$"\"{behalf}\""] : Array.Empty<string>(), .. c.Circumstances.Flags])).Select(c => c.TrimEnd()).Order(StringComparer.Ordinal);

    /// <summary>"Ann Roe > Tom Day resign", one for each call; a headline may stand before " || ".</summary>
    public static IReadOnlyList<string> Calls(string text) =>
        [.. (text.Split(" || ") is [var title, var body] ? Read(body, title) : Read(text)).Calls.Select(c => $"{c.Caller.Name} > {c.Target.Name} {c.Strength.Word()}{(c.Conditional ? " conditional" : "")}{(c.Retracted ? " retracted" : "")}")];
}
