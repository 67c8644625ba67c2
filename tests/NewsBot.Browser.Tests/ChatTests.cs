using System.Text;
using Microsoft.Playwright;

namespace NewsBot.Browser.Tests;

/// <summary>The conversation in a browser, as a newcomer has it.</summary>
public sealed class ChatTests(RunningHost host)
{
    [Fact]
    public async Task What_is_said_is_answered_without_loading_and_the_keyboard_stays_in_the_box()
    {
        await using var visit = await host.VisitAsync(Device.Phone);
        await visit.GoAsync("/chat");
        await visit.Page.EvaluateAsync("() => window.stays = true");
        await SayAsync(visit.Page, "who \"Gareth Pemberley\"");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("Yusuf Kadri");
        await SayAsync(visit.Page, "and in which words?");
        await Assertions.Expect(visit.Page.Locator(".said")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.stays"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Another_tab_of_the_same_browser_shows_it_by_itself()
    {
        await using var visit = await host.VisitAsync(Device.Desktop);
        await visit.GoAsync("/chat");
        var other = await visit.NewPageAsync();
        await other.GotoAsync("/chat");
        await SayAsync(visit.Page, "status");
        await Assertions.Expect(other.GetByRole(AriaRole.Log)).ToContainTextAsync("Waiting for a ruling");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task In_more_pages_than_can_listen_all_can_still_talk_and_the_last_says_that_it_does_not_listen()
    {
        await using var visit = await host.VisitAsync(Device.Desktop);
        await visit.GoAsync("/chat");
        for (var i = 0; i < 3; i++)
        {
            var other = await visit.NewPageAsync();
            await other.GotoAsync("/chat");
            await Assertions.Expect(other.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
        }

        Assert.Empty(visit.Complaints);
        var last = await visit.NewPageAsync();
        await last.GotoAsync("/chat");
        await Assertions.Expect(last.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not appear here by itself");
        await SayAsync(last, "status");
        await Assertions.Expect(last.GetByRole(AriaRole.Log)).ToContainTextAsync("Waiting for a ruling");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("Waiting for a ruling");
    }

    [Fact]
    public async Task What_is_posted_to_the_conversation_appears_as_it_is_sent()
    {
        await using var visit = await host.VisitAsync(Device.Desktop);
        await visit.GoAsync("/chat");
        await SayAsync(visit.Page, "follow everyone");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("This channel now follows");
        await SayAsync(visit.Page, "test");
        await Assertions.Expect(visit.Page.Locator("[id^=p-]").Filter(new() { HasText = "this is how NewsBot posts here" })).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_question_before_something_is_taken_away_is_answered_by_its_button()
    {
        await using var visit = await host.VisitAsync(Device.Desktop);
        await visit.GoAsync("/chat");
        await SayAsync(visit.Page, "feeds remove F1");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "No, cancel" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".said")).ToHaveCountAsync(2);
        await SayAsync(visit.Page, "feeds");
        await Assertions.Expect(visit.Page.Locator(".turn").Last).ToContainTextAsync("F1");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_list_is_taken_away_as_a_file_and_feeds_are_given_as_one()
    {
        await using var visit = await host.VisitAsync(Device.Desktop);
        await visit.GoAsync("/chat");
        await SayAsync(visit.Page, "export everyone as:csv");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "calls.csv" }).ClickAsync());
        Assert.Equal("calls.csv", download.SuggestedFilename);
        Assert.Contains("Yusuf Kadri", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);

        await visit.Page.GetByText("Give a file of feeds").ClickAsync();
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "none.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("name,address\n") });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("import none.csv");
        Assert.DoesNotContain(visit.Complaints, c => !c.Contains("ERR_ABORTED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_scripts_it_is_said_and_answered_by_loading()
    {
        await using var visit = await host.VisitAsync(Device.WithoutScripts);
        await visit.GoAsync("/chat");
        await SayAsync(visit.Page, "status");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("Waiting for a ruling");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "What can I say?" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".said")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Load again" })).ToBeVisibleAsync();
    }

    private static async Task SayAsync(IPage page, string line)
    {
        await page.GetByLabel("Your question or command").FillAsync(line);
        await page.Keyboard.PressAsync("Enter");
    }
}
