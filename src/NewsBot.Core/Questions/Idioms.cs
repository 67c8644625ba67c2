using System.Collections.Frozen;

namespace NewsBot.Core.Questions;

/// <summary>
/// Turns of phrase that people use in chat, each put into the plain words that the parser knows: "has it in for" is "called against",
/// "pulled her letter" is "withdrew". A row is <c>plain words = phrase | phrase</c>; "%" stands for his, her, their and the. Where nothing stands in
/// front of the sign the phrase says nothing.
/// </summary>
internal static class Idioms
{
    private const string Table = """
        called against = had enough of | has had enough of | had it with | has it in for | have it in for | is gunning for | are gunning for | gunning for | calling time on | called time on
        called against = turned on | turned against | turning on | turning against | turns on | came out against | come out against | coming out against | spoke out against | spoken out against
        called against = the list for | the list on | the list against | list for | list on | list against | names for | names on | names against | callers on | callers for | callers against
        called against = out to get | lost confidence in | lost all confidence in | lost faith in | lost patience with | has no confidence in | have no confidence in | had no confidence in | no confidence in | losing confidence in
        called against = want to see the back of | wants to see the back of | wanting to see the back of | see the back of | on the list against | on the list for | on our list for | on our list against | down against
        called against = trying to get rid of | get rid of | wants rid of | want rid of | after the head of | after the scalp of | in revolt against | rebelling against | plotting against | signed up against
        called against = wants to get rid of | want to get rid of | wants to be rid of | want to be rid of
        called = on the list | on your list | on our list | is listed | in the list
        called against = lining up against | lined up against | line up against | ranged against | rose up against | up in arms against | speaking out against | sounded off against
        pushing = is leaning on | are leaning on | leaning on | putting pressure on | piling pressure on | piling the pressure on | pressuring | pressurising | turning up the heat on
        wants = would like to see | would like | would love to see | wants to see | want to see | would prefer to see | would rather see | is keen to see | hopes to see
        first = led the way in | led the way | leading the way in | led the charge in | led the charge | leading the charge | led the calls | broke ranks | broke cover | set the ball rolling | got the ball rolling
        who latest = who just | who most recently
        resign = lose % job | loses % job | losing % job | lost % job | give up % job | it is over | its over | the game is up | the jig is up | stand back | leave office | leave the job | leave % post
        = it is time that | it is time for | it is time | its time that | its time for | its time | that it is time | it is high time | its high time
        = and if so who | if so who | and who are they | and by whom | names please | with names | attached to | in public life | in public
        should = shld | shud | shoud
        people = ppl | peeps
        before = b4
        yesterday = yday
        about = abt | re
        resign = pack it in | packs it in | packing it in | pack % bags | packs % bags | pack up | clear % desk | fall on % sword | falls on % sword | fell on % sword | do the decent thing | do the honourable thing
        resign = call it a day | calls it a day | throw in the towel | hang up % boots | sling % hook | jack it in | jacks it in | chuck it in | hit the road | take a hike | get % coat | bow out | stepdown | standdown | step dwon
        resign = time is up | time up | % time is up | days are numbered | no longer be in charge | no longer be in post | no longer be pm | no longer be prime minister | no longer be leader | no longer lead | not be in the job | be on % way | be off
        be sacked = be shown the door | shown the door | be given the boot | given the boot | get the boot | get the sack | be sent packing | sent packing | be given % marching orders | get % marching orders | be given % cards | get the chop | be for the chop | be booted out | booted out | be chucked out | chucked out | be thrown out | thrown out | be kicked out | kicked out | be forced out | be moved on | be got rid of
        name a date = name the day | names the day | set a date | set the date | set the day | give a date | say when | set an end date
        withdrew = gone back on | went back on | going back on | goes back on | pulled % letter | pulled % name | pulled out | took % name off | taken % name off | take % name off | had second thoughts | having second thoughts | thought better of
        withdrew = u-turns | u-turn | uturns | u-turned | rowing back | rowed back | walked back | walked it back | backpedalled | changed tack | changed % tune | eaten % words | ate % words | backed off | wobbled | u turned | reversed ferret | took back | taken back | take back | takes back
        withdrew = taken it back | took it back | take it back | change of heart | changed % mind | changed % minds | change % mind | changing % mind | backed down | back down | backs down | climbed down | climb down | no longer wants | no longer want | dropped % call
        how many = head count | headcount | the headcount | a headcount | the tally | running total | the total | the count | the score | the number | what number | whats the damage | in total | all told
        when = how long has | how long have | how long had | since when has | since when have | since when did | since when | from when has | what time | what date | what day | which day | on what day | on what date | on which day
        when did = when was it that | when was it | what was the day that | when exactly did
        calling = been calling | been asking | been saying | been demanding | been wanting | been urging | been pushing | been telling | been pressing
        why = over what | because of what | about what | how come | for what reason | for what reasons | on what grounds | on which grounds | what reason did | what reasons did | what reason does | what reason | what reasons | what is the reason
        say = put it | phrase it | phrased it | word it | worded it
        what wording = in what words | in which words | what words | with what words | the quote from | a quote from | quotes from
        not called = yet to call | still to call | kept quiet | stayed silent | are silent | is silent | keeping quiet | staying silent
        did = is it true that | is it true | is it right that | is it right | is it correct that | is it correct | is it the case that | is it fair to say that | is it a fact that
        did = confirm that | confirm whether | confirm if | am i right in thinking that | am i right in thinking | am i right in saying that | am i right in saying | am i right that | am i correct that
        did = i heard that | i heard | i hear that | i hear | i read that | someone told me that | someone told me | someone said that | somebody said that | we hear that | we heard that | im told that | im told | i am told that | i am told | word is that | word is
        did = would it be right to say that | would it be right to say | would it be fair to say that | would it be fair to say | is it right to say that | is it right to say | is it fair to say
        did = know if | know whether | know that | tell me if | tell me whether | check if | check whether | check that | do we know if | do we know whether | do you know if | do you know whether
        = among those who | among those that | one of those who | among the people who | one of the people who | one of the ones who | among the ones who | part of the group that | on the list of people who | on the list of those who | those who
        = at the moment | right now | so far | to date | as things stand | as it stands | as we speak | in all | all in all | overall | or not | exactly | out of the blocks | off the mark | out of the traps | off the blocks | out of the gate | pls | plz | mate | in the end | in the first place | the full list of | the whole list of | a full list of | the list of | a list of
        """;

