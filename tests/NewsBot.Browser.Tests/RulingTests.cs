using Microsoft.Playwright;

namespace NewsBot.Browser.Tests;

/// <summary>An editor at the queue.</summary>
public sealed class RulingTests(RunningHost host)
{
    [Fact]
    public async Task Ruling_after_ruling_takes_one_key_each_and_without_scripts_a_press()
    {
        await using (var visit = await host.VisitAsync(Device.Desktop, signedIn: true))
        {
            await visit.GoAsync("/desk/queue");
            var entries = visit.Page.Locator("[data-entry]");
            var waiting = await entries.CountAsync();
            Assert.True(waiting > 3, $"{waiting} wait");

            // Keys are nobody's business where the keyboard is elsewhere.
            await visit.Page.Keyboard.PressAsync("c");
            await Assertions.Expect(entries).ToHaveCountAsync(waiting);

            await entries.First.FocusAsync();
            await visit.Page.Keyboard.PressAsync("j");
            await Assertions.Expect(entries.Nth(1)).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("k");
            await visit.Page.Keyboard.PressAsync("c");
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("CONFIRMED");
            await Assertions.Expect(entries).ToHaveCountAsync(waiting - 1);
            await Assertions.Expect(entries.First).ToBeFocusedAsync();
            await visit.Page.Keyboard.PressAsync("x");
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("REJECTED");
            await Assertions.Expect(entries).ToHaveCountAsync(waiting - 2);
            await visit.Page.Keyboard.PressAsync("o");
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "What has happened" })).ToBeVisibleAsync();
            Assert.Empty(visit.Complaints);
        }

        await using (var visit = await host.VisitAsync(Device.WithoutScripts, signedIn: true))
        {
            await visit.GoAsync("/desk/queue");
            var waiting = await visit.Page.Locator("[data-entry]").CountAsync();
            await visit.Page.Locator("[data-entry]").First.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("CONFIRMED");
            await Assertions.Expect(visit.Page.Locator("[data-entry]")).ToHaveCountAsync(waiting - 1);
            await visit.GoAsync("/desk/audit");
            await Assertions.Expect(visit.Page.Locator(".audit")).ToContainTextAsync("REJECTED by keeper");
        }
    }
}
