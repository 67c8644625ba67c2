using System.Text.Json.Serialization;

namespace NewsBot.Slack.Protocol;

/// <summary>A cell; an empty text is refused, a blank is not.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RawTextCell), "raw_text")]
[JsonDerivedType(typeof(RichTextCell), "rich_text")]
internal abstract record TableCell;

internal sealed record RawTextCell(string Text) : TableCell;

internal sealed record RichTextCell(IReadOnlyList<RichTextPart> Elements) : TableCell;
