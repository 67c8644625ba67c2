using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>What we say when the record cannot answer: short, kind, and with what can be asked.</summary>
internal static class Refusals
{
    public static Answer OffTopic(RecordView view) => Offer(
        new Draft("off_topic") { None = true }.Say(
            "That is outside what I keep. I keep one record: who has publicly called for whom to resign or be removed, when, why and in what words."), view).Finish(null);

    public static Answer Help(RecordView view) => Offer(
        new Draft("help") { None = true }.Say(
            "Ask me who has publicly called for whom to go: who, how many, since when, why, in what words, of which party, who withdrew, who backs them. Say “help” for the commands."), view).Finish(null);

    public static Answer Departure(RecordView view) => Offer(
        new Draft("off_topic") { None = true }.Say(
            "I cannot say who went, who will go or who ought to: the record holds only who publicly called for whom to go."), view).Finish(null);

    public static Answer Silence(string? target, RecordView view)
    {
        var draft = new Draft("off_topic") { None = true }.Say(
            "The record holds calls, not silences: that somebody is not on the list is not evidence that they did not call, or that they back anybody.");
        return (target is null ? Offer(draft, view) : draft.Suggest($"Who has called for {target} to go?").Suggest($"Who is backing {target}?")).Finish(null);
    }

    public static Answer EmptyRecord(RecordView view) => new Draft("no_answer") { None = true }
        .Say("The record is empty: no story has been read yet, so there is nothing to answer from.")
        .Say("Add a feed with “feeds add Name https://…”, or see “status” for what is going on. Feeds are read every few minutes.")
        .Suggest("status").Suggest("feeds").Suggest("help")
        .Finish(view);

    public static Answer UnknownTarget(string typed, ClosestWords.Found? near, RecordView view)
    {
        var name = CleanText.Clip(typed, 60);
        var draft = new Draft("no_answer") { None = true, Count = 0 };
        draft.Say($"We have no record of anybody calling for {name} to go. That is not evidence that nobody did.");
        if (near is not null)
        {
            draft.Cite(near.Story);
            draft.Say(new Run("Closest: "), new Run($"{near.Story.Title}, {SourceWords.Of(near.Story, view.Year)}", Link: TextFragment.Link(near.Story.Link, near.Words)));
        }

        return Offer(draft, view).Finish(view);
    }

    public static Answer WhichTarget(RecordView view) =>
        Offer(new Draft("ask_back") { None = true }.Say("Whom do you mean? Please name the one who is asked to go."), view).Finish(null);

    /// <summary>"before the budget": the record knows no such day.</summary>
    public static Answer WhichDay(string occasion, Question asked, RecordNames names, RecordView view)
    {
        var name = CleanText.Clip(occasion, 60);
        var draft = new Draft("ask_back") { None = true }.Say(
            $"I do not know which day “{name}” was: the record holds calls and no calendar. Please say it with a day, such as “before 26 Nov” or “since Monday”.");
        return asked.Target is { } target && names.IsNameWord(Figures.FigureName.Parse(target).Surname)
            ? draft.Suggest($"Who has called for {target} to go since last week?").Suggest($"Who has called for {target} to go?").Finish(null)
            : Offer(draft, view).Finish(null);
    }

    public static Answer Forgotten(bool anything) => new Draft("forget") { None = true }
        .Say(anything
            ? "Forgotten: what you asked here, and when. “Since I last asked” and follow-up questions start anew."
            : "There was nothing to forget: I remember no question of yours here.")
        .Finish(null);

    public static Answer OneAtATime(IEnumerable<string> names)
    {
        var draft = new Draft("ask_back") { None = true }.Say("One at a time, please: whom first?");
        foreach (var name in names)
        {
            draft.Suggest(name, $"Who has called for {name} to go?");
        }

        return draft.Finish(null);
    }

    public static Answer Ambiguous(string typed, IEnumerable<KnownFigure> meant, Func<string, string> again)
    {
        var draft = new Draft("ask_back") { None = true };
        var names = meant.Select(m => m.Figure.Name).Distinct(StringComparer.Ordinal).Take(5).ToArray();
        draft.Say($"“{CleanText.Clip(typed, 60)}” could be {string.Join(" or ", names)}. Whom do you mean?");
        foreach (var name in names)
        {
            draft.Suggest(name, again(name));
        }

        return draft.Finish(null);
    }

    private static Draft Offer(Draft draft, RecordView view)
    {
        var targets = view.Names.Targets.OrderByDescending(t => t.LastAsked).Take(3).Select(t => t.Figure.Name).ToArray();
        foreach (var name in targets)
        {
            draft.Suggest($"Who has called for {name} to go?");
        }

        return draft.Suggest("What is new?");
    }
}
