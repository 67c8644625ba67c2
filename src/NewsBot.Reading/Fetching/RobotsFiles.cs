using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace NewsBot.Reading.Fetching;

/// <summary>The robots.txt of each site, asked once a day (RFC 9309, section 2.4).</summary>
/// <param name="fetch">Gets a file; within all the bounds of <see cref="SafeHttp"/>, and without asking robots.txt first.</param>
internal sealed class RobotsFiles(Func<FetchRequest, CancellationToken, Task<FetchAnswer>> fetch, AllowedHosts allowed, TimeProvider clock)
{
    private const int Remembered = 5000;
    private const int LargestFile = 500 * 1024;
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>
    /// What the site of an address says. A site without the file allows all; one whose file cannot be had for now allows nothing, as the
    /// standard has it. Hosts of one's own are not asked.
    /// </summary>
    public async Task<RobotsRules> ForAsync(Uri address, CancellationToken cancellationToken)
    {
        if (allowed.Allows(address))
        {
            return RobotsRules.AllowAll;
        }

        var site = address.GetLeftPart(UriPartial.Authority);
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(site, out var known) && known.Until > now)
        {
            return known.Rules;
        }

        var answer = await fetch(new FetchRequest(new Uri(new Uri(site), "/robots.txt"), "text/plain, */*;q=0.1"), cancellationToken).ConfigureAwait(false);
        var found = answer switch
        {
            { Problem: null } => (Rules(answer.Body), now + Fresh),
            { Status: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests } => (RobotsRules.AllowAll, now + Fresh),
            _ => (RobotsRules.Nothing(answer), now + TryAgain),
        };
        if (_known.Count >= Remembered)
        {
            foreach (var (old, _) in _known.OrderBy(k => k.Value.Until).Take(Remembered / 4).ToArray())
            {
                _known.TryRemove(old, out _);
            }
        }

        _known[site] = found;
        return found.Item1;
    }

    private static RobotsRules Rules(byte[] body) => RobotsRules.Parse(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, LargestFile))));
}
