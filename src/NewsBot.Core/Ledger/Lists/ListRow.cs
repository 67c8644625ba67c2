using System.Globalization;
using System.Text.Json.Serialization;
using NewsBot.Core.Calls;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>One entry as a list prints it, with the words and the link of its best report.</summary>
/// <param name="Day">The first day of the call, or of the story where none is told.</param>
/// <param name="Quote">The caller's words; null where no story quotes any.</param>
/// <param name="Link">The story, opening at the words; null where its address is none that may be pressed.</param>
/// <param name="Sources">How many stories report it.</param>
/// <param name="Date">The date as far as the stories fix it (2023-11-03, 2023-11, 2023); null where they do not.</param>
/// <param name="FirstLearnt">When the record first knew.</param>
/// <param name="OnBehalfOf">For whom the caller spoke, in a story's words.</param>
/// <param name="Flags">How it was made: joint, quit_post, self_published.</param>
internal sealed record ListRow(
    string Id,
    string Caller,
    string Kind,
    string? Role,
    string? Party,
    string Target,
    string State,
    string Class,
    string Day,
    string? Quote,
    string Source,
    string? Link,
    int Sources,
    string? Date,
    DateTimeOffset FirstLearnt,
    int Origins,
    string? OnBehalfOf,
    IReadOnlyList<string> Flags)
{
    public static ListRow Of(LedgerEntry entry) => new(
        entry.Id,
        entry.Caller.Name,
        entry.Caller.Kind.Word(),
        entry.Role,
        entry.Party,
        entry.Target.Name,
        entry.State.Word().ToLowerInvariant(),
        entry.Class.Word().ToLowerInvariant(),
        entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        entry.Best.Call.Evidence.Quote,
        entry.Best.Story.Feed,
        ShownLink.Of(EntryLine.Source(entry.Best).Link),
        entry.Sources,
        entry.Told?.ToString(),
        entry.LearntAt,
        entry.Origins,
        entry.Circumstances.OnBehalfOf,
        entry.Circumstances.Flags);

    /// <summary>What the caller is, and of which party.</summary>
    [JsonIgnore]
    public string What => string.Join(", ", new[] { Role, Party }.OfType<string>());

    /// <summary>What stands beside the class where the call does not stand.</summary>
    [JsonIgnore]
    public string Standing => State is "unreviewed" or "confirmed" ? "" : $", {State}";

    /// <summary>"5 sources, 2 origins" for a list that people read; empty where one story stands for it.</summary>
    [JsonIgnore]
    public string Spread => Sources > 1 ? $" ({Sources} sources, {Origins} origin{(Origins == 1 ? "" : "s")})" : "";
}
