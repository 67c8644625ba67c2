using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;
using NewsBot.Storage.Stories;
using NewsBot.Storage.Versions;

namespace NewsBot.Storage.Ledger;

/// <summary>Writes all that one story adds, inside the session's transaction.</summary>
internal static class SettlementWriter
{
    /// <summary>False when the story is in the record: then nothing is written.</summary>
    public static async Task<bool> WriteAsync(Session session, IStorySearch search, Settlement settlement)
    {
        var number = await session.FirstOrDefaultAsync<long?>(
            """
            insert into stories (
                id, link, feed, title, page_title, byline, published_at, published_offset, learnt_at, learnt_offset, text_from_feed, text)
            values (
                @Id, @Link, @Feed, @Title, @PageTitle, @Byline, @PublishedAt, @PublishedOffset, @LearntAt, @LearntOffset, @TextFromFeed, @Text)
            on conflict (id) do nothing
            returning number
            """,
            StoryRow.Of(settlement.Story));
        if (number is not { } story)
        {
            return false;
        }

        await search.AddAsync(session, story, settlement.Story);
        await CoverAsync(session, StoryRow.Of(settlement.Story));
        if (settlement.Copy is { } copy)
        {
            await OriginStore.AddAsync(session, story, settlement.Story.Id, copy);
        }

        await AddAsync(session, story, settlement, version: 1);
        if (settlement.VisitAt is { } at)
        {
            await VersionStore.SaveAsync(session, new(settlement.Story.Id, at));
        }

        return true;
    }

    /// <summary>Adds what a version of a story reports.</summary>
    public static async Task AddAsync(Session session, long story, Settlement settlement, int version)
    {
        foreach (var figure in settlement.NewFigures)
        {
            await FigureRows.AddAsync(session, figure);
        }

        foreach (var alias in settlement.NewAliases)
        {
            await FigureRows.AddAliasAsync(session, alias);
        }

        foreach (var report in settlement.Reports)
        {
            await AddReportAsync(session, story, version, settlement.Story, report);
        }

        foreach (var stance in settlement.Stances)
        {
            await AddStanceAsync(session, story, version, settlement.Story, stance);
        }

        foreach (var claim in settlement.Claims)
        {
            await AddClaimAsync(session, story, settlement.Story, claim);
        }
    }

    /// <summary>What <see cref="NewsBot.Core.Stories.IStoryStore.CoverageAsync"/> sums up.</summary>
    private static Task<int> CoverAsync(Session session, StoryRow story) => session.ExecuteAsync(
        """
        insert into coverage_hours (hour, stories, since) values (@Hour, 1, @Since)
        on conflict (hour) do update set
            stories = coverage_hours.stories + 1,
            since = case when excluded.since < coverage_hours.since then excluded.since else coverage_hours.since end;
        insert into coverage_feeds (feed, learnt_at) values (@Feed, @LearntAt)
        on conflict (feed) do update set learnt_at = excluded.learnt_at where excluded.learnt_at < coverage_feeds.learnt_at
        """,
        new { Hour = UtcText.Hour(story.LearntAt), Since = story.PublishedAt ?? story.LearntAt, story.Feed, story.LearntAt });

    private static async Task AddReportAsync(Session session, long number, int version, Story story, Report report)
    {
        var (call, evidence) = (report.Call, report.Call.Evidence);
        var pair = new { Caller = report.CallerId.Text(), Target = report.TargetId.Text() };
        await EntryRows.AddAsync(session, report.CallerId, report.TargetId);
        await session.ExecuteAsync(
            """
            insert into reports (
                story_number, version, caller_id, target_id, learnt_at,
                caller_name, caller_kind, caller_role, caller_party, caller_aliases, target_name, target_role, target_aliases,
                strength, conditional, retracted, reason, date,
                quote, quote_start, quote_length, sentence, sentence_start, sentence_length, confidence, because, on_behalf_of, flags)
            values (
                @Number, @Version, @Caller, @Target, @LearntAt,
                @CallerName, @CallerKind, @CallerRole, @CallerParty, @CallerAliases, @TargetName, @TargetRole, @TargetAliases,
                @Strength, @Conditional, @Retracted, @Reason, @Date,
                @Quote, @QuoteStart, @QuoteLength, @Sentence, @SentenceStart, @SentenceLength, @Confidence, @Because,
                @OnBehalfOf, @Flags)
            """,
            new
            {
                Number = number,
                Version = version,
                pair.Caller,
                pair.Target,
                LearntAt = UtcText.Of(story.LearntAt),
                CallerName = call.Caller.Name,
                CallerKind = call.Caller.Kind.Word(),
                CallerRole = call.Caller.Role,
                CallerParty = call.Caller.Party,
                CallerAliases = StorageJson.Write(call.Caller.Aliases),
                TargetName = call.Target.Name,
                TargetRole = call.Target.Role,
                TargetAliases = StorageJson.Write(call.Target.Aliases),
                Strength = call.Strength.Word(),
                call.Conditional,
                call.Retracted,
                call.Reason,
                Date = call.Date?.ToString(),
                evidence.Quote,
                QuoteStart = evidence.QuoteSpan?.Start,
                QuoteLength = evidence.QuoteSpan?.Length,
                evidence.Sentence,
                SentenceStart = evidence.SentenceSpan.Start,
                SentenceLength = evidence.SentenceSpan.Length,
                call.Confidence,
                Because = StorageJson.Write(call.Because),
                call.Circumstances.OnBehalfOf,
                Flags = StorageJson.Write(call.Circumstances.Flags is { Count: > 0 } flags ? flags : null),
            });
    }

