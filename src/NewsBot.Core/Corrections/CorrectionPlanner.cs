using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Corrections;

/// <summary>
/// Lets corrections travel: when an entry is corrected, withdrawn, held, or its evidence changes, every message that showed it is edited in place,
/// its thread is told, and where it had been an alert another one of the same level follows. Run it as often as you like.
/// </summary>
public sealed class CorrectionPlanner(
    IDigestStore orders,
    IDeliveryStore deliveries,
    ICorrectionStore store,
    ILedger ledger,
    RulingBooks books,
    IOptions<DigestOptions> digests,
    RecordGate gate,
    TimeProvider clock,
    ILogger<CorrectionPlanner> logger)
{
    /// <summary>Who asked longer ago than this is not counted among those who were told.</summary>
    internal static readonly TimeSpan AskersFor = TimeSpan.FromDays(30);

    private readonly TimeZoneInfo _house = TimeZoneInfo.FindSystemTimeZoneById(digests.Value.Zone);

    /// <summary>How many deliveries it wrote.</summary>
    public async Task<int> PlanAsync(CancellationToken cancellationToken = default)
    {
        var workspaces = (await orders.SubscriptionsAsync(cancellationToken: cancellationToken)).Select(s => s.Channel.Workspace)
            .Concat(await store.WorkspacesAsync(cancellationToken)).Distinct();
        var owed = 0;
        foreach (var workspace in workspaces)
        {
            try
            {
                if (await store.LookedUntilAsync(workspace, cancellationToken) is not { } since)
                {
                    // Nothing was told here before this moment.
                    await gate.AloneAsync(now => KeepAsync(workspace, now, cancellationToken), cancellationToken);
                }
                else if ((await TouchedAsync(workspace, since, gate.Now, cancellationToken)).Count > 0)
                {
                    owed += await gate.AloneAsync(now => PlanAsync(workspace, since, now, cancellationToken), cancellationToken);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One desk's trouble keeps no other from its corrections.
                logger.CorrectionsNotPlanned(fault, workspace.Value);
            }
        }

        return owed;
    }

    private async Task<int> KeepAsync(WorkspaceId workspace, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await store.SetLookedUntilAsync(workspace, now, cancellationToken);
        return 0;
    }

    /// <summary>The entries that anything happened to: reports, changes of evidence, rulings, those on the other entry of a merge among them.</summary>
    private async Task<IReadOnlyList<int>> TouchedAsync(WorkspaceId workspace, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var from = new Standpoint(workspace, now);
        var changed = (await ledger.ChangedAsync(null, since, from, cancellationToken)).Where(c => c.Before is not null).Select(c => c.Now.Number);
        var ruled = (await books.AtAsync(from, cancellationToken)).All.Where(r => r.At > since).Select(r => r.Entry);
        return [.. changed.Concat(ruled).Distinct()];
    }

    private async Task<int> PlanAsync(WorkspaceId workspace, DateTimeOffset since, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var now = TimeZoneInfo.ConvertTime(moment, _house);
        var touched = await TouchedAsync(workspace, since, now, cancellationToken);
        var carriers = (await deliveries.CarriersAsync(workspace, touched, cancellationToken: cancellationToken)).ToLookup(c => c.Carried.Entry);
        var corrections = new Dictionary<int, Correction>();
        foreach (var number in touched.Where(carriers.Contains))
        {
            // What was told after the last look was told as it was then.
            var firstTold = carriers[number].Min(c => c.Delivery.OwedAt);
            var then = (firstTold > since ? firstTold : since).ToOffset(now.Offset);
            if (await CorrectionAsync(number, new(workspace, then), new(workspace, now), cancellationToken) is { } correction)
            {
                var channels = carriers[number].Where(c => c.Delivery is { State: not (DeliveryState.Owed or DeliveryState.Draft), Kind: not DeliveryKind.Review }).Select(c => c.Delivery.Channel).Distinct().Count();
                var asked = await store.AskersAsync(workspace, number, now - AskersFor, cancellationToken);
                corrections[number] = correction.IsRefile ? correction : correction with { Words = correction.Words + SentTo(channels, asked) };
            }
        }

        var owed = new List<Delivery>();
        var wrong = corrections.SelectMany(c => carriers[c.Key].Where(m => m.Carried.Facts != EntryFacts.Of(c.Value.Now)));
        foreach (var message in wrong.GroupBy(c => c.Delivery.Key))
        {
            owed.AddRange(await CorrectAsync(message.First().Delivery, [.. message], corrections, now, cancellationToken));
        }

        // In one channel one follow-up for each alert that was wrong, however many messages showed it.
        await store.SetLookedUntilAsync(workspace, moment, cancellationToken);
        return await deliveries.OweAsync([.. owed.DistinctBy(d => d.Key)], cancellationToken);
    }

    private async Task<Correction?> CorrectionAsync(int number, Standpoint then, Standpoint now, CancellationToken cancellationToken)
    {
        if (await ledger.EntryAsync(number, then, cancellationToken) is not { } before || await ledger.EntryAsync(number, now, cancellationToken) is not { } after
            || EntryFacts.Of(before) == EntryFacts.Of(after))
        {
            return null;
        }

        return CorrectionWords.Of(
            before, after, now.AsOf, await CountAsync(before, then, cancellationToken), await CountAsync(after, now, cancellationToken));
    }

    private async Task<int> CountAsync(LedgerEntry entry, Standpoint from, CancellationToken cancellationToken) =>
        (await ledger.AboutAsync(entry.Target.Id, from, cancellationToken)).Count(e => e.AsksToGo());

    /// <summary>Puts one message right, and owes what must go out for it.</summary>
    private async Task<IReadOnlyList<Delivery>> CorrectAsync(
        Delivery told, IReadOnlyList<Carrier> wrong, Dictionary<int, Correction> corrections, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var carries = (await deliveries.FindAsync(told.Key, cancellationToken))!.Carries;
        var (message, kept) = (told.Message, carries.ToList());
        foreach (var carried in wrong.Select(w => w.Carried))
        {
            var correction = corrections[carried.Entry];
            var isShared = carries.Count(c => c.Line == carried.Line) > 1;
            var line = isShared || !correction.Now.Stands() || correction.Now.Number != carried.Entry ? null : EntryLine.Of(correction.Now, now.Year);
            message = MessageCorrector.Apply(message, correction.Words, carried.Line, line, isShared ? correction.Now.Caller.Name : null);
            kept[kept.FindIndex(c => c.Entry == carried.Entry)] = carried with { Facts = EntryFacts.Of(correction.Now), Line = line?.ToString() ?? carried.Line };
        }

        // What was not sent yet goes out right; nobody has seen it wrong.
        return await deliveries.ReplaceAsync(told.Key, message, kept, cancellationToken)
            ? []
            : [.. Sent(told, message, [.. wrong.Select(w => corrections[w.Carried.Entry]).Where(c => !c.IsRefile)], now)];
    }

    private IEnumerable<Delivery> Sent(Delivery told, Message message, IReadOnlyList<Correction> loud, DateTimeOffset now)
    {
        Delivery Of(DeliveryKind kind, string key, Message words, string? about) => new()
        {
            Key = key,
            Kind = kind,
            Channel = told.Channel,
            Message = words,
            OwedAt = now,
            NextTryAt = clock.GetUtcNow(),
            Subscription = told.Subscription,
            Level = kind == DeliveryKind.Correction ? told.Level : null,
            About = about,
        };

        yield return Of(DeliveryKind.Edit, $"{told.Key}/edit/{now.UtcDateTime:O}", message, told.Key);
        if (loud.Count == 0)
        {
            yield break;
        }

        var words = loud.Select(c => new Paragraph(RichText.Of(c.Words))).ToArray<Block>();
        yield return Of(DeliveryKind.FollowUp, $"{told.Key}/corrected/{now.UtcDateTime:O}", new(words), told.Key);
        if (told.Kind == DeliveryKind.Alert)
        {
            var entries = string.Join('+', loud.Select(c => c.Now.Id));
            var marked = new Paragraph(new RichText(new Run(Alerts.AlertLevels.Marked(told.Level ?? Alerts.AlertLevel.Urgent), Strong: true)));
            yield return Of(DeliveryKind.Correction, $"{told.Channel.Surface}/{StableHash.Twelve(told.Channel.ToString())}/{entries}/corrected/{now.UtcDateTime:O}", new([marked, .. words]), null);
        }
    }

    private static string SentTo(int channels, int asked) => (channels, asked) switch
    {
        (0, 0) => "",
        (_, 0) => $" Sent to {Number(channels, "channel")}.",
        (0, _) => $" Told to {Number(asked, "person", "people")} who asked.",
        _ => $" Sent to {Number(channels, "channel")} and {Number(asked, "person", "people")} who asked.",
    };

    private static string Number(int number, string one, string? many = null) => number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";
}
