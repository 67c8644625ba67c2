using NewsBot.Core.Deliveries;

namespace NewsBot.Storage.Deliveries;

/// <summary>Writes what is owed, within somebody's transaction.</summary>
internal static class DeliveryWriter
{
    /// <summary>False, and nothing is written, where the key is known.</summary>
    public static async Task<bool> OweAsync(Session session, Delivery delivery)
    {
        var isNew = await session.ExecuteAsync(
            """
            insert into delivery_keys (key, subscription_number, told_until) values (@Key, @Subscription, @OwedAt)
            on conflict (key) do nothing
            """,
            new { delivery.Key, Subscription = delivery.Subscription ?? 0, OwedAt = UtcText.Of(delivery.OwedAt) }) > 0;
        if (isNew)
        {
            await InsertAsync(session, delivery);
        }

        return isNew;
    }

    /// <summary>The key is written already.</summary>
    public static async Task InsertAsync(Session session, Delivery delivery)
    {
        await session.ExecuteAsync(
            $"""
            insert into deliveries ({DeliveryRow.Written})
            values (@Key, @Kind, @Workspace, @Surface, @Address, @OwedAt, @NextTryAt, @Tries, @State, @MessageId, @Problem, @Message,
                @SubscriptionNumber, @Level, @AboutKey, @ToldFrom, @AttemptedAt, @SentAt, @MayBeDouble, @ReviewedBy, @ReviewedAt)
            """,
            DeliveryRow.Of(delivery));
        await CarryAsync(session, delivery.Key, delivery.Carries);
    }

    public static async Task CarryAsync(Session session, string key, IReadOnlyList<CarriedEntry> carries)
    {
        foreach (var (carried, place) in carries.DistinctBy(c => c.Entry).Select((c, i) => (c, i)))
        {
            await session.ExecuteAsync(
                """
                insert into delivery_entries (delivery_key, entry_number, label, facts, line, place)
                values (@DeliveryKey, @EntryNumber, @Label, @Facts, @Line, @Place)
                """,
                CarriedRow.Of(key, carried, place));
        }
    }
}
