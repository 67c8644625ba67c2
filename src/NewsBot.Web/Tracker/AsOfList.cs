using NewsBot.Core.Published;

namespace NewsBot.Web.Tracker;

/// <summary>A list as it stood at an earlier moment, or why it is not given just now.</summary>
/// <param name="List">Null where it is refused.</param>
/// <param name="Refusal">In plain words; null where it is given.</param>
internal readonly record struct AsOfList(PublishedTarget? List, int Status = 200, string? Refusal = null)
{
    public static AsOfList Refused(int status, string words) => new(null, status, words);
}
