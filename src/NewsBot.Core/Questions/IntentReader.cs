namespace NewsBot.Core.Questions;

/// <summary>Tells what a sentence wants to know.</summary>
internal sealed class IntentReader(Sentence sentence)
{
    /// <summary>Words that ask for a part of a whole.</summary>
    public static readonly string[] Shares = ["share", "percentage", "proportion", "percent", "per cent", "out of how many", "what fraction", "how many of how many", "of how many"];

    private readonly List<QuestionWord> _words = sentence.Words;

    private QuestionWord First => _words[0];

    /// <param name="hasPerson">One person or body is asked about.</param>
    /// <param name="isPlural">Many of a party or trade are asked about.</param>
    public QuestionIntent Read(bool hasPerson, bool isPlural)
    {
        if (OfTheRecord(hasPerson) is { } plain)
        {
            return plain;
        }

        if (sentence.AsksWho && hasPerson && sentence.Calls && sentence.Target is not { Length: > 0 })
        {
            return QuestionIntent.Targets;
        }

        if (Order() is { } order && (sentence.Target is not null || sentence.Calls || _words.Count <= 5))
        {
            return order;
        }

        if (hasPerson && (sentence.Calls || sentence.Any(Senses.Signing)))
        {
            return QuestionIntent.YesNo;
        }

        if ((sentence.AsksWho || isPlural || First.Is(Senses.Auxiliary) || sentence.Target is { Length: > 0 }) && sentence.Calls)
        {
            return AsksWhom ? QuestionIntent.Targets : QuestionIntent.WhoCalled;
        }

        return sentence.Has("under pressure", "in trouble", "facing calls", "in the firing line", "on the brink", "in the line of fire") ? QuestionIntent.Targets : Elliptical(hasPerson);
    }

    /// <summary>What a word or two of the sentence tells, whoever it is about; null where none does.</summary>
    private QuestionIntent? OfTheRecord(bool hasPerson)
    {
        if (IsOpinion)
        {
            return QuestionIntent.Departure;
        }

        if (IsPerson)
        {
            return QuestionIntent.Person;
        }

        if (sentence.Has("csv", "spreadsheet", "excel") && !sentence.Calls)
        {
            return QuestionIntent.WhoCalled;
        }

        if (OutletWords.AskForOutlet(sentence))
        {
            return QuestionIntent.Source;
        }

        if (CompareWords.AreThere(sentence))
        {
            return QuestionIntent.Compare;
        }

        if (sentence.Has(Shares) || sentence.Has("how many", "number of", "head count", "how big", "how much") || First.Folded is "count" or "tally" or "number" or "total" or "headcount"
            || (sentence.Has("tally", "count", "headcount") && !sentence.Has("count on")))
        {
            return Withdraws ? QuestionIntent.Withdrawn : sentence.Has("resigned", "quit ") && !sentence.Calls ? QuestionIntent.Departure : QuestionIntent.Count;
        }

        if (Withdraws)
        {
            return QuestionIntent.Withdrawn;
        }

        if (Backs)
        {
            return QuestionIntent.WhoBacks;
        }

        if (sentence.AsksWho && !hasPerson && sentence.Has("not", "hasnt", "havent", "never", "didnt", "doesnt", "dont", "isnt", "arent", "without"))
        {
            return QuestionIntent.Silence;
        }

        if (First.Folded == "when")
        {
            return hasPerson || !sentence.Calls ? QuestionIntent.When : QuestionIntent.First;
        }

        if (sentence.Has("why", "reason", "reasons") || (First.Folded == "what" && _words[^1].Folded == "for") || sentence.Has("what is the problem", "problem with", "beef with"))
        {
            return QuestionIntent.Why;
        }

        if (Says)
        {
            return QuestionIntent.WhatSaid;
        }

        return IsNews ? QuestionIntent.News : null;
    }

    /// <summary>"who do you think should resign?" asks for an opinion.</summary>
    private bool IsOpinion => sentence.Has("do you think", "you think", "do you reckon", "in your opinion", "your view", "you reckon", "would you say", "just guess", "guess who");

    private bool IsPerson => !sentence.Calls
        && (First.Folded == "about" || sentence.Has("me about", "know about", "everything on", "everything about", "all about", "have on", "got on", "info on", "background on", "profile of", "all on"))
        && !sentence.Has("how many", "new", "fresh");

