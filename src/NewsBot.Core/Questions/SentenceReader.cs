using NewsBot.Core.Calls;

namespace NewsBot.Core.Questions;

/// <summary>Reads one sentence: what is wanted, of whom, by whom, and which callers.</summary>
internal sealed class SentenceReader(Sentence sentence)
{
    private readonly List<QuestionWord> _words = sentence.Words;
    private readonly SpokenDates _dates = sentence.Dates;
    private readonly Phrases.TargetPart? _target = sentence.Target;
    private readonly (int Start, int Length)? _subject = sentence.Subject;

    public Question Read()
    {
        var isPlural = _subject is { } s && Askers.IsPlural(_words, s);
        var person = _subject is { } subject && !isPlural && !Overlaps(subject) ? subject : Askers.Statement(_words, _target);
        var passive = Passive();
        if (passive is { } being)
        {
            return Passively(being);
        }

        var intent = new IntentReader(sentence).Read(hasPerson: person is not null, isPlural);
        var sinceAsked = MemoryWords.PointToLastQuestion(_words);
        if (sinceAsked && intent is (QuestionIntent.WhoCalled or QuestionIntent.FollowUp or QuestionIntent.OffTopic or QuestionIntent.Count or QuestionIntent.Latest))
        {
            intent = QuestionIntent.News;
        }

        if (intent == QuestionIntent.FollowUp)
        {
            return FollowUp();
        }

        if (intent == QuestionIntent.Person)
        {
            return AboutOne(person);
        }

        if (intent == QuestionIntent.Source && person is null && sentence is { KnownName: null, Calls: false } && _target is { Length: > 0 } source)
        {
            // "source for Jo Roe": whose call it is stands where the target does elsewhere.
            return new(intent) { Person = Phrases.Text(_words, source.Start, source.Length), AsOf = _dates.AsOf, IsElliptical = true };
        }

        // "the Jo Roe quote", "who reported Jo Roe's call": no verb tells who is meant, the full name does.
        if (person is null && intent is QuestionIntent.WhatSaid or QuestionIntent.Source or QuestionIntent.Why or QuestionIntent.When or QuestionIntent.Withdrawn)
        {
            person = sentence.KnownName;
        }
        else if (intent is QuestionIntent.Source && sentence.KnownName is { } named)
        {
            person = named;
        }

        var personText = person is { } p ? Phrases.Text(_words, p.Start, p.Length) : null;
        var pointsBack = person is { } back && _words.Skip(back.Start).Take(back.Length).All(w => w.Is(Senses.Pronoun));
        var aboutOne = person is not null && intent is QuestionIntent.YesNo or QuestionIntent.Why or QuestionIntent.When or QuestionIntent.WhatSaid or QuestionIntent.Source;
        return new(intent)
        {
            Target = _target is { Length: > 0 } t ? Phrases.Text(_words, t.Start, t.Length) : null,
            Person = pointsBack || intent is QuestionIntent.Compare ? null : personText,
            PersonPointsBack = pointsBack || (person is null && intent is QuestionIntent.Why or QuestionIntent.When or QuestionIntent.WhatSaid or QuestionIntent.Source),
            Filter = aboutOne ? QuestionFilter.None with { Class = null } : intent is QuestionIntent.Compare ? QuestionFilter.None : Filter(person),
            AsOf = _dates.AsOf,
            IsElliptical = _target is not { Length: > 0 },
            TargetIsGuess = _target is { PointsBack: true },
            WantsYesNo = _words[0].Is(Senses.Auxiliary),
            Nth = Ordinals.Of(_words),
            SinceAsked = sinceAsked,
            Said = intent is QuestionIntent.Silence or QuestionIntent.Count ? [.. _words.SelectMany(w => OfficeWords.Of(w.Text)).Distinct(StringComparer.Ordinal)] : [],
            WantsShare = intent == QuestionIntent.Count && sentence.Has(IntentReader.Shares),
            Comparison = intent == QuestionIntent.Compare ? CompareWords.Read(sentence) : null,
            AsCsv = sentence.Has("csv", "spreadsheet", "excel"),
        };
    }

