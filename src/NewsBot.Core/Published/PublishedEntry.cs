using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Figures.Roles;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Published;

/// <summary>An entry as it is kept for pages and files, with what they need of it worked out once.</summary>
public sealed class PublishedEntry
{
    private readonly Lazy<string> _words;
    private readonly Lazy<(string Surname, string Key, string Party)> _names;
    private readonly Lazy<(string? Party, string? Role)> _keys;

    internal PublishedEntry(LedgerEntry entry, CallerProfile profile, IReadOnlyList<PublishedChange> changes)
    {
        Entry = entry;
        Profile = profile;
        Changes = changes;
        ChangedAt = entry.Reports
            .SelectMany(r => r.Checks.Select(c => c.At).Prepend(r.Story.LearntAt))
            .Concat(entry.Rulings.Select(r => r.At))
            .Concat(changes.Select(c => c.At))
            .Max();
        _words = new(() => Words(entry));
        _keys = new(() => (PartyNames.Sameness(profile.Party), entry.Role is { } role ? FigureName.Fold(role) : null));
        _names = new(() => (EntryList.Surname(entry.Caller), FigureName.Parse(entry.Caller.Name).Key, EntryList.Party(entry)));
    }

    /// <summary>Without the steps by which its reports were read.</summary>
    public LedgerEntry Entry { get; }

    public CallerProfile Profile { get; }

    /// <summary>What became of it, in the order of time.</summary>
    public IReadOnlyList<PublishedChange> Changes { get; }

    /// <summary>When anything was last learnt or ruled about it.</summary>
    public DateTimeOffset ChangedAt { get; }

    internal (string Surname, string Key, string Party) Names => _names.Value;

    /// <summary>Tells those of a party, however it is called: "tories" for Conservative.</summary>
    public static Func<PublishedEntry, bool> OfParty(string party) =>
        PartyNames.Sameness(party) is { } wanted ? entry => entry._keys.Value.Party == wanted : _ => false;

    /// <summary>Tells those of a kind of role ("council leader"), or of a role that holds the words.</summary>
    public static Func<PublishedEntry, bool> InRole(string role)
    {
        if (RoleKinds.Parse(role) is { } kind)
        {
            return entry => entry.Profile.Kinds.Contains(kind);
        }

        var wanted = FigureName.Fold(role);
        return entry => entry._keys.Value.Role?.Contains(wanted, StringComparison.Ordinal) == true;
    }

    /// <summary>Whether its names, role, party, words, or the titles and outlets of its sources hold all of these folded words.</summary>
    internal bool Holds(string[] folded) => folded.All(w => _words.Value.Contains(w, StringComparison.Ordinal));

    /// <summary>Works out now what a page would else wait for.</summary>
    internal PublishedEntry Prepared()
    {
        _ = _words.Value;
        _ = _names.Value;
        _ = _keys.Value;
        return this;
    }

    internal PublishedEntry About(Figure target) => new(Entry with { Target = target }, Profile, Changes);

    private static string Words(LedgerEntry entry)
    {
        var words = new List<string?> { entry.Id, entry.Caller.Name, entry.Target.Name, entry.Role, entry.Party, entry.Best.Words };
        words.AddRange(entry.Caller.Aliases);
        words.AddRange(entry.Reports.DistinctBy(r => r.Story.Id).Take(10).SelectMany(r => new[] { r.Story.Title, r.Story.Feed }));
        return FigureName.Fold(ShownText.Clean(string.Join(' ', words.OfType<string>())));
    }
}
