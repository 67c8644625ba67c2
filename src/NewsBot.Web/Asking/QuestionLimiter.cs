using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace NewsBot.Web.Asking;

/// <summary>Keeps one address from asking more than its share (<see cref="WebOptions.QuestionsPerMinute"/>).</summary>
internal sealed class QuestionLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _limiter;

    public QuestionLimiter(IOptions<WebOptions> options)
    {
        var perMinute = options.Value.QuestionsPerMinute;
        _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetSlidingWindowLimiter(
            address,
            _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 }));
    }

    public bool MayAsk(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
