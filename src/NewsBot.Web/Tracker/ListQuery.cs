using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;

namespace NewsBot.Web.Tracker;

/// <summary>
/// Which entries of a list an address asks for, and in what order: party, class, role, since, before, as-of, state, sort, after. The words are those
/// of the commands. Without a state, those that stand.
/// </summary>
/// <param name="AsOf">The moment as known at which the list is wanted; null for now.</param>
/// <param name="After">The number of the entry after which to go on; null for the beginning.</param>
internal sealed record ListQuery(
    IReadOnlyList<string> Parties,
    IReadOnlyList<CallClass> Classes,
    string? Role,
    DateOnly? Since,
    DateOnly? Before,
    DateTimeOffset? AsOf,
    string State,
    string Sort,
    int? After)
{
    private const int LongestWord = 80;
    private const int MostWords = 8;

    public static readonly IReadOnlyList<string> Sorts = ["new", "old", "name", "party"];
    public static readonly IReadOnlyList<string> States = ["standing", "confirmed", "withdrawn", "disputed", "all"];

    public static ListQuery Everything { get; } = new([], [], null, null, null, null, "standing", "new", null);

    public bool IsNarrowed => Parties.Count > 0 || Classes.Count > 0 || Role is not null || Since is not null || Before is not null;

    private ListOrder Order => Sort switch { "name" => ListOrder.Alphabetical, "party" => ListOrder.Party, _ => ListOrder.Chronological };

    /// <summary>The query, or in plain words what is wrong with it.</summary>
    public static (ListQuery Query, string? Fault) Read(IQueryCollection query)
    {
        var faults = new List<string>();
        var classes = new List<CallClass>();
        foreach (var word in Words("class"))
        {
            if (word.Equals("soft", StringComparison.OrdinalIgnoreCase))
            {
                classes.AddRange([CallClass.Position, CallClass.Conditional]);
            }
            else if (CallClasses.Parse(word) is { } one)
            {
                classes.Add(one);
            }
            else
            {
                faults.Add($"“{word}” is no class: give explicit, timetable, position, conditional or soft.");
            }
        }

        var read = new ListQuery(
            Words("party"),
            [.. classes.Distinct()],
            One("role"),
            Day("since"),
            Day("before"),
            Moment("as-of"),
            Among("state", States),
            Among("sort", Sorts),
            Number("after"));
        return (faults.Count == 0 ? read : Everything, faults.Count == 0 ? null : string.Join(' ', faults));

        string? One(string key) => CleanText.Clip(query[key].ToString(), LongestWord) is { Length: > 0 } word ? word : null;

        string[] Words(string key) =>
            [.. query[key].SelectMany(v => (v ?? "").Split(',')).Select(w => CleanText.Clip(w, LongestWord)).Where(w => w.Length > 0).Take(MostWords)];

        DateOnly? Day(string key)
        {
            if (One(key) is not { } word)
            {
                return null;
            }

            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            faults.Add($"“{word}” is no day: give {key} as 2025-03-01.");
            return null;
        }

        DateTimeOffset? Moment(string key)
        {
            if (One(key) is not { } word)
            {
                return null;
            }

            // A day is asked for as it stood when it was over.
            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
            {
                return new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1);
            }

            if (DateTimeOffset.TryParseExact(
                word.Replace(' ', '+'),
                ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK"],
                CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            {
                return moment;
            }

            faults.Add($"“{word}” is no moment: give {key} as 2025-03-01 or 2025-03-01T17:00Z.");
            return null;
        }

        string Among(string key, IReadOnlyList<string> known)
        {
            var word = One(key)?.ToLowerInvariant() ?? known[0];
            if (known.Contains(word))
            {
                return word;
            }

            faults.Add($"“{word}” is not known here: give {key} as {string.Join(", ", known.Take(known.Count - 1))} or {known[^1]}.");
            return known[0];
        }

        int? Number(string key)
        {
            if (One(key) is not { } word)
            {
                return null;
            }

            if (Addresses.Number(word) is { } number)
            {
                return number;
            }

            faults.Add($"“{word}” is no entry: {key} takes an id such as C12.");
            return null;
        }
    }

    /// <summary>The entries asked for, in their order, from the first on.</summary>
    public IReadOnlyList<PublishedEntry> Of(PublishedTarget target) =>
        IsNarrowed || State != States[0]
            ? [.. target.Sorted(Order, newestFirst: Sort == "new").Where(Holding())]
            : target.Sorted(Order, newestFirst: Sort == "new", onlyStanding: true);

    /// <summary>Tells the entries asked for; what the words mean is looked up once, and not for each entry.</summary>
    public Func<PublishedEntry, bool> Holding()
    {
        Func<PublishedEntry, bool>[] parties = [.. Parties.Select(PublishedEntry.OfParty)];
        var role = Role is null ? null : PublishedEntry.InRole(Role);
        return entry =>
            IsIn(entry.Entry.State)
            && (Classes.Count == 0 || Classes.Contains(entry.Entry.Class))
            && (parties.Length == 0 || Array.Exists(parties, isOf => isOf(entry)))
            && role?.Invoke(entry) != false
            && (Since is null || entry.Entry.Day >= Since)
            && (Before is null || entry.Entry.Day < Before);
    }

    /// <summary>The list as one to be printed, in its house order.</summary>
    public EntryList Printed(IEnumerable<PublishedEntry> entries, DateTimeOffset asOf) =>
        EntryList.Of(entries.Where(Holding()).Select(e => e.Entry), asOf, Order, newestFirst: Sort == "new");

    /// <summary>The query as it stands in an address, with its question mark; empty where nothing is asked for.</summary>
    public string Address()
    {
        var parts = new List<string>();
        Add("party", string.Join(',', Parties));
        Add("class", string.Join(',', Classes.Select(c => c.Word().ToLowerInvariant())));
        Add("role", Role);
        Add("since", Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("before", Before?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("as-of", AsOf is not { } moment ? null : moment.AddTicks(1).TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        Add("state", State == States[0] ? null : State);
        Add("sort", Sort == Sorts[0] ? null : Sort);
        Add("after", After is { } number ? Addresses.Id(number) : null);
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{key}={Uri.EscapeDataString(value)}");
            }
        }
    }

    private bool IsIn(EntryState state) => State switch
    {
        "confirmed" => state == EntryState.Confirmed,
        "withdrawn" => state == EntryState.Withdrawn,
        "disputed" => state == EntryState.Disputed,
        "all" => true,
        _ => state.Stands(),
    };
}
