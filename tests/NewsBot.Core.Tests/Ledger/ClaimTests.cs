using NewsBot.Core.Calls;
using NewsBot.Core.Digests;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger;

/// <summary>What other outlets count stands beside our own list, and never in it.</summary>
public sealed class ClaimTests
{
    private const string Must = "“Sam Doe must go,” said Jo Roe.";
    private const string Fourteen = "At least 14 MPs want Sam Doe to go.";

    [Theory]
    [InlineData("count Doe")]
    [InlineData("who Doe")]
    public async Task A_claim_is_told_after_our_own_count(string asked)
    {
        await using var desk = await OpenAsync();
        desk.Clock.Advance(TimeSpan.FromHours(2));

        var answer = await desk.SayAsync(asked);

        Assert.Contains("1 person in our record has called for Sam Doe to go", answer, StringComparison.Ordinal);
        Assert.Contains("Not in our count, other outlets: Mere Mail “at least 14 MPs” (Mon 10:00).", answer, StringComparison.Ordinal);
        Assert.Contains("Mere Mail says “at least 14 MPs”; we hold 1 named, a difference of at least 13.", answer, StringComparison.Ordinal);
        Assert.True(answer.IndexOf("in our record", StringComparison.Ordinal) < answer.IndexOf("other outlets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_makes_no_entry_and_no_name()
    {
        await using var desk = await OpenAsync();

        Assert.Equal("Jo Roe", Assert.Single(await desk.AboutAsync("Sam Doe")).Caller.Name);
    }

    [Fact]
    public async Task Of_an_outlet_only_the_latest_claim_is_told()
    {
        await using var desk = await OpenAsync();
        await ClaimAsync(desk, "Nearly 20 MPs want Sam Doe to go.", 20, "nearly 20 MPs", A.Moment.AddHours(3), CountBound.Nearly);

        var line = await LineAsync(desk, A.Moment.AddHours(4));

        Assert.Equal("other outlets: Mere Mail “nearly 20 MPs” (Mon 12:00)", line);
    }

    [Fact]
    public async Task What_was_claimed_later_was_not_known_before()
    {
        await using var desk = await OpenAsync();

        Assert.Equal("other outlets: ", await LineAsync(desk, A.Moment));
        Assert.DoesNotContain("other outlets", await desk.SayAsync("count Doe as-of:2025-03-02"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_is_older_than_the_latest_name_tells_its_day()
    {
        await using var desk = await OpenAsync();
        var later = A.Story("“Sam Doe should resign,” said Ann Poe.", "Poe too", published: A.Moment.AddDays(1));
        await desk.TakeAsync(later, A.Call(later, "Ann Poe", "Sam Doe", "Sam Doe should resign"));

        Assert.Equal("other outlets: Mere Mail “at least 14 MPs” (3 Mar)", await LineAsync(desk, A.Moment.AddDays(1).AddHours(1)));
    }

    [Fact]
    public async Task Only_names_of_the_same_kind_are_held_against_a_claim()
    {
        await using var desk = await OpenAsync();
        await ClaimAsync(desk, "Three councillors want Sam Doe to go.", 3, "Three councillors", A.Moment.AddHours(2), CountBound.Exactly, "councillors", feed: "Quay News");
        await ClaimAsync(desk, "A petition for Sam Doe to go has 900 signatures.", 900, "900 signatures", A.Moment.AddHours(3), CountBound.Exactly, "signatures", feed: "Harbour Echo");

        var claims = await ClaimsAsync(desk, A.Moment.AddHours(4));

        Assert.Equal([null, 0, 1], claims.Select(c => c.Named));
        Assert.Equal(
            ["Quay News says “Three councillors”; we hold none named, a difference of 3.", "Mere Mail says “at least 14 MPs”; we hold 1 named, a difference of at least 13."],
            ClaimLine.Differences(claims));
    }

    [Fact]
    public async Task Whom_the_number_comes_from_is_told()
    {
        await using var desk = await OpenAsync();
        await ClaimAsync(desk, "There are 40 letters about Sam Doe, Ann Poe said.", 40, "40", A.Moment.AddHours(2), CountBound.Exactly, "letters", "Ann Poe");

        Assert.Equal("other outlets: Mere Mail “40” letters, given by Ann Poe (Mon 11:00)", await LineAsync(desk, A.Moment.AddHours(4)));
    }

    [Fact]
    public async Task Somebody_of_whom_only_a_number_is_known_is_found()
    {
        await using var desk = await OpenAsync();
        await ClaimAsync(desk, "Nine MPs want Kit Moe to go.", 9, "Nine MPs", A.Moment.AddHours(2), CountBound.Exactly, target: "Kit Moe");
        desk.Clock.Advance(TimeSpan.FromHours(4));

        var answer = await desk.SayAsync("count Moe");

        Assert.Contains("Nobody in our record has called for Kit Moe to go", answer, StringComparison.Ordinal);
        Assert.Contains("Mere Mail “Nine MPs” (Mon 11:00)", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digest_tells_it_behind_its_count()
    {
        await using var desk = await OpenAsync();
        var foot = new DigestFoot(3, [], A.Moment.AddHours(2), TimeZoneInfo.Utc, null, null);

        var text = PlainText.Render(DigestComposer.Compose(await desk.DigestAsync(null, A.Moment.AddHours(2)), foot, maxLines: 5), 400, withLinks: false);

        Assert.Contains("COUNT 1 explicit · other outlets: Mere Mail “at least 14 MPs” (Mon 10:00)", text, StringComparison.Ordinal);
        Assert.Contains("we hold 1 named, a difference of at least 13.", text, StringComparison.Ordinal);
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        var story = A.Story(Must, "Roe speaks");
        await desk.TakeAsync(story, A.Call(story, "Jo Roe", "Sam Doe", "Sam Doe must go", role: "Labour MP"));
        await ClaimAsync(desk, Fourteen, 14, "at least 14 MPs", A.Moment.AddHours(1));
        return desk;
    }

    private static async Task ClaimAsync(
        Desk desk, string sentence, int number, string words, DateTimeOffset at, CountBound bound = CountBound.AtLeast,
        string counted = "MPs", string? by = null, string target = "Sam Doe", string feed = "Mere Mail")
    {
        var story = A.Story(sentence, $"{number} of them", feed: feed, published: at);
        await desk.TakeAsync(story, new StoryReading([], [], []) { Claims = [A.Claim(story, target, sentence, number, words, counted, bound, by)] });
    }

    private static async Task<IReadOnlyList<OutletClaim>> ClaimsAsync(Desk desk, DateTimeOffset asOf) => OutletClaim.Of(
        await desk.Ledger.ClaimsAsync((await desk.TargetAsync("Sam Doe")).Id, Standpoint.Local(asOf)), await desk.AboutAsync("Sam Doe", asOf));

    private static async Task<string> LineAsync(Desk desk, DateTimeOffset asOf) => string.Concat(ClaimLine.Others(await ClaimsAsync(desk, asOf), asOf).Select(r => r.Text));
}
