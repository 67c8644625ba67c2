using System.Text.Json.Serialization;

namespace NewsBot.Core.Messages;

/// <summary>One piece of a message, drawn below the one before.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Quotation), "quotation")]
[JsonDerivedType(typeof(Bullets), "bullets")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Choices), "choices")]
[JsonDerivedType(typeof(Context), "context")]
public abstract record Block;

/// <summary>A line that says what follows.</summary>
/// <param name="Level">1 for the message's own title, 2 for a part of it.</param>
public sealed record Heading(string Text, int Level = 1) : Block;

public sealed record Paragraph(RichText Text) : Block;

/// <summary>Somebody's own words, without quotation marks; each surface sets them off in its own way.</summary>
public sealed record Quotation(string Words) : Block;

public sealed record Bullets(IReadOnlyList<RichText> Items) : Block;

/// <summary>Short pairs of a name and a value.</summary>
public sealed record Facts(IReadOnlyList<Fact> Items) : Block;

/// <summary>What can be asked or done next, each by sending <see cref="Choice.Says"/>.</summary>
public sealed record Choices(IReadOnlyList<Choice> Items) : Block;

/// <summary>Small print: coverage, "as of", ids.</summary>
public sealed record Context(RichText Text) : Block;
