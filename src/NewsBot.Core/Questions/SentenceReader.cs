using NewsBot.Core.Calls;

namespace NewsBot.Core.Questions;

/// <summary>Reads one sentence: what is wanted, of whom, by whom, and which callers.</summary>
internal sealed class SentenceReader
{
    private readonly List<QuestionWord> _words;
    private readonly SpokenDates _dates;
    private readonly bool _isAsked;
    private readonly Phrases.TargetPart? _target;
    private readonly (int Start, int Length)? _subject;
    private readonly string _all;

    public SentenceReader(List<QuestionWord> words, SpokenDates dates, bool isAsked)
    {
        _words = words;
        _dates = dates;
        _isAsked = isAsked;
        _all = " " + string.Join(' ', words.Select(w => w.Folded)) + " ";
        _target = Phrases.Target(words);
        _subject = Askers.Subject(words);
    }

    private bool Calls => _words.Any(w => w.Is(Senses.Calling)) || Has("against", "vs", "versus", "turned on", "turn on", "head of", "out for", "rid of", "had enough of", "scalp");

    private bool AsksWho => _words.Any(w => w.Is(Senses.Ask) && w.Folded is not ("when" or "why" or "how" or "what"));

    public Question Read()
    {
        var isPlural = _subject is { } s && Askers.IsPlural(_words, s);
        var person = _subject is { } subject && !isPlural && !Overlaps(subject) ? subject : Askers.Statement(_words, _target);
        var passive = Passive();
        if (passive is { } being)
        {
            return Passively(being);
        }

        var personText = person is { } p ? Phrases.Text(_words, p.Start, p.Length) : null;
        var pointsBack = person is { } back && _words.Skip(back.Start).Take(back.Length).All(w => w.Is(Senses.Pronoun));
        var intent = Intent(hasPerson: person is not null, isPlural);
        if (intent == QuestionIntent.FollowUp)
        {
            return FollowUp();
        }

        if (intent == QuestionIntent.Person)
        {
            return new(QuestionIntent.FollowUp) { Person = personText, IsElliptical = true };
        }

        var aboutOne = person is not null && intent is QuestionIntent.YesNo or QuestionIntent.Why or QuestionIntent.When or QuestionIntent.WhatSaid;
        var filter = aboutOne ? QuestionFilter.None with { Class = null } : Filter(person);
        return new(intent)
        {
            Target = _target is { Length: > 0 } t ? Phrases.Text(_words, t.Start, t.Length) : null,
            Person = pointsBack ? null : personText,
            PersonPointsBack = pointsBack || (person is null && intent is QuestionIntent.Why or QuestionIntent.When or QuestionIntent.WhatSaid),
            Filter = filter,
            AsOf = _dates.AsOf,
            IsElliptical = _target is not { Length: > 0 },
            TargetIsGuess = _target is { PointsBack: true },
            WantsYesNo = _words[0].Is(Senses.Auxiliary),
        };
    }

    private QuestionIntent Intent(bool hasPerson, bool isPlural)
    {
        var going = _target is not null || Calls;
        if (Has("how many", "number of", "head count", "how big") || _words[0].Folded is "count" or "tally" or "number")
        {
            return Withdraws ? QuestionIntent.Withdrawn : Has("resigned", "quit ") && !Calls ? QuestionIntent.Departure : QuestionIntent.Count;
        }

        if (Withdraws)
        {
            return QuestionIntent.Withdrawn;
        }

        if (Backs)
        {
            return QuestionIntent.WhoBacks;
        }

        if (AsksWho && !hasPerson && Has("not", "hasnt", "havent", "never", "didnt", "doesnt", "isnt", "arent", "without"))
        {
            return QuestionIntent.Silence;
        }

        if (_words[0].Folded == "when" || Has("what date", "what day", "which day", "on what day"))
        {
            return hasPerson || !Calls ? QuestionIntent.When : QuestionIntent.First;
        }

        if (Has("why", "reason", "reasons", "on what grounds", "what for"))
        {
            return QuestionIntent.Why;
        }

        if (_words[0].Is(Senses.Saying) || (Has("what", "whats") && (_words.Any(w => w.Is(Senses.Saying)) || Has("say", "said", "saying", "says", "tell", "told"))))
        {
            return QuestionIntent.WhatSaid;
        }

        if (_words.Any(w => w.Is(Senses.News)) && !Has("new leader") && (Has("what", "whats", "any", "anything") || _words.Count <= 4))
        {
            return QuestionIntent.News;
        }

        if (AsksWho && hasPerson && Calls && _target is not { Length: > 0 })
        {
            return QuestionIntent.Targets;
        }

        if (Order() is { } order && (going || _words.Count <= 5))
        {
            return order;
        }

        if (hasPerson && (Calls || _words.Any(w => w.Is(Senses.Signing))))
        {
            return QuestionIntent.YesNo;
        }

        if ((AsksWho || isPlural || _words[0].Is(Senses.Auxiliary) || _target is { Length: > 0 }) && Calls)
        {
            return QuestionIntent.WhoCalled;
        }

        if (Has("under pressure", "in trouble", "facing calls"))
        {
            return QuestionIntent.Targets;
        }

        return Elliptical(hasPerson);
    }

    private bool Withdraws => _words.Any(w => w.Is(Senses.Withdrawing))
        || Has("taken back", "take back", "took back", "takes back", "backed down", "back down", "changed their mind", "changed his mind", "changed her mind",
            "change of heart", "climbed down", "no longer", "u turn", "dropped their call", "taken it back", "took it back", "take it back");

