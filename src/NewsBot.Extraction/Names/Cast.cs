namespace NewsBot.Extraction.Names;

/// <summary>Everybody in a story, and every place where it speaks of them.</summary>
internal sealed class Cast
{
    private readonly ILookup<int, Mention> _from;
    private readonly ILookup<int, Mention> _to;

    public Cast(IReadOnlyList<Actor> actors, IEnumerable<Mention> mentions)
    {
        Actors = actors;
        Mentions = [.. mentions.OrderBy(m => m.Start).ThenByDescending(m => m.End)];
        _from = Mentions.SelectMany(m => new[] { m.Start, m.Core }.Distinct().Select(at => (at, m))).ToLookup(x => x.at, x => x.m);
        _to = Mentions.SelectMany(m => new[] { m.End, m.Tail }.Distinct().Select(at => (at, m))).ToLookup(x => x.at, x => x.m);
    }

    public IReadOnlyList<Actor> Actors { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Mentions that begin at a token, the longest first.</summary>
    public IEnumerable<Mention> From(int token) => _from[token].OrderByDescending(m => m.Tail);

    /// <summary>Mentions that end before a token, the longest first.</summary>
    public IEnumerable<Mention> To(int token) => _to[token].OrderBy(m => m.Start);

    public bool Begins(int token) => _from.Contains(token);
}
