using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Questions;

/// <summary>The record at one moment: its names, and what it rests on.</summary>
/// <param name="From">Whose view it is, and of when.</param>
internal sealed record RecordView(RecordNames Names, Coverage Coverage, Standpoint From)
{
    /// <summary>In the offset in which times are told.</summary>
    public DateTimeOffset AsOf => From.AsOf;

    public int Year => AsOf.Year;

    public DateOnly Day => DateOnly.FromDateTime(AsOf.DateTime);
}
