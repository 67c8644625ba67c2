using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>Settles the names of a question against the record, and what it leaves out against the questions before it.</summary>
internal static class QuestionResolver
{
    public static Meant Resolve(Question asked, Remembered? before, RecordNames names, OfficesThen then)
    {
        if (asked.Event is { } occasion)
        {
            return new(asked) { Refusal = view => Refusals.WhichDay(occasion, asked, names, view) };
        }

        if (asked.Intent == QuestionIntent.Person)
        {
            return About(asked, before, names, then);
        }

        if (asked.Comparison is { Others.Count: > 0 } comparison)
        {
            return Compared(asked, comparison.Others, names, then);
        }

        var question = asked.Intent == QuestionIntent.FollowUp ? FollowUp(asked, before, names, then) : Continued(asked, before);
        if (question is null)
        {
            return new(asked) { Refusal = Refusals.OffTopic };
        }

        var meant = Target(question, before, names, then);
        return meant.Refusal is null ? Person(meant, before, names) : meant;
    }

    /// <summary>"tell me about Roe": as one who asks, as one who is asked, or as both.</summary>
    private static Meant About(Question question, Remembered? before, RecordNames names, OfficesThen then)
    {
        if (question.Person is not { } typed)
        {
            var last = (before?.Person ?? before?.Target) is { } id ? names.Find(id) : null;
            return last is null
                ? new(question) { Refusal = Refusals.WhichTarget }
                : new(question) { Person = last.Speaks ? last : null, Target = last.IsTarget ? last.Figure : null, PersonAsTyped = last.Figure.Name };
        }

        var speakers = NameSearch.Speaker(names, typed, null);
        var targets = NameSearch.Target(names, typed, then);
        return (speakers.Count > 1 && targets.Count != 1) || (targets.Count > 1 && speakers.Count != 1)
            ? new(question) { Refusal = _ => Refusals.Ambiguous(typed, speakers.Concat(targets), name => $"Tell me about {name}") }
            : new(question)
            {
                Person = speakers is [var one] ? one : null,
                Target = targets is [var other] ? other.Figure : null,
                PersonAsTyped = typed,
            };
    }

    private static Meant Compared(Question question, IReadOnlyList<string> typed, RecordNames names, OfficesThen then)
    {
        var found = typed.Select(t => (Typed: t, Figures: NameSearch.Target(names, t, then))).ToArray();
        return found.FirstOrDefault(f => f.Figures.Count == 0) is { Typed: { } unknown }
            ? new(question) { UnknownTarget = unknown }
            : found.FirstOrDefault(f => f.Figures.Count > 1) is { Typed: { } several } many
                ? new(question) { Refusal = _ => Refusals.Ambiguous(several, many.Figures, name => $"Who has called for {name} to go?") }
                : new(question) { Target = found[0].Figures[0].Figure, Compared = [.. found.Select(f => f.Figures[0].Figure)] };
    }

    private static Meant Target(Question question, Remembered? before, RecordNames names, OfficesThen then)
    {
        var meant = new Meant(question);
        if (question.Target is { } typed)
        {
            var found = NameSearch.Target(names, typed, then);
            if (found.Count == 1)
            {
                return meant with { Target = found[0].Figure };
            }

            if (found.Count > 1)
            {
                return meant with { Refusal = _ => Refusals.Ambiguous(typed, found, name => $"Who has called for {name} to go?") };
            }

            var several = typed.Split(" and ", StringSplitOptions.RemoveEmptyEntries).Select(t => NameSearch.Target(names, t, then)).ToArray();
            if (several.Length > 1 && several.All(s => s.Count == 1))
            {
                return meant with { Refusal = _ => Refusals.OneAtATime(several.Select(s => s[0].Figure.Name)) };
            }

            if (!question.TargetIsGuess)
            {
                return meant with { UnknownTarget = typed };
            }
        }

        // What the thread was about; a question about one person's calls may do without.
        return before?.Target is { } id && (question.IsElliptical || question.TargetIsGuess) ? meant with { Target = names.Find(id)?.Figure } : meant;
    }

    private static Meant Person(Meant meant, Remembered? before, RecordNames names)
    {
        var question = meant.Question;
        if (question.Person is { } typed)
        {
            var found = NameSearch.Speaker(names, typed, meant.Target?.Id);
            return found.Count > 1
                ? meant with { Refusal = _ => Refusals.Ambiguous(typed, found, name => Again(question, name, meant.Target)) }
                : meant with { PersonAsTyped = typed, Person = found is [var only] ? only : null, Target = meant.Target };
        }

        if (question.PersonPointsBack && before is not null)
        {
            var person = before.Person is { } id ? names.Find(id) : null;
            return meant with { Person = person, PersonAsTyped = person?.Figure.Name ?? before.PersonAsTyped };
        }

        return meant;
    }

