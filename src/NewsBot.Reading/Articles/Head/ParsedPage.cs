using AngleSharp.Html.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>A parsed page with the ways to look at it that its readers share.</summary>
internal sealed record ParsedPage(IHtmlDocument Document, PageTree Tree, MetaTags Meta, StructuredData Data, Uri Url)
{
    public string? TitleElement { get; } = Document.Title is { Length: > 0 } title ? CleanText.Line(title) : null;

    public static ParsedPage Of(IHtmlDocument document, PageTree tree, Uri url) => new(document, tree, new MetaTags(document), StructuredData.Of(document), url);
}
