namespace NewsBot.Core.Messages;

/// <summary>Long running text in portions that a surface can carry.</summary>
public static class Portions
{
    /// <summary>
    /// The text, made fit to be shown, in at most <paramref name="most"/> portions of at most <paramref name="limit"/> UTF-16 units. It is
    /// split at blanks where it can be; what lies beyond the last portion is cut with "…". Portions without words are left away.
    /// </summary>
    public static IReadOnlyList<RichText> Of(RichText text, int limit, int most)
    {
        var portions = new List<List<Run>> { new() };
        var room = limit;
        foreach (var run in text.Runs)
        {
            var words = ShownText.Clean(run.Text);
            var at = 0;
            while (at < words.Length)
            {
                if (room == 0 && portions.Count == most)
                {
                    var last = portions[^1][^1];
                    portions[^1][^1] = last with { Text = ShownText.Cut(last.Text + words[at..], last.Text.Length) };
                    return Worded(portions);
                }

                if (room == 0)
                {
                    portions.Add([]);
                    room = limit;
                }

                if (words.Length - at <= room)
                {
                    portions[^1].Add(run with { Text = words[at..] });
                    room -= words.Length - at;
                    break;
                }

                if (portions.Count == most)
                {
                    portions[^1].Add(run with { Text = ShownText.Cut(words[at..], room) });
                    return Worded(portions);
                }

                var end = Break(words, at, room);
                portions[^1].Add(run with { Text = words[at..end] });
                room = 0;
                at = end;
            }
        }

        return Worded(portions);
    }

    // At the last blank, unless that would leave most of the room empty.
    private static int Break(string words, int at, int room)
    {
        var end = ShownText.Border(words, at, room);
        var blank = words.LastIndexOf(' ', end - 1, end - at);
        return blank > at + (room / 2) ? blank + 1 : end;
    }

    private static List<RichText> Worded(List<List<Run>> portions) =>
        [.. portions.Where(runs => runs.Any(run => !string.IsNullOrWhiteSpace(run.Text))).Select(runs => new RichText(runs))];
}
