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
        _from = Mentions.SelectMany(m => new[] { m.Start, m.Core }.Distinct().Select(at => (at, m))).GroupBy(x => x.at, x => x.m)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(m => m.Tail).ToArray());
        _to = Mentions.SelectMany(m => new[] { m.End, m.Tail }.Distinct().Select(at => (at, m))).GroupBy(x => x.at, x => x.m)
            .ToDictionary(g => g.Key, g => g.OrderBy(m => m.Start).ToArray());
    }

    public IReadOnlyList<Actor> Actors { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Mentions that begin at a token, the longest first.</summary>
    public Mention[] From(int token) => _from.GetValueOrDefault(token, []);

    /// <summary>Mentions that end before a token, the longest first.</summary>
    public Mention[] To(int token) => _to.GetValueOrDefault(token, []);

    public bool Begins(int token) => _from.ContainsKey(token);
}
