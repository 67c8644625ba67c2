using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>Runs of words as runs of a card. They know no markup, mention or link but the one we give them.</summary>
internal static class CardRuns
{
    /// <summary>Words as a run, or as the title of something: date functions broken, unseen characters left away.</summary>
    public static string Inert(string text) => text.Replace(Function, BrokenFunction, StringComparison.Ordinal);

    // The one thing that is read in a run: a date function. An unseen break takes its meaning away.
    private const string Function = "{{";
    private const string BrokenFunction = "{\u200B{";

    /// <summary>At least one run for a portion that has words.</summary>
    public static IReadOnlyList<TextRun> Of(RichText portion, string? size = null, bool? subtle = null) =>
        [.. portion.Runs.Where(run => run.Text.Length > 0).Select(run => Of(run, size, subtle))];

    private static TextRun Of(Run run, string? size, bool? subtle)
    {
        var link = ShownLink.Of(run.Link);
        return new(Inert(run.Text))
        {
            Strikethrough = run.Struck ? true : null,
            Size = size,
            Weight = run.Strong ? "Bolder" : null,
            IsSubtle = subtle,
            Color = link is null ? null : "Accent",
            Underline = link is null ? null : true,
            SelectAction = link is null ? null : new(link),
        };
    }
}
