using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Core.Stories.Versions;

/// <summary>When pages are read again: ever more seldom after a story was learnt, sooner after trouble, and not at once for a feed that cries wolf.</summary>
internal sealed partial class VisitTimes
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);
    private static readonly TimeSpan Breath = TimeSpan.FromMinutes(15);
    private const int MostRetries = 5;
    private const int MostDoublings = 9;

    private readonly TimeSpan[] _after;

    /// <param name="revisits">As <see cref="Feeds.WatchOptions.Revisits"/>.</param>
    public VisitTimes(string revisits) => _after = [.. Step.Matches(revisits).Select(Span).Order()];

    public bool Never => _after.Length == 0;

    /// <summary>The first time of the schedule that is still to come; null where all are over.</summary>
    public DateTimeOffset? Next(DateTimeOffset learntAt, DateTimeOffset now) =>
        _after.Select(a => (DateTimeOffset?)(learntAt + a)).FirstOrDefault(t => t > now);

    /// <summary>An hour after the first failure, then ever later, five times at most; a time of the schedule that comes sooner is kept.</summary>
    public DateTimeOffset? AfterFailure(DateTimeOffset learntAt, DateTimeOffset now, int failures)
    {
        var next = Next(learntAt, now);
        var retry = now + (Soon * Math.Pow(2, Math.Clamp(failures - 1, 0, MostRetries)));
        return failures > MostRetries || next < retry ? next : retry;
    }

    /// <summary>At once for a story that a feed lists as updated; later where the last visits found nothing new.</summary>
    public static DateTimeOffset AfterUpdate(DateTimeOffset lastRead, DateTimeOffset now, int idle) =>
        lastRead + (Breath * Math.Pow(2, Math.Clamp(idle, 0, MostDoublings))) is var earliest && earliest > now ? earliest : now;

    private static TimeSpan Span(Match step)
    {
        var count = int.Parse(step.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return step.Groups[2].ValueSpan switch
        {
            "s" => TimeSpan.FromSeconds(count),
            "m" => TimeSpan.FromMinutes(count),
            "h" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        };
    }

    [GeneratedRegex(@"(\d{1,4})\s*([smhd])", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Step { get; }
}