    private bool Backs => (_words.Any(w => w.Is(Senses.Backing)) && !Calls)
        || Has("to stay", "stay on", "should stay", "standing by", "stood by", "stands by", "stick by", "sticking by", "sticking with", "loyal to", "is behind", "are behind");

    private QuestionIntent? Order()
    {
        var at = _words.FindIndex(w => w.Is(Senses.Order));
        if (at < 0 || (at + 1 < _words.Count && _words[at + 1].Folded is "minister" or "secretary" or "lady"))
        {
            return null;
        }

        return _words[at].Folded is "first" or "earliest" or "start" or "started" or "began" ? QuestionIntent.First : QuestionIntent.Latest;
    }

    /// <summary>Sentences without a verb of calling: they live on the question before, or are about something else.</summary>
    private QuestionIntent Elliptical(bool hasPerson)
    {
        if (hasPerson && _words[0].Folded == "who" && _subject is { Start: 2 } named && named.Length == _words.Count - 2)
        {
            // "who is Jo Roe?", "who are they?"
            return _words.Skip(2).All(w => w.Is(Senses.Pronoun)) ? QuestionIntent.WhoCalled : QuestionIntent.Person;
        }

        var leads = Has("what about", "how about") || _words[0].Folded is "and" or "or" or "just" or "only" or "any" or "even";
        if (_target is { Length: > 0 } && !leads && _words.Any(w => w.Is(Senses.Going)))
        {
            return QuestionIntent.Departure;
        }

        if (hasPerson && _words[0].Is(Senses.Auxiliary))
        {
            // "Has Jo Roe?" asks on; "Is Jo Roe a good manager?" does not: there every word behind "is" belongs to the subject.
            return _words[0].Folded is "has" or "have" or "did" or "does" or "do" && _subject!.Value.Length == _words.Count - 1
                ? QuestionIntent.YesNo
                : _words.Any(w => w.Is(Senses.Going)) ? QuestionIntent.Departure : QuestionIntent.OffTopic;
        }

        if (_words[0].Is(Senses.Auxiliary) && _words.Count <= 4 && _words.Any(w => w.Folded is "anyone" or "anybody" or "someone" or "somebody" or "any"))
        {
            return QuestionIntent.WhoCalled;
        }

        if (Has("which of", "are any", "how many of", "who of", "any of"))
        {
            return QuestionIntent.FollowUp;
        }

        if (leads || (_words.Count <= 6 && _words.All(w => w.IsPlain || w.Is(Senses.Known | Senses.Date | Senses.Adverb | Senses.Ask | Senses.Anybody | Senses.Order))))
        {
            return _words.All(w => w.Is(Senses.Ask | Senses.Adverb | Senses.Anybody | Senses.Small)) && AsksWho ? QuestionIntent.WhoCalled : QuestionIntent.FollowUp;
        }

        return QuestionIntent.OffTopic;
    }

    private Question FollowUp()
    {
        var from = Has("what about", "how about") ? _words.FindIndex(w => w.Folded == "about") + 1 : 0;
        while (from < _words.Count && _words[from].Folded is "and" or "or" or "just" or "only" or "any" or "even" or "from" or "in" or "for" or "of" or "on" or "the")
        {
            from++;
        }

        from = Has("which of", "are any", "who of", "any of") ? _words.Count : from;
        var rest = _words.Skip(from).Where(w => !w.Is(Senses.Date)).ToList();
        return new(QuestionIntent.FollowUp)
        {
            NarrowsDown = _words[0].Folded is "any" or "just" or "only" || (rest.Count > 0 && rest[^1].Folded.EndsWith('s') && OfficeWords.HasHead(rest[^1].Folded)),
            Person = rest.Count == 0 ? null : Phrases.Text(rest, 0, rest.Count),
            Filter = FilterReader.Read(_words, _ => false, int.MaxValue, _dates.Span, null),
            AsOf = _dates.AsOf,
            IsElliptical = true,
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
        if (been < 0 || been + 1 >= _words.Count || !_words.Skip(been + 1).Take(3).Any(w => w.Is(Senses.Calling)))
        {
            return null;
        }

        return _subject ?? (AsksWho ? (been, 0) : null);
    }

    private bool Overlaps((int Start, int Length) part) =>
        _target is { Length: > 0 } t && part.Start < t.Start + t.Length && t.Start < part.Start + part.Length;

    private QuestionFilter Filter((int Start, int Length)? person)
    {
        var end = _target?.End ?? int.MaxValue;
        CallClass? callClass = null;
        if (_target is not null)
        {
            callClass = Has("timetable", "schedule") || (_words.Any(w => w.Folded is "name" or "set") && Has("date")) ? CallClass.Timetable
                : Has("position", "her future", "his future", "their future") ? CallClass.Position
                : null;
        }

        if (Has("explicitly", "explicit"))
        {
            callClass = CallClass.Explicit;
        }

        return FilterReader.Read(
            _words,
            i => (_target is { } t && i >= t.Start && i < Math.Max(t.End, t.Start + t.Length)) || (person is { } p && i >= p.Start && i < p.Start + p.Length),
            end,
            _dates.Span,
            callClass);
    }

    private bool Has(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (_all.Contains(" " + phrase.Trim() + " ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
