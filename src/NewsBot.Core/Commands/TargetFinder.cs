using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Commands;

/// <summary>Finds the one whom a command is about.</summary>
internal static class TargetFinder
{
    private const int MostChoices = 5;

    /// <summary>The one figure that the typed name means; else what to say instead, with a choice for each that it could mean.</summary>
    public static async Task<(Figure? Target, Message? Instead)> FindAsync(
        Answerer answerer, string typed, CommandCall call, Standpoint from, CancellationToken cancellationToken)
    {
        var found = await answerer.FindTargetsAsync(typed, from, cancellationToken);
        if (found is [var only])
        {
            return (only, null);
        }

        var name = CleanText.Clip(typed, 60);
        return (null, found.Count == 0
            ? new(
                new Paragraph(RichText.Of($"The record knows nobody called {name} who was ever asked to go. That may be the spelling, or that no feed has told of it.")),
                new Choices([new($"Who has called for {CleanText.Clip(typed, 40)} to go?", $"Who has called for {name} to go?"), new("Who is asked to go?", "who is being asked to go?")]))
            : new(
                new Paragraph(RichText.Of($"“{name}” could be several people. Whom do you mean?")),
                new Choices([.. found.Take(MostChoices).Select(f => new Choice(CleanText.Clip(f.Name, 75), Again(call, typed, f.Name)))])));
    }

    // The same line with the name in full.
    private static string Again(CommandCall call, string typed, string name)
    {
        var line = call.Line with { Words = [name] };
        return call.Line.From(0) == typed ? $"{call.Command.Name} {line}" : $"{call.Command.Name} {call.Line.From(0).Replace(typed, name, StringComparison.Ordinal)}";
    }
}
