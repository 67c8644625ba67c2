namespace NewsBot.Core.Feeds;

/// <summary>When a feed asks not to be read: RSS skipHours and skipDays, in UTC.</summary>
/// <param name="Hours">A bit for each hour; bit 0 is midnight to one.</param>
/// <param name="Days">A bit for each day; bit 0 is Sunday.</param>
public readonly record struct FeedQuietTimes(int Hours, int Days)
{
    private const int AllHours = 0xFFFFFF;
    private const int AllDays = 0x7F;

    public static FeedQuietTimes None { get; }

    /// <summary>The first moment from <paramref name="at"/> on that is not quiet; a feed that never wants to be read is read all the same.</summary>
    public DateTimeOffset After(DateTimeOffset at)
    {
        if ((Hours & AllHours) == AllHours || (Days & AllDays) == AllDays)
        {
            return at;
        }

        var moment = at.ToUniversalTime();
        while ((Hours >> moment.Hour & 1) == 1 || (Days >> (int)moment.DayOfWeek & 1) == 1)
        {
            moment = new DateTimeOffset(moment.Year, moment.Month, moment.Day, moment.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
        }

        return moment;
    }
}
