using System.Text.Json.Serialization;

namespace NewsBot.Core.Messages;

/// <summary>Words, some of them strong or linked.</summary>
[method: JsonConstructor]
public sealed record RichText(IReadOnlyList<Run> Runs)
{
    public RichText(params Run[] runs)
        : this((IReadOnlyList<Run>)runs)
    {
    }

    public static RichText Of(string text) => new(new Run(text));

    /// <summary>The words alone.</summary>
    public override string ToString() => string.Concat(Runs.Select(r => r.Text));
}
