using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Questions;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Questions;

public sealed class StanceTests
{
    private const string Text = "“Sam Doe must go,” said Jo Roe. “I stand by Sam,” said Ann Poe, the Labour whip. Kit Moe said he never asked for it. “A shambles,” said Bo Coe.";

    [Fact]
    public async Task Backers_are_told_with_their_words()
    {
        await using var desk = await OpenAsync();

        var answer = await AskAsync(desk, "Who is backing Sam Doe?");

        Assert.Equal(["Ann Poe"], answer.Callers);
        Assert.Contains("“I stand by Sam”", answer.Text, StringComparison.Ordinal);
        Assert.Equal("yes", (await AskAsync(desk, "Does Ann Poe support Sam Doe?")).YesNo);
        Assert.Equal("no", (await AskAsync(desk, "Does Bo Coe support Sam Doe?")).YesNo);
    }

    [Theory]
    [InlineData("Has Ann Poe called for Sam Doe to go?", "wanting Sam Doe to stay")]
    [InlineData("Has Kit Moe called for Sam Doe to go?", "denies having called")]
    [InlineData("Has Bo Coe called for Sam Doe to go?", "without asking them to go")]
    public async Task A_stance_is_no_call(string question, string words)
    {
        await using var desk = await OpenAsync();

        var answer = await AskAsync(desk, question);

        Assert.Equal("no", answer.YesNo);
        Assert.Empty(answer.Callers);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_calls_later_backs_no_more()
    {
        await using var desk = await OpenAsync();
        var later = A.Story("“Time is up for Sam Doe,” said Ann Poe.", "Whip turns", published: A.Moment.AddDays(1));
        await desk.TakeAsync(later, A.Call(later, "Ann Poe", "Sam Doe", "Time is up for Sam Doe"));

        Assert.True((await AskAsync(desk, "Who is backing Sam Doe?")).None);
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        var story = A.Story(Text, "A town divided");
        var reading = new StoryReading(
            [A.Call(story, "Jo Roe", "Sam Doe", "Sam Doe must go")],
            [
                Stance(story, "Ann Poe", StanceKind.Backs, "I stand by Sam", "Labour"),
                Stance(story, "Kit Moe", StanceKind.Denied, "he never asked for it"),
                Stance(story, "Bo Coe", StanceKind.Criticised, "A shambles"),
            ],
            []);
        await desk.TakeAsync(story, reading);
        return desk;
    }

    private static Stance Stance(Story story, string holder, StanceKind kind, string words, string? party = null)
    {
        var span = new TextSpan(story.Whole.IndexOf(words, StringComparison.Ordinal), words.Length);
        return new(story.Id, new Caller(holder, CallerKind.Person, Party: party), new Target("Sam Doe"), kind, new(words, span, words, span));
    }

    private static Task<Answer> AskAsync(Desk desk, string question) => desk.The<Answerer>().AnswerAsync(question, Standpoint.Local(A.Moment.AddDays(2)));
}
