using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Questions;

/// <summary>Questions that name an office and not a person: whoever held it on the day asked about is meant.</summary>
public sealed class OfficeQuestionTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["NewsBot:Figures:0:Office"] = "Warden of Port Seaton",
        ["NewsBot:Figures:0:Person"] = "Sam Doe",
        ["NewsBot:Figures:0:Party"] = "Green",
        ["NewsBot:Figures:0:From"] = "2020-01-01",
        ["NewsBot:Figures:0:To"] = "2025-03-10",
        ["NewsBot:Figures:0:Aliases:0"] = "harbour warden",
        ["NewsBot:Figures:1:Office"] = "Warden of Port Seaton",
        ["NewsBot:Figures:1:Person"] = "Mary Quill",
        ["NewsBot:Figures:1:From"] = "2025-03-10",
        ["NewsBot:Figures:2:Office"] = "Warden of Port Seaton",
        ["NewsBot:Figures:2:Person"] = "Nobody Yet",
        ["NewsBot:Figures:2:From"] = "2019-01-01",
        ["NewsBot:Figures:2:To"] = "2019-06-01",
        ["NewsBot:Figures:3:Office"] = "Chair of the Harbour Board",
        ["NewsBot:Figures:3:Person"] = "Nobody Yet",
        ["NewsBot:Figures:3:From"] = "2019-01-01",
    };

    [Fact]
    public async Task The_holder_on_the_day_asked_about_is_meant_however_often_the_predecessor_was_asked_to_go()
    {
        await using var desk = await OpenAsync();

        Assert.Equal(["Mary Quill"], (await AskAsync(desk, "Who has called for the warden of Port Seaton to go?")).Targets);
        Assert.Equal(["Mary Quill"], (await AskAsync(desk, "Who has called for the harbour warden to go?")).Targets);
        Assert.Equal(["Sam Doe"], (await AskAsync(desk, "Who had called for the harbour warden to go before 8 March 2025?")).Targets);
        Assert.Equal(["Sam Doe"], (await desk.The<Answerer>().AnswerAsync("Who has called for the harbour warden to go?", Standpoint.Local(A.Moment.AddDays(2)))).Targets);
    }

    [Fact]
    public async Task Over_days_of_two_holders_the_question_is_asked_back()
    {
        await using var desk = await OpenAsync();

        var answer = await AskAsync(desk, "Who called for the harbour warden to go in March 2025?");

        Assert.Equal("ask_back", answer.Intent);
        Assert.Contains("Sam Doe or Mary Quill", answer.Text.Replace("Mary Quill or Sam Doe", "Sam Doe or Mary Quill", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_puts_nobody_on_record()
    {
        await using var desk = await OpenAsync();

        var answer = await AskAsync(desk, "Who has called for the chair of the harbour board to go?");

        Assert.True(answer.None);
        Assert.DoesNotContain("Nobody Yet", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.Ledger.ChangedAsync(null, DateTimeOffset.MinValue, Standpoint.Local(DateTimeOffset.MaxValue)) is var all ? all.Where(e => e.Now.Target.Name == "Nobody Yet") : []);
    }

    [Fact]
    public async Task A_person_is_told_with_their_offices_as_of_the_day()
    {
        await using var desk = await OpenAsync();

        var now = await SayAsync(desk, "person Sam Doe");
        Assert.Contains("from our register of office-holders", now, StringComparison.Ordinal);
        Assert.Contains("Warden of Port Seaton (Green), since 1 Jan 2020", now, StringComparison.Ordinal);

        desk.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Contains("Warden of Port Seaton (Green), 1 Jan 2020 to 10 Mar 2025", await SayAsync(desk, "person Sam Doe"), StringComparison.Ordinal);
        Assert.Contains("Chair of the Harbour Board, since 1 Jan 2019", await SayAsync(desk, "person Nobody Yet"), StringComparison.Ordinal);
        Assert.DoesNotContain("register", await SayAsync(desk, "person Jo Roe"), StringComparison.Ordinal);
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync(Settings);
        var early = A.Story("“Sam Doe must go,” they said.", "The warden under fire");
        await desk.TakeAsync(early, [.. new[] { "Jo Roe", "Ann Dale", "Kit Moe" }.Select(c => A.Call(early, c, "Sam Doe", "Sam Doe must go") with { Target = new("Sam Doe", "harbour warden") })]);
        var late = A.Story("“Mary Quill must go,” he said.", "The new one too", published: A.Moment.AddDays(12));
        await desk.TakeAsync(late, [.. new[] { "Jo Roe", "Ann Dale" }.Select(c => A.Call(late, c, "Mary Quill", "Mary Quill must go"))]);
        return desk;
    }

    private static Task<Answer> AskAsync(Desk desk, string question) => desk.The<Answerer>().AnswerAsync(question, Standpoint.Local(A.Moment.AddDays(14)));

    private static async Task<string> SayAsync(Desk desk, string text) =>
        PlainText.Render(await desk.The<IConversation>().ReplyAsync(new(text, new(WorkspaceId.Local, "terminal", "desk"), "tester", "thread")), width: 10_000);
}
