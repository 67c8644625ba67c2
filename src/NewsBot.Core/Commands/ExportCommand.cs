using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>export: the list, or the feeds, as a file.</summary>
internal sealed class ExportCommand(EntryLister lister, ILedger ledger, IFeedStore feeds) : ICommandHandler
{
    public IReadOnlyList<string> Does { get; } = ["export"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        // "export Jo Roe csv" is meant as well.
        var words = call.Line.Words.ToList();
        var format = call.Line.Filters.GetValueOrDefault("as")?.ToLowerInvariant();
        if (format is null && words.Count > 1 && words[^1].ToLowerInvariant() is "csv" or "json" or "markdown" or "html" or "opml")
        {
            format = words[^1].ToLowerInvariant();
            words.RemoveAt(words.Count - 1);
        }

        var typed = string.Join(' ', words);
        if (typed.Equals("feeds", StringComparison.OrdinalIgnoreCase))
        {
            return format is null or "opml"
                ? new(new Listing("feeds.opml", Opml.Write(await feeds.ListAsync(cancellationToken))))
                : HelpCommand.Explain(call.Command, "Feeds are given as opml.");
        }

        if (typed.Length == 0)
        {
            return HelpCommand.Explain(call.Command, "Whose list? Give a name, everyone, or feeds.");
        }

        if (format is not (null or "csv" or "json" or "markdown" or "html"))
        {
            return HelpCommand.Explain(call.Command, $"A list can be given as csv, json, markdown or html, not as “{CleanText.Clip(format, 40)}”.");
        }

        var (query, fault) = RecordQuery.Read(call);
        if (query is null)
        {
            return HelpCommand.Explain(call.Command, fault);
        }

        var (entries, instead) = typed.ToLowerInvariant() is "everyone" or "everybody" or "all"
            ? (await EverybodyAsync(query, call, cancellationToken), null)
            : await OneAsync(typed, query, call, cancellationToken);
        if (instead is not null)
        {
            return instead;
        }

        var list = EntryList.Of(entries, EntryLister.From(query, call).AsOf, query.Order, query.NewestFirst);
        if (list.Entries.Count == 0)
        {
            return Message.Of("No entry of the record is of that kind: the list is empty.");
        }

        EntryLister.Show(call, query, list.Entries);
        var name = $"calls.{(format == "markdown" ? "md" : format ?? "csv")}";
        return new(
            new Paragraph(RichText.Of($"{list.Entries.Count} {(list.Entries.Count == 1 ? "entry" : "entries")}, {list.Order}:")),
            new Listing(name, format switch
            {
                "json" => JsonList.Write(list),
                "markdown" => MarkdownList.Write(list),
                "html" => HtmlList.Write(list),
                _ => CsvList.Write(list),
            }),
            new Context(RichText.Of(EntryLister.AsOf(list.AsOf, call.Now))));
    }

    private async Task<(IReadOnlyList<LedgerEntry> Entries, Message? Instead)> OneAsync(
        string typed, RecordQuery query, CommandCall call, CancellationToken cancellationToken)
    {
        var (_, entries, instead) = await lister.FindAsync(typed, query, call with { Line = call.Line with { Words = [typed] } }, cancellationToken);
        return (entries, instead);
    }

    private async Task<IReadOnlyList<LedgerEntry>> EverybodyAsync(RecordQuery query, CommandCall call, CancellationToken cancellationToken)
    {
        var entries = new List<LedgerEntry>();
        foreach (var target in await ledger.TargetsAsync(EntryLister.From(query, call), cancellationToken))
        {
            entries.AddRange(await lister.AboutAsync(target.Id, query, call, cancellationToken));
        }

        return entries;
    }
}