    /// <summary>"How many?" after "any Tories?" keeps the Tories, unless it names a target of its own.</summary>
    private static Question Continued(Question asked, Remembered? before)
    {
        if (before is { Person: null, PersonAsTyped: null } && asked is { Intent: QuestionIntent.WhatSaid, Person: null, Target: null })
        {
            // "show the quotes" of those who were listed.
            return asked with { Intent = QuestionIntent.WhoCalled, PersonPointsBack = false, Filter = before.Filter };
        }

        return before is not null && asked.IsElliptical && asked.Target is null && asked.Filter.IsNone && asked.Person is null && !asked.PersonPointsBack
        && asked.Intent is QuestionIntent.Count or QuestionIntent.First or QuestionIntent.Latest or QuestionIntent.WhoCalled
            ? asked with { Filter = asked.AsCsv ? before.Filter : before.Filter with { Words = [] } }
            : asked;
    }

    /// <summary>"and the Lib Dems?", "what about Roe?": the question before with one thing changed; null where there is nothing to go on.</summary>
    private static Question? FollowUp(Question asked, Remembered? before, RecordNames names, OfficesThen then)
    {
        var isList = before?.Intent is QuestionIntent.Count or QuestionIntent.First or QuestionIntent.Latest or QuestionIntent.Withdrawn or QuestionIntent.WhoBacks;
        var list = isList ? before!.Intent : QuestionIntent.WhoCalled;
        if (asked.Person is not { } typed)
        {
            return before is null || asked.Filter.IsNone ? null : asked with { Intent = list, Filter = Over(before.Filter, asked.Filter) };
        }

        var isParty = asked.Filter.Parties.Count > 0 && asked.Filter.Words.All(w => OfficeWords.HasHead(w));
        var target = NameSearch.Target(names, typed, then);
        var speaker = NameSearch.Speaker(names, typed, before?.Target);
        if (before is not null && (PartyNames.Find(typed) is not null
            || ((isParty || asked.NarrowsDown) && target.Count == 0 && !speaker.Any(s => s.Fit(new(typed)) >= NameFit.Compatible))))
        {
            return asked with { Intent = list, Person = null, Filter = Over(before.Filter, asked.Filter) };
        }

        var speaksOfIt = before?.Target is { } about && speaker.Any(s => s.Targets.Contains(about));
        if (target.Count > 0 && !speaksOfIt)
        {
            return before is null
                ? asked with { Intent = QuestionIntent.WhoCalled, Person = null, Target = typed, Filter = QuestionFilter.None with { Days = asked.Filter.Days } }
                : asked with { Intent = before.Intent is QuestionIntent.YesNo or QuestionIntent.Person ? QuestionIntent.WhoCalled : before.Intent, Person = null, Target = typed, Filter = before.Filter with { Words = [], Reasons = [] } };
        }

        if (before is null)
        {
            return speaker.Count > 0 ? asked with { Intent = QuestionIntent.Targets, Filter = QuestionFilter.None } : null;
        }

        var intent = before.Intent is QuestionIntent.Why or QuestionIntent.When or QuestionIntent.WhatSaid or QuestionIntent.Targets ? before.Intent : QuestionIntent.YesNo;
        return asked with { Intent = intent, Filter = QuestionFilter.None };
    }

    /// <summary>What is said anew replaces what was said before.</summary>
    private static QuestionFilter Over(QuestionFilter before, QuestionFilter now) => new(
        now.Parties.Count > 0 || now.Words.Count > 0 ? now.Parties : before.Parties,
        now.Parties.Count > 0 || now.Words.Count > 0 ? now.Words : before.Words,
        now.Reasons.Count > 0 ? now.Reasons : before.Reasons,
        now.Days.IsAlways ? before.Days : now.Days,
        now.Class ?? before.Class)
    {
        Without = now.Parties.Count > 0 || now.Without.Count > 0 ? now.Without : before.Without,
    };

    private static string Again(Question question, string name, Figure? target) => (question.Intent, target) switch
    {
        (QuestionIntent.Why, { } t) => $"Why did {name} call for {t.Name} to go?",
        (QuestionIntent.When, { } t) => $"When did {name} call for {t.Name} to go?",
        (QuestionIntent.WhatSaid, _) => $"What did {name} say?",
        (_, { } t) => $"Has {name} called for {t.Name} to go?",
        _ => $"Whom has {name} called on to go?",
    };
}
