using NewsBot.Core.Stories;

namespace NewsBot.Core.Questions;

/// <summary>The record at one moment: its names, and what it rests on.</summary>
/// <param name="AsOf">In the offset in which times are told.</param>
internal sealed record RecordView(RecordNames Names, Coverage Coverage, DateTimeOffset AsOf)
{
    public int Year => AsOf.Year;

    public DateOnly Day => DateOnly.FromDateTime(AsOf.DateTime);
}
