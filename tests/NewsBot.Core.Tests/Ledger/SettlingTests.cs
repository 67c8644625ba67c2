using NewsBot.Core.Calls;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger;

public sealed class SettlingTests
{
    private const string Words = "he should step down and let somebody else lead";

    [Fact]
    public async Task A_misprint_and_another_role_join_the_entry_of_the_first_paper()
    {
        await using var desk = await Desk.OpenAsync();
        var echo = A.Story(Words, "Leaders turn on Pell", feed: "Harbour Echo");
        var mail = A.Story(Words, "Call on Pell", feed: "Mere Mail");
        await desk.TakeAsync(echo, A.Call(echo, "Rashida Osgood", "Tom Pell", Words, role: "leader of Eastmere Council"));
        await desk.TakeAsync(mail, A.Call(mail, "Rashida Osgod", "Sir Tom Pell", Words, role: "an Eastmere councillor"));

        var entry = Assert.Single(await desk.AboutAsync("Tom Pell"));
        Assert.Equal("Rashida Osgood", entry.Caller.Name);
        Assert.Contains("Rashida Osgod", entry.Caller.Aliases);
        Assert.Equal("leader of Eastmere Council", entry.Role);
        Assert.Equal(2, entry.Sources);
        Assert.Equal("C1", entry.Id);
    }

    [Fact]
    public async Task Two_people_of_one_surname_stay_two()
    {
        await using var desk = await Desk.OpenAsync();
        var story = A.Story(Words);
        await desk.TakeAsync(story, A.Call(story, "Ann Holt", "Tom Pell", Words), A.Call(story, "Gaynor Holt", "Tom Pell", Words));

        Assert.Equal(["Ann Holt", "Gaynor Holt"], (await desk.AboutAsync("Tom Pell")).Select(e => e.Caller.Name));
    }

    [Fact]
    public async Task A_bare_surname_joins_only_who_is_on_record_about_that_target()
    {
        await using var desk = await Desk.OpenAsync();
        var first = A.Story(Words, "One");
        var second = A.Story(Words, "Two");
        var third = A.Story(Words, "Three");
        await desk.TakeAsync(first, A.Call(first, "Ann Holt", "Tom Pell", Words));
        await desk.TakeAsync(second, A.Call(second, "Holt", "Tom Pell", Words));
        await desk.TakeAsync(third, A.Call(third, "Holt", "Mary Quill", Words));

        Assert.Equal(2, Assert.Single(await desk.AboutAsync("Tom Pell")).Sources);
        Assert.Equal("Holt", Assert.Single(await desk.AboutAsync("Mary Quill")).Caller.Name);
    }

    [Fact]
    public async Task A_fuller_name_takes_over_from_a_bare_surname()
    {
        await using var desk = await Desk.OpenAsync();
        var first = A.Story(Words, "One");
        var second = A.Story(Words, "Two");
        await desk.TakeAsync(first, A.Call(first, "Holt", "Tom Pell", Words));
        await desk.TakeAsync(second, A.Call(second, "Ann Holt", "Tom Pell", Words));

        Assert.Equal("Ann Holt", Assert.Single(await desk.AboutAsync("Tom Pell")).Caller.Name);
    }

    [Fact]
    public async Task A_story_taken_twice_counts_once()
    {
        await using var desk = await Desk.OpenAsync();
        var story = A.Story(Words);
        var call = A.Call(story, "Ann Holt", "Tom Pell", Words);
        await desk.TakeAsync(story, call);
        await desk.TakeAsync(story, call);

        Assert.Single(Assert.Single(await desk.AboutAsync("Tom Pell")).Reports);
    }

    [Fact]
    public async Task A_person_and_a_body_of_one_name_stay_two()
    {
        await using var desk = await Desk.OpenAsync();
        var story = A.Story(Words);
        await desk.TakeAsync(
            story, A.Call(story, "Mercy Grace", "Tom Pell", Words), A.Call(story, "Mercy Grace", "Tom Pell", Words, kind: CallerKind.Organisation));

        Assert.Equal(2, (await desk.AboutAsync("Tom Pell")).Count);
    }

    [Fact]
    public async Task The_record_answers_as_of_a_moment()
    {
        await using var desk = await Desk.OpenAsync();
        var first = A.Story(Words, "One");
        var second = A.Story(Words, "Two", learntAt: A.Moment.AddHours(5));
        await desk.TakeAsync(first, A.Call(first, "Ann Holt", "Tom Pell", Words));
        await desk.TakeAsync(second, A.Call(second, "Bo Finch", "Tom Pell", Words));

        Assert.Equal(["Ann Holt"], (await desk.AboutAsync("Tom Pell", A.Moment.AddHours(4))).Select(e => e.Caller.Name));
        Assert.Equal(2, (await desk.AboutAsync("Tom Pell")).Count);
    }
}
