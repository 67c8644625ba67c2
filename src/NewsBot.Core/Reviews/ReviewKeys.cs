using System.Globalization;

namespace NewsBot.Core.Reviews;

/// <summary>The keys of what editors are sent about a draft.</summary>
public static class ReviewKeys
{
    /// <summary>Of the message that shows them the draft.</summary>
    public static string Shown(string draft) => $"{draft}/review";

    /// <summary>Of the edit by which that message says what became of the draft.</summary>
    public static string Ruled(string draft, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{draft}/review/{at.UtcTicks}");
}
