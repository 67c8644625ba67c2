namespace NewsBot.Core.Counts;

/// <summary>A number that matters in the rules of a body: a share of it, or a number of people.</summary>
public sealed class ThresholdSetting
{
    /// <summary>What it is for, as it is read behind the number: "needed to nominate".</summary>
    public string Name { get; set; } = "";

    /// <summary>A share above 0 and up to 1; rounded up to whole people.</summary>
    public decimal? Share { get; set; }

    /// <summary>A number of people, from 1 to the size of the roster.</summary>
    public int? Number { get; set; }

    internal IEnumerable<string> Faults(string key, int size)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 80)
        {
            yield return $"{key}:Name is \"{Name}\": say what it is for in at most 80 characters, such as needed to nominate.";
        }

        if (Share is null == Number is null)
        {
            yield return $"{key} has {(Share is null ? "neither Share nor Number" : "Share and Number")}: give one of them.";
        }

        if (Share is <= 0 or > 1)
        {
            yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{key}:Share is {Share}: give a share above 0 and up to 1, such as 0.2.");
        }

        if (Number is { } number && (number < 1 || number > size))
        {
            yield return $"{key}:Number is {number}: give a number from 1 to {size}, the size of the roster.";
        }
    }
}
