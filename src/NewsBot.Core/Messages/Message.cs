using System.Text.Json.Serialization;

namespace NewsBot.Core.Messages;

/// <summary>
/// What we say, without any surface's way of drawing it. Slack, Teams, the web and the terminal draw the same tree; none
/// composes text of its own. All text in it is data: a surface escapes whatever it would take for markup.
/// </summary>
[method: JsonConstructor]
public sealed record Message(IReadOnlyList<Block> Blocks)
{
    public Message(params Block[] blocks)
        : this((IReadOnlyList<Block>)blocks)
    {
    }

    /// <summary>A single paragraph of plain words.</summary>
    public static Message Of(string text) => new(new Paragraph(RichText.Of(text)));
}
