using Microsoft.Extensions.Options;
using NewsBot.Core.Stories;

namespace NewsBot.Host.Start;

/// <summary>Tells every feed that cannot be watched, with its place in the list.</summary>
internal sealed class HostOptionsValidator : IValidateOptions<HostOptions>
{
    public ValidateOptionsResult Validate(string? name, HostOptions options)
    {
        var faults = options.Feeds
            .Select((feed, i) => (feed, Key: $"{HostOptions.Section}:Feeds:{i}:Url"))
            .Where(f => StoryLink.Clean(f.feed.Url) is null)
            .Select(f => string.IsNullOrWhiteSpace(f.feed.Url)
                ? $"{f.Key} is missing: give the feed's http or https address."
                : $"{f.Key} is \"{f.feed.Url}\": give an http or https address.")
            .Concat(options.Feeds
                .Where(f => f.Url is not null)
                .GroupBy(f => f.Name ?? f.Url, StringComparer.OrdinalIgnoreCase)
                .Where(g => g.Count() > 1)
                .Select(g => $"{HostOptions.Section}:Feeds names \"{g.Key}\" {g.Count()} times: give each feed a name of its own."))
            .ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
