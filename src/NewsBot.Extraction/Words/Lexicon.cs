using System.Collections.Frozen;

namespace NewsBot.Extraction.Words;

/// <summary>The word lists: one plain text file each, beside this file, one word or phrase a line, with a comment on its source.</summary>
internal static class Lexicon
{
    public static FrozenSet<string> Abbreviations { get; } = WordFile.Set("abbreviations");

    public static FrozenSet<string> ClippedWords { get; } = WordFile.Set("clipped");

    public static string[] FurnitureStarts { get; } = WordFile.Lines("furniture");

    public static FrozenSet<string> CommentHeadings { get; } = WordFile.Set("comment-headings");

    public static FrozenSet<string> SpeechVerbs { get; } = WordClass.Load("speech").SingleWords;

    public static FrozenSet<string> Titles { get; } = WordFile.Set("titles");

    public static FrozenSet<string> PostNominals { get; } = WordFile.Set("postnominals");

    public static FrozenSet<string> MaleTitles { get; } = WordFile.Set("titles-male");

    public static FrozenSet<string> FemaleTitles { get; } = WordFile.Set("titles-female");

    public static FrozenSet<string> PeerTitles { get; } = WordFile.Set("titles-peer");

    public static FrozenSet<string> MaleNames { get; } = WordFile.Set("first-names-male");

    public static FrozenSet<string> FemaleNames { get; } = WordFile.Set("first-names-female");

    public static FrozenSet<string> Particles { get; } = WordFile.Set("particles");

    /// <summary>Heads of an office: leader, minister, chairman.</summary>
    public static FrozenSet<string> Roles { get; } = WordFile.Set("roles");

    /// <summary>Heads of a body's name: council, party, union.</summary>
    public static FrozenSet<string> BodyNouns { get; } = WordFile.Set("body-nouns");

    public static FrozenSet<string> PlaceNouns { get; } = WordFile.Set("place-nouns");

    public static FrozenSet<string> CalendarWords { get; } = WordFile.Set("calendar");

    public static FrozenSet<string> FunctionWords { get; } = WordFile.Set("function-words");

    public static FrozenSet<string> Demonyms { get; } = WordFile.Set("demonyms");

    /// <summary>Words that belong to party names, as one meets them before a name: "Labour MP".</summary>
    public static FrozenSet<string> PartyWords { get; } = WordFile.Set("party-words");

    public static FrozenSet<string> NotNames { get; } = WordFile.Set("not-names");

    public static FrozenSet<string> Crowds { get; } = WordFile.Set("crowds");

    /// <summary>Words that may stand between a subject and its verb.</summary>
    public static FrozenSet<string> Adverbs { get; } = WordFile.Set("adverbs");

    /// <summary>A party's names, the first of them the one that is written out.</summary>
    public static FrozenDictionary<string, string> Parties { get; } = WordFile.Pairs("parties");

    /// <summary>Bodies that go by one word or by letters.</summary>
    public static FrozenDictionary<string, string> KnownBodies { get; } = WordFile.Pairs("known-bodies");

    public static string[] OpinionMarks { get; } = WordFile.Lines("opinion-marks");

    public static string[] EditorialMarks { get; } = WordFile.Lines("editorial-marks");

    public static FrozenSet<string> PhraseStops { get; } = WordFile.Set("np-stops");

    public static FrozenSet<string> OfficeAdjectives { get; } = WordFile.Set("ed-adjectives");

    /// <summary>The party that a word before a name or in a bracket tells.</summary>
    public static FrozenDictionary<string, string> PartyOf { get; } = WordFile.Pairs("party-canon");

    public static bool IsFirstName(string word) => MaleNames.Contains(word) || FemaleNames.Contains(word);
}
