using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Ledger.Summaries;

namespace NewsBot.Core.Tests.Ledger;

public sealed class SmoothedSummaryTests
{
    private const string Before = "On 3 March Ann Poe called on Jo Roe to resign, and 4 others did: “She must go.”";

    [Theory]
    [InlineData(Before)]
    [InlineData("On the 3 March, Ann Poe had called on Jo Roe to resign and also 4 others did: “She must go.”")]
    public void Joining_words_may_change(string after) => Assert.True(SmoothedSummary.Keeps(Before, after));

    [Theory]
    [InlineData("On 3 March Jo Roe called on Ann Poe to resign, and 4 others did: “She must go.”")]
    [InlineData("On 3 March Ann Poe was called on by Jo Roe to resign, and 4 others did: “She must go.”")]
    [InlineData("On 3 March Ann Poe called on Jo Roe not to resign, and 4 others did: “She must go.”")]
    [InlineData("On 3 March Ann Poe called on Jo Roe to resign, and 5 others did: “She must go.”")]
    [InlineData("On 4 March Ann Poe called on Jo Roe to resign, and 4 others did: “She must go.”")]
    [InlineData("On 3 March Ann Poe called on Jo Roe to resign, and 4 others did: “She must go!”")]
    [InlineData("On 3 March Ann Poe called on Jo Roe to resign, and 4 others did.")]
    [InlineData("On 3 March Ann Poe called on Jo Roe to resign: “She must go.”")]
    [InlineData("On 3 March Ann Poe rightly called on Jo Roe to resign, and 4 others did: “She must go.”")]
    [InlineData("On 3 March Ann Poe called on Jo Roe to resign, and 4 others did 👍: “She must go.”")]
    [InlineData("")]
    public void Any_other_change_is_a_doubt(string after) => Assert.False(SmoothedSummary.Keeps(Before, after));

    [Theory]
    [InlineData("Jo Roe called on Ann Poe to resign.", false)]
    [InlineData("Ann Poe had called on Jo Roe to resign.", true)]
    public async Task An_entry_is_told_in_smoother_words_only_where_they_hold(string smooth, bool isTaken)
    {
        await using var desk = await Desk.OpenAsync(more: s => s.AddSingleton<ISummarySmoother>(new Fixed(smooth)));
        await desk.LearnAsync("Ann Poe said Jo Roe must go.", "Ann Poe", "Jo Roe");

        var reply = await desk.SayAsync("why C1");

        Assert.Equal(isTaken, reply.Contains(smooth, StringComparison.Ordinal));
        Assert.Contains("Ann Poe", reply, StringComparison.Ordinal);
    }

    private sealed class Fixed(string sentence) : ISummarySmoother
    {
        public Task<IReadOnlyList<string>?> SmoothAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<string>?>([sentence]);
    }
}
