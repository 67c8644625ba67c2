using System.Globalization;
using System.Text;
using NewsBot.Core.Stories;
using NewsBot.Storage.Stories;

namespace NewsBot.Storage.Postgres;

/// <summary>
/// The index of words as PostgreSQL's own text search. Texts and questions are cut into words here and alike, so that it does not matter
/// what the server's locale takes for a letter, and nothing that PostgreSQL would read as an operator ever gets to it.
/// </summary>
internal sealed class PostgresStorySearch : IStorySearch
{
    // PostgreSQL's own limits (2,046 bytes a word, 16,383 places, 255 places a word, 1 MB a text), a letter being up to three bytes here.
    private const int LongestWord = 500;
    private const int LastPlace = 16_383;
    private const int PlacesOfOneWord = 255;
    private const int LargestIndex = 1_000_000;

    public Task AddAsync(Session session, long number, Story story) => session.ExecuteAsync(
        "insert into story_words (story_number, words) values (@Number, cast(@Words as tsvector))",
        new { Number = number, Words = Index($"{story.Title}\n{story.Text}") });

    public async Task<IReadOnlyList<StoryHeader>> FindAsync(
        Session session, IReadOnlyCollection<string> words, DateTimeOffset asOf, int limit) => Query(words) is not { } query ? [] :
        await session.QueryAsync(
            $"""
            select {StoryHeaderRow.Columns}
            from story_words w join stories s on s.number = w.story_number
            where w.words @@ cast(@Query as tsquery) and s.learnt_at <= @AsOf
            order by coalesce(s.published_at, s.learnt_at) desc, s.number desc
            limit @Limit
            """,
            new { Query = query, AsOf = UtcText.Of(asOf), Limit = limit },
            (StoryRow row) => row.Header());

    /// <summary>Every word with its places: <c>'the':1,4 'storm':2</c>.</summary>
    internal static string Index(string text)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var (place, size) = (0, 0);
        foreach (var word in Words(text).Where(w => w.Length <= LongestWord))
        {
            place = Math.Min(place + 1, LastPlace);
            if (!places.TryGetValue(word, out var its))
            {
                size += Encoding.UTF8.GetByteCount(word) + 4;
                if (size > LargestIndex)
                {
                    break;
                }

                places[word] = its = [];
            }

            if (its.Count < PlacesOfOneWord && size <= LargestIndex)
            {
                its.Add(place);
                size += 2;
            }
        }

        return string.Join(' ', places.Select(p => $"'{p.Key}':{string.Join(',', p.Value)}"));
    }

    /// <summary>All that is asked for; what was one word to whoever asked must stand together. Null where nothing can be found.</summary>
    internal static string? Query(IEnumerable<string> asked)
    {
        var all = asked.Select(a => Words(a).ToList()).Where(w => w.Count > 0).ToList();
        return all.Count == 0 || all.SelectMany(w => w).Any(w => w.Length > LongestWord)
            ? null
            : string.Join(" & ", all.Select(w => $"({string.Join(" <-> ", w.Select(one => $"'{one}'"))})").Distinct());
    }

    /// <summary>Runs of letters and digits, in lower case and without accents.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in PostgresValues.Clean(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
