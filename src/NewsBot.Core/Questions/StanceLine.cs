using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>One stance as one line: name (role, party), the words, the source.</summary>
internal static class StanceLine
{
    public static RichText Of(StanceReport report, string name, int year)
    {
        var (holder, evidence) = (report.Stance.Holder, report.Stance.Evidence);
        var what = string.Join(", ", new[] { holder.Role, holder.Party }.OfType<string>());
        return new(
            new Run(name, Strong: true),
            new Run((what.Length > 0 ? $" ({what})" : "") + $": “{EntryLine.Shorten(evidence.Quote ?? evidence.Sentence)}” — "),
            new Run(SourceWords.Of(report.Story, year), Link: TextFragment.Link(report.Story.Link, evidence.Quote ?? evidence.Sentence, evidence.Sentence, report.Story.Title)));
    }
}
