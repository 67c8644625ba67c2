using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Digests;

/// <summary>What a channel is told when it begins to follow somebody: how the list stands, and no flood of what is long known.</summary>
internal static class BaselineCard
{
    private const int MostTargets = 5;
    private const int LatestOfEach = 2;

    /// <param name="digest">All there is on record, as far as the order wants it.</param>
    /// <param name="what">What the channel gets from now on: "alerts at once", "digests, the next Mon 3 Mar, 17:30".</param>
    public static (Message Message, IReadOnlyList<ShownEntry> Shown) Compose(Digest digest, DigestFoot foot, string? target, string what)
    {
        var shown = new List<ShownEntry>();
        var blocks = new List<Block>
        {
            new Heading($"This channel follows {target ?? "everybody"}"),
            new Paragraph(RichText.Of(digest.IsEmpty
                ? $"No resignation calls on record yet. From now on: {what}."
                : $"From now on: {what}. What is on record so far:")),
        };
        foreach (var section in digest.Sections.Take(MostTargets))
        {
            blocks.Add(new Heading(section.Target.Name, Level: 2));
            blocks.Add(new Paragraph(DigestComposer.Count(section, digest.Until)));
            var latest = section.Fresh.Take(LatestOfEach).Select(e => new ShownEntry(e, "ON RECORD", EntryLine.Of(e, foot.Year))).ToArray();
            var more = section.Fresh.Count - latest.Length;
            blocks.Add(new Bullets([
                .. latest.Select(s => s.Line),
                .. more > 0 ? [RichText.Of($"+{more} more: ask “who has called for {section.Target.Name} to go?”.")] : Array.Empty<RichText>()]));
            shown.AddRange(latest);
        }

        if (digest.Sections.Count > MostTargets)
        {
            blocks.Add(new Paragraph(RichText.Of($"+{digest.Sections.Count - MostTargets} more people: ask “who is being asked to go?”.")));
        }

        blocks.Add(new Context(RichText.Of(foot.ToString())));
        blocks.AddRange(DigestComposer.NextSteps(digest));
        return (new(blocks), shown);
    }
}
