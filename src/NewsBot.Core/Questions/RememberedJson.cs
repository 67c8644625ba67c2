using System.Text.Json;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>What a thread was about, as text that another version of the program can read, or leave.</summary>
internal static class RememberedJson
{
    public static string Write(Remembered what) => JsonSerializer.Serialize(
        new RememberedRow(
            what.Target?.Value, what.Person?.Value, what.PersonAsTyped, what.Intent.ToString(), what.AskedAt, what.Filter.Parties, what.Filter.Words,
            what.Filter.Reasons, what.Filter.Days.From, what.Filter.Days.Until, what.Filter.Class?.ToString(), what.Filter.Without),
        RememberedJsonContext.Default.RememberedRow);

    /// <summary>Null for what this version does not understand: the conversation then starts anew.</summary>
    public static Remembered? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, RememberedJsonContext.Default.RememberedRow) is { } row && Enum.TryParse<QuestionIntent>(row.Intent, out var intent)
                ? new(Id(row.Target), Id(row.Person), row.PersonAsTyped, Filter(row), intent, row.AskedAt)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FigureId? Id(Guid? value) => value is { } guid ? new(guid) : null;

    private static QuestionFilter Filter(RememberedRow row) => new(
        row.Parties ?? [], row.Words ?? [], row.Reasons ?? [], new(row.From, row.Until), Enum.TryParse<CallClass>(row.Class, out var callClass) ? callClass : null)
    {
        Without = row.Without ?? [],
    };
}
