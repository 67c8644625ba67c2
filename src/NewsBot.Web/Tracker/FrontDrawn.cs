using NewsBot.Core.Published;

namespace NewsBot.Web.Tracker;

/// <summary>Keeps the front page as it was last drawn, until the record or the news of the house are others.</summary>
internal sealed class FrontDrawn
{
    private volatile Kept? _kept;

    public Rendered Of(PublishedRecord record, HouseNews.Read news, Uri site, Func<PublishedRecord, HouseNews.Read, Uri, Rendered> draw)
    {
        if (_kept is { } kept && kept.Version == record.Version && kept.News == news && kept.Site == site)
        {
            return kept.Page;
        }

        var page = draw(record, news, site);
        _kept = new(record.Version, news, site, page);
        return page;
    }

    private sealed record Kept(long Version, HouseNews.Read News, Uri Site, Rendered Page);
}
