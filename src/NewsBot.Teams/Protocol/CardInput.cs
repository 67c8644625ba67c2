namespace NewsBot.Teams.Protocol;

/// <summary>A field of a card; what stands in it comes back with any button of the card, under its id, as text.</summary>
/// <param name="IsRequired">The card cannot be sent without it.</param>
internal abstract record CardInput(string Id, string? Label, bool IsRequired) : CardElement
{
    public string? ErrorMessage { get; } = IsRequired ? "Fill this in first." : null;
}

internal sealed record TextInput(string Id, string Label, bool IsRequired, bool IsMultiline, int MaxLength, string? Value) : CardInput(Id, Label, IsRequired);

/// <param name="Value">What is picked at first; several with commas between.</param>
internal sealed record ChoiceSetInput(string Id, string? Label, bool IsRequired, IReadOnlyList<InputChoice> Choices, bool IsMultiSelect, string? Value)
    : CardInput(Id, Label, IsRequired)
{
    /// <summary>As a menu: its entries are plain text in every client.</summary>
    public string Style { get; } = "compact";

    public string? Placeholder { get; init; }
}

internal sealed record InputChoice(string Title, string Value);

internal sealed record TimeInput(string Id, string Label, bool IsRequired, string? Value) : CardInput(Id, Label, IsRequired);

internal sealed record ToggleInput(string Id, string Title, string Value) : CardInput(Id, Label: null, IsRequired: false)
{
    public string ValueOn { get; } = "yes";

    public string ValueOff { get; } = "no";
}
