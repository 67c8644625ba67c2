using System.Text.Json.Serialization;

namespace NewsBot.Slack.Protocol;

/// <summary>One block of Block Kit, of the few kinds that we draw.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
internal abstract record SlackBlock;

internal sealed record HeaderBlock(TextObject Text) : SlackBlock;

internal sealed record RichTextBlock(IReadOnlyList<RichTextPart> Elements) : SlackBlock;

internal sealed record ContextBlock(IReadOnlyList<TextObject> Elements) : SlackBlock;

internal sealed record ActionsBlock(IReadOnlyList<Button> Elements) : SlackBlock;
