namespace NewsBot.Extraction.Names;

/// <summary>Everybody in a story, and every place where it speaks of them.</summary>
internal sealed class Cast
{
    private readonly Dictionary<int, Mention[]> _from;
    private readonly Dictionary<int, Mention[]> _to;

    public Cast(IReadOnlyList<Actor> actors, IEnumerable<Mention> mentions)
    {
        Actors = actors;
        Mentions = [.. mentions.OrderBy(m => m.Start).ThenByDescending(m => m.End)];
        _from = At(m => m.Start, m => m.Core, all => all.OrderByDescending(m => m.Tail));
        _to = At(m => m.End, m => m.Tail, all => all.OrderBy(m => m.Start));
    }

    public IReadOnlyList<Actor> Actors { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Mentions that begin at a token, the longest first.</summary>
    public Mention[] From(int token) => _from.GetValueOrDefault(token, []);

    /// <summary>Mentions that end before a token, the longest first.</summary>
    public Mention[] To(int token) => _to.GetValueOrDefault(token, []);

    public bool Begins(int token) => _from.ContainsKey(token);

    /// <summary>Mentions by two of their places. Nearly every place has one only, and needs no sorting.</summary>
    private Dictionary<int, Mention[]> At(Func<Mention, int> one, Func<Mention, int> other, Func<Mention[], IEnumerable<Mention>> sorted)
    {
        var at = new Dictionary<int, Mention[]>(Mentions.Count);
        foreach (var mention in Mentions)
        {
            Add(one(mention), mention);
            if (other(mention) != one(mention))
            {
                Add(other(mention), mention);
            }
        }

        return at;

        void Add(int place, Mention mention) => at[place] = at.TryGetValue(place, out var others) ? [.. sorted([.. others, mention])] : [mention];
    }
}
