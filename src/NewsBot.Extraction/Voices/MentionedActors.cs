using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Voices;

/// <summary>Tells whom a list of mentions that stands as a subject means.</summary>
internal sealed class MentionedActors(StoryText text, Cast cast, BackReferences back, Func<int, Quotation?> quotationAt)
{
    private readonly Companions _companions = new(text, cast, quotationAt);
    private readonly GroupHeads _groups = new(text, cast);

    /// <summary>The people and bodies meant; unnamed where none can be told.</summary>
    /// <param name="passing">Whether the verb passes a motion, so that members act for their body.</param>
    /// <param name="barred">Those whom a pronoun cannot mean.</param>
    public Subject Resolve(MentionChain chain, bool passing, IReadOnlySet<Actor> barred)
    {
        var actors = new List<Actor>();
        var how = "";
        var beside = chain.Mentions is [.., { Kind: MentionKind.Name } last] ? _companions.Beside(last) : null;
        foreach (var mention in beside is null ? chain.Mentions : [.. chain.Mentions, beside])
        {
            var (meant, reason) = Of(mention, passing, barred);
            actors.AddRange(meant);
            how = meant.Count > 0 && reason.Length > 0 ? reason : how;
        }

        return new([.. actors.Distinct()], actors.Count == 0, chain.Start, how);
    }

    private (IReadOnlyList<Actor> Meant, string How) Of(Mention mention, bool passing, IReadOnlySet<Actor> barred)
    {
        var words = text.Words(mention.Start, mention.End);
        if (mention.Actor is { } actor)
        {
            return ([actor], mention.Kind == MentionKind.Office ? $"\"{words}\" is {actor.Name}" : "");
        }

        if (mention.Kind == MentionKind.Crowd && passing && AreMembers(mention) && cast.To(mention.End).FirstOrDefault(m => m.Kind == MentionKind.Body)?.Actor is { } union)
        {
            return ([union], $"the members pass it for {union.Name}");
        }

        if (mention.Kind == MentionKind.Crowd && text.Norm(mention.Start - 1) == "both" && _groups.Both(mention) is { Count: 2 } pair)
        {
            return (pair, $"both are {string.Join(" and ", pair)}");
        }

        if (mention.Kind is MentionKind.Crowd or MentionKind.Office && _groups.Behind(mention, passing) is { } whole)
        {
            return ([whole], $"\"{words}\" speak for {whole.Name}");
        }

        if (mention.Kind == MentionKind.Office && back.Office(mention) is { } known)
        {
            return ([known], $"\"{words}\" is taken for {known.Name}");
        }

        if (OfficeHolders.Several(text, mention, cast.Actors) is { Count: > 0 } several)
        {
            return (several, $"\"{words}\" are {string.Join(" and ", several.Select(a => a.Name))}");
        }

        return mention.Kind == MentionKind.Pronoun && back.Speaker(mention, barred).ToList() is { Count: > 0 } speakers
            ? (speakers, $"\"{words}\" is {speakers[^1].Name}")
            : ([], "");
    }

    /// <summary>"Members of the union", not "members at the meeting".</summary>
    private bool AreMembers(Mention crowd) => Enumerable.Range(crowd.Start, 2).Any(i => text.Norm(i) is "members" or "delegates")
        && !Enumerable.Range(crowd.Start, crowd.End - crowd.Start).Any(i => text.Norm(i) == "at");
}
