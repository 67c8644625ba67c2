using System.Text.Json.Serialization;

namespace NewsBot.Teams.Protocol;

/// <summary>One element of a card, of the few kinds that we draw.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(CardContainer), "Container")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
internal abstract record CardElement
{
    public string? Spacing { get; init; }
}

/// <summary>Running text. Its runs know no markup, so that words stay words.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;

internal sealed record CardContainer(IReadOnlyList<CardElement> Items, string Style) : CardElement;

internal sealed record ActionSet(IReadOnlyList<SubmitAction> Actions) : CardElement;
