using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Asking;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Pages;

/// <summary>The front page: ask, the last digests, who is asked to go, and how the feeds are.</summary>
internal static class HomePage
{
    /// <summary>The terminal's channel: what the host posts when no chat workspace is connected.</summary>
    private static readonly ChatChannel Console = new(WorkspaceId.Local, "terminal", "console");

    public static async Task<HtmlPage> ShowAsync(
        HttpContext context,
        AskBox askBox,
        PublishedRecords records,
        IDeliveryStore deliveries,
        IFeedStore feeds,
        IOptions<WebOptions> options,
        TimeProvider clock,
        CancellationToken cancellationToken = default)
    {
        var asked = await askBox.AskAsync(context, cancellationToken);
        var now = clock.GetUtcNow();
        var record = await records.NowAsync(cancellationToken);
        var sent = options.Value.Digests == 0 ? [] : await deliveries.SentAsync(Console, options.Value.Digests, cancellationToken);
        var main = Html.Lines(
        [
            Html.Of($"<h1>Who wants whom to go?</h1>"),
            AskSection.Draw(asked, record.Targets),
            TargetsSection.Draw(record),
            DigestSection.Draw(sent),
            FeedsSection.Draw(await feeds.ListAsync(cancellationToken), now),
        ]);
        var title = asked.Question.Length > 0 ? $"{ShownText.Cut(asked.Question, 60)} – NewsBot" : "NewsBot";
        return Layout.Page(title, main, asked.Status);
    }
}
