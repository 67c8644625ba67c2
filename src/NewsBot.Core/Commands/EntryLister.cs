using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Commands;

/// <summary>Lists the entries about a target as the filters of a command ask.</summary>
internal sealed class EntryLister(Answerer answerer, ILedger ledger, IStoryStore stories, CallerProfiles profiles)
{
    private const int MostLines = 10;

    /// <summary>The one target that the name means with its entries; else what to say instead.</summary>
    public async Task<(Figure? Target, IReadOnlyList<LedgerEntry> Entries, Message? Instead)> FindAsync(
        string typed, RecordQuery query, CommandCall call, CancellationToken cancellationToken)
    {
        var (target, instead) = await TargetFinder.FindAsync(answerer, typed, call, From(query, call), cancellationToken);
        return target is null ? (null, [], instead) : (target, await AboutAsync(target.Id, query, call, cancellationToken), null);
    }

    public async Task<IReadOnlyList<LedgerEntry>> AboutAsync(FigureId target, RecordQuery query, CommandCall call, CancellationToken cancellationToken) =>
        await query.ApplyAsync(await ledger.AboutAsync(target, From(query, call), cancellationToken), stories, profiles, cancellationToken);

    /// <summary>Remembers what a reply shows; an answer as of an earlier day stays right, whatever is put right after it.</summary>
    public static void Show(CommandCall call, RecordQuery query, IEnumerable<LedgerEntry> entries)
    {
        if (From(query, call) == call.From)
        {
            call.Shown.AddRange(entries);
        }
    }

    public async Task<Message> ListAsync(string typed, RecordQuery query, CommandCall call, CancellationToken cancellationToken)
    {
        var (target, entries, instead) = await FindAsync(typed, query, call, cancellationToken);
        if (target is null)
        {
            return instead!;
        }

        var list = EntryList.Of(entries, From(query, call).AsOf, query.Order, query.NewestFirst);
        Show(call, query, list.Entries);
        var asking = list.Entries.Where(e => query.Classes.Count > 0 ? e.Stands() : e.AsksToGo()).ToArray();
        var other = list.Entries.Except(asking).ToArray();
        var narrowed = query.Words() is { } words ? $" ({words})" : "";
        var blocks = new List<Block>
        {
            new Paragraph(new RichText(
                new Run(asking.Length == 1 ? "1 caller" : $"{asking.Length} callers", Strong: true),
                new Run($" on record who asked for {target.Name} to go{narrowed}{(asking.Length > 1 ? $", {list.Order}" : "")}{(asking.Length == 0 ? "." : ":")}"))),
        };
        if (asking.Length > 0)
        {
            blocks.Add(new Bullets([.. asking.Take(MostLines).Select(e => Line(e, call.Now)),
                .. asking.Length > MostLines ? [RichText.Of($"+{asking.Length - MostLines} more")] : Array.Empty<RichText>()]));
        }

        if (other.Length > 0)
        {
            blocks.Add(new Paragraph(RichText.Of($"Not in that number: {string.Join(" · ", other.GroupBy(Apart).Select(g => $"{g.Count()} {g.Key}"))}.")));
        }

        blocks.Add(new Context(RichText.Of(AsOf(list.AsOf, call.Now))));
        blocks.Add(new Choices([new("As a file", Export(target, call)), new("Timeline", $"timeline \"{target.Name}\"")]));
        return new(blocks);
    }

    /// <summary>As whom and when the record is read.</summary>
    public static Standpoint From(RecordQuery query, CommandCall call) => query.AsOf is { } at && at < call.Now ? call.From with { AsOf = at } : call.From;

    public static string AsOf(DateTimeOffset at, DateTimeOffset now) => at.ToOffset(now.Offset).ToString("'As of 'HH:mm' on 'd MMM yyyy'. What no feed of ours has told is not in it.'", CultureInfo.InvariantCulture);

    private static RichText Line(LedgerEntry entry, DateTimeOffset now) =>
        new([.. EntryLine.Of(entry, now.Year).Runs, new Run($" · {entry.Class.Word()} · {entry.Id}")]);

    private static string Apart(LedgerEntry entry) => (entry.Stands() ? entry.Class.Word() : entry.State.Word()).ToLowerInvariant();

    private static string Export(Figure target, CommandCall call)
    {
        var filters = call.Line.Filters.Where(f => f.Key is "class" or "source" or "since" or "before" or "until" or "as-of" or "sort" or "party").ToDictionary(StringComparer.Ordinal);
        return $"export {new CommandLine([target.Name], filters)}";
    }
}
