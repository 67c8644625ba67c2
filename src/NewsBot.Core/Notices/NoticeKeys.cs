using NewsBot.Core.Feeds;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Notices;

/// <summary>What a notice is about; a trouble that goes on is told once under its key.</summary>
internal static class NoticeKeys
{
    public static string Feed(FeedId feed) => $"feed/{feed}";

    public static string Subscription(int number) => $"subscription/S{number}";

    public static bool IsOfFeedOrOrder(string key) => key.StartsWith("feed/", StringComparison.Ordinal) || key.StartsWith("subscription/", StringComparison.Ordinal);

    public static string Access(string surface, WorkspaceId workspace) => $"access/{surface}/{workspace}";

    public static string Delivery(string key) => $"delivery/{key}";

    public static string Health(WorkspaceId workspace, DateOnly day) => $"health/{workspace}/{day:yyyy-MM-dd}";
}
