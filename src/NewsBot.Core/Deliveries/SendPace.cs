using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Deliveries;

/// <summary>
/// Keeps to each surface's pace and to the waits that it asked for: in one conversation one message after the other, in one workspace as many a
/// second as the surface takes. A workspace that has been quiet may have a second's worth at once.
/// </summary>
internal sealed class SendPace
{
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.Ordinal);

    /// <summary>Whether it may be sent now; if so it is counted as sent.</summary>
    public bool TryTake(Delivery delivery, SurfacePace pace, DateTimeOffset now)
    {
        var isEdit = delivery.Kind == DeliveryKind.Edit;
        var (conversation, workspace) = (Conversation(delivery.Channel), Workspace(delivery.Channel, isEdit));
        var gap = isEdit ? pace.Edits : pace.Workspace;
        var ahead = gap < Burst ? Burst - gap : TimeSpan.Zero;
        if (Next(conversation) > now || Next(workspace) > now + ahead || Next(Held(delivery.Channel)) > now)
        {
            return false;
        }

        Forget(now);
        _next[conversation] = now + pace.Conversation;
        var last = Next(workspace);
        _next[workspace] = (last > now ? last : now) + gap;
        return true;
    }

    /// <summary>Nothing goes to the conversation, or to its whole workspace, before then.</summary>
    public void Hold(ChatChannel channel, bool wholeWorkspace, DateTimeOffset until) =>
        _next[wholeWorkspace ? Held(channel) : Conversation(channel)] = until;

    private DateTimeOffset Next(string key) => _next.GetValueOrDefault(key, DateTimeOffset.MinValue);

    private void Forget(DateTimeOffset now)
    {
        if (_next.Count > MostRemembered)
        {
            foreach (var past in _next.Where(n => n.Value <= now).Select(n => n.Key).ToArray())
            {
                _next.Remove(past);
            }
        }
    }

    private static string Conversation(ChatChannel channel) => $"c {channel.Surface} {channel.Workspace} {channel.Address}";

    private static string Workspace(ChatChannel channel, bool isEdit) => $"{(isEdit ? 'e' : 'w')} {channel.Surface} {channel.Workspace}";

    private static string Held(ChatChannel channel) => $"h {channel.Surface} {channel.Workspace}";
}
