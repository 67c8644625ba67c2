using Microsoft.Playwright;
using NewsBot.Browser.Tests.Rules;

namespace NewsBot.Browser.Tests;

/// <summary>What holds for every page: each is looked at on a phone and a desktop, by day and by night.</summary>
public sealed class PageTests(RunningHost host)
{
    /// <summary>The pages by what they are, with how one gets there.</summary>
    private static readonly Dictionary<string, Func<Visit, Task<int>>> Ways = new(StringComparer.Ordinal)
    {
        ["front"] = visit => visit.GoAsync("/"),
        ["answer"] = visit => visit.GoAsync("/?q=who+has+called+for+Verity+Ashgrove+to+go%3F"),
        ["chart"] = visit => visit.GoAsync("/?q=timeline+Verity+Ashgrove"),
        ["fault of the asker"] = visit => visit.GoAsync("/?q=" + new string('a', 501)),
        ["target"] = async visit =>
        {
            await visit.GoAsync("/");
            return await visit.GoAsync((await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Verity Ashgrove", Exact = true }).First.GetAttributeAsync("href"))!);
        },
        ["missing"] = visit => visit.GoAsync("/there/is/nothing"),
        ["chat"] = async visit =>
        {
            var status = await visit.GoAsync("/chat");
            foreach (var line in new[] { "follow everyone", "why C1", "export everyone", "unfollow all" })
            {
                var turns = await visit.Page.Locator(".said").CountAsync();
                await visit.Page.GetByLabel("Your question or command").FillAsync(line);
                await visit.Page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(visit.Page.Locator(".said")).ToHaveCountAsync(turns + 1);
            }

            return status;
        },
        ["desk"] = visit => visit.GoAsync("/desk"),
        ["rulings"] = visit => visit.GoAsync("/desk/queue"),
        ["entry"] = visit => visit.GoAsync("/desk/entry/1"),
        ["audit"] = visit => visit.GoAsync("/desk/audit"),
        ["feeds"] = visit => visit.GoAsync("/desk/feeds"),
        ["orders"] = visit => visit.GoAsync("/desk/subscriptions"),
        ["deliveries"] = visit => visit.GoAsync("/desk/deliveries"),
        ["delivery"] = async visit =>
        {
            await visit.GoAsync("/desk/deliveries");
            return await visit.GoAsync((await visit.Page.Locator("td a").First.GetAttributeAsync("href"))!);
        },
        ["settings"] = visit => visit.GoAsync("/desk/settings"),
        ["sign-in"] = visit => visit.GoAsync("/sign-in"),
    };

    private static readonly string[] Staff = ["chat", "desk", "rulings", "entry", "audit", "feeds", "orders", "deliveries", "delivery", "settings", "sign-in"];

    public static TheoryData<string, Device> Everywhere =>
    [
        .. Ways.Keys.Except(Staff).SelectMany(_ => Device.All, (page, device) => (page, device)),
        .. Staff.SelectMany(_ => new[] { Device.Desktop, Device.PhoneAtNight }, (page, device) => (page, device)),
    ];

    public static TheoryData<string> Pages => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(Everywhere), DisableDiscoveryEnumeration = true)]
    public async Task A_page_breaks_no_rule_of_accessibility_fits_the_screen_and_makes_the_browser_complain_of_nothing(string page, Device device)
    {
        await using var visit = await host.VisitAsync(device, Staff.Contains(page));
        var status = await Ways[page](visit);

        // That a page is not found, or a question refused, is told in the console by the browser itself.
        Assert.DoesNotContain(visit.Complaints, c => status < 400 || !c.Contains($"status of {status}", StringComparison.Ordinal));
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
        Assert.True(
            await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0,
            "The page is wider than the screen.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_stop_of_the_keyboard_is_seen_and_the_first_skips_to_the_content(string page)
    {
        await using var visit = await host.VisitAsync(Device.Desktop, Staff.Contains(page));
        await Ways[page](visit);
        var stops = await visit.TabStopsAsync();
        if (page != "chat")
        {
            // There the keyboard stands in the box already.
            Assert.Equal("a Skip to the content", stops[0].Element);
        }

        Assert.True(stops.Count is > 1 and < Visit.MostStops, $"{stops.Count} stops");
        Assert.DoesNotContain(stops, s => !s.IsShown || !s.IsMarked);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_light_and_its_largest_part_is_painted_within_a_second(string page)
    {
        // The first visit may find the program cold or the machine busy: the best of three counts.
        var painted = double.MaxValue;
        for (var tries = 0; tries < 3 && painted >= 1_000; tries++)
        {
            await using var visit = await host.VisitAsync(Device.Phone, Staff.Contains(page));
            await Ways[page](visit);
            painted = Math.Min(painted, await visit.LargestPaintAsync());
            Assert.True(visit.Bytes < 100_000, $"{visit.Bytes} bytes");
        }

        Assert.True(painted < 1_000, $"painted after {painted:0} ms");
    }

    [Fact]
    public async Task Without_scripts_a_question_is_asked_and_answered()
    {
        await using var visit = await host.VisitAsync(Device.WithoutScripts);
        await visit.GoAsync("/");
        await visit.Page.GetByLabel("Ask the record").FillAsync("who has called for Gareth Pemberley to go?");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Answer" })).ToContainTextAsync("Yusuf Kadri");
    }

    [Fact]
    public async Task By_keyboard_alone_one_skips_to_the_content_and_asks()
    {
        await using var visit = await host.VisitAsync(Device.Desktop);
        await visit.GoAsync("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync("has Sanjay Merrow called for Ashgrove to go?");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Answer" })).ToContainTextAsync("Yes");
    }

    [Fact]
    public async Task What_is_typed_stays_text()
    {
        await using var visit = await host.VisitAsync(Device.Desktop);
        const string Hostile = "who \"<img src=x onerror=alert(1)><script>alert(2)</script>\u202Eesrever\"";
        visit.Page.Dialog += (_, _) => visit.Complaints.Enqueue("a script ran");
        await visit.GoAsync("/?q=" + Uri.EscapeDataString(Hostile));
        await Assertions.Expect(visit.Page.GetByLabel("Ask the record")).ToHaveValueAsync(Hostile.Replace("\u202E", "", StringComparison.Ordinal));
        Assert.Equal(0, await visit.Page.Locator("main img, main script").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_rules_find_what_is_wrong()
    {
        await using var visit = await host.VisitAsync(Device.Desktop);
        await visit.GoAsync("/");
        await visit.Page.EvaluateAsync("""
            () => {
                document.querySelector('main').insertAdjacentHTML('beforeend', '<input><img src="/mark.svg">');
                document.documentElement.lang = '';
                document.querySelector('h1').style.color = '#ddd';
            }
            """);
        var found = await Axe.ViolationsAsync(visit.Page);
        Assert.All(["label:", "image-alt:", "html-has-lang:", "color-contrast:"], rule => Assert.Contains(found, f => f.StartsWith(rule, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pictures_are_taken()
    {
        foreach (var (name, page, device) in new[] { ("chat-phone", "chat", Device.PhoneAtNight), ("rulings", "rulings", Device.Desktop) })
        {
            await using var visit = await host.VisitAsync(device, Staff.Contains(page));
            await Ways[page](visit);
            await visit.TakePictureAsync(name);
        }
    }
}
