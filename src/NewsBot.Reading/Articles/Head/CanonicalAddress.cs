using AngleSharp.Html.Dom;
using NewsBot.Reading.Fetching;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>The address that a page gives itself, believed on its own site only.</summary>
internal static class CanonicalAddress
{
    public static Uri Of(IHtmlDocument document, Uri url)
    {
        var named = document.QuerySelector("link[rel~=canonical][href]")?.GetAttribute("href") ?? document.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(named) || Addresses.AsWeb(Addresses.Resolve(named, url)) is not { } canonical)
        {
            return url;
        }

        var isOwn = RegistrableDomain.Of(canonical.IdnHost).Equals(RegistrableDomain.Of(url.IdnHost), StringComparison.Ordinal);

        // A front page named on every story would make them all one story.
        var isFront = canonical.AbsolutePath == "/" && canonical.Query.Length == 0 && url.AbsolutePath != "/";
        return isOwn && !isFront && canonical.UserInfo.Length == 0 ? canonical : url;
    }
}
