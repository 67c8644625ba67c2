namespace NewsBot.Core.Questions;

/// <summary>What is wanted.</summary>
internal enum QuestionIntent
{
    /// <summary>Not a question about the record: small talk, another subject, an instruction.</summary>
    OffTopic,

    /// <summary>Whether somebody went, or ought to: the record holds calls, not departures or opinions.</summary>
    Departure,

    /// <summary>Who has NOT called: the record holds calls, not silences.</summary>
    Silence,

    Help,
    WhoCalled,
    Count,
    YesNo,
    Why,
    WhatSaid,
    When,
    First,
    Latest,
    Withdrawn,
    WhoBacks,

    /// <summary>Whom somebody, or anybody, has asked to go.</summary>
    Targets,

    /// <summary>What the record learnt lately.</summary>
    News,

    /// <summary>All that is on record of a person, on either side.</summary>
    Person,

    /// <summary>Which story, in which outlet, told of it, and which was first.</summary>
    Source,

    /// <summary>More than before, or more than somebody else.</summary>
    Compare,

    /// <summary>To forget what was asked.</summary>
    Forget,

    /// <summary>"What about …?": the question before, with one thing changed.</summary>
    FollowUp,
}
