using NewsBot.Core.Digests;

namespace NewsBot.Core.Commands;

/// <summary>Reads what follows "follow": whom, and when digests are wanted. Tells every fault at once.</summary>
internal sealed class OrderReader
{
    private const int MostSlots = 24;

    private readonly List<string> _faults = [];

    private OrderReader()
    {
    }

    /// <summary>Whom to follow, as typed.</summary>
    public string Target { get; private set; } = "";

    public IReadOnlyList<TimeOnly>? Slots { get; private set; }

    public IReadOnlySet<DayOfWeek>? Days { get; private set; }

    public string? Zone { get; private set; }

    public bool? SayWhenEmpty { get; private set; }

    /// <summary>Whether alerts are wanted at once; null where nothing is said.</summary>
    public bool? Instant { get; private set; }

    /// <summary>Whether digests are wanted; null where nothing is said, though times may be.</summary>
    public bool? Digest { get; private set; }

    /// <summary>Whether and where it is looked at before it is sent: on, here or off; null where nothing is said.</summary>
    public string? Review { get; private set; }

    /// <summary>The largest number of lines under one heading.</summary>
    public int? MaxLines { get; private set; }

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The order's terms: what was typed, above what there was before.</summary>
    public SubscriptionTerms Terms(CommandLine line, SubscriptionTerms? before)
    {
        var was = before ?? SubscriptionTerms.Default;
        var asksDigest = Slots is not null || Days is not null || Instant == false;
        var terms = was with
        {
            // "instant" alone means alerts and no digests; beside times it means both. Without alerts there are digests.
            Instant = Instant ?? was.Instant,
            Digest = Digest ?? (asksDigest || (before?.Digest ?? Instant != true)),
            MaxLines = MaxLines ?? was.MaxLines,
            Filter = FilterReader.Read(line, was.Filter, _faults) ?? was.Filter,
        };
        if (!terms.Instant && !terms.Digest)
        {
            _faults.Add("Neither alerts nor digests would be left: “pause” or “unfollow” ends both.");
        }

        return terms;
    }

    public static OrderReader Read(CommandLine line)
    {
        var order = new OrderReader();
        var target = new List<string>();
        var words = line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].ToLowerInvariant();
            var next = i + 1 < words.Count ? words[i + 1] : "";
            if (word is "digest" or "at" && target.Count > 0)
            {
                // "digest 07:30, 17:30" and "digest at 07:30" are meant as well.
                while (i + 1 < words.Count && (words[i + 1].Contains(':', StringComparison.Ordinal) || words[i + 1] is "at" or "and"))
                {
                    i++;
                    order.AddSlots(words[i] is "at" or "and" ? "" : words[i]);
                }
            }
            else if (word == "zone")
            {
                order.SetZone(next);
                i++;
            }
            else if (word is "when-empty" or "whenempty")
            {
                order.SetEmpty(next);
                i++;
            }
            else if (target.Count > 0 && ReadDays(word) is { } days)
            {
                order.Days = order.Days is { } before ? before.Union(days).ToHashSet() : days;
            }
            else if (word == "instant" && target.Count > 0)
            {
                order.Instant = !IsNo(next);
                i += IsNo(next) || IsYes(next) ? 1 : 0;
            }
            else if (word == "review" && target.Count > 0)
            {
                order.SetReview(next);
                i++;
            }
            else if (word == "max")
            {
                order.SetMax(next);
                i++;
            }
            else if (word != "on" && !FilterReader.IsWithout(word))
            {
                target.Add(words[i]);
            }
        }

        foreach (var (key, value) in line.Filters)
        {
            switch (key)
            {
                case "digest" when IsNo(value):
                    order.Digest = false;
                    break;
                case "digest" or "at":
                    order.AddSlots(value);
                    break;
                case "instant" when IsNo(value) || IsYes(value):
                    order.Instant = IsYes(value);
                    break;
                case "instant":
                    order._faults.Add($"“{value}” after instant: give yes or no.");
                    break;
                case "max":
                    order.SetMax(value);
                    break;
                case "review":
                    order.SetReview(value);
                    break;
                case "target":
                    target.Add(value);
                    break;
                case "zone":
                    order.SetZone(value);
                    break;
                case "when-empty":
                    order.SetEmpty(value);
                    break;
                case "days" when ReadDays(value.ToLowerInvariant()) is { } days:
                    order.Days = days;
                    break;
                case "days":
                    order._faults.Add($"“{value}” is no list of days: give daily, weekdays, weekends, or days such as mon,thu.");
                    break;
            }
        }

        order.Target = string.Join(' ', target);
        return order;
    }

    private static bool IsNo(string word) => word.ToLowerInvariant() is "no" or "off";

    private static bool IsYes(string word) => word.ToLowerInvariant() is "yes" or "on";

    private void AddSlots(string text)
    {
        var slots = new List<TimeOnly>(Slots ?? []);
        foreach (var piece in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (DigestTimes.ParseSlot(piece) is { } slot)
            {
                slots.Add(slot);
            }
            else
            {
                _faults.Add($"“{piece}” is no time of day: give HH:mm, such as 07:30.");
            }
        }

        Slots = slots.Count == 0 ? Slots : [.. slots.Distinct().Order()];
        if (slots.Count > MostSlots)
        {
            _faults.Add($"{slots.Count} times a day are too many: give at most {MostSlots}.");
        }
    }

    private void SetZone(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            Zone = zone.Id;
        }
        else if (name.Equals("utc", StringComparison.OrdinalIgnoreCase))
        {
            Zone = "Etc/UTC";
        }
        else
        {
            _faults.Add($"“{name}” is no zone I know: give an IANA name, such as Europe/London or America/New_York.");
        }
    }

    private void SetMax(string word)
    {
        if (int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= 50)
        {
            MaxLines = most;
        }
        else
        {
            _faults.Add($"“{word}” after max: give a number from 1 to 50.");
        }
    }

    private void SetReview(string word)
    {
        if (word.ToLowerInvariant() is "on" or "here" or "off")
        {
            Review = word.ToLowerInvariant();
        }
        else
        {
            _faults.Add($"“{word}” after review: give on (drafts come to you alone), here (they come to this conversation) or off.");
        }
    }

    private void SetEmpty(string word)
    {
        switch (word.ToLowerInvariant())
        {
            case "say":
                SayWhenEmpty = true;
                break;
            case "skip":
                SayWhenEmpty = false;
                break;
            default:
                _faults.Add($"“{word}” after when-empty: give skip or say.");
                break;
        }
    }

    private static HashSet<DayOfWeek>? ReadDays(string word)
    {
        switch (word)
        {
            case "daily" or "everyday":
                return [.. Enum.GetValues<DayOfWeek>()];
            case "weekdays":
                return [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
            case "weekends" or "weekend":
                return [DayOfWeek.Saturday, DayOfWeek.Sunday];
        }

        var days = new HashSet<DayOfWeek>();
        foreach (var piece in word.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = Enum.GetValues<DayOfWeek>().Where(d => piece.Length >= 3 && d.ToString().StartsWith(piece, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (found.Length != 1)
            {
                return null;
            }

            days.Add(found[0]);
        }

        return days.Count == 0 ? null : days;
    }
}
