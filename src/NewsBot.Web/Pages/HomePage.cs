using Microsoft.AspNetCore.Http;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Web.Asking;
using NewsBot.Web.Markup;
using NewsBot.Web.Out.Cards;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Pages;

/// <summary>The front page: ask, the last digests, who is asked to go, and how the feeds are. Without a question it is drawn once for all who come.</summary>
internal sealed class HomePage(AskBox askBox, PublishedRecords records, HouseNews house, TrackerDesk desk, FrontDrawn drawn)
{
    public async Task<IResult> ShowAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var asked = await askBox.AskAsync(context, cancellationToken);
        var (record, news) = (await records.NowAsync(cancellationToken), await house.NowAsync(cancellationToken));
        if (asked == Asked.Nothing)
        {
            return new RenderedResult(drawn.Of(record, news, desk.Site(context.Request), Draw));
        }

        return Layout.Page($"{ShownText.Cut(asked.Question, 60)} – NewsBot", Main(asked, record, news), asked.Status);
    }

    private static Rendered Draw(PublishedRecord record, HouseNews.Read news, Uri site) => Rendered.Of(Layout.Draw(
        new("NewsBot", $"Who has publicly called for whom to resign, with the words and the sources. {TallyWords.Count(record.Targets.Count, "list", "lists")}.", site, TargetsPage.Alternates) { Image = record.Targets is [var first, ..] ? CountCard.Of(site, first) : null },
        Main(Asked.Nothing, record, news)));

    private static Html Main(Asked asked, PublishedRecord record, HouseNews.Read news) => Html.Lines(
    [
        Html.Of($"<h1>Who wants whom to go?</h1>"),
        AskSection.Draw(asked, record.Targets),
        TargetsSection.Draw(record),
        DigestSection.Draw(news.Digests),
        FeedsSection.Draw(news.Feeds, news.At),
    ]);
}
