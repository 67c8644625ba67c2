using System.Collections.Frozen;
using NewsBot.Core.Calls;
using NewsBot.Core.Stories;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Voices;

/// <summary>Whose opinion a piece is: the writer of a column, the paper behind an editorial. A news story has no such voice.</summary>
internal static class Authors
{
    private static readonly FrozenSet<string> NoNames = FrozenSet.ToFrozenSet(
        ["staff", "team", "desk", "correspondent", "reporter", "reporters", "editor", "agency", "agencies", "newsroom", "letters", "press", "office", "politics", "news", "online", "leader", "leading", "editorial", "comment", "opinion", "own", "our", "the", "diary", "view", "service", "party", "web", "digital", "blog", "live"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Mastheads = FrozenSet.ToFrozenSet(
        ["leading article", "editorial", "leader", "leader comment", "editorial board", "the editorial board", "our view", "leader column", "comment", "the leader", "editorial comment", "leader writer"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Believes = FrozenSet.ToFrozenSet(
        ["believes", "concludes", "thinks", "says", "urges", "calls", "has", "supported", "backed", "endorsed", "cannot", "does", "takes", "holds", "wants", "asks"], StringComparer.Ordinal);

    public static Actor? Of(Story story, StoryText text, Cast cast, Func<int, Quotation?> quotationAt)
    {
        if (cast.Actors.Count == 0)
        {
            return null;
        }

        if (IsEditorial(story, text, quotationAt))
        {
            return story.Feed.Length == 0 ? null : new(story.Feed, CallerKind.Organisation);
        }

        var name = Writer(story.Byline);
        if (name is null || Count(text, quotationAt, "i", "me", "my") < 2 || !SpeaksForItself(text, quotationAt))
        {
            return null;
        }

        return cast.Actors.FirstOrDefault(a => a.IsPerson && a.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? new Actor(name, CallerKind.Person);
    }

    private static bool IsEditorial(Story story, StoryText text, Func<int, Quotation?> quotationAt)
    {
        var byline = story.Byline?.Trim().TrimEnd('.') ?? "";
        var title = story.Title;
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        var label = colon is > 0 and < 40 ? title[..colon].Trim() : "";
        if (Mastheads.Contains(byline) || Mastheads.Contains(label) || label.EndsWith(" view", StringComparison.OrdinalIgnoreCase) || label.EndsWith(" says", StringComparison.OrdinalIgnoreCase)
            || label.EndsWith(" comment", StringComparison.OrdinalIgnoreCase) || byline.EndsWith(" view", StringComparison.OrdinalIgnoreCase) || byline.EndsWith(" editorial", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (Writer(byline) is not null)
        {
            return false;
        }

        for (var i = 1; i < text.Tokens.Length - 1; i++)
        {
            if (text.Norm(i) is "newspaper" or "paper" && text.Norm(i - 1) == "this" && Believes.Contains(text.Norm(i + 1)) && quotationAt(i) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"By Ann Roe, political columnist" gives "Ann Roe"; several writers, desks and teams give nobody.</summary>
    private static string? Writer(string? byline)
    {
        if (string.IsNullOrWhiteSpace(byline))
        {
            return null;
        }

        var name = byline.Trim();
        name = name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;
        var end = name.AsSpan().IndexOfAny(",|(;–");
        var words = (end < 0 ? name : name[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4 && Array.TrueForAll(words, w => (char.IsUpper(w[0]) || w.Length <= 3) && !NoNames.Contains(w.ToLowerInvariant())) && !words.Contains("and")
            ? string.Join(' ', words) : null;
    }

    private static int Count(StoryText text, Func<int, Quotation?> quotationAt, params string[] words)
    {
        var count = 0;
        foreach (var line in text.Lines.Where(l => l.Kind == LineKind.Prose))
        {
            count += Enumerable.Range(line.First, line.End - line.First).Count(i => quotationAt(i) is null && words.Contains(text.Norm(i)));
        }

        return count;
    }

    /// <summary>A story in which most words are quoted, or that talks in the words of a transcript, is no opinion of its writer.</summary>
    private static bool SpeaksForItself(StoryText text, Func<int, Quotation?> quotationAt) =>
        Enumerable.Range(0, text.Tokens.Length).Count(i => quotationAt(i) is not null) < text.Tokens.Length / 2;
}
