using System.Text.Json.Serialization;
using NewsBot.Core.Calls;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Figures.Roles;
using NewsBot.Core.Ledger;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Digests;

/// <summary>
/// Which calls a standing order is for. Of each list that is not empty one must fit; none of <see cref="Without"/> may. Words are compared whole,
/// whatever their capitals and accents.
/// </summary>
public sealed record OrderFilter
{
    public static OrderFilter None { get; } = new();

    public IReadOnlyList<CallClass> Classes { get; init; } = [];

    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Kinds of role ("council leader", "MP") or words of a role.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Regions or countries, or places in a role.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Outlets.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Names of those who call; a part of the name is enough.</summary>
    public IReadOnlyList<string> Callers { get; init; } = [];

    /// <summary>Words that must stand neither in the names and roles nor in the words a call stands on.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    [JsonIgnore]
    public bool IsNone => Classes.Count + Parties.Count + Roles.Count + Regions.Count + Sources.Count + Callers.Count + Without.Count == 0;

    public bool Passes(LedgerEntry entry, CallerProfile caller) => Blocks(entry, caller) is null;

    /// <summary>What keeps the entry out, in words; null where nothing does.</summary>
    public string? Blocks(LedgerEntry entry, CallerProfile caller)
    {
        if (Classes.Count > 0 && !Classes.Contains(entry.Class))
        {
            return $"its class is {entry.Class.Word()}";
        }

        if (Parties.Count > 0 && !Parties.Any(p => PartyNames.Same(caller.Party, p)))
        {
            return $"the caller's party is {caller.Party ?? "not known"}";
        }

        if (Roles.Count > 0 && !Roles.Any(r => IsRole(r, entry, caller)))
        {
            return $"the caller's role is {entry.Role ?? "not known"}";
        }

        if (Regions.Count > 0 && !Regions.Any(r => IsPlace(r, entry, caller)))
        {
            return $"the caller's region is {caller.Region?.Name ?? "not known"}";
        }

        if (Sources.Count > 0 && !entry.Reports.Any(r => Sources.Any(s => Holds(r.Story.Feed, s))))
        {
            return $"it is reported by {string.Join(", ", entry.Reports.Select(r => r.Story.Feed).Distinct())}";
        }

        if (Callers.Count > 0 && !Callers.Any(c => entry.Caller.Aliases.Prepend(entry.Caller.Name).Any(n => Holds(n, c))))
        {
            return $"the caller is {entry.Caller.Name}";
        }

        return Without.FirstOrDefault(w => Words(entry).Any(t => Holds(t, w))) is { } word ? $"it has the word “{word}”" : null;
    }

    /// <summary>"class:explicit party:Labour -word", as it can be typed.</summary>
    public override string ToString() => string.Join(' ', new[]
    {
        Part("class", Classes.Select(c => c.Word().ToLowerInvariant())), Part("party", Parties), Part("role", Roles), Part("region", Regions),
        Part("source", Sources), Part("from", Callers), string.Join(' ', Without.Select(w => w.Contains(' ', StringComparison.Ordinal) ? $"-\"{w}\"" : $"-{w}")),
    }.Where(p => p.Length > 0));

    private static string Part(string key, IEnumerable<string> values)
    {
        var all = string.Join(',', values);
        return all.Length == 0 ? "" : all.Contains(' ', StringComparison.Ordinal) ? $"{key}:\"{all}\"" : $"{key}:{all}";
    }

    private static bool IsRole(string role, LedgerEntry entry, CallerProfile caller) =>
        (RoleKinds.Parse(role) ?? RoleKinds.Parse(role.TrimEnd('s'))) is { } kind && caller.Kinds.Contains(kind) || Holds(entry.Role, role);

    private static bool IsPlace(string place, LedgerEntry entry, CallerProfile caller) =>
        Holds(caller.Region?.Name, place) || Holds(caller.Region?.Country, place) || Holds(entry.Role, place)
        || (Figures.Roles.Regions.Of(place) is { } region && region == caller.Region);

    private static IEnumerable<string?> Words(LedgerEntry entry) => entry.Reports
        .SelectMany(r => new string?[] { r.Call.Evidence.Sentence, r.Story.Title })
        .Concat([entry.Caller.Name, entry.Role, entry.Party, entry.Target.Name]);

    private static bool Holds(string? text, string words) =>
        text is not null && $" {Bare(text)} ".Contains($" {Bare(words)} ", StringComparison.Ordinal);

    private static string Bare(string text) =>
        string.Join(' ', FigureName.Fold(text).Split([' ', ',', '.', ';', ':', '!', '?', '"', '“', '”', '(', ')', '\'', '’', '-', '–'], StringSplitOptions.RemoveEmptyEntries));
}
