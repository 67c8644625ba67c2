using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Ledger;
using NewsBot.Testing;

namespace NewsBot.Web.Tests;

/// <summary>Fills a site's record in one line.</summary>
internal static class RecordedCalls
{
    /// <summary>One story in which each caller says that the target must go.</summary>
    public static async Task RecordCallsAsync(this Site site, string target, params string[] callers)
    {
        var story = A.Story(text: "“The time has come to go,” they said.", title: $"Calls for {target} to go");
        await site.RecordAsync(story, [.. callers.Select(c => A.Call(story, c, target, "The time has come to go"))]);
    }

    public static async Task<string> TargetPathAsync(this Site site, string name)
    {
        var targets = await site.Services.GetRequiredService<ILedgerStore>().TargetsAsync(site.Clock.GetUtcNow());
        return $"/targets/{targets.Single(t => t.Name == name).Id}";
    }
}
