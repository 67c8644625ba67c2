using NewsBot.Core.Calls;
using NewsBot.Core.Figures;

namespace NewsBot.Storage.Ledger;

/// <summary>Figures with their aliases and the keys they are filed under.</summary>
internal static class FigureRows
{
    /// <summary>In the order of <paramref name="ids"/>.</summary>
    public static async Task<IReadOnlyList<Figure>> ReadAsync(Session session, IEnumerable<string> ids)
    {
        var figures = new List<Figure>();
        foreach (var some in ids.Distinct().Chunk(Session.ListLimit))
        {
            var rows = await session.QueryAsync<FigureRow>(
                "select id, name, kind, learnt_at from figures where id in @Some", new { Some = some });
            var aliases = (await session.QueryAsync<AliasRow>(
                "select figure_id, spelling from figure_aliases where figure_id in @Some order by number", new { Some = some }))
                .ToLookup(a => a.FigureId, a => a.Spelling);
            var found = rows.ToDictionary(r => r.Id, r => r.Figure(aliases[r.Id]));
            figures.AddRange(some.Where(found.ContainsKey).Select(i => found[i]));
        }

        return figures;
    }

    public static async Task AddAsync(Session session, Figure figure)
    {
        await AddUnfiledAsync(session, figure);
        await FileAsync(session, figure.Id, figure.Name, figure.Kind);
        foreach (var alias in figure.Aliases)
        {
            await AddAliasAsync(session, new(figure.Id, alias, BecomesName: false));
        }
    }

    /// <summary>Adds a figure that no written name leads to: one that a single workspace has told apart.</summary>
    public static Task AddUnfiledAsync(Session session, Figure figure) => session.ExecuteAsync(
        "insert into figures (id, name, kind, learnt_at) values (@Id, @Name, @Kind, @LearntAt) on conflict (id) do nothing",
        new { Id = figure.Id.Text(), figure.Name, Kind = figure.Kind.Word(), LearntAt = UtcText.Of(figure.LearntAt) });

    public static async Task AddAliasAsync(Session session, FigureAlias alias)
    {
        var id = alias.Figure.Text();
        var known = await session.FirstOrDefaultAsync<FigureRow>(
            "select id, name, kind, learnt_at from figures where id = @Id", new { Id = id })
            ?? throw new InvalidOperationException($"An alias was given to figure {id}, which the record does not hold.");
        if (alias.Spelling == known.Name)
        {
            return;
        }

        var other = alias.Spelling;
        if (alias.BecomesName)
        {
            await session.ExecuteAsync("update figures set name = @Spelling where id = @Id", new { Id = id, alias.Spelling });
            await session.ExecuteAsync(
                "delete from figure_aliases where figure_id = @Id and spelling = @Spelling", new { Id = id, alias.Spelling });
            other = known.Name;
        }

        await session.ExecuteAsync(
            "insert into figure_aliases (figure_id, spelling) values (@Id, @Other) on conflict (figure_id, spelling) do nothing",
            new { Id = id, Other = other });
        await FileAsync(session, alias.Figure, alias.Spelling, Enum.Parse<CallerKind>(known.Kind, ignoreCase: true));
    }

    private static async Task FileAsync(Session session, FigureId figure, string written, CallerKind kind)
    {
        foreach (var key in FigureKeys.Of(written, kind).Distinct())
        {
            await session.ExecuteAsync(
                "insert into figure_keys (key, figure_id) values (@Key, @Id) on conflict (key, figure_id) do nothing",
                new { Key = key, Id = figure.Text() });
        }
    }

    private sealed class AliasRow
    {
        public string FigureId { get; init; } = "";

        public string Spelling { get; init; } = "";
    }
}
