namespace NewsBot.Core.Ledger.Lists;

internal sealed record ListDocument(DateTimeOffset AsOf, IReadOnlyList<ListRow> Entries);
