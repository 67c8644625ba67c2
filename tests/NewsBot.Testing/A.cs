using NewsBot.Core.Calls;
using NewsBot.Core.Stories;

namespace NewsBot.Testing;

/// <summary>Builders that keep the noise out of tests: <c>A.Story(title: "…")</c>.</summary>
public static class A
{
    public static DateTimeOffset Moment { get; } = new(2025, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static Story Story(
        string text = "Nothing happened.",
        string title = "A quiet day",
        string? id = null,
        string feed = "Harbour Echo",
        DateTimeOffset? published = null,
        DateTimeOffset? learntAt = null)
    {
        var name = id ?? StableHash.Twelve(title + text);
        return new()
        {
            Id = new(name),
            Link = new Uri($"https://harbour-echo.test/{name}"),
            Feed = feed,
            Title = title,
            Published = published ?? Moment,
            LearntAt = learntAt ?? published ?? Moment,
            Text = text,
        };
    }

    /// <summary>A claimed number that stands on <paramref name="sentence"/>, which must stand in the story.</summary>
    public static CountClaim Claim(
        Story story, string target, string sentence, int number, string words, string? counted = "MPs", CountBound bound = CountBound.AtLeast, string? saidBy = null)
    {
        var start = story.Whole.IndexOf(sentence, StringComparison.Ordinal);
        Xunit.Assert.True(start >= 0, $"The story does not hold the words: {sentence}");
        return new()
        {
            Story = story.Id,
            Target = new(target),
            Number = number,
            Bound = bound,
            Words = words,
            Counted = counted,
            SaidBy = saidBy,
            Strength = Strength.Resign,
            Evidence = new(null, null, sentence, new(start, sentence.Length)),
        };
    }

    /// <summary>A call whose evidence is <paramref name="quote"/>, which must stand in the story.</summary>
    public static ResignationCall Call(
        Story story,
        string caller,
        string target,
        string quote,
        Strength strength = Strength.Resign,
        CallerKind kind = CallerKind.Person,
        string? role = null,
        string? party = null,
        bool retracted = false,
        bool conditional = false,
        PartialDate? date = null,
        string? reason = null,
        double confidence = 0.95)
    {
        var start = story.Whole.IndexOf(quote, StringComparison.Ordinal);
        Xunit.Assert.True(start >= 0, $"The story does not hold the words: {quote}");
        var span = new TextSpan(start, quote.Length);
        return new()
        {
            Story = story.Id,
            Caller = new(caller, kind, role, party),
            Target = new(target),
            Strength = strength,
            Conditional = conditional,
            Retracted = retracted,
            Reason = reason,
            Date = date,
            Evidence = new(quote, span, quote, span),
            Confidence = confidence,
        };
    }
}