    private static readonly FrozenDictionary<string, (string[] Phrase, QuestionWord[] Plain)[]> ByFirst = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(row =>
        {
            var sides = (row.StartsWith("= ", StringComparison.Ordinal) ? " " + row : row).Split(" = ", 2);
            QuestionWord[] plain = [.. sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => new QuestionWord(w, w, QuestionVocabulary.Of(w)))];
            return sides[1].Split(" | ").SelectMany(Written).Select(p => (Phrase: p.Split(' '), Plain: plain));
        })
        .GroupBy(i => i.Phrase[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(i => i.Phrase.Length).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Used = Table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word stands in a turn of phrase, so that it is not taken for another word mistyped.</summary>
    public static bool Uses(string folded) => Used.Contains(folded);

    /// <summary>The words with every turn of phrase said plainly; full names that the record knows are left alone.</summary>
    public static List<QuestionWord> Plain(List<QuestionWord> words)
    {
        var plain = new List<QuestionWord>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i) is not { } idiom)
            {
                plain.Add(words[i]);
                continue;
            }

            i += idiom.Phrase.Length - 1;
            plain.AddRange(idiom.Plain);
            if (words[i].EndsPart && plain.Count > 0)
            {
                plain[^1] = plain[^1] with { EndsPart = true };
            }
        }

        return plain;
    }

    private static (string[] Phrase, QuestionWord[] Plain)? At(List<QuestionWord> words, int i)
    {
        foreach (var idiom in ByFirst.GetValueOrDefault(words[i].Folded, []))
        {
            if (i + idiom.Phrase.Length <= words.Count && Stands(words, i, idiom.Phrase))
            {
                return idiom;
            }
        }

        return null;
    }

    private static bool Stands(List<QuestionWord> words, int at, string[] phrase)
    {
        for (var k = 0; k < phrase.Length; k++)
        {
            if (words[at + k].Folded != phrase[k] || words[at + k].Is(Senses.Known) || (k < phrase.Length - 1 && words[at + k].EndsPart))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Written(string phrase) =>
        phrase.Contains('%', StringComparison.Ordinal) ? [.. new[] { "his", "her", "their", "the" }.Select(w => phrase.Replace("%", w, StringComparison.Ordinal))] : [phrase];
}
