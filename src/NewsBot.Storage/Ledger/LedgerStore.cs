using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Storage.Stories;
using NewsBot.Storage.Versions;

namespace NewsBot.Storage.Ledger;

internal sealed class LedgerStore(Database database) : ILedgerStore
{
    public async Task<IReadOnlyList<Figure>> FiguresByKeysAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) => await database.ReadAsync(
            async session =>
            {
                var ids = new List<string>();
                foreach (var some in keys.Distinct().Chunk(Session.ListLimit))
                {
                    ids.AddRange(await session.QueryAsync<string>(
                        "select distinct figure_id from figure_keys where key in @Some", new { Some = some }));
                }

                return await FigureRows.ReadAsync(session, ids);
            },
            cancellationToken);

    public async Task<IReadOnlyList<Figure>> FiguresAsync(
        IReadOnlyCollection<FigureId> ids, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(session => FigureRows.ReadAsync(session, ids.Select(i => i.Text())), cancellationToken);

    public async Task<IReadOnlyList<Figure>> TargetsAsync(DateTimeOffset asOf, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async session => await FigureRows.ReadAsync(session, await session.QueryAsync<string>(
                """
                select target_id
                from (
                    select target_id, 1 as reports from reports where learnt_at <= @AsOf
                    union all
                    select target_id, 0 as reports from stances where learnt_at <= @AsOf
                ) as told
                group by target_id
                order by sum(reports) desc, target_id
                """,
                new { AsOf = UtcText.Of(asOf) })),
            cancellationToken);

    public async Task<bool> RecordAsync(Settlement settlement, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(session => SettlementWriter.WriteAsync(session, database.Search, settlement), cancellationToken);

    public async Task<IReadOnlyList<Report>> ReportsAsync(ReportFilter filter, CancellationToken cancellationToken = default) =>
        await database.ReadAsync<IReadOnlyList<Report>>(
            async session =>
            {
                var rows = await session.QueryAsync<ReportRow>(
                    $"""
                    select
                        {StoryHeaderRow.ColumnsOfReport},
                        r.number as report_number, r.version,
                        r.caller_id, r.caller_name, r.caller_kind, r.caller_role, r.caller_party, r.caller_aliases,
                        r.target_id, r.target_name, r.target_role, r.target_aliases,
                        r.strength, r.conditional, r.retracted, r.reason, r.date,
                        r.quote, r.quote_start, r.quote_length, r.sentence, r.sentence_start, r.sentence_length, r.confidence, r.because, r.on_behalf_of, r.flags
                    from reports r join stories s on s.number = r.story_number
                    where {Condition(filter, "caller_id")}
                    order by r.learnt_at, r.number
                    """,
                    Values(filter));
                var checks = (await session.QueryAsync<CheckRow>(
                    $"""
                    select c.report_number, c.version, c.learnt_at, c.state, c.holds, c.now
                    from evidence_checks c join reports r on r.number = c.report_number join stories s on s.number = r.story_number
                    where {Condition(filter, "caller_id")} and c.learnt_at <= @AsOf
                    order by c.report_number, c.version
                    """,
                    Values(filter))).ToLookup(c => c.ReportNumber, c => c.Check());
                return [.. rows.Select(r => r.Report(checks[r.ReportNumber]))];
            },
            cancellationToken);

    public async Task<IReadOnlyList<StanceReport>> StancesAsync(ReportFilter filter, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                select
                    {StoryHeaderRow.ColumnsOfReport},
                    r.holder_id, r.holder_name, r.holder_kind, r.holder_role, r.holder_party, r.holder_aliases,
                    r.target_id, r.target_name, r.target_role, r.target_aliases, r.kind,
                    r.quote, r.quote_start, r.quote_length, r.sentence, r.sentence_start, r.sentence_length
                from stances r join stories s on s.number = r.story_number
                where {Condition(filter, "holder_id")}
                order by r.learnt_at, r.number
                """,
                Values(filter),
                (StanceRow row) => row.Stance()),
            cancellationToken);

    public async Task<IReadOnlyList<ClaimReport>> ClaimsAsync(FigureId? target, DateTimeOffset asOf, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                select
                    {StoryHeaderRow.Columns},
                    r.target_id, r.target_name, r.target_role, r.target_aliases,
                    r.claimed, r.bound, r.words, r.counted, r.said_by, r.strength, r.conditional, r.date,
                    r.sentence, r.sentence_start, r.sentence_length
                from count_claims r join stories s on s.number = r.story_number
                where {Condition(new(asOf, target), "target_id")}
                order by r.learnt_at, r.number
                """,
                Values(new(asOf, target)),
                (ClaimRow row) => row.Claim()),
            cancellationToken);

    public async Task<IReadOnlyDictionary<(FigureId Caller, FigureId Target), int>> EntryNumbersAsync(
        IReadOnlyCollection<(FigureId Caller, FigureId Target)> pairs, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async session =>
            {
                var numbers = new Dictionary<(FigureId Caller, FigureId Target), int>();
                foreach (var some in pairs.Distinct().Chunk(Session.ListLimit))
                {
                    var wanted = some.ToHashSet();
                    var rows = await session.QueryAsync<EntryRow>(
                        "select number, caller_id, target_id from entries where caller_id in @Callers and target_id in @Targets",
                        new
                        {
                            Callers = some.Select(p => p.Caller.Text()).Distinct(),
                            Targets = some.Select(p => p.Target.Text()).Distinct(),
                        });
                    foreach (var row in rows.Where(r => wanted.Contains(r.Pair)))
                    {
                        numbers[row.Pair] = row.Number;
                    }
                }

                return numbers;
            },
            cancellationToken);

    public async Task<(IReadOnlyList<Mention> Mentions, MentionMark Mark)> MentionsAsync(
        MentionMark after, CancellationToken cancellationToken = default) => await database.ReadAsync(
            async session =>
            {
                var reports = await session.QueryAsync<MentionRow>(
                    """
                    select r.number, r.caller_id as speaker_id, r.target_id, r.caller_role as role, r.target_role as office, r.learnt_at, s.id as story_id
                    from reports r join stories s on s.number = r.story_number where r.number > @Report order by r.number
                    """,
                    new { after.Report });
                var stances = await session.QueryAsync<MentionRow>(
                    """
                    select r.number, r.holder_id as speaker_id, r.target_id, r.holder_role as role, r.target_role as office, r.learnt_at, s.id as story_id
                    from stances r join stories s on s.number = r.story_number where r.number > @Stance order by r.number
                    """,
                    new { after.Stance });
                var claims = await session.QueryAsync<MentionRow>(
                    """
                    select r.number, null as speaker_id, r.target_id, null as role, r.target_role as office, r.learnt_at, s.id as story_id
                    from count_claims r join stories s on s.number = r.story_number where r.number > @Claim order by r.number
                    """,
                    new { after.Claim });
                var mark = new MentionMark(Last(reports, after.Report), Last(stances, after.Stance), Last(claims, after.Claim));
                return ((IReadOnlyList<Mention>)[.. reports.Concat(stances).Concat(claims).Select(r => r.Mention())], mark);
            },
            cancellationToken);

    public async Task<IReadOnlyList<(FigureId Caller, FigureId Target)>> UnsurePairsAsync(
        double confidence, DateTimeOffset asOf, CancellationToken cancellationToken = default) => await database.ReadAsync(
            session => session.QueryAsync(
                """
                select 0 as number, caller_id, target_id from reports where learnt_at <= @AsOf
                group by caller_id, target_id having max(confidence) < @Confidence
                """,
                new { AsOf = UtcText.Of(asOf), Confidence = confidence },
                (EntryRow row) => row.Pair),
            cancellationToken);

    public async Task<(FigureId Caller, FigureId Target)?> PairAsync(int entry, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async session => (await session.FirstOrDefaultAsync<EntryRow>(
                "select number, caller_id, target_id from entries where number = @Entry", new { Entry = entry }))?.Pair,
            cancellationToken);

    private static long Last(IReadOnlyList<MentionRow> rows, long before) => rows is [.., var last] ? last.Number : before;

    /// <summary>Only what is asked for stands in the condition, so that the index for it is used.</summary>
    private static string Condition(ReportFilter filter, string caller) => string.Join(" and ",
        new[]
        {
            "r.learnt_at <= @AsOf",
            filter.LearntAfter is null ? null : "r.learnt_at > @LearntAfter",
            filter.Target is null ? null : "r.target_id = @Target",
            filter.Caller is null ? null : $"r.{caller} = @Caller",
            filter.Story is null ? null : "s.id = @Story",
            filter.CheckedAfter is null ? null
                : "r.number in (select report_number from evidence_checks where learnt_at > @CheckedAfter and learnt_at <= @AsOf)",
        }.OfType<string>());

    private static object Values(ReportFilter filter) => new
    {
        AsOf = UtcText.Of(filter.AsOf),
        LearntAfter = UtcText.Of(filter.LearntAfter),
        Target = filter.Target?.Text(),
        Caller = filter.Caller?.Text(),
        Story = filter.Story?.Value,
        CheckedAfter = UtcText.Of(filter.CheckedAfter),
    };

    private sealed class EntryRow
    {
        public int Number { get; init; }

        public string CallerId { get; init; } = "";

        public string TargetId { get; init; } = "";

        public (FigureId Caller, FigureId Target) Pair => (FigureIds.Read(CallerId), FigureIds.Read(TargetId));
    }
}
