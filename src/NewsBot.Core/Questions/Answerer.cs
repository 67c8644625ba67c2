using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Figures.Register;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Questions;

/// <summary>
/// Answers questions in plain words from the record alone: names, numbers, days and lists are looked up, quotes are stretches of
/// stored stories, and what the record does not hold is said to be missing.
/// </summary>
public sealed class Answerer : IDisposable
{
    private readonly RecordViews _views;
    private readonly AskedMemory _memory;
    private readonly CallerAnswers _callers;
    private readonly PersonAnswers _persons;
    private readonly StanceAnswers _stances;
    private readonly TargetAnswers _targets;
    private readonly NewsAnswers _news;
    private readonly ReasonAnswers _reasons;
    private readonly ClosestWords _closest;
    private readonly CountAnswers _counts;
    private readonly SourceAnswers _sources;
    private readonly CompareAnswers _compares;
    private readonly SilenceAnswers _silences;
    private readonly OfficeRegister _register;

    public Answerer(
        ILedgerStore store, ILedger ledger, IStoryStore stories, RulingBooks books, OfficeRegister register, CallerProfiles profiles, Rosters rosters, AskedMemory memory)
    {
        var filter = new EntryFilter(stories);
        var shares = new RosterLines(rosters, profiles);
        _register = register;
        _counts = new(ledger, filter, new(profiles), shares);
        _views = new(store, stories, books);
        _memory = memory;
        _closest = new(stories);
        _callers = new(ledger, filter, shares);
        _persons = new(ledger, _closest);
        _stances = new(ledger);
        _targets = new(ledger);
        _news = new(ledger);
        _reasons = new(ledger, filter);
        _sources = new(ledger);
        _compares = new(ledger, filter);
        _silences = new(ledger, shares);
    }

    /// <summary>Never throws for what a person may type.</summary>
    /// <param name="from">Who asks, and when: only what was learnt by then counts. Times are told in its offset.</param>
    /// <param name="thread">What keeps a conversation together, so that "and the Lib Dems?" is understood; null for a question by itself.</param>
    public Task<Answer> AnswerAsync(string question, Standpoint from, string? thread = null, CancellationToken cancellationToken = default) =>
        AnswerAsync(question, from, thread, asker: null, cancellationToken);

    /// <inheritdoc cref="AnswerAsync(string, Standpoint, string?, CancellationToken)"/>
    /// <param name="asker">The person in their channel, for "since I last asked"; null to take the thread for one.</param>
    public async Task<Answer> AnswerAsync(string question, Standpoint from, string? thread, string? asker, CancellationToken cancellationToken = default)
    {
        var view = await _views.AtAsync(from, cancellationToken);
        var asked = QuestionParser.Parse(question, view.Names, from.AsOf);
        return await AnswerAsync(asked, view, thread, asker ?? thread, cancellationToken);
    }

    public void Dispose() => _views.Dispose();

    /// <summary>Whom a name or post, as typed, could mean among those who were ever asked to go.</summary>
    public async Task<IReadOnlyList<Figure>> FindTargetsAsync(string typed, Standpoint from, CancellationToken cancellationToken = default)
    {
        var view = await _views.AtAsync(from, cancellationToken);
        return [.. NameSearch.Target(view.Names, typed, OfficesThen.On(_register, DateOnly.FromDateTime(from.AsOf.DateTime))).Select(f => f.Figure)];
    }

    /// <summary>Answers a question that was put together elsewhere, such as by a command.</summary>
    internal async Task<Answer> AnswerAsync(Question asked, Standpoint from, string? thread, string? asker, CancellationToken cancellationToken) =>
        await AnswerAsync(asked, await _views.AtAsync(from, cancellationToken), thread, asker ?? thread, cancellationToken);

    private async Task<Answer> AnswerAsync(Question asked, RecordView view, string? thread, string? asker, CancellationToken cancellationToken)
    {
        if (asked.Intent == QuestionIntent.OffTopic)
        {
            return Refusals.OffTopic(view);
        }

        if (asked.Intent == QuestionIntent.Help)
        {
            return Refusals.Help(view);
        }

        if (asked.Intent == QuestionIntent.Forget)
        {
            return Refusals.Forgotten(await _memory.ForgetAsync(thread, asker, cancellationToken));
        }

        if (asked.AsOf is { } earlier && earlier < view.AsOf)
        {
            view = await _views.AtAsync(view.From with { AsOf = earlier }, cancellationToken);
        }

        if (view.Coverage.Stories == 0)
        {
            return Refusals.EmptyRecord(view);
        }

        var before = Before(asked, await _memory.RecallAsync(thread, cancellationToken), view);
        var meant = QuestionResolver.Resolve(asked, before, view.Names, OfficesThen.Of(_register, asked, view));
        if (asked.Intent == QuestionIntent.News && meant.Question.Filter.Days.IsAlways && (asked.SinceAsked || before?.Intent == QuestionIntent.News))
        {
            meant = meant with { Since = await _memory.LastAskedAsync(asker, meant.Target?.Id, cancellationToken) };
        }

        var answer = meant.Refusal?.Invoke(view) ?? await DispatchAsync(meant, view, cancellationToken);
        answer = asked.WantsOffices ? OfficeLines.Beside(answer, meant, asked.Person, view, _register) : answer;
        if (meant.Refusal is null)
        {
            var about = new Remembered(
                meant.Target?.Id, meant.Person?.Figure.Id ?? OnlyCaller(answer, view), meant.Person is null ? meant.PersonAsTyped : null,
                meant.Question.Filter, meant.Question.Intent, view.AsOf);
            await _memory.RememberAsync(thread, asker, about, cancellationToken);
        }

        return answer;
    }

