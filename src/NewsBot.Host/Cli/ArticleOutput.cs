using NewsBot.Core.Stories;

namespace NewsBot.Host.Cli;

/// <summary>A page as read, as JSON; paragraphs of the text are split by a blank line.</summary>
internal sealed record ArticleOutput(
    string? Title, string? Byline, DateTimeOffset? Published, string? Site, string Text, string? Url, string? Language, bool Paywalled)
{
    public static ArticleOutput Of(Page page) => new(
        page.Title,
        page.Byline,
        page.Published,
        page.Site,
        page.Text,
        page.Url.Host == PageSource.NoHost ? null : page.Url.AbsoluteUri,
        page.Language,
        page.Paywalled);
}
