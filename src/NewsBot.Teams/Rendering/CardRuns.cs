using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>Runs of words as runs of a card. They know no markup, mention or link but the one we give them.</summary>
internal static class CardRuns
{
    // The one thing that is read in a run: a date function. An unseen break takes its meaning away.
    private const string Function = "{{";
    private const string BrokenFunction = "{\u200B{";

    /// <summary>At least one run for a portion that has words.</summary>
    public static IReadOnlyList<TextRun> Of(RichText portion, string? size = null, bool? subtle = null) =>
        [.. portion.Runs.Where(run => run.Text.Length > 0).Select(run => Of(run, size, subtle))];

    /// <summary>Words for a place where only functions are read.</summary>
    public static string Literal(string words) => words.Replace(Function, BrokenFunction, StringComparison.Ordinal);

    private static TextRun Of(Run run, string? size, bool? subtle)
    {
        var link = ShownLink.Of(run.Link);
        return new(Literal(run.Text))
        {
            Size = size,
            Weight = run.Strong ? "Bolder" : null,
            IsSubtle = subtle,
            Color = link is null ? null : "Accent",
            Underline = link is null ? null : true,
            Strikethrough = run.Struck ? true : null,
            SelectAction = link is null ? null : new(link),
        };
    }
}
