using System.Text.Json;
using NewsBot.Core.Calls;
using NewsBot.Core.Stories;

namespace NewsBot.Model;

/// <summary>Has the model point at calls in a story.</summary>
internal sealed class CallProposer(ModelDesk desk) : ICallProposer
{
    private const int LongestText = 12_000;
    private const int MostProposals = 20;

    private const string Task =
        "The field \"article\" is a news article. List every named person in it who publicly asks a named office-holder to resign, step down, be removed or consider their position. "
        + "Answer with a JSON array alone, of objects with \"caller\" (the full name as it stands in the article), \"target\" (the same) and \"quote\" (the words of the article that show it, copied letter for letter, within one sentence). "
        + "Answer [] where there is none. Leave out whoever only criticises, or resigns themselves.";

    public async Task<IReadOnlyList<ProposedCall>> ProposeAsync(Story story, CancellationToken cancellationToken = default)
    {
        var text = story.Whole.Length <= LongestText ? story.Whole : story.Whole[..LongestText];
        var answer = await desk.AskAsync(ModelUses.Calls, Task, new() { ["article"] = text }, cancellationToken);
        return [.. Lines(answer).Take(MostProposals)
            .Where(l => l is { Caller.Length: > 0, Target.Length: > 0, Quote.Length: > 0 })
            .Select(l => new ProposedCall(l.Caller!, l.Target!, l.Quote!))];
    }

    private static List<ProposedLine> Lines(string? answer)
    {
        var (from, to) = (answer?.IndexOf('[', StringComparison.Ordinal) ?? -1, answer?.LastIndexOf(']') ?? -1);
        try
        {
            return from >= 0 && to > from ? JsonSerializer.Deserialize(answer.AsSpan(from, to - from + 1), ModelJson.Default.ListProposedLine)?.FindAll(l => l is not null) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
