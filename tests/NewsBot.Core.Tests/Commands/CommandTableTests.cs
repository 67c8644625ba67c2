using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Commands;

namespace NewsBot.Core.Tests.Commands;

public sealed class CommandTableTests
{
    [Fact]
    public async Task Every_command_has_one_handler()
    {
        await using var desk = await Desk.OpenAsync();

        var done = desk.The<IServiceProvider>().GetServices<ICommandHandler>().SelectMany(h => h.Does).Order(StringComparer.Ordinal);

        Assert.Equal(CommandTable.All.Select(c => c.Name).Order(StringComparer.Ordinal), done);
    }

    [Fact]
    public void No_word_names_two_commands()
    {
        var words = CommandTable.All.SelectMany(c => c.Aliases.Prepend(c.Name)).ToArray();

        Assert.Equal(words.Length, words.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_example_is_taken_for_its_own_command() => Assert.All(
        CommandTable.All.SelectMany(c => c.Examples, (command, example) => (command, example)),
        pair => Assert.Equal(pair.command, CommandChoice.Of(pair.example)?.Command));

    [Theory]
    [InlineData("who has called for Jo Roe to go?", true)]
    [InlineData("hold on, who wants Jo Roe gone?", true)]
    [InlineData("who Jo Roe", true)]
    [InlineData("/newsbot timeline Jo Roe", true)]
    [InlineData("chronology Jo Roe", true)]
    [InlineData("export everyone as:csv", true)]
    [InlineData("queue", true)]
    [InlineData("drafts", true)]
    [InlineData("preview S3", true)]
    [InlineData("HELP", true)]
    [InlineData("", true)]
    [InlineData("feeds", true)]
    [InlineData("feeds Health", true)]
    [InlineData("feeds check F7", false)]
    [InlineData("feeds remove F7", false)]
    [InlineData("follow everyone", false)]
    [InlineData("notify me off", false)]
    [InlineData("snooze 2h", false)]
    [InlineData("confirm C1", false)]
    [InlineData("undo R7 reason:x", false)]
    [InlineData("send D12", false)]
    [InlineData("import x", false)]
    public void Words_that_only_tell_are_told_from_words_that_change_something(string text, bool onlyTells) =>
        Assert.Equal(onlyTells, CommandTable.OnlyTells(text));

    [Theory]
    [InlineData("who has called for Jo Roe to go?")]
    [InlineData("who wants Jo Roe gone")]
    [InlineData("who was first?")]
    [InlineData("why?")]
    [InlineData("why did Jo Roe say that")]
    [InlineData("list everyone who told Jo Roe to go")]
    [InlineData("latest to call for Jo Roe to go")]
    [InlineData("count how many have called for Jo Roe to go")]
    public void A_question_that_begins_with_a_verb_of_the_table_stays_a_question(string text) => Assert.Null(CommandChoice.Of(text));

    [Theory]
    [InlineData("who Jo Roe zone:Europe/London", "“zone:” means nothing to “who”.")]
    [InlineData("who Jo Roe partey:green", "Did you mean “party:”?")]
    [InlineData("who Jo Roe since:monday since:friday", "“since:” is given twice")]
    [InlineData("who Jo Roe since:", "Nothing stands behind “since:”.")]
    [InlineData("reject C1 zone:x", "“zone:” means nothing to “reject”.")]
    [InlineData("who Jo Roe class:loud", "“loud” is no class")]
    [InlineData("who Jo Roe sort:mood", "sorted by new, old, name or party")]
    [InlineData("who Jo Roe region:Narnia", "no region of “Narnia”")]
    [InlineData("who Jo Roe since:whenever", "could not read the day")]
    [InlineData("count Jo Roe by:mood", "divided by class, party, role or region")]
    [InlineData("reject C1", "You can say: reject C1 reason:…")]
    [InlineData("reclass C1", "You can say: reclass C1 class:explicit|timetable|position|conditional reason:…")]
    [InlineData("hold C1 seen:R4", "You can say: hold C1 seen:R4 reason:…")]
    [InlineData("timeline", "Whose?")]
    [InlineData("export", "Whose list?")]
    [InlineData("export Jo Roe as:pdf", "not as “pdf”")]
    [InlineData("not Jo Roe", "Give a group")]
    [InlineData("import", "Paste the text")]
    [InlineData("help folow", "the nearest is “follow”")]
    [InlineData("unfolow all", "Did you mean “unfollow”?")]
    public async Task What_is_wrong_is_said_with_how_it_is_done(string line, string told)
    {
        await using var desk = await OpenAsync();

        var reply = await desk.SayAsync(line);

        Assert.Contains(told, reply, StringComparison.Ordinal);
        Assert.Contains(" — ", reply, StringComparison.Ordinal);
    }

    /// <summary>Examples are what people copy: each must do what its command says, over a record that has those it names.</summary>
    [Fact]
    public async Task Every_example_does_something()
    {
        foreach (var command in CommandTable.All)
        {
            foreach (var example in command.Examples)
            {
                await using var desk = await OpenAsync();
                foreach (var line in (string[])["follow everyone", "unfollow S1", "follow everyone", "unfollow S2", "follow everyone instant digest 07:30"])
                {
                    await desk.SayAsync(line);
                }

                var reply = await desk.SayAsync(example);

                Assert.False(command.Name != "help" && reply.Contains(command.Usage + " — ", StringComparison.Ordinal), $"{example}\n{reply}");
                Assert.DoesNotContain("Something went wrong", reply, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Help_for_each_command_shows_its_examples()
    {
        await using var desk = await OpenAsync();
        foreach (var command in CommandTable.All)
        {
            var reply = await desk.SayAsync($"help {command.Name}");

            Assert.Contains(command.Help, reply, StringComparison.Ordinal);
            Assert.All(command.Examples, example => Assert.Contains($"• {example}", reply, StringComparison.Ordinal));
        }
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync(new Dictionary<string, string?>
        {
            ["NewsBot:Rosters:0:Name"] = "Harbour cabinet",
            ["NewsBot:Rosters:0:Role"] = "minister",
            ["NewsBot:Rosters:0:Size"] = "2",
            ["NewsBot:Rosters:0:From"] = "2020-01-01",
            ["NewsBot:Rosters:0:Source"] = "https://harbour-echo.test/cabinet",
            ["NewsBot:Rosters:0:Members:0"] = "Ann Poe",
            ["NewsBot:Rosters:0:Members:1"] = "Bo Lee",
            ["NewsBot:Rosters:1:Name"] = "Labour MPs",
            ["NewsBot:Rosters:1:Party"] = "Labour",
            ["NewsBot:Rosters:1:Size"] = "20",
            ["NewsBot:Rosters:1:From"] = "2020-01-01",
            ["NewsBot:Rosters:1:Source"] = "https://harbour-echo.test/mps",
        });
        await desk.LearnAsync("Ann Poe said Jo Roe must go.", "Ann Poe", "Jo Roe");
        await desk.LearnAsync("Cy Day said Jo Roe must go now.", "Cy Day", "Jo Roe");
        return desk;
    }
}
