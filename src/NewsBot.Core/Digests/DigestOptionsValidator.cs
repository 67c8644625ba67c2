using Microsoft.Extensions.Options;

namespace NewsBot.Core.Digests;

/// <summary>Tells every fault of the digest settings at once, each with the value found.</summary>
internal sealed class DigestOptionsValidator : IValidateOptions<DigestOptions>
{
    public ValidateOptionsResult Validate(string? name, DigestOptions options)
    {
        var faults = new List<string>();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.Zone, out _))
        {
            faults.Add($"{DigestOptions.Section}:Zone is \"{options.Zone}\", which is no zone this machine knows: give an IANA name such as Europe/London.");
        }

        faults.AddRange(options.Slots
            .Where(s => DigestTimes.ParseSlot(s) is null)
            .Select(s => $"{DigestOptions.Section}:Slots has \"{s}\": give times of day as HH:mm, such as 07:30."));
        if (options.Slots.Count > 24)
        {
            faults.Add($"{DigestOptions.Section}:Slots has {options.Slots.Count} times: give at most 24.");
        }

        if (options.WhenEmpty is not ("skip" or "say"))
        {
            faults.Add($"{DigestOptions.Section}:WhenEmpty is \"{options.WhenEmpty}\": give skip or say.");
        }

        if (options.MaxLines is < 1 or > 50)
        {
            faults.Add($"{DigestOptions.Section}:MaxLines is {options.MaxLines}: give a number from 1 to 50.");
        }

        if (options.LateUpTo < TimeSpan.Zero || options.LateUpTo > TimeSpan.FromHours(12))
        {
            faults.Add($"{DigestOptions.Section}:LateUpTo is {options.LateUpTo}: give a time from 00:00:00 to 12:00:00.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
