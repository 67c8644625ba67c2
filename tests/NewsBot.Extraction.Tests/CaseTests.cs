namespace NewsBot.Extraction.Tests;

/// <summary>Runs the plain case files beside this file, one story a line.</summary>
public sealed class CaseTests
{
    public static TheoryData<string, string> Families() => Rows("families.txt");

    public static TheoryData<string, string> Letters() => Rows("letters.txt");

    public static TheoryData<string, string> LettersAndBoards() => Rows("letters-boards.txt");

    public static TheoryData<string, string> NewsCopy() => Rows("news-copy.txt");

    public static TheoryData<string, string> Reported() => Rows("reported.txt");

    public static TheoryData<string, string> PlainCallers() => Rows("plain-callers.txt");

    public static TheoryData<string, string> Documents() => Rows("documents.txt");

    public static TheoryData<string, string> Offices() => Rows("offices.txt");

    public static TheoryData<string, string> Names() => Rows("names.txt");

    public static TheoryData<string, string> Idioms() => Rows("idioms.txt");

    public static TheoryData<string, string> IdiomTraps() => Rows("idiom-traps.txt");

    public static TheoryData<string, string> Pictures() => Rows("pictures.txt");

    public static TheoryData<string, string> PictureTraps() => Rows("picture-traps.txt");

    public static TheoryData<string, string> Plain() => Rows("plain.txt");

    public static TheoryData<string, string> Syntax() => Rows("syntax.txt");

    public static TheoryData<string, string> Speakers() => Rows("speakers.txt");

    public static TheoryData<string, string> Targets() => Rows("targets.txt");

    public static TheoryData<string, string> Headlines() => Rows("headlines.txt");

    public static TheoryData<string, string> Traps() => Rows("traps.txt");

    public static TheoryData<string, string> Voices() => Rows("voices.txt");

    public static TheoryData<string, string> Claims() => Rows("claims.txt");

    public static TheoryData<string, string> ClaimTraps() => Rows("claim-traps.txt");

    public static TheoryData<string, string> Circumstances() => Rows("circumstances.txt");

    [Theory]
    [MemberData(nameof(Circumstances))]
    public void How_a_call_was_made_is_read_beside_it(string text, string circumstances) => Assert.Equal(circumstances, string.Join("; ", Stories.Circumstances(text)));

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_number_of_people_who_ask_is_read_as_a_claim(string text, string claims) => Assert.Equal(claims, string.Join("; ", Stories.Claims(text)));

    [Theory]
    [MemberData(nameof(ClaimTraps))]
    public void A_number_of_anything_else_is_no_claim(string text, string claims) => Assert.Equal(claims, string.Join("; ", Stories.Claims(text)));

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim_stands_on_a_sentence_of_its_story_and_names_nobody(string text, string claims)
    {
        var story = Stories.Of(text);
        var claim = Assert.Single(Stories.Read(story).Claims);
        Assert.Equal(claim.Evidence.Sentence, claim.Evidence.SentenceSpan.In(story.Whole));
        Assert.Contains(claim.Words, claim.Evidence.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Stories.Read(story).Calls, c => c.Caller.Name.Any(char.IsDigit));
        Assert.StartsWith(claim.Target.Name, claims, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Voices))]
    [MemberData(nameof(Families))]
    [MemberData(nameof(Syntax))]
    [MemberData(nameof(Plain))]
    [MemberData(nameof(Speakers))]
    [MemberData(nameof(Targets))]
    [MemberData(nameof(Headlines))]
    [MemberData(nameof(Idioms))]
    [MemberData(nameof(Pictures))]
    public void A_family_of_wordings_is_read_as_its_calls(string text, string calls) =>
        Assert.Equal(calls, string.Join("; ", Stories.Calls(text).Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Letters))]
    [MemberData(nameof(LettersAndBoards))]
    [MemberData(nameof(PlainCallers))]
    [MemberData(nameof(NewsCopy))]
    [MemberData(nameof(Reported))]
    [MemberData(nameof(Documents))]
    [MemberData(nameof(Offices))]
    [MemberData(nameof(Names))]
    public void Copy_from_beyond_politics_is_read_as_its_calls(string text, string calls) =>
        Assert.Equal(calls, string.Join("; ", Stories.Calls(text).Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Traps))]
    [MemberData(nameof(IdiomTraps))]
    [MemberData(nameof(PictureTraps))]
    public void A_trap_holds_no_call_but_those_named(string text, string calls) =>
        Assert.Equal(calls, string.Join("; ", Stories.Calls(text).Order(StringComparer.Ordinal)));

    private static TheoryData<string, string> Rows(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(CorpusFiles.Beside("Cases", file)).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var halves = line.Split("=>", 2, StringSplitOptions.TrimEntries);
            var calls = halves.Length == 1 ? "" : string.Join("; ", halves[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
            data.Add(halves[0], calls);
        }

        return data;
    }
}
