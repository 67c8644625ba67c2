namespace NewsBot.Teams.Protocol;

internal sealed record TextInput(string Id, string Label, bool IsRequired, string? ErrorMessage, string? Value, bool? IsMultiline, int MaxLength) : CardElement;

/// <param name="Value">What is picked at first; several with commas.</param>
internal sealed record ChoiceInput(
    string Id, string Label, bool IsRequired, string? ErrorMessage, IReadOnlyList<InputChoice> Choices, bool? IsMultiSelect, string? Value) : CardElement;

internal sealed record InputChoice(string Title, string Value);

internal sealed record TimeInput(string Id, string Label, bool IsRequired, string? ErrorMessage, string? Value) : CardElement;
