using System.Text.Json;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Core.Reviews;
using NewsBot.Core.Workspaces;
using NewsBot.Storage.Deliveries;

namespace NewsBot.Storage.Reviews;

internal sealed class ReviewStore(Database database) : IReviewStore
{
    public async Task<IReadOnlyList<Delivery>> WaitingAsync(WorkspaceId? workspace = null, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            $"state = 'draft'{(workspace is null ? "" : " and workspace = @Workspace")} order by number", new { Workspace = workspace?.Value }, cancellationToken);

    public async Task<IReadOnlyList<Delivery>> UnshownAsync(CancellationToken cancellationToken = default) => await ReadAsync(
        $"state = 'draft' and not exists (select 1 from delivery_keys k where k.key = deliveries.key || '{ReviewKeys.Shown("")}') order by number", new { }, cancellationToken);

    public async Task<IReadOnlyList<Delivery>> UntoldAsync(DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        var ruled = await ReadAsync(
            $"""
            reviewed_at >= @Since and exists (select 1 from delivery_keys k where k.key = deliveries.key || '{ReviewKeys.Shown("")}') order by number
            """,
            new { Since = UtcText.Of(since) },
            cancellationToken);
        var untold = new List<Delivery>();
        foreach (var some in ruled.Chunk(Session.ListLimit))
        {
            var told = (await database.ReadAsync(
                session => session.QueryAsync<string>(
                    "select key from delivery_keys where key in @Keys", new { Keys = some.Select(d => ReviewKeys.Ruled(d.Key, d.ReviewedAt!.Value)).ToArray() }),
                cancellationToken)).ToHashSet(StringComparer.Ordinal);
            untold.AddRange(some.Where(d => !told.Contains(ReviewKeys.Ruled(d.Key, d.ReviewedAt!.Value))));
        }

        return untold;
    }

    public async Task<Delivery?> FindAsync(WorkspaceId workspace, int number, CancellationToken cancellationToken = default) => await ReadAsync(
        "number = @Number and workspace = @Workspace and (state = 'draft' or reviewed_at is not null)", new { Number = number, Workspace = workspace.Value }, cancellationToken)
        is [var draft, ..] ? draft : null;

    public async Task<bool> ReleaseAsync(string key, string by, DateTimeOffset now, Message message, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            session => session.ExecuteAsync(
                """
                update deliveries set state = 'owed', next_try_at = @Now, message = @Message, problem = null, reviewed_by = @By, reviewed_at = @Now
                where key = @Key and (state = 'draft' or (state = 'dropped' and reviewed_by is not null))
                """,
                new { Key = key, By = by, Now = UtcText.Of(now), Message = JsonSerializer.Serialize(message, StorageJson.Plain.Message) }),
            cancellationToken) > 0;

    public async Task<bool> DropAsync(string key, string by, DateTimeOffset now, CancellationToken cancellationToken = default) => await database.WriteAsync(
        session => session.ExecuteAsync(
            "update deliveries set state = 'dropped', problem = 'An editor dropped it.', reviewed_by = @By, reviewed_at = @Now where key = @Key and state = 'draft'",
            new { Key = key, By = by, Now = UtcText.Of(now) }),
        cancellationToken) > 0;

    public async Task<bool> ExpireAsync(string key, string why, DateTimeOffset now, CancellationToken cancellationToken = default) => await database.WriteAsync(
        async session =>
        {
            var row = await session.FirstOrDefaultAsync<DeliveryRow>(
                $"""
                update deliveries set state = 'dropped', problem = @Why, reviewed_at = @Now where key = @Key and state = 'draft' returning {DeliveryRow.Columns}
                """,
                new { Key = key, Why = why, Now = UtcText.Of(now) });
            if (row is null)
            {
                return false;
            }

            if (row is { ToldFrom: { } from, SubscriptionNumber: { } order })
            {
                await DeliveryStore.BackAsync(session, row.Delivery().Kind, order, from);
            }

            return true;
        },
        cancellationToken);

    public async Task<DateTimeOffset?> FoldDigestsAsync(int subscription, string why, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        (await database.WriteAsync(
            session => session.QueryAsync<string>(
                """
                update deliveries set state = 'dropped', problem = @Why, reviewed_at = @Now
                where subscription_number = @Order and kind = 'digest' and state = 'draft' and told_from is not null returning told_from
                """,
                new { Order = subscription, Why = why, Now = UtcText.Of(now) }),
            cancellationToken)).Order(StringComparer.Ordinal).FirstOrDefault() is { } from ? UtcText.Read(from) : null;

    private Task<IReadOnlyList<Delivery>> ReadAsync(string where, object values, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.QueryAsync($"select {DeliveryRow.Columns} from deliveries where {where}", values, (DeliveryRow row) => row.Delivery()),
        cancellationToken);
}
