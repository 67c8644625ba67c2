using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Web.Tests;

/// <summary>What editors do to a site's record, in one line.</summary>
internal static class Editors
{
    public static async Task<Ruling> RuleAsync(this Site site, RulingOrder order, WorkspaceId? workspace = null, string editor = "Ann Editor")
    {
        site.Wait(TimeSpan.FromMinutes(1));
        var outcome = await site.Services.GetRequiredService<RulingDesk>().RuleAsync(
            order with { Reason = order.Reason ?? "secret: told us in confidence" }, workspace ?? WorkspaceId.Local, editor, TimeSpan.Zero);
        return outcome.Ruling ?? throw new InvalidOperationException(outcome.Refusal);
    }

    public static void Wait(this Site site, TimeSpan time) => ((ManualClock)site.Clock).Advance(time);
}