    /// <summary>"tell me about Jo Roe", "who is Jo Roe?": the name stands behind the verb, or behind "about" or "on".</summary>
    private Question AboutOne((int Start, int Length)? person)
    {
        var lead = _words.FindLastIndex(w => w.Folded is "about" or "on" or "of");
        var (start, length) = lead >= 0 && lead + 1 < _words.Count
            ? (lead + 1, _words.Skip(lead + 1).TakeWhile(w => w.IsPlain || w.Is(Senses.Known | Senses.Pronoun)).Count())
            : person ?? (_words.Count, 0);
        var isPointer = length > 0 && _words.Skip(start).Take(length).All(w => w.Is(Senses.Pronoun));
        return new(QuestionIntent.Person)
        {
            Person = length == 0 || isPointer ? null : Phrases.Text(_words, start, length),
            PersonPointsBack = length == 0 || isPointer,
            AsOf = _dates.AsOf,
            WantsOffices = true,
        };
    }

    private Question FollowUp()
    {
        var from = sentence.Has("what about", "how about") ? _words.FindIndex(w => w.Folded == "about") + 1 : 0;
        while (from < _words.Count && _words[from].Folded is "and" or "or" or "just" or "only" or "any" or "even" or "from" or "in" or "for" or "of" or "on" or "the")
        {
            from++;
        }

        from = sentence.Has("which of", "are any", "who of", "any of") ? _words.Count : from;
        var rest = _words.Skip(from).Where(w => !w.Is(Senses.Date)).ToList();
        return new(QuestionIntent.FollowUp)
        {
            NarrowsDown = _words[0].Folded is "any" or "just" or "only" || (rest.Count > 0 && rest[^1].Folded.EndsWith('s') && (OfficeWords.IsKnown(rest[^1].Folded) || sentence.Names.IsRoleWord(WordStem.Of(rest[^1].Folded)))),
            Person = rest.Count == 0 ? null : Phrases.Text(rest, 0, rest.Count),
            Filter = FilterReader.Read(sentence, _ => false, int.MaxValue, null),
            AsOf = _dates.AsOf,
            IsElliptical = true,
            AsCsv = sentence.Has("csv", "spreadsheet", "excel"),
        };
    }

    private Question Passively((int Start, int Length) being)
    {
        var by = _words.FindLastIndex(w => w.Folded == "by" && !w.Is(Senses.Date));
        var person = by > being.Start && by + 1 < _words.Count ? Phrases.Text(_words, by + 1, _words.Count - by - 1) : null;
        var isAnybody = person is null || _words.Skip(by + 1).All(w => w.Is(Senses.Ask | Senses.Anybody));
        return new(being.Length == 0 ? QuestionIntent.Targets : isAnybody ? QuestionIntent.WhoCalled : QuestionIntent.YesNo)
        {
            Target = being.Length == 0 ? null : Phrases.Text(_words, being.Start, being.Length),
            Person = isAnybody ? null : person,
            Filter = QuestionFilter.None with { Days = _dates.Span },
            AsOf = _dates.AsOf,
            WantsYesNo = _words[0].Is(Senses.Auxiliary),
        };
    }

    /// <summary>"has [Roe] been told to quit": the subject is the one who is asked to go. An empty subject for "who has been told to quit".</summary>
    private (int Start, int Length)? Passive()
    {
        var been = _words.FindIndex(w => w.Folded is "been" or "being" or "get" or "got");
        if (been < 0 || been + 1 >= _words.Count || !_words.Skip(been + 1).TakeWhile(w => !w.Is(Senses.Ask | Senses.Anybody)).Take(3).Any(w => w.Is(Senses.Calling) && !w.Folded.EndsWith("ing", StringComparison.Ordinal)))
        {
            return null;
        }

        return _subject ?? (sentence.AsksWho ? (been, 0) : null);
    }

    private bool Overlaps((int Start, int Length) part) =>
        _target is { Length: > 0 } t && part.Start < t.Start + t.Length && t.Start < part.Start + part.Length;

    private QuestionFilter Filter((int Start, int Length)? person)
    {
        var end = _target?.End ?? int.MaxValue;
        CallClass? callClass = null;
        if (_target is not null)
        {
            callClass = sentence.Has("timetable", "schedule") || (_words.Any(w => w.Folded is "name" or "set") && sentence.Has("date")) ? CallClass.Timetable
                : sentence.Has("position", "her future", "his future", "their future") ? CallClass.Position
                : null;
        }

        if (sentence.Has("explicitly", "explicit"))
        {
            callClass = CallClass.Explicit;
        }

        return FilterReader.Read(
            sentence,
            i => (_target is { } t && i >= t.Start && i < Math.Max(t.End, t.Start + t.Length)) || (person is { } p && i >= p.Start && i < p.Start + p.Length),
            end,
            callClass);
    }
}
