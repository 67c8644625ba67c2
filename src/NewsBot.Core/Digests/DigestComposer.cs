using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Digests;

/// <summary>Puts a digest into words: NEW, CHANGED, AWAITING RULING, COUNT, and a foot that tells what it rests on.</summary>
public static class DigestComposer
{
    private const int MaxTargets = 12;
    private const int MaxMilestones = 4;

    /// <param name="maxLines">The largest number of lines under one heading; the rest is told as "+N more".</param>
    public static Message Compose(Digest digest, DigestFoot foot, int maxLines)
    {
        var blocks = new List<Block> { new Heading(Title(digest, foot)) };
        if (digest.IsEmpty)
        {
            blocks.Add(new Paragraph(RichText.Of(Empty(digest, foot))));
        }

        foreach (var section in digest.Sections.Take(MaxTargets))
        {
            blocks.AddRange(Section(section, digest.Until, foot, maxLines));
        }

        if (digest.Sections.Count > MaxTargets)
        {
            blocks.Add(new Paragraph(RichText.Of($"+{digest.Sections.Count - MaxTargets} more people: ask “what is new?”.")));
        }

        blocks.Add(new Context(RichText.Of(foot.ToString())));
        if (digest.Sections.Count > 0)
        {
            var name = digest.Sections[0].Target.Name;
            blocks.Add(new Choices([
                new($"Who has called for {Clip(name)} to go?", $"Who has called for {name} to go?"),
                new("Who withdrew?", $"Who has withdrawn their call for {name} to go?"),
                new("Help", "help"),
            ]));
        }

        return new(blocks);
    }

    private static string Title(Digest digest, DigestFoot foot)
    {
        var title = $"Resignation calls · {Moment(foot, digest.Until)} {foot.ZoneAt(digest.Until)}";
        return digest.Since is { } since ? $"{title} · since {Moment(foot, since)}" : $"{title} · all on record";
    }

    private static string Empty(Digest digest, DigestFoot foot) => digest.Since is { } since
        ? $"No new resignation calls since {Moment(foot, since)}."
        : "No resignation calls on record yet.";

    private static string Moment(DigestFoot foot, DateTimeOffset moment) =>
        foot.Local(moment).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);

    private static IEnumerable<Block> Section(DigestSection section, DateTimeOffset until, DigestFoot foot, int maxLines)
    {
        var year = foot.Year;
        yield return new Heading(section.Target.Name, Level: 2);
        foreach (var byClass in section.Fresh.GroupBy(e => e.Class).OrderByDescending(g => g.Key))
        {
            var entries = byClass.ToArray();
            yield return new Paragraph(new RichText(
                new Run($"NEW ({entries.Length}) · {byClass.Key.Word()}", Strong: true), new Run(" — " + Meaning(byClass.Key))));
            yield return new Bullets([.. entries.Take(maxLines).Select(e => EntryLine.Of(e, year)), .. More(entries.Length - maxLines, section)]);
        }

        if (section.Changed.Count > 0)
        {
            yield return new Paragraph(new RichText(new Run($"CHANGED ({section.Changed.Count})", Strong: true)));
            yield return new Bullets([
                .. section.Changed.Take(maxLines).Select(c => new RichText([new Run(c.Label + " "), .. EntryLine.Of(c.Entry, year).Runs, .. Difference(c, foot)])),
                .. More(section.Changed.Count - maxLines, section)]);
        }

        if (section.Awaiting.Count > 0)
        {
            yield return new Paragraph(new RichText(
                new Run($"AWAITING RULING ({section.Awaiting.Count})", Strong: true), new Run(" — not counted")));
            yield return new Bullets([
                .. section.Awaiting.Take(maxLines).Select(e => EntryLine.Of(e, year)), .. More(section.Awaiting.Count - maxLines, section)]);
        }

        yield return new Paragraph(new RichText([
            new Run("COUNT ", Strong: true), new Run(Count(section)), .. section.Claims.Count == 0 ? [] : ClaimLine.Others(section.Claims, until).Prepend(new Run(" · "))]));
        foreach (var line in ClaimLine.Differences(section.Claims))
        {
            yield return new Paragraph(RichText.Of(line));
        }

        if (section.Milestones.Count > 0)
        {
            yield return new Paragraph(new RichText(
                new Run("MILESTONE ", Strong: true), new Run(string.Join(" · ", section.Milestones.Take(MaxMilestones).Select(m => m.Words)))));
        }
    }

    private static IEnumerable<Run> Difference(EntryChange change, DigestFoot foot) => change.Label == EvidenceWords.Mark
        ? change.Entry.EvidenceChanges.Take(1).Select(c => new Run($" · {EvidenceWords.Line(c, foot.Local(c.At).Offset)}; counted until an editor rules"))
        : [];

    private static IEnumerable<RichText> More(int hidden, DigestSection section)
    {
        if (hidden > 0)
        {
            yield return RichText.Of($"+{hidden} more: ask “who has called for {section.Target.Name} to go?”.");
        }
    }

    private static string Count(DigestSection section)
    {
        var parts = new[] { CallClass.Explicit, CallClass.Timetable, CallClass.Position, CallClass.Conditional }
            .Where(c => c == CallClass.Explicit || section.Standing.ContainsKey(c))
            .Select(c => $"{section.Standing.GetValueOrDefault(c)} {c.Word().ToLowerInvariant()}")
            .ToList();
        if (section.Withdrawn > 0)
        {
            parts.Add($"{section.Withdrawn} withdrawn");
        }

        if (section.Doubtful > 0)
        {
            parts.Add($"{section.Doubtful} in doubt (“queue”)");
        }

        return string.Join(" · ", parts);
    }

    private static string Meaning(CallClass callClass) => callClass switch
    {
        CallClass.Explicit => "asked to go, or to be removed",
        CallClass.Timetable => "asked to name a date",
        CallClass.Position => "asked to consider the position",
        _ => "asked to go unless something is done",
    };

    private static string Clip(string name) => name.Length <= 40 ? name : string.Concat(name.AsSpan(0, 39), "…");
}
