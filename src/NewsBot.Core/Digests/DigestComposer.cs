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
    private const int LatestLearnt = 2;

    /// <param name="maxLines">The largest number of lines under one heading; the rest is told as "+N more".</param>
    public static Message Compose(Digest digest, DigestFoot foot, int maxLines)
    {
        var blocks = new List<Block> { new Heading(Title(digest, foot)) };
        if (digest.IsEmpty)
        {
            blocks.Add(new Paragraph(RichText.Of(Empty(digest, foot))));
        }

        foreach (var (section, i) in digest.Sections.Take(MaxTargets).Select((s, i) => (s, i)))
        {
            blocks.AddRange(Section(section, digest, foot, maxLines));
            if (i == 0 && digest.Since is not null)
            {
                blocks.AddRange(RunningCount.Draw(section));
            }
        }

        if (digest.Sections.Count > MaxTargets)
        {
            blocks.Add(new Paragraph(RichText.Of($"+{digest.Sections.Count - MaxTargets} more people: ask “{NewSince(null, digest, foot)}”.")));
        }

        blocks.Add(new Context(RichText.Of(foot.ToString())));
        blocks.AddRange(NextSteps(digest));
        return new(blocks);
    }

    /// <summary>Every entry that <see cref="Compose"/> shows, with the word it stands under and its line; each once.</summary>
    public static IReadOnlyList<ShownEntry> Shown(Digest digest, DigestFoot foot, int maxLines) => [.. digest.Sections.Take(MaxTargets)
        .SelectMany(s => s.Fresh.GroupBy(e => e.Class).SelectMany(g => g.Take(maxLines)).Select(e => new ShownEntry(e, "NEW", EntryLine.Of(e, foot.Year)))
            .Concat(s.Changed.Take(maxLines).Select(c => new ShownEntry(c.Entry, c.Label, ChangedLine(c, foot))))
            .Concat(s.Awaiting.Take(maxLines).Select(e => new ShownEntry(e, "AWAITING RULING", EntryLine.Of(e, foot.Year))))
            .Concat(s.Learnt.Take(LatestLearnt).Select(e => new ShownEntry(e, "ON RECORD", EntryLine.Of(e, foot.Year)))))
        .DistinctBy(s => s.Entry.Number)];

    /// <summary>What can be asked next.</summary>
    internal static IEnumerable<Block> NextSteps(Digest digest)
    {
        if (digest.Sections.Count > 0)
        {
            var name = digest.Sections[0].Target.Name;
            yield return new Choices([
                new($"Who has called for {Clip(name)} to go?", $"Who has called for {name} to go?"),
                digest.Sections.Any(s => s.Awaiting.Count > 0) ? new("Rule", "queue") : new("Who withdrew?", $"Who has withdrawn their call for {name} to go?"),
                new("Settings", "list"),
                new("Help", "help"),
            ]);
        }
    }

    /// <summary>The count of a section: each class with the change since the last digest, withdrawals, doubts, rosters, other outlets.</summary>
    internal static RichText Count(DigestSection section, DateTimeOffset until) => new([
        new Run("COUNT ", Strong: true),
        new Run(Count(section) + Shares(section)),
        .. section.Claims.Count == 0 ? [] : ClaimLine.Others(section.Claims, until).Prepend(new Run(" · "))]);

    internal static string Moment(DigestFoot foot, DateTimeOffset moment) =>
        foot.Local(moment).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);

    private static string Title(Digest digest, DigestFoot foot)
    {
        var title = $"Resignation calls · {Moment(foot, digest.Until)} {foot.ZoneAt(digest.Until)}";
        return digest.Since is { } since ? $"{title} · since {Moment(foot, since)}" : $"{title} · all on record";
    }

    private static string Empty(Digest digest, DigestFoot foot) => digest.Since is { } since
        ? $"No new resignation calls since {Moment(foot, since)}."
        : "No resignation calls on record yet.";

    private static IEnumerable<Block> Section(DigestSection section, Digest digest, DigestFoot foot, int maxLines)
    {
        yield return new Heading(section.Target.Name, Level: 2);
        foreach (var byClass in section.Fresh.GroupBy(e => e.Class).OrderByDescending(g => g.Key))
        {
            var entries = byClass.ToArray();
            yield return new Paragraph(new RichText(
                new Run($"NEW ({entries.Length}) · {byClass.Key.Word()}", Strong: true), new Run(" — " + Meaning(byClass.Key))));
            yield return new Bullets([.. entries.Take(maxLines).Select(e => EntryLine.Of(e, foot.Year)), .. More(entries.Length - maxLines, section, digest, foot)]);
        }

        if (section.Changed.Count > 0)
        {
            yield return new Paragraph(new RichText(new Run($"CHANGED ({section.Changed.Count})", Strong: true)));
            yield return new Bullets([
                .. section.Changed.Take(maxLines).Select(c => ChangedLine(c, foot)), .. More(section.Changed.Count - maxLines, section, digest, foot)]);
        }

        if (section.Awaiting.Count > 0)
        {
            yield return new Paragraph(new RichText(
                new Run($"AWAITING RULING ({section.Awaiting.Count})", Strong: true), new Run(" — not counted")));
            yield return new Bullets([
                .. section.Awaiting.Take(maxLines).Select(e => EntryLine.Of(e, foot.Year)), .. More(section.Awaiting.Count - maxLines, section, digest, foot)]);
        }

        if (section.Learnt.Count > 0)
        {
            yield return new Paragraph(new RichText(
                new Run($"ON RECORD ({section.Learnt.Count})", Strong: true), new Run(" — from the first reading of a feed: on the list now, and no news")));
            yield return new Bullets([
                .. section.Learnt.Take(LatestLearnt).Select(e => EntryLine.Of(e, foot.Year)),
                .. More(section.Learnt.Count - LatestLearnt, section, digest, foot)]);
        }

        yield return new Paragraph(Count(section, digest.Until));
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

    private static RichText ChangedLine(EntryChange change, DigestFoot foot) =>
        new([new(change.Label + " "), .. EntryLine.Of(change.Entry, foot.Year, isMarked: change.Label != EvidenceWords.Mark).Runs, .. Difference(change, foot)]);

    private static IEnumerable<Run> Difference(EntryChange change, DigestFoot foot) => change.Label == EvidenceWords.Mark
        ? change.Entry.EvidenceChanges.Take(1).Select(c => new Run($" · {EvidenceWords.Line(c, foot.Local(c.At).Offset)}; counted until an editor rules"))
        : change.Was is { } was ? [new Run($" · {was}")] : [];

    private static IEnumerable<RichText> More(int hidden, DigestSection section, Digest digest, DigestFoot foot)
    {
        if (hidden > 0)
        {
            yield return RichText.Of(digest.Since is null
                ? $"+{hidden} more: ask “who has called for {section.Target.Name} to go?”."
                : $"+{hidden} more: “{NewSince(section.Target.Name, digest, foot)}”.");
        }
    }

    /// <summary>The command that shows what a digest has no room for.</summary>
    internal static string NewSince(string? target, Digest digest, DigestFoot foot) =>
        (target is null ? "new" : $"new {target}")
        + (digest.Since is { } since ? TimeZoneInfo.ConvertTime(since, foot.CommandZone).ToString("' since:'yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : "");

    private static string Count(DigestSection section)
    {
        var parts = new[] { CallClass.Explicit, CallClass.Timetable, CallClass.Position, CallClass.Conditional }
            .Where(c => c == CallClass.Explicit || section.Standing.ContainsKey(c) || section.StoodBefore?.ContainsKey(c) == true)
            .Select(c => $"{section.Standing.GetValueOrDefault(c)} {c.Word().ToLowerInvariant()}{Since(section, c)}")
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

    private static string Since(DigestSection section, CallClass callClass) => section.StoodBefore is { } before
        ? (section.Standing.GetValueOrDefault(callClass) - before.GetValueOrDefault(callClass)) switch
        {
            0 => "",
            > 0 and var more => $" (+{more})",
            var fewer => $" (−{-fewer})",
        }
        : "";

    private static string Shares(DigestSection section) =>
        section.Shares.Count == 0 ? "" : " — " + string.Join(" · ", section.Shares.Select(s => s.ToString()));

    private static string Meaning(CallClass callClass) => callClass switch
    {
        CallClass.Explicit => "asked to go, or to be removed",
        CallClass.Timetable => "asked to name a date",
        CallClass.Position => "asked to consider the position",
        _ => "asked to go unless something is done",
    };

    private static string Clip(string name) => name.Length <= 40 ? name : string.Concat(name.AsSpan(0, 39), "…");
}
