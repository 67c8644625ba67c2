using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Questions;

/// <summary>Every name the record knows at a moment, with the posts and roles that stories give: what a question is read against.</summary>
internal sealed class RecordNames
{
    private readonly Dictionary<FigureId, KnownFigure> _figures;
    private readonly HashSet<string> _fullNames = new(StringComparer.Ordinal);
    private readonly ILookup<string, KnownFigure> _byExactName;
    private readonly HashSet<string> _nameWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roleWords = new(StringComparer.Ordinal);

    private RecordNames(IEnumerable<Figure> figures)
    {
        _figures = figures.ToDictionary(f => f.Id, f => new KnownFigure(f));
        foreach (var spelled in _figures.Values.Select(f => SpelledNames.Of(f.Figure)))
        {
            _fullNames.UnionWith(spelled.FullNames);
            _nameWords.UnionWith(spelled.Words);
        }

        _byExactName = _figures.Values
            .SelectMany(f => SpelledNames.Of(f.Figure).ExactKeys, (figure, key) => (figure, key))
            .ToLookup(f => f.key, f => f.figure, StringComparer.Ordinal);
    }

    public static RecordNames Empty { get; } = new([]);

    public IEnumerable<KnownFigure> All => _figures.Values;

    public IEnumerable<KnownFigure> Targets => _figures.Values.Where(f => f.IsTarget);

    public IEnumerable<KnownFigure> Speakers => _figures.Values.Where(f => f.Speaks);

    /// <param name="figures">All who are mentioned, after merges.</param>
    public static RecordNames Of(IEnumerable<Figure> figures, IEnumerable<Mention> mentions, RulingBook book)
    {
        var names = new RecordNames(figures);
        foreach (var mention in mentions)
        {
            var target = book.FigureOf(mention.Target);
            if (mention.Speaker is { } speaker)
            {
                names.Add(book.SpeakerOf(speaker, mention.Story), target, mention.Role);
            }

            names.Ask(target, mention.Office, mention.LearntAt);
        }

        return names;
    }

    public KnownFigure? Find(FigureId id) => _figures.GetValueOrDefault(id);

    /// <summary>The figures that bear the very name that was typed.</summary>
    public IEnumerable<KnownFigure> Named(TypedName typed) => _byExactName[typed.Person.Joined]
        .Where(f => f.Figure.IsPerson && typed.Person.First is not null)
        .Concat(_byExactName[string.Join(' ', typed.BodyWords)].Where(f => !f.Figure.IsPerson));

    public bool IsNameWord(string folded) => _nameWords.Contains(folded);

    /// <summary>Whether a word, its plural ending off, stands in what stories say any caller is.</summary>
    public bool IsRoleWord(string stem) => _roleWords.Contains(stem);

    public bool IsFullName(string folded) => _fullNames.Contains(folded);

    private void Add(FigureId speaker, FigureId target, string? role)
    {
        if (!_figures.TryGetValue(speaker, out var who) || !_figures.ContainsKey(target))
        {
            return;
        }

        who.Speaks = true;
        who.Targets.Add(target);
        if (!string.IsNullOrWhiteSpace(role))
        {
            if (who.Roles.Add(FigureName.Fold(role)))
            {
                _roleWords.UnionWith(OfficeWords.Of(role));
            }
        }
    }

    private void Ask(FigureId target, string? office, DateTimeOffset at)
    {
        if (!_figures.TryGetValue(target, out var about))
        {
            return;
        }

        about.IsTarget = true;
        about.TimesAsked++;
        about.LastAsked = at > about.LastAsked ? at : about.LastAsked;
        if (!string.IsNullOrWhiteSpace(office))
        {
            about.Offices.Add(FigureName.Fold(office));
        }
    }
}
