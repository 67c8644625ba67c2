using System.Diagnostics;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Quotes;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger.Quotes;

public sealed class QuoteVariantsTests
{
    private const string Plea = "we ask that he consider his position and resign";

    [Theory]
    [InlineData(Plea, "we ask that he reconsider his position and resign today", "we ask that he [Harbour Echo: consider | Mere Mail: reconsider] his position and resign …")]
    [InlineData("he must go at once", "he really must go at once", "he [only Mere Mail: really] must go at once")]
    [InlineData("she should not have to resign", "she should have to resign", "she should [only Harbour Echo: not] have to resign")]
    [InlineData("some 30 of us want her gone", "some 40 of us want her gone", "some [Harbour Echo: 30 | Mere Mail: 40] of us want her gone")]
    [InlineData(
        "Friends, the mayor lied to us all and she must go now",
        "Neighbours, the mayor lied to you all and she must go today",
        "[Harbour Echo: Friends | Mere Mail: Neighbours] the mayor lied to [Harbour Echo: us | Mere Mail: you] all and she must go [Harbour Echo: now | Mere Mail: today]")]
    [InlineData("I say [the mayor] must go for good", "After this I say she must go for good", "… I say [Harbour Echo: the mayor | Mere Mail: she] must go for good")]
    public void Where_two_outlets_print_a_quote_differently_both_are_shown(string one, string other, string line)
    {
        var variant = Assert.Single(QuoteVariants.Of(Entry(one, other)));
        Assert.Equal($"“{line}” — Harbour Echo 09:00, Mere Mail 09:00", VariantLine.Of(variant).ToString());
        Assert.All(variant.Parts, p => Assert.Contains(p.One ?? "", one, StringComparison.Ordinal));
        Assert.All(variant.Parts, p => Assert.Contains(p.Other ?? "", other, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("the same in other words", "it is time that she left the job", "she ought to step down this week")]
    [InlineData("a cut at both ends", "he consider his position", "we ask that he consider his position and resign")]
    [InlineData("a cut whose first word comes before it too", "the mayor must go this week", "the town says the mayor must go this week")]
    [InlineData("other marks and type only", "It's time – the mayor “must” go", "it’s time, The Mayor \"must\" go!")]
    [InlineData("two words in common", "she must go", "she must resign")]
    [InlineData("half of the words in common", "she must go now one two three four", "she must go now five six seven eight")]
    public void There_is_no_variant(string because, string one, string other) => Assert.True(QuoteVariants.Of(Entry(one, other)).Count == 0, because);

    [Fact]
    public void Prints_of_one_origin_are_not_held_against_each_other()
    {
        var (one, other) = (Report(Plea, "Harbour Echo"), Report(Plea.Replace("consider", "reconsider", StringComparison.Ordinal), "Mere Mail"));
        var copy = other with { Story = other.Story with { Origin = one.Story.Origin } };
        Assert.Single(QuoteVariants.Of(Entry([one, other])));
        Assert.Empty(QuoteVariants.Of(Entry([one, copy])));
    }

    [Fact]
    public void One_difference_is_told_once_however_many_print_it()
    {
        var later = Plea.Replace("consider", "reconsider", StringComparison.Ordinal);
        var entry = Entry([Report(Plea, "Harbour Echo"), Report(later, "Mere Mail"), Report("Yes, " + later, "Port Seaton Post"), Report(Plea + " now", "Eastmere Times")]);
        Assert.Single(QuoteVariants.Of(entry));
    }

    [Fact]
    public void Hostile_quotes_cost_little_and_show_little()
    {
        var dice = new Random(7);
        string Long() => string.Join("\n", Enumerable.Range(0, 10_000).Select(i => dice.Next(6) == 0 ? $"w{dice.Next(3)}" : $"{i % 50}"));
        var entry = Entry([.. Enumerable.Range(0, 40).Select(i => Report(Long(), $"Outlet {i}"))]);
        var clock = Stopwatch.StartNew();
        var variants = QuoteVariants.Of(entry);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
        Assert.Equal(12 * 11 / 2, variants.Count);
        Assert.All(variants, v => Assert.InRange(VariantLine.Of(v).ToString().Length, 1, 2_500));
        Assert.All(variants[0].Parts, p => Assert.Contains(p.Other ?? "", variants[0].Other.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Why_shows_where_the_prints_differ_with_both_sources_linked()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var (feed, words) in new[] { ("Harbour Echo", "Ann Dale must resign before the week is out"), ("Mere Mail", "Ann Dale must resign before the month is out") })
        {
            var story = A.Story($"“{words},” said Jo Roe to {feed}.", id: feed.Split(' ')[0], feed: feed, learntAt: A.Moment.AddHours(-1));
            await desk.TakeAsync(story, A.Call(story, "Jo Roe", "Ann Dale", words, Strength.Resign));
        }

        var answer = await desk.The<IConversation>().ReplyAsync(new("why C1", new(new("desk"), "terminal", "here"), "somebody", "one"));
        var told = answer.Blocks.SkipWhile(b => b is not Paragraph { Text: var t } || t.ToString() != "Printed differently:").Skip(1).OfType<Bullets>().First();
        var line = Assert.Single(told.Items);
        Assert.StartsWith("“Ann Dale must resign before the [Harbour Echo: week | Mere Mail: month] is out” — ", line.ToString(), StringComparison.Ordinal);
        Assert.Equal(["/Harbour", "/Mere"], line.Runs.Where(r => r.Link is not null).Select(r => r.Link!.AbsolutePath));
    }

    private static LedgerEntry Entry(string one, string other) => Entry([Report(one, "Harbour Echo"), Report(other, "Mere Mail")]);

    private static LedgerEntry Entry(Report[] reports) => new()
    {
        Number = 1,
        Caller = Figure("Jo Roe"),
        Target = Figure("Ann Dale"),
        State = EntryState.Unreviewed,
        Strength = Strength.Resign,
        Class = CallClass.Explicit,
        Day = new(2025, 3, 3),
        Reports = reports,
        Best = reports[0],
    };

    private static Figure Figure(string name) => new() { Id = new(Guid.Empty), Name = name, Kind = CallerKind.Person, LearntAt = A.Moment };

    private static Report Report(string quote, string feed)
    {
        var story = A.Story(quote, id: StableHash.Twelve(feed + quote), feed: feed);
        return new() { CallerId = new(Guid.Empty), TargetId = new(Guid.Empty), Call = A.Call(story, "Jo Roe", "Ann Dale", quote), Story = StoryHeader.Of(story) };
    }
}
