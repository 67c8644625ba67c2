namespace NewsBot.Core.Ledger.Lists;

internal sealed record ListDocument(DateTimeOffset AsOf, string Order, IReadOnlyList<ListRow> Entries);
