using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Calls;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Calls;

public sealed class ProposedCallsTests
{
    private const string Text = "Ann Poe, the member for Eastmere, was blunt. “It is time for Jo Roe to make way,” Poe said. Bo Lee praised Jo Roe.\n\nThe council meets on Monday.";

    private static readonly Story Story = A.Story(Text);

    [Fact]
    public void A_quote_that_stands_in_a_sentence_about_leaving_is_kept_in_doubt()
    {
        var reading = ProposedCalls.Accept(Story, StoryReading.Empty, [new("Ann Poe", "Jo Roe", "It is time for Jo Roe to make way")]);

        Assert.Empty(reading.Calls);
        var call = Assert.Single(reading.Doubtful);
        Assert.Equal(("Ann Poe", "Jo Roe", 0d), (call.Caller.Name, call.Target.Name, call.Confidence));
        Assert.Equal(call.Evidence.Quote, Story.Whole.Substring(call.Evidence.QuoteSpan!.Value.Start, call.Evidence.QuoteSpan.Value.Length));
        Assert.Equal("“It is time for Jo Roe to make way,” Poe said.", call.Evidence.Sentence);
        Assert.Equal(call.Evidence.Sentence, Story.Whole.Substring(call.Evidence.SentenceSpan.Start, call.Evidence.SentenceSpan.Length));
    }

    [Theory]
    [InlineData("Ann Poe", "Jo Roe", "Jo Roe must resign")]
    [InlineData("Ann Poe", "Jo Roe", "it is time for jo roe to make way")]
    [InlineData("Cy Day", "Jo Roe", "It is time for Jo Roe to make way")]
    [InlineData("Ann Poe", "Cy Day", "It is time for Jo Roe to make way")]
    [InlineData("Jo Roe", "Jo Roe", "It is time for Jo Roe to make way")]
    [InlineData("Bo Lee", "Jo Roe", "Bo Lee praised Jo Roe")]
    [InlineData("Ann Poe", "Jo Roe", "The council meets on Monday")]
    [InlineData("Ann Poe", "Jo Roe", "make way,” Poe said. Bo Lee praised Jo Roe.\n\nThe council")]
    [InlineData("Ann Poe", "Jo Roe", "")]
    [InlineData("", "Jo Roe", "It is time for Jo Roe to make way")]
    [InlineData("the member", "Jo Roe", "It is time for Jo Roe to make way")]
    public void Anything_else_is_dropped(string caller, string target, string quote) =>
        Assert.Same(StoryReading.Empty, ProposedCalls.Accept(Story, StoryReading.Empty, [new(caller, target, quote)]));

    [Fact]
    public void What_the_rules_found_is_not_proposed_again_and_many_proposals_are_not_all_taken()
    {
        var known = StoryReading.Empty with { Calls = [A.Call(Story, "Ann Poe", "Jo Roe", "It is time for Jo Roe to make way")] };
        Assert.Same(known, ProposedCalls.Accept(Story, known, [new("Ann Poe", "Jo Roe", "It is time for Jo Roe to make way")]));

        var names = new[] { "Cy Alder", "Di Marsh", "Ed Quill", "Fay Thorne", "Gus Wick", "Hal Brock", "Ivy Stone", "Jan Underhill" };
        var crowd = A.Story($"{string.Join(", ", names)} told Jo Roe to resign.");
        Assert.Equal(5, ProposedCalls.Accept(crowd, StoryReading.Empty, [.. names.Select(n => new ProposedCall(n, "Jo Roe", "told Jo Roe to resign"))]).Doubtful.Count);
    }

    [Fact]
    public async Task A_proposed_call_waits_in_the_queue_and_is_named_nowhere_else()
    {
        await using var desk = await Desk.OpenAsync(more: s => s.AddSingleton<ICallProposer>(new Fixed(new ProposedCall("Ann Poe", "Jo Roe", "It is time for Jo Roe to make way"))));
        await desk.LearnAsync(Story);

        Assert.Contains("Ann Poe", await desk.SayAsync("queue"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Poe", await desk.SayAsync("who Jo Roe"), StringComparison.Ordinal);
        await desk.SayAsync("confirm C1");
        Assert.Contains("Ann Poe", await desk.SayAsync("who Jo Roe"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_that_speaks_of_nobodys_leaving_is_not_sent_anywhere()
    {
        Assert.True(ProposedCalls.IsWorthAsking(Story));
        Assert.False(ProposedCalls.IsWorthAsking(A.Story("The council meets on Monday.", "A quiet day")));
    }

    private sealed class Fixed(params ProposedCall[] calls) : ICallProposer
    {
        public Task<IReadOnlyList<ProposedCall>> ProposeAsync(Story story, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<ProposedCall>>(calls);
    }
}
