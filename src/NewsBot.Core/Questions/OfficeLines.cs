using System.Globalization;
using NewsBot.Core.Figures;
using NewsBot.Core.Figures.Register;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>Tells which offices a person held, as the register of office-holders knows it on the day asked about.</summary>
internal static class OfficeLines
{
    private const int MostFormer = 6;

    /// <summary>The answer with the offices of the person it is about; as it was where the register knows nobody of that full name.</summary>
    /// <param name="typed">The name as typed, for somebody the record does not know.</param>
    public static Answer Beside(Answer answer, Meant meant, string? typed, RecordView view, OfficeRegister register)
    {
        var figure = meant.Person?.Figure ?? meant.Target
            ?? new Figure { Id = default, Name = typed ?? "", Kind = Calls.CallerKind.Person, LearntAt = view.AsOf };
        var lines = Of(figure, view.Day, register);
        if (lines.Count == 0)
        {
            return answer;
        }

        var heading = new Paragraph(new RichText(new Run($"Offices under the name {CleanText.Clip(figure.Name, 60)}", Strong: true), new Run(", from our register of office-holders, not from stories:")));
        var block = new Bullets([.. lines.Select(RichText.Of)]);
        var blocks = answer.Message.Blocks.ToList();
        var at = blocks.FindIndex(b => b is Context or Choices);
        blocks.InsertRange(at < 0 ? blocks.Count : at, [heading, block]);
        return answer with { Message = new(blocks) };
    }

    private static List<string> Of(Figure figure, DateOnly day, OfficeRegister register)
    {
        var begun = register.EverHeldBy(figure).Where(h => h.From <= day).OrderByDescending(h => h.From).ToArray();
        var former = begun.Where(h => h.To <= day).ToArray();
        var lines = begun.Except(former).Select(h => $"{Name(h)}, since {Words(h.From)}{(h.IsOpenOn(day) ? $"; known until {Words(h.KnownUntil!.Value)}, not after" : "")}").ToList();
        lines.AddRange(former.Take(MostFormer).Select(h => $"{Name(h)}, {Words(h.From)} to {Words(h.To!.Value)}"));
        return lines;
    }

    private static string Name(OfficeHolding holding) => holding.Party is null ? holding.Office : $"{holding.Office} ({holding.Party})";

    private static string Words(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
