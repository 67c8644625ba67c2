using System.Globalization;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Commands;

/// <summary>not: those of a group of whom no call is on record. Silence in the record is no support, and is never told as such.</summary>
internal sealed class NotCommand(Answerer answerer, ILedger ledger, IStoryStore stories, Rosters rosters) : ICommandHandler
{
    private const int MostNames = 40;
    private const int MostMembers = 200;

    public IReadOnlyList<string> Does { get; } = ["not"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        var (query, fault) = RecordQuery.Read(call);
        if (query is null)
        {
            return HelpCommand.Explain(call.Command, fault);
        }

        var from = EntryLister.From(query, call);
        var (group, members, typed) = Split([.. call.Line.Words], DateOnly.FromDateTime(from.AsOf.DateTime));
        if (members.Count == 0 || typed.Length == 0)
        {
            var known = rosters.All.Where(r => r.Members.Count > 0).Select(r => r.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            return HelpCommand.Explain(call.Command, "Give a group and whom it is about. "
                + (known.Length > 0 ? $"The groups with names are: {string.Join(", ", known)}." : "No roster of this house has names yet (setting Rosters:…:Members).")
                + " Or name people: not Ann Poe, Bo Lee on Jo Roe.");
        }

        var (target, instead) = await TargetFinder.FindAsync(answerer, typed, call, from, cancellationToken);
        if (target is null)
        {
            return instead!;
        }

        var entries = (await ledger.AboutAsync(target.Id, from, cancellationToken)).Where(e => !e.IsInDoubt).ToArray();
        var told = members.Select(m => (Name: m, Entry: Of(m, entries))).ToArray();
        EntryLister.Show(call, query, told.Select(m => m.Entry).OfType<LedgerEntry>());
        var silent = told.Where(m => m.Entry?.AsksToGo() != true).ToArray();
        var none = silent.Where(m => m.Entry is null).Select(m => m.Name).ToArray();
        var coverage = await stories.CoverageAsync(from.AsOf, cancellationToken);
        var blocks = new List<Block>
        {
            new Paragraph(new RichText(
                new Run($"{silent.Length} of {members.Count}", Strong: true),
                new Run($" {(group.Length > 0 ? $"in “{group}”" : "named")}: no call for {target.Name} to go that stands on our record. That is not evidence that they back {target.Name}."))),
        };
        if (none.Length > 0)
        {
            blocks.Add(new Bullets([.. none.Take(MostNames).Select(RichText.Of), .. none.Length > MostNames ? [RichText.Of($"+{none.Length - MostNames} more")] : Array.Empty<RichText>()]));
        }

        Add(blocks, "Something else is on record of:", silent.Where(m => m.Entry is not null), call.Now);
        Add(blocks, "They have called:", told.Except(silent), call.Now);
        var since = coverage.Since is { } first ? first.ToString("' since 'd MMM yyyy", CultureInfo.InvariantCulture) : "";
        blocks.Add(new Context(RichText.Of($"{EntryLister.AsOf(from.AsOf, call.Now)} {coverage.Feeds} feed{(coverage.Feeds == 1 ? "" : "s")}{since}.")));
        return new(blocks);
    }

    private static void Add(List<Block> blocks, string title, IEnumerable<(string Name, LedgerEntry? Entry)> members, DateTimeOffset now)
    {
        RichText[] lines = [.. members.Select(m => new RichText([.. EntryLine.Of(m.Entry!, now.Year, isMarked: false).Runs, new Run($" · {Calls.CallClasses.Word(m.Entry!.Class)}, {m.Entry.Words()} · {m.Entry.Id}")]))];
        if (lines.Length > 0)
        {
            blocks.Add(new Paragraph(RichText.Of(title)));
            blocks.Add(new Bullets([.. lines.Take(MostNames), .. lines.Length > MostNames ? [RichText.Of($"+{lines.Length - MostNames} more")] : Array.Empty<RichText>()]));
        }
    }

    // One who may be another of the same name is not taken for a member who called.
    private static LedgerEntry? Of(string name, LedgerEntry[] entries) =>
        entries.Where(e => e.Caller.IsPerson && e.Caller.Match(name) >= NameMatch.Compatible).MaxBy(e => e.AsksToGo());

    /// <summary>The group's name, its members, and whom it is about; a group is a roster with names, or names with commas before "on".</summary>
    private (string Group, IReadOnlyList<string> Members, string Target) Split(string[] words, DateOnly day)
    {
        for (var length = words.Length - 1; length > 0; length--)
        {
            var name = string.Join(' ', words.Take(length));
            if (rosters.Named(name).LastOrDefault(r => r.Members.Count > 0 && r.IsInForce(day)) is { } roster)
            {
                return (roster.Name, roster.Members, string.Join(' ', words.Skip(words[length] is "on" or "about" ? length + 1 : length)));
            }
        }

        var on = Array.FindLastIndex(words, w => w is "on" or "about");
        return on <= 0 ? ("", [], "") : (
            "",
            [.. string.Join(' ', words.Take(on)).Split([",", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostMembers)],
            string.Join(' ', words.Skip(on + 1)));
    }
}
