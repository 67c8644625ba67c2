using System.Text.Json.Serialization;

namespace NewsBot.Teams.Protocol;

/// <summary>One element of a card, of the few kinds that we draw.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(CardContainer), "Container")]
[JsonDerivedType(typeof(CardTable), "Table")]
[JsonDerivedType(typeof(BarChart), "Chart.VerticalBar")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
internal abstract record CardElement
{
    public string? Spacing { get; init; }

    /// <summary>What stands in its place where a client does not know the element.</summary>
    public CardElement? Fallback { get; init; }
}

/// <summary>Running text. Its runs know no markup, so that words stay words.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;

internal sealed record CardContainer(IReadOnlyList<CardElement> Items, string? Style = null) : CardElement;

internal sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;
