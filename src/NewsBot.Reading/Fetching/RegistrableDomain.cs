using NewsBot.Core.Feeds;

namespace NewsBot.Reading.Fetching;

/// <summary>The part of a host that somebody registered, well enough for politeness (<see cref="FeedPlace.Domain"/>).</summary>
internal static class RegistrableDomain
{
    public static string Of(string host) => FeedPlace.Domain(host);
}
