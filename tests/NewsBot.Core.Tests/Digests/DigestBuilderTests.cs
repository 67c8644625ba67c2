using NewsBot.Core.Calls;
using NewsBot.Core.Digests;
using NewsBot.Core.Messages;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Digests;

public sealed class DigestBuilderTests
{
    private const string Hard = "she must go";
    private const string Back = "I was wrong to ask her to go";

    [Fact]
    public async Task What_was_told_is_not_told_again()
    {
        await using var desk = await DeskWithACallAsync();

        Assert.Single((await desk.DigestAsync(null, A.Moment)).Sections);
        Assert.True((await desk.DigestAsync(A.Moment, A.Moment.AddHours(8))).IsEmpty);
    }

    [Fact]
    public async Task A_second_paper_on_a_known_call_is_no_news()
    {
        await using var desk = await DeskWithACallAsync();
        var second = A.Story(Hard, "Again", feed: "Mere Mail", learntAt: A.Moment.AddHours(1));
        await desk.TakeAsync(second, A.Call(second, "Ann Holt", "Mary Quill", Hard));

        Assert.True((await desk.DigestAsync(A.Moment, A.Moment.AddHours(8))).IsEmpty);
    }

    [Fact]
    public async Task A_withdrawal_is_told_as_a_change()
    {
        await using var desk = await DeskWithACallAsync();
        var back = A.Story(Back, "Back", published: A.Moment.AddHours(2));
        await desk.TakeAsync(back, A.Call(back, "Ann Holt", "Mary Quill", Back, retracted: true));

        var section = Assert.Single((await desk.DigestAsync(A.Moment, A.Moment.AddHours(8))).Sections);
        Assert.Empty(section.Fresh);
        Assert.Equal("WITHDRAWN", Assert.Single(section.Changed).Label);
        Assert.Equal(1, section.Withdrawn);
    }

    [Fact]
    public async Task A_harder_call_of_somebody_known_is_told_as_a_change()
    {
        await using var desk = await DeskWithACallAsync(Strength.ConsiderPosition);
        var harder = A.Story(Hard, "Harder", published: A.Moment.AddHours(2));
        await desk.TakeAsync(harder, A.Call(harder, "Ann Holt", "Mary Quill", Hard));

        Assert.Equal("HARDENED", Assert.Single(Assert.Single((await desk.DigestAsync(A.Moment, A.Moment.AddHours(8))).Sections).Changed).Label);
    }

    [Fact]
    public async Task The_words_name_who_what_where_and_how_sure()
    {
        await using var desk = await DeskWithACallAsync();
        var foot = new DigestFoot(3, [], A.Moment.AddHours(1), TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), A.Moment.AddHours(8.5), "S1");
        var message = DigestComposer.Compose(await desk.DigestAsync(null, A.Moment.AddHours(1)), foot, maxLines: 10);

        Assert.Equal("Resignation calls · Mon 3 Mar, 10:00 GMT · all on record", Assert.IsType<Heading>(message.Blocks[0]).Text);
        Assert.Equal("Mary Quill", Assert.IsType<Heading>(message.Blocks[1]).Text);
        var line = Assert.Single(message.Blocks.OfType<Bullets>().Single().Items);
        Assert.Equal("Ann Holt (mayor of Eastmere), 3 Mar: “she must go” — Harbour Echo 09:00", line.ToString());
        Assert.Contains(":~:text=she%20must%20go", line.Runs[^1].Link!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("3 feeds checked, 0 failing · as of 10:00 · next Mon 3 Mar, 17:30 · S1", message.Blocks.OfType<Context>().Single().Text.ToString());
    }

    [Fact]
    public async Task More_lines_than_asked_for_are_counted_and_not_shown()
    {
        await using var desk = await Desk.OpenAsync();
        var story = A.Story(Hard);
        await desk.TakeAsync(story, [.. Enumerable.Range(0, 7).Select(i => A.Call(story, $"Person Number{(char)('a' + i)}{(char)('a' + i)}", "Mary Quill", Hard))]);
        var foot = new DigestFoot(1, [], A.Moment, TimeZoneInfo.Utc, null, null);
        var message = DigestComposer.Compose(await desk.DigestAsync(null, A.Moment), foot, maxLines: 5);

        var items = message.Blocks.OfType<Bullets>().Single().Items;
        Assert.Equal(6, items.Count);
        Assert.StartsWith("+2 more", items[^1].ToString(), StringComparison.Ordinal);
    }

    private static async Task<Desk> DeskWithACallAsync(Strength strength = Strength.Resign)
    {
        var desk = await Desk.OpenAsync();
        var story = A.Story(Hard);
        await desk.TakeAsync(story, A.Call(story, "Ann Holt", "Mary Quill", Hard, strength, role: "mayor of Eastmere"));
        return desk;
    }
}
