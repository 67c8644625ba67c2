using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;

namespace NewsBot.Core.Questions;

/// <summary>A list as comma-separated values that can be copied out of a chat, a paragraph a row.</summary>
internal static class CsvLines
{
    private const int MostRows = 40;

    public static Answer Of(Draft draft, LedgerEntry[] entries, RecordView view)
    {
        foreach (var row in CsvList.Write(EntryList.Of(entries.Take(MostRows), view.AsOf)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            draft.Say(row);
        }

        if (entries.Length > MostRows)
        {
            draft.Say($"+{entries.Length - MostRows} more: on the command line “export” writes the whole list to a file.");
        }

        foreach (var entry in entries)
        {
            draft.Callers.Add(entry.Caller.Name);
            draft.Cite(entry.Best.Story);
        }

        return draft.Finish(view);
    }
}
