using NewsBot.Core.Figures;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Workspaces;
using NewsBot.Storage.Ledger;

namespace NewsBot.Storage.Rulings;

internal sealed class RulingStore(Database database) : IRulingStore
{
    public async Task<IReadOnlyList<Ruling>> RulingsAsync(WorkspaceId workspace, int after, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                """
                select workspace, number, entry_number, kind, editor, at, reason, class, field, value, from_id, into_id, stories, undoes
                from rulings where workspace = @Workspace and number > @After order by number
                """,
                new { Workspace = workspace.Value, After = after },
                (RulingRow row) => row.Ruling()),
            cancellationToken);

    public async Task<bool> AddAsync(Ruling ruling, (Figure Caller, FigureId Target)? apart, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async session =>
            {
                // The numbers leave no gap, so a taken one tells that somebody ruled in between.
                var added = await session.ExecuteAsync(
                    """
                    insert into rulings
                        (workspace, number, entry_number, kind, editor, at, reason, class, field, value, from_id, into_id, stories, undoes)
                    values
                        (@Workspace, @Number, @EntryNumber, @Kind, @Editor, @At, @Reason, @Class, @Field, @Value, @FromId, @IntoId, @Stories, @Undoes)
                    on conflict (workspace, number) do nothing
                    """,
                    RulingRow.Of(ruling));
                if (added == 1 && apart is var (caller, target))
                {
                    await FigureRows.AddUnfiledAsync(session, caller);
                    await EntryRows.AddAsync(session, caller.Id, target);
                }

                return added == 1;
            },
            cancellationToken);
}
