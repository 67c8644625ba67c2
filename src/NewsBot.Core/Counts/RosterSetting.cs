using NewsBot.Core.Figures.Register;
using NewsBot.Core.Figures.Roles;

namespace NewsBot.Core.Counts;

/// <summary>A roster as a desk writes it down. Section <c>NewsBot:Rosters</c>, a list.</summary>
public sealed class RosterSetting
{
    /// <summary>In the plural, as it is read out: "Labour MPs".</summary>
    public string Name { get; set; } = "";

    /// <summary>Only members of this party. Default: any.</summary>
    public string? Party { get; set; }

    /// <summary>Only people of this role, such as mp, peer, councillor. Default: any.</summary>
    public string? Role { get; set; }

    /// <summary>How many belong to it, from 1 to 1,000,000.</summary>
    public int Size { get; set; }

    /// <summary>The first day it is in force, as yyyy-MM-dd.</summary>
    public string From { get; set; } = "";

    /// <summary>The last day, as yyyy-MM-dd. Default: none, it is in force still.</summary>
    public string? To { get; set; }

    /// <summary>Where the number stands: an http or https address.</summary>
    public string Source { get; set; } = "";

    /// <summary>The numbers that matter in its rules, at most 10. Default: none.</summary>
    public IList<ThresholdSetting> Thresholds { get; set; } = [];

    /// <summary>Who belongs to it, by name, at most 1,000: what <c>not</c> goes through. Default: none, only the size is known.</summary>
    public IList<string> Members { get; set; } = [];

    /// <summary>Every fault, each with the value found.</summary>
    internal IEnumerable<string> Faults(string key)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 80)
        {
            yield return $"{key}:Name is \"{Name}\": give a name of at most 80 characters, such as Labour MPs.";
        }

        if (!string.IsNullOrEmpty(Role) && RoleKinds.Parse(Role) is null)
        {
            yield return $"{key}:Role is \"{Role}\": give one of {string.Join(", ", Enum.GetValues<RoleKind>().Select(RoleKinds.Word))}.";
        }

        if (string.IsNullOrWhiteSpace(Party) && string.IsNullOrEmpty(Role))
        {
            yield return $"{key} has neither Party nor Role: give one, else everybody would belong to it.";
        }

        if (Size is < 1 or > 1_000_000)
        {
            yield return $"{key}:Size is {Size}: give a number from 1 to 1000000.";
        }

        if (FigureSetting.Day(From) is not { } from)
        {
            yield return $"{key}:From is \"{From}\": give a day such as 2024-07-05.";
        }
        else if (!string.IsNullOrEmpty(To) && !(FigureSetting.Day(To) >= from))
        {
            yield return $"{key}:To is \"{To}\": give a day from {From} on, such as 2029-01-31, or leave it away.";
        }

        if (!Uri.TryCreate(Source, UriKind.Absolute, out var source) || source.Scheme is not ("http" or "https"))
        {
            yield return $"{key}:Source is \"{Source}\": give the http or https address where the number stands.";
        }

        if (Thresholds.Count > 10)
        {
            yield return $"{key}:Thresholds has {Thresholds.Count} of them: give at most 10.";
        }

        if (Members.Count > 1_000 || Members.Any(m => string.IsNullOrWhiteSpace(m) || m.Length > 100))
        {
            yield return $"{key}:Members has {Members.Count} names: give at most 1000, each of 1 to 100 characters.";
        }

        foreach (var fault in Thresholds.SelectMany((t, i) => t.Faults($"{key}:Thresholds:{i}", Size)))
        {
            yield return fault;
        }
    }

    /// <summary>The roster. Only where there are no faults.</summary>
    internal Roster Roster => new(
        Name.Trim(),
        string.IsNullOrWhiteSpace(Party) ? null : Party.Trim(),
        RoleKinds.Parse(Role),
        Size,
        FigureSetting.Day(From)!.Value,
        FigureSetting.Day(To),
        new Uri(Source),
        [.. Thresholds.Select(t => new Threshold(t.Name.Trim(), t.Number ?? Threshold.ShareOf(t.Share!.Value, Size), t.Share))])
    {
        Members = [.. Members.Select(m => m.Trim())],
    };
}