    /// <summary>What the question follows: the sentence before it in the same message, else the question before in the thread.</summary>
    private Remembered? Before(Question asked, Remembered? remembered, RecordView view)
    {
        if (asked.Context is not { } context)
        {
            return remembered;
        }

        var meant = QuestionResolver.Resolve(context, remembered, view.Names, OfficesThen.Of(_register, context, view));
        return meant.Refusal is not null ? remembered : new(
            meant.Target?.Id ?? remembered?.Target, meant.Person?.Figure.Id, meant.Person is null ? meant.PersonAsTyped : null,
            meant.Question.Filter, meant.Question.Intent, remembered?.AskedAt ?? view.AsOf);
    }

    private async Task<Answer> DispatchAsync(Meant meant, RecordView view, CancellationToken cancellationToken)
    {
        var question = meant.Question;
        switch (question.Intent)
        {
            case QuestionIntent.Departure:
                return Refusals.Departure(view);
            case QuestionIntent.Silence:
                return await _silences.OfAsync(question, meant.Target, view, cancellationToken);
            case QuestionIntent.News:
                return await _news.SinceAsync(meant.Target, meant.Since ?? Since(question, view), isFirst: question.SinceAsked && meant.Since is null, view, cancellationToken);
            case QuestionIntent.Targets or QuestionIntent.Person when meant.Person is { } person:
                return await _targets.ByAsync(person, question.Filter, question.Intent == QuestionIntent.Person ? meant.Target : null, view, cancellationToken);
            case QuestionIntent.Person when meant.Target is { } about:
                return await _callers.WhoAsync(question, about, view, cancellationToken);
            case QuestionIntent.Compare when question.Comparison is { } comparison && meant.Compared.Count > 1:
                return await _compares.TargetsAsync(comparison, meant.Compared, view, cancellationToken);
            case QuestionIntent.Compare when question.Comparison is { } comparison && meant.Target is { } compared:
                return await _compares.SpansAsync(question, comparison, compared, view, cancellationToken);
            case QuestionIntent.Source when meant.Person is not null || (meant.PersonAsTyped is null && meant.Target is not null):
                return await _sources.OfAsync(meant.Person?.Figure, meant.Target, view, cancellationToken);
            case QuestionIntent.Targets when meant.PersonAsTyped is null:
                return await _targets.AllAsync(question.Filter, view, cancellationToken);
            case QuestionIntent.WhoBacks when meant is { Target: { } target, PersonAsTyped: null }:
                return await _stances.BackersAsync(question, target, null, view, cancellationToken);
            case QuestionIntent.WhoBacks when meant is { Target: { } target, Person: { } backer }:
                return await _stances.BackersAsync(question, target, backer, view, cancellationToken);
        }

        if (meant.PersonAsTyped is { } typed && !(question.Intent is QuestionIntent.First or QuestionIntent.Latest && meant is { Target: not null, Person: not null }))
        {
            return await _persons.AnswerAsync(question, meant.Person, typed, meant.Target, view, cancellationToken);
        }

        if (meant.UnknownTarget is { } unknown)
        {
            return Refusals.UnknownTarget(unknown, await _closest.AboutAsync(unknown, null, view.AsOf, cancellationToken), view);
        }

        if (meant.Target is null)
        {
            return question.Filter.Days.IsAlways ? Refusals.WhichTarget(view) : await _targets.AllAsync(question.Filter, view, cancellationToken);
        }

        return question.Intent switch
        {
            QuestionIntent.First or QuestionIntent.Latest => await _callers.EndAsync(question, meant.Target, meant.Person?.Figure, view, cancellationToken),
            QuestionIntent.Withdrawn => await _callers.WithdrawnAsync(question, meant.Target, view, cancellationToken),
            QuestionIntent.Count when question.By is not null || question.Of is not null => await _counts.AnswerAsync(question, meant.Target, view, cancellationToken),
            QuestionIntent.Why => await _reasons.OfAllAsync(question, meant.Target, view, cancellationToken),
            QuestionIntent.When => await _callers.EndAsync(question with { Intent = QuestionIntent.First }, meant.Target, null, view, cancellationToken),
            _ => await _callers.WhoAsync(question, meant.Target, view, cancellationToken),
        };
    }

    /// <summary>News without "since" are those of the last day.</summary>
    private static DateTimeOffset Since(Question question, RecordView view) =>
        question.Filter.Days.From is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), view.AsOf.Offset) : view.AsOf.AddDays(-1);

    /// <summary>After "who was first?" the question "why?" means the one who was named.</summary>
    private static FigureId? OnlyCaller(Answer answer, RecordView view) =>
        answer.Callers is [var only] ? view.Names.Speakers.FirstOrDefault(s => s.Figure.Name == only)?.Figure.Id : null;
}
