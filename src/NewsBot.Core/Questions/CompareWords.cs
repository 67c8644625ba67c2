namespace NewsBot.Core.Questions;

/// <summary>Reads "more than last week?", "has it gone up?", "who has more calls against them, Roe or Doe?".</summary>
internal static class CompareWords
{
    private static readonly string[] Up = ["gone up", "going up", "growing", "rising", "risen", "increased", "increasing", "picking up", "grown", "gathering pace", "speeding up"];
    private static readonly string[] Down = ["gone down", "going down", "falling", "fallen", "slowing", "slowed", "dried up", "drying up", "dropped off", "slowing down", "easing"];

    public static bool AreThere(Sentence sentence) =>
        (Compares(sentence) && (sentence.Has("than") || Choice(sentence).Length > 1)) || sentence.Has(Up) || sentence.Has(Down);

    public static Comparison Read(Sentence sentence)
    {
        var fewer = sentence.Has("fewer", "less") || sentence.Has(Down);
        var choice = Choice(sentence);
        if (choice.Length > 1)
        {
            return new(DaySpan.Always, DaySpan.Always, fewer, choice);
        }

        var spans = sentence.Dates.Spans;
        var (now, then) = spans.Count > 1 && !IsRolling(sentence) ? (spans[0], spans[1]) : Calendar(sentence);
        return new(now, then, fewer, []);
    }

    private static bool Compares(Sentence sentence) => sentence.Has("more", "fewer", "less", "most");

    /// <summary>"this week" and "last week" side by side are the calendar's, not the seven days up to now.</summary>
    private static bool IsRolling(Sentence sentence) => sentence.Has("than last", "than the last", "than previous", "than the previous", "than in the last", "than the week before", "than yesterday");

    private static (DaySpan Now, DaySpan Then) Calendar(Sentence sentence)
    {
        var today = sentence.Dates.Today;
        if (sentence.Has("month"))
        {
            var first = new DateOnly(today.Year, today.Month, 1);
            return (new(first, today), new(first.AddMonths(-1), first.AddDays(-1)));
        }

        if (sentence.Has("year"))
        {
            var first = new DateOnly(today.Year, 1, 1);
            return (new(first, today), new(first.AddYears(-1), first.AddDays(-1)));
        }

        if (sentence.Has("today", "yesterday"))
        {
            return (new(today, today), new(today.AddDays(-1), today.AddDays(-1)));
        }

        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return (new(monday, today), new(monday.AddDays(-7), monday.AddDays(-1)));
    }

    /// <summary>The names beside "or", behind the last comma or verb: "…, Roe or Doe".</summary>
    private static string[] Choice(Sentence sentence)
    {
        var words = sentence.Words;
        var or = words.FindLastIndex(w => w.Folded == "or");
        if (or < 1 || or == words.Count - 1 || !sentence.AsksWho)
        {
            return [];
        }

        var from = or;
        while (from > 0 && !words[from - 1].EndsPart && (words[from - 1].IsPlain || words[from - 1].Is(Senses.Known)))
        {
            from--;
        }

        return from == or ? [] : [Phrases.Text(words, from, or - from), Phrases.Text(words, or + 1, words.Count - or - 1)];
    }
}
