using AngleSharp.Html.Dom;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>A parsed page with the ways to look at it that its readers share.</summary>
internal sealed record ParsedPage(IHtmlDocument Document, PageTree Tree, MetaTags Meta, StructuredData Data, Uri Url)
{
    private const int LongestTitle = 1000;

    /// <summary>The title as the browser's tab shows it.</summary>
    public string? TitleElement { get; } = Document.Title is { Length: > 0 } title ? CleanText.Line(PlainText.FromHtml(title.Length > LongestTitle ? title[..LongestTitle] : title)) : null;

    public static ParsedPage Of(IHtmlDocument document, PageTree tree, Uri url) => new(document, tree, new MetaTags(document), StructuredData.Of(document), url);
}
