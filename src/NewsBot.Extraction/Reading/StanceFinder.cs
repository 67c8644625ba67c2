using NewsBot.Core.Calls;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Finds what people say of those who are asked to go without asking it themselves.</summary>
internal sealed class StanceFinder(StoryParts parts, IReadOnlyList<Demand> demands)
{
    private static readonly WordClass Support = WordClass.Load("support");

    public List<Stance> Find(IReadOnlyCollection<ResignationCall> calls)
    {
        var stances = new List<Stance>();
        foreach (var demand in demands)
        {
            var kind = demand.Retracted && demand.Blocked is null ? StanceKind.Withdrew : demand.BlockedAs;
            if (kind is { } told)
            {
                Add(stances, demand.Callers, demand.Targets, told, parts.Text.Sentences[demand.Sentence]);
            }
        }

        foreach (var sentence in parts.Text.Sentences.Where(s => s.Line.IsStory))
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (Support.Ends(parts.Text.Tokens, i, sentence.End, Forms.Any) is { Any: true } ends)
                {
                    var holders = parts.Voices.At(i, ends.Farthest).Actors;
                    var target = parts.Back.TargetByFocus(sentence.End, [.. holders]);
                    if (target is not null)
                    {
                        Add(stances, holders, [target], StanceKind.Backs, sentence);
                    }
                }
            }
        }

        // Who calls does not back, whatever else is quoted of them.
        return [.. stances.Where(s => s.Kind != StanceKind.Backs || !calls.Any(c => c.Caller.Name == s.Holder.Name && c.Target.Name == s.Target.Name && !c.Retracted))];
    }

    private void Add(List<Stance> stances, IEnumerable<Actor> holders, IReadOnlyList<Actor> targets, StanceKind kind, Sentence sentence)
    {
        foreach (var holder in holders)
        {
            foreach (var target in targets.Where(t => t != holder))
            {
                if (stances.Exists(s => s.Kind == kind && s.Holder.Name == holder.Name && s.Target.Name == target.Name))
                {
                    continue;
                }

                var span = parts.Text.Span(sentence.First, sentence.End);
                stances.Add(new(
                    parts.Story.Id,
                    new(holder.Name, holder.Kind, holder.Role, holder.Party),
                    new(target.Name, target.Role),
                    kind,
                    new(null, null, parts.Text.Quote(span), span)));
            }
        }
    }
}
