using System.Text.Json.Serialization;

namespace NewsBot.Slack.Protocol;

/// <summary>A part of a rich text block. Its words are taken literally: no mention, link, emoji or style can come out of them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
[JsonDerivedType(typeof(RichTextQuote), "rich_text_quote")]
[JsonDerivedType(typeof(RichTextList), "rich_text_list")]
[JsonDerivedType(typeof(RichTextPreformatted), "rich_text_preformatted")]
internal abstract record RichTextPart;

internal sealed record RichTextSection(IReadOnlyList<RichTextLeaf> Elements) : RichTextPart;

internal sealed record RichTextQuote(IReadOnlyList<RichTextLeaf> Elements) : RichTextPart;

internal sealed record RichTextPreformatted(IReadOnlyList<RichTextLeaf> Elements) : RichTextPart;

internal sealed record RichTextList(IReadOnlyList<RichTextPart> Elements, string Style = "bullet") : RichTextPart
{
    /// <summary>How many items of the same list stand before this part; null for none.</summary>
    public int? Offset { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextLeaf), "text")]
[JsonDerivedType(typeof(LinkLeaf), "link")]
internal abstract record RichTextLeaf(string Text, LeafStyle? Style);

internal sealed record TextLeaf(string Text, LeafStyle? Style = null) : RichTextLeaf(Text, Style);

internal sealed record LinkLeaf(string Text, string Url, LeafStyle? Style = null) : RichTextLeaf(Text, Style);

internal sealed record LeafStyle(bool? Bold = null, bool? Strike = null);
