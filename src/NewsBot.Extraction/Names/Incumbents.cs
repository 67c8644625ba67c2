using System.Collections.Frozen;
using NewsBot.Core.Figures.Register;
using NewsBot.Core.Stories;

namespace NewsBot.Extraction.Names;

/// <summary>
/// Gives the people of a story the offices that the register knows them to hold on the story's day, so that "the prime minister" is found in a
/// story that only names him. Who is not named in the story is never brought into it.
/// </summary>
internal static class Incumbents
{
    /// <summary>The surnames, folded, of those who hold an office on the story's day, each of one person alone.</summary>
    public static IReadOnlySet<string> Surnames(Story story) =>
        story.Published is { } published ? OfficeRegister.Shipped.SurnamesOn(DateOnly.FromDateTime(published.DateTime)) : FrozenSet<string>.Empty;

    public static void Add(Story story, IEnumerable<Actor> actors)
    {
        if (story.Published is not { } published)
        {
            return;
        }

        var day = DateOnly.FromDateTime(published.DateTime);
        var people = actors.Where(a => a.IsPerson).ToList();
        foreach (var actor in people)
        {
            foreach (var name in OfficeRegister.Shipped.HeldBy(actor.Name, day).SelectMany(h => OfficeRegister.Shipped.Office(h).Names))
            {
                actor.AddKnownOffice(name);
            }
        }
    }
}
