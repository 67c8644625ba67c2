using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Voices;

/// <summary>Who argues in a piece of opinion: the writer of the byline, or the paper in its own leading article.</summary>
internal static class Authors
{
    /// <summary>The author whose own words the piece holds; null for a report.</summary>
    public static Actor? Of(Story story, StoryText text, Cast cast, Func<int, Quotation?> quotationAt)
    {
        var (single, several) = FirstPersons(text, quotationAt);
        var marked = IsMarked(story, text);
        if (Writer(story.Byline, cast) is { } writer && (single >= 2 || (marked && single + several >= 1)))
        {
            return writer;
        }

        return marked && Lexicon.EditorialMarks.Any(m => Contains(story.Title, m) || Contains(story.Byline, m) || FirstLines(text).Any(l => Contains(l, m))) && story.Feed.Length > 0
            ? Masthead(story.Feed, cast) : null;
    }

    /// <summary>The paper itself, where it speaks of "this newspaper" or by its own name.</summary>
    public static Actor Masthead(string feed, Cast cast)
    {
        var name = feed.StartsWith("The ", StringComparison.Ordinal) ? feed[4..] : feed;
        return cast.Actors.FirstOrDefault(a => !a.IsPerson && FigureName.CompareBodies(a.Name, name) != NameMatch.Different) ?? new(name, CallerKind.Organisation);
    }

    private static (int Single, int Several) FirstPersons(StoryText text, Func<int, Quotation?> quotationAt)
    {
        var single = 0;
        var several = 0;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (quotationAt(i) is null && text.LineAt(i).Kind is LineKind.Prose)
            {
                single += text.Norm(i) is "i" ? 1 : 0;
                several += text.Norm(i) is "we" or "our" ? 1 : 0;
            }
        }

        return (single, several);
    }

    public static bool IsMarked(Story story, StoryText text) =>
        Lexicon.OpinionMarks.Concat(Lexicon.EditorialMarks).Any(m => Contains(story.Title, m) || Contains(story.Byline, m) || FirstLines(text).Any(l => Contains(l, m)));

    private static IEnumerable<string> FirstLines(StoryText text) =>
        text.Lines.Where(l => l.Kind == LineKind.Heading && l.Number <= 2 && !l.IsEmpty).Select(l => text.Words(l.First, l.End));

    private static bool Contains(string? where, string mark)
    {
        if (where is null)
        {
            return false;
        }

        var at = where.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(where[at - 1])) && (at + mark.Length == where.Length || !char.IsLetter(where[at + mark.Length]));
    }

    private static Actor? Writer(string? byline, Cast cast)
    {
        if (Bylines.Writer(byline) is not { } name)
        {
            return null;
        }

        var figure = FigureName.Parse(name);
        var writer = cast.Actors.FirstOrDefault(a => a.IsPerson && FigureName.Parse(a.Name).Compare(figure) is NameMatch.Same or NameMatch.Compatible) ?? new Actor(name, CallerKind.Person);
        if (writer.Role is null && Bylines.Post(byline!) is { } post)
        {
            writer.AddRole(post, []);
        }

        return writer;
    }
}
