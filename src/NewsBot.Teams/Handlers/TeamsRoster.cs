using System.Collections.Concurrent;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Handlers;

/// <summary>Who is a guest, as the roster of the conversation says. What it says is remembered for some minutes.</summary>
internal sealed class TeamsRoster(IConnector connector, TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);
    private static readonly string[] Guests = ["guest", "anonymous"];

    private readonly ConcurrentDictionary<(string Tenant, string Account), (bool IsGuest, DateTimeOffset At)> _known = new();

    /// <summary>
    /// False for a member of the organisation, and where there is no roster; null where it cannot be asked just now. Who may rule or change feeds is
    /// a setting, and holds besides.
    /// </summary>
    public async Task<bool?> IsGuestAsync(Spot spot, TeamsWork work, CancellationToken cancellationToken = default)
    {
        if (work.Account is not { Length: > 0 } account)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (_known.TryGetValue((work.Tenant, account), out var known) && now - known.At < Memory)
        {
            return known.IsGuest;
        }

        var answer = await connector.MemberAsync(spot with { Conversation = spot.Whole }, account, cancellationToken);
        if (!answer.IsOk)
        {
            return answer.Status is 0 or 408 or 412 or 429 or >= 500 and not 501 ? null : false;
        }

        var isGuest = Guests.Contains(answer.Role, StringComparer.OrdinalIgnoreCase);
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[(work.Tenant, account)] = (isGuest, now);
        return isGuest;
    }
}
