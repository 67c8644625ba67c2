using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Questions;

/// <summary>Every name the record knows at a moment, with the posts and roles that stories give: what a question is read against.</summary>
internal sealed class RecordNames
{
    private readonly Dictionary<FigureId, KnownFigure> _figures;
    private readonly HashSet<string> _fullNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nameWords = new(StringComparer.Ordinal);

    private RecordNames(IEnumerable<Figure> figures)
    {
        _figures = figures.ToDictionary(f => f.Id, f => new KnownFigure(f));
        foreach (var name in _figures.Values.SelectMany(f => f.Names))
        {
            var folded = FigureName.Fold(name.Written);
            var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1)
            {
                _fullNames.Add(string.Join(' ', words));
                _fullNames.Add(name.Key);
            }

            _nameWords.UnionWith(words);
        }
    }

    public static RecordNames Empty { get; } = new([]);

    public IEnumerable<KnownFigure> Targets => _figures.Values.Where(f => f.IsTarget);

    public IEnumerable<KnownFigure> Speakers => _figures.Values.Where(f => f.Speaks);

    public static RecordNames Of(IReadOnlyList<Figure> figures, IReadOnlyList<Report> reports, IReadOnlyList<StanceReport> stances, IReadOnlyList<ClaimReport> claims, RulingBook book)
    {
        var names = new RecordNames(figures);
        foreach (var report in reports)
        {
            names.Add(book.CallerOf(report), book.FigureOf(report.TargetId), report.Call.Caller.Role, report.Call.Target.Role, report.Story.LearntAt);
        }

        foreach (var stance in stances)
        {
            names.Add(book.FigureOf(stance.HolderId), book.FigureOf(stance.TargetId), stance.Stance.Holder.Role, stance.Stance.Target.Role, stance.Story.LearntAt);
        }

        foreach (var claim in claims)
        {
            names.Ask(book.FigureOf(claim.TargetId), claim.Claim.Target.Role, claim.Story.LearntAt);
        }

        return names;
    }

    public KnownFigure? Find(FigureId id) => _figures.GetValueOrDefault(id);

    public bool IsNameWord(string folded) => _nameWords.Contains(folded);

    public bool IsFullName(string folded) => _fullNames.Contains(folded);

    private void Add(FigureId speaker, FigureId target, string? role, string? office, DateTimeOffset at)
    {
        if (!_figures.TryGetValue(speaker, out var who) || !_figures.ContainsKey(target))
        {
            return;
        }

        who.Speaks = true;
        who.Targets.Add(target);
        if (!string.IsNullOrWhiteSpace(role))
        {
            who.Roles.Add(FigureName.Fold(role));
        }

        Ask(target, office, at);
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
