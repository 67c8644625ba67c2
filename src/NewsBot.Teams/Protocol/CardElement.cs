using System.Text.Json.Serialization;

namespace NewsBot.Teams.Protocol;

/// <summary>One element of a card, of the few kinds that we draw.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(CardContainer), "Container")]
[JsonDerivedType(typeof(CardTable), "Table")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
internal abstract record CardElement
{
    public string? Spacing { get; init; }
}

/// <summary>Running text. Its runs know no markup, so that words stay words.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;

internal sealed record CardContainer(IReadOnlyList<CardElement> Items, string? Style = null) : CardElement;

internal sealed record ActionSet(IReadOnlyList<SubmitAction> Actions) : CardElement;

/// <summary>A table whose first row names the columns.</summary>
internal sealed record CardTable(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    public bool FirstRowAsHeaders { get; } = true;
}
