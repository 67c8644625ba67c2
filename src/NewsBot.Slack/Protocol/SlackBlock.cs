using System.Text.Json.Serialization;

namespace NewsBot.Slack.Protocol;

/// <summary>One block of Block Kit, of the few kinds that we draw.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
[JsonDerivedType(typeof(TableBlock), "table")]
internal abstract record SlackBlock;

internal sealed record HeaderBlock(TextObject Text) : SlackBlock;

internal sealed record RichTextBlock(IReadOnlyList<RichTextPart> Elements) : SlackBlock;

internal sealed record ContextBlock(IReadOnlyList<TextObject> Elements) : SlackBlock;

internal sealed record ActionsBlock(IReadOnlyList<BlockElement> Elements) : SlackBlock;

/// <summary>A field that can be filled in; what stands in it comes with the press of any button of its message.</summary>
internal sealed record InputBlock(string BlockId, TextObject Label, BlockElement Element, bool Optional) : SlackBlock;

/// <param name="ColumnSettings">One a column; null for a column as Slack sets it.</param>
internal sealed record TableBlock(IReadOnlyList<IReadOnlyList<TableCell>> Rows, IReadOnlyList<ColumnSetting?> ColumnSettings) : SlackBlock;
