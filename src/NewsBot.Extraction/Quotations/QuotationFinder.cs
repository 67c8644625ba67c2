using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Quotations;

/// <summary>Pairs quotation marks of all kinds, line by line. A mark that closes nothing and opens nothing is an apostrophe.</summary>
internal static class QuotationFinder
{
    public static List<Quotation> Find(StoryText text)
    {
        var found = new List<Quotation>();
        var at = 0;
        foreach (var line in text.Lines.Where(l => !l.IsEmpty))
        {
            var marks = new List<QuoteMark>();
            while (at < text.Marks.Length && text.Marks[at].Before < line.First)
            {
                at++;
            }

            while (at < text.Marks.Length && IsIn(text, text.Marks[at], line))
            {
                marks.Add(text.Marks[at++]);
            }

            if (line.IsStory)
            {
                Pair(text, line, marks, found);
            }
        }

        return found;
    }

    private static bool IsIn(StoryText text, QuoteMark mark, Line line)
    {
        var next = line.Number + 1 < text.Lines.Count ? text.Tokens[Math.Min(text.Lines[line.Number + 1].First, text.Tokens.Length - 1)].Start : int.MaxValue;
        if (mark.Before < line.End)
        {
            return true;
        }

        // A mark at the end of this line and one at the start of the next stand before the same token.
        return mark.Before == line.End && mark.Place < next && text.Plain.AsSpan(text.Tokens[line.End - 1].End, mark.Place - text.Tokens[line.End - 1].End).IndexOf('\n') < 0;
    }

    private static void Pair(StoryText text, Line line, List<QuoteMark> marks, List<Quotation> found)
    {
        QuoteMark? open = null;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (open is not { } opened)
            {
                if (mark.MayOpen && (mark.IsDouble || Closes(text, marks, i) || (mark.Sign != '’' && (mark.Before == line.First || text.Norm(mark.Before - 1) is ":" or ","))))
                {
                    open = mark;
                }

                continue;
            }

            if (mark.IsDouble != opened.IsDouble)
            {
                continue;
            }

            if (mark.MayClose && !(mark.MayOpen && mark.Sign is '“' or '‘') && !(!mark.IsDouble && IsPossessive(text, marks, i)))
            {
                Add(found, opened.Before, mark.Before, true);
                open = null;
            }
            else if (mark.MayOpen && mark.Sign is '“')
            {
                // The closing mark before was forgotten.
                Add(found, opened.Before, mark.Before, false);
                open = mark;
            }
        }

        if (open is { } last && (last.IsDouble || last.Before == line.First || text.Norm(last.Before - 1) is ":" or ","))
        {
            Add(found, last.Before, line.End, false);
        }
    }

    private static void Add(List<Quotation> found, int first, int end, bool closed)
    {
        if (end > first)
        {
            found.Add(new(first, end, closed));
        }
    }

    private static bool Closes(StoryText text, List<QuoteMark> marks, int open)
    {
        for (var i = open + 1; i < marks.Count; i++)
        {
            if (!marks[i].IsDouble && marks[i].MayClose && !IsPossessive(text, marks, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the residents' views": after an s, before a small letter, and another mark closes later.</summary>
    private static bool IsPossessive(StoryText text, List<QuoteMark> marks, int at)
    {
        var place = marks[at].Place;
        if (place == 0 || text.Plain[place - 1] is not ('s' or 'S') || place + 2 >= text.Plain.Length || text.Plain[place + 1] != ' ' || !char.IsLetter(text.Plain[place + 2]))
        {
            return false;
        }

        for (var i = at + 1; i < marks.Count; i++)
        {
            if (!marks[i].IsDouble)
            {
                return marks[i].MayClose && !marks[i].MayOpen;
            }
        }

        return false;
    }
}
