using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using NewsBot.Core.Commands;

namespace NewsBot.Core.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void Quotes_keep_words_together_and_filters_are_told_from_addresses()
    {
        var line = CommandLine.Parse("who \"Jo Roe\" party:\"Lib Dem\" since: yesterday https://harbour-echo.test/a \"open");

        Assert.Equal(["who", "Jo Roe", "https://harbour-echo.test/a", "open"], line.Words);
        Assert.Equal("Lib Dem", line.Filters["party"]);
        Assert.Equal("yesterday", line.Filters["since"]);
    }

    [Theory]
    [InlineData("who Jo Roe as-of:2025-03-01 17:00 party:green", "2025-03-01 17:00")]
    [InlineData("who Jo Roe as-of 2025-03-01 17:00 party:green", "2025-03-01 17:00")]
    [InlineData("who Jo Roe asof:\"3 May 2025\" party:green", "3 May 2025")]
    [InlineData("who Jo Roe as-of:3 May 2025 party:green", "3 May 2025")]
    [InlineData("who Jo Roe as-of:last week party:green", "last week")]
    public void A_day_may_be_several_words(string text, string value)
    {
        var line = CommandLine.Parse(text);

        Assert.Equal(value, line.Filters["as-of"]);
        Assert.Equal("green", line.Filters["party"]);
        Assert.Equal(["who", "Jo", "Roe"], line.Words);
    }

    [Fact]
    public void What_stands_in_quotation_marks_is_never_a_filter()
    {
        var line = CommandLine.Parse("reject C1 \"reason:x\" reason:\"class:explicit, she said\"");

        Assert.Equal(["reject", "C1", "reason:x"], line.Words);
        Assert.Equal("class:explicit, she said", Assert.Single(line.Filters).Value);
    }

    [Fact]
    public void A_minus_before_a_word_means_without_it()
    {
        var line = CommandLine.Parse("follow Jo Roe -football - \"-party conference\"");

        Assert.Equal(["football", "party conference"], line.Without);
        Assert.Equal(["follow", "Jo", "Roe", "-"], line.Wanted);
    }

    [Fact]
    public void A_filter_that_is_given_twice_is_told() => Assert.Equal(["since"], CommandLine.Parse("who Jo since:monday since:friday").Repeated);

    [Fact]
    public void No_text_makes_the_parser_throw() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll<string>(text =>
    {
        var line = CommandLine.Parse(text);
        _ = CommandChoice.Of(text ?? "");
        _ = CommandChoice.Mistyped(text ?? "");
        return line.Words.All(w => w is not null);
    }));

    [Fact]
    public void A_line_that_is_written_out_is_read_as_itself() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Lines().ToArbitrary(), text =>
        {
            var line = CommandLine.Parse(text);
            var again = CommandLine.Parse(line.ToString());
            return line.Words.SequenceEqual(again.Words) && line.Filters.OrderBy(f => f.Key).SequenceEqual(again.Filters.OrderBy(f => f.Key));
        }));

    [Theory]
    [InlineData("a ")]
    [InlineData("\"")]
    [InlineData("since:")]
    [InlineData("x:y ")]
    [InlineData("\u202E\u200B🚒")]
    public void A_long_line_takes_no_longer_than_its_length_asks(string unit)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            _ = CommandChoice.Of(string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"twenty lines took {watch.Elapsed}");
    }

    private static Gen<string> Lines() => Gen.Elements(
            "who", "Jo", "Roe", "\"Jo Roe\"", "since:", "since:last", "week", "17:00", "2025", "party:", "party:\"Lib Dem\"", "as-of", "\"as-of\"", "-x", "\"", "“", "”",
            "a:b", "https://x.test/a?b=c:d", "reason:\"x: y\"", "\"reason:z\"", ":", "\"\"", "'", "é🚒")
        .ListOf().Select(words => string.Join(' ', words));
}