    private bool Withdraws => sentence.Any(Senses.Withdrawing) || sentence.Has("no longer", "u turn");

    private bool Backs => (sentence.Any(Senses.Backing) && !sentence.Calls)
        || sentence.Has("to stay", "stay on", "should stay", "standing by", "stood by", "stands by", "stick by", "sticking by", "sticking with", "loyal to", "is behind", "are behind");

    private bool Says => First.Is(Senses.Saying) || (sentence.Any(Senses.Saying) && !sentence.Any(Senses.Going))
        || (sentence.Has("what", "whats", "how") && (sentence.Any(Senses.Saying) || sentence.Has("say", "said", "saying", "says", "tell", "told")));

    private bool IsNews => sentence.Any(Senses.News) && !sentence.Has("new leader", "news of", "newspaper")
        && (sentence.Has("what", "whats", "any", "anything", "since") || _words.Count <= 4);

    /// <summary>"who are people calling on to resign?": the question word is the one who is asked to go.</summary>
    private bool AsksWhom => sentence.Target is not { Length: > 0 } && First.Folded is "who" or "whom" && _words.Count > 2 && _words[1].Folded is "are" or "do" or "have" or "did"
        && _words[2].Is(Senses.Anybody | Senses.Pronoun) && !_words[2].Is(Senses.Known);

    private QuestionIntent? Order()
    {
        var at = _words.FindIndex(w => w.Is(Senses.Order));
        if (at < 0 || (at + 1 < _words.Count && _words[at + 1].Folded is "minister" or "secretary" or "lady"))
        {
            return null;
        }

        return _words[at].Folded is "latest" or "last" or "newest" or "most" or "recent" or "recently" ? QuestionIntent.Latest : QuestionIntent.First;
    }

    /// <summary>Sentences without a verb of calling: they live on the question before, or are about something else.</summary>
    private QuestionIntent Elliptical(bool hasPerson)
    {
        if (hasPerson && First.Folded == "who" && sentence.Subject is { Start: 2 } named && named.Length == _words.Count - 2)
        {
            // "who is Jo Roe?", "who are they?"
            return _words.Skip(2).All(w => w.Is(Senses.Pronoun)) ? QuestionIntent.WhoCalled : QuestionIntent.Person;
        }

        var leads = sentence.Has("what about", "how about") || First.Folded is "and" or "or" or "just" or "only" or "any" or "even";
        if (sentence.Target is { Length: > 0 } && !leads && sentence.Any(Senses.Going))
        {
            return QuestionIntent.Departure;
        }

        if (hasPerson && First.Is(Senses.Auxiliary))
        {
            // "Has Jo Roe?" asks on; "Is Jo Roe a good manager?" does not: there every word behind "is" belongs to the subject.
            return First.Folded is "has" or "have" or "did" or "does" or "do" && sentence.Subject!.Value.Length == _words.Count - 1
                ? QuestionIntent.YesNo
                : sentence.Any(Senses.Going) ? QuestionIntent.Departure : QuestionIntent.OffTopic;
        }

        if (First.Is(Senses.Auxiliary) && _words.Count <= 4 && _words.Any(w => w.Folded is "anyone" or "anybody" or "someone" or "somebody" or "any"))
        {
            return QuestionIntent.WhoCalled;
        }

        if (sentence.Has("which of", "are any", "how many of", "who of", "any of"))
        {
            return QuestionIntent.FollowUp;
        }

        if (_words.Count > 1 && sentence.AsksWho && _words.All(w => w.Is(Senses.Ask | Senses.Pronoun | Senses.Adverb | Senses.Anybody | Senses.Small)) && sentence.Any(Senses.Pronoun))
        {
            // "list them", "who else?"
            return QuestionIntent.WhoCalled;
        }

        if (leads || (_words.Count <= 6 && _words.All(w => w.IsPlain || w.Is(Senses.Known | Senses.Date | Senses.Adverb | Senses.Ask | Senses.Anybody | Senses.Order))))
        {
            return _words.All(w => w.Is(Senses.Ask | Senses.Adverb | Senses.Anybody | Senses.Small)) && sentence.AsksWho ? QuestionIntent.WhoCalled : QuestionIntent.FollowUp;
        }

        return QuestionIntent.OffTopic;
    }
}
