using System.Text.Json.Serialization;

namespace NewsBot.Slack.Protocol;

/// <summary>Something that can be pressed, picked or filled in.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(ExternalSelect), "external_select")]
[JsonDerivedType(typeof(MultiStaticSelect), "multi_static_select")]
[JsonDerivedType(typeof(TimePicker), "timepicker")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(ConversationsSelect), "conversations_select")]
internal abstract record BlockElement(string ActionId);

/// <summary>A button that says something to us, or sends the form it belongs to.</summary>
/// <param name="Style">"danger" for what takes something away; null for the rest.</param>
internal sealed record Button(string ActionId, TextObject Text, string Value, string? Style = null) : BlockElement(ActionId)
{
    /// <summary>How the action ids start of what says its value.</summary>
    public const string Says = "say:";

    /// <summary>How the action ids start of buttons that send a form, and the block ids of its fields.</summary>
    public const string Sends = "form:";
}

internal sealed record StaticSelect(string ActionId, TextObject? Placeholder, IReadOnlyList<Option> Options, Option? InitialOption = null)
    : BlockElement(ActionId);

/// <summary>A menu that asks us for its options while one types.</summary>
internal sealed record ExternalSelect(string ActionId, TextObject Placeholder, int MinQueryLength = 1) : BlockElement(ActionId);

internal sealed record MultiStaticSelect(string ActionId, IReadOnlyList<Option> Options, IReadOnlyList<Option>? InitialOptions = null)
    : BlockElement(ActionId);

internal sealed record TimePicker(string ActionId, string? InitialTime = null) : BlockElement(ActionId);

internal sealed record PlainTextInput(string ActionId, bool Multiline, int MaxLength, string? InitialValue = null) : BlockElement(ActionId);

/// <summary>Picks a channel; the one that is open stands in it at first.</summary>
internal sealed record ConversationsSelect(string ActionId, bool DefaultToCurrentConversation = true) : BlockElement(ActionId);
