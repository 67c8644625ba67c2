using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>A list as comma-separated values: a file on surfaces that have files, its lines elsewhere.</summary>
internal static class CsvLines
{
    public static Answer Of(Draft draft, LedgerEntry[] entries, RecordView view)
    {
        draft.Attach(new Listing("calls.csv", CsvList.Write(EntryList.Of(entries, view.AsOf))));
        foreach (var entry in entries)
        {
            draft.Callers.Add(entry.Caller.Name);
            draft.Cite(entry.Best.Story);
        }

        return draft.Finish(view);
    }
}
