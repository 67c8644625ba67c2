using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger.Summaries;

/// <summary>A checker that finds nothing has proved nothing: each of these has one thing wrong in it.</summary>
public sealed class SummaryCheckTests
{
    private static readonly Story Told = A.Story("Ann Dale told the harbour meeting of 40: “Jo Roe must go.” The £4m pier was the last straw.", "Roe told to go");

    private static readonly SummaryFacts Facts = new([Told.Whole], ["Ann Dale", "Jo Roe", "leader of Eastmere Council"], [new PartialDate(2025, 11, 3)]);

    [Theory]
    [InlineData("Ann Dale called on Jo Roe to resign.")]
    [InlineData("On 3 November Ann Dale, leader of Eastmere Council, called on Jo Roe to resign, over the £4m pier.")]
    public void A_true_sentence_has_no_fault(string sentence) => Assert.Empty(Faults(sentence));

    [Theory]
    [InlineData("Ann Dale called on Jo Doe to resign.", "tells what no story says (Jo Doe)")]
    [InlineData("Ann Dale called on Jo Roe to resign, over the Westmere pier.", "tells what no story says (Westmere)")]
    [InlineData("Ann Dale called on Jo Roe to resign, over the £9m pier.", "tells what no story says (£9m)")]
    [InlineData("On 4 November Ann Dale called on Jo Roe to resign.", "tells a day of no call (On 4 November)")]
    [InlineData("Ann Dale said that Jo Roe should go “if the pier falls”.", "quotes what no story says (if the pier falls)")]
    [InlineData("Ann Dale and 3 others called on Jo Roe to resign.", "names 2 and 3 others of 2")]
    [InlineData("Ann Dale called on her to resign, Jo Roe that is.", "says “her”")]
    [InlineData("Ann Dale called on Jo Roe  to resign.", "holds “  ”")]
    [InlineData("Ann Dale () called on Jo Roe to resign.", "holds “()”")]
    [InlineData("Ann Dale called on Jo Roe to resign over null.", "holds what is no word")]
    [InlineData("Ann Dale called on Jo Roe to resign", "does not end with a full stop")]
    [InlineData("ann Dale called on Jo Roe to resign.", "does not begin with a capital")]
    public void A_false_one_is_found_out(string sentence, string fault) => Assert.Contains(Faults(sentence), f => f.StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void A_quote_that_no_story_holds_is_found_out() => Assert.Single(SummaryCheck.Faults(
        new Summary([], new("Jo Roe must stay", "Ann Dale", new Source(StoryHeader.Of(Told), new(null, null, "", default)))), Facts));

    private static IReadOnlyList<string> Faults(string sentence) => SummaryCheck.Faults(
        new Summary(
            [new(RichText.Of(sentence), ["Ann Dale", "Jo Roe"], [new Source(StoryHeader.Of(Told), new(null, null, "", default))])],
            null),
        Facts);
}
