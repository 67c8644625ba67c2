using NewsBot.Core.Figures;

namespace NewsBot.Storage.Ledger;

/// <summary>The numbers that pairs of caller and target are known by.</summary>
internal static class EntryRows
{
    /// <summary>Gives a pair the next number, unless it has one.</summary>
    public static Task AddAsync(Session session, FigureId caller, FigureId target) => session.ExecuteAsync(
        """
        insert into entries (number, caller_id, target_id)
        select coalesce(max(number), 0) + 1, @Caller, @Target from entries where true
        on conflict (caller_id, target_id) do nothing
        """,
        new { Caller = caller.Text(), Target = target.Text() });
}