    private static async Task AddStanceAsync(Session session, long number, int version, Story story, StanceReport report)
    {
        var (stance, evidence) = (report.Stance, report.Stance.Evidence);
        await session.ExecuteAsync(
            """
            insert into stances (
                story_number, version, holder_id, target_id, learnt_at,
                holder_name, holder_kind, holder_role, holder_party, holder_aliases, target_name, target_role, target_aliases,
                kind, quote, quote_start, quote_length, sentence, sentence_start, sentence_length)
            values (
                @Number, @Version, @Holder, @Target, @LearntAt,
                @HolderName, @HolderKind, @HolderRole, @HolderParty, @HolderAliases, @TargetName, @TargetRole, @TargetAliases,
                @Kind, @Quote, @QuoteStart, @QuoteLength, @Sentence, @SentenceStart, @SentenceLength)
            """,
            new
            {
                Number = number,
                Version = version,
                Holder = report.HolderId.Text(),
                Target = report.TargetId.Text(),
                LearntAt = UtcText.Of(story.LearntAt),
                HolderName = stance.Holder.Name,
                HolderKind = stance.Holder.Kind.Word(),
                HolderRole = stance.Holder.Role,
                HolderParty = stance.Holder.Party,
                HolderAliases = StorageJson.Write(stance.Holder.Aliases),
                TargetName = stance.Target.Name,
                TargetRole = stance.Target.Role,
                TargetAliases = StorageJson.Write(stance.Target.Aliases),
                Kind = stance.Kind.ToString().ToLowerInvariant(),
                evidence.Quote,
                QuoteStart = evidence.QuoteSpan?.Start,
                QuoteLength = evidence.QuoteSpan?.Length,
                evidence.Sentence,
                SentenceStart = evidence.SentenceSpan.Start,
                SentenceLength = evidence.SentenceSpan.Length,
            });
    }

    private static async Task AddClaimAsync(Session session, long number, Story story, ClaimReport report)
    {
        var claim = report.Claim;
        await session.ExecuteAsync(
            """
            insert into count_claims (
                story_number, target_id, learnt_at, target_name, target_role, target_aliases,
                claimed, bound, words, counted, said_by, strength, conditional, date, sentence, sentence_start, sentence_length)
            values (
                @Number, @Target, @LearntAt, @TargetName, @TargetRole, @TargetAliases,
                @Claimed, @Bound, @Words, @Counted, @SaidBy, @Strength, @Conditional, @Date, @Sentence, @SentenceStart, @SentenceLength)
            """,
            new
            {
                Number = number,
                Target = report.TargetId.Text(),
                LearntAt = UtcText.Of(story.LearntAt),
                TargetName = claim.Target.Name,
                TargetRole = claim.Target.Role,
                TargetAliases = StorageJson.Write(claim.Target.Aliases),
                Claimed = claim.Number,
                Bound = claim.Bound.Word(),
                claim.Words,
                claim.Counted,
                claim.SaidBy,
                Strength = claim.Strength.Word(),
                claim.Conditional,
                Date = claim.Date?.ToString(),
                claim.Evidence.Sentence,
                SentenceStart = claim.Evidence.SentenceSpan.Start,
                SentenceLength = claim.Evidence.SentenceSpan.Length,
            });
    }
}
