using System.Text;
using NewsBot.Core.Stories;

namespace NewsBot.Benchmarks;

/// <summary>Stories to measure with: nobody in them lives.</summary>
internal static class StoryTexts
{
    /// <summary>About six hundred words of a plain local story in which six people and two bodies ask two others to go.</summary>
    public const string SixHundredWords = """
        The leader of Marlow Vale Council is under growing pressure to stand down after an inspector found that she had known for eleven months about the state of the Priory Street bridge.

        Councillor Ann Roe, who has led the council since 2019, told a packed meeting on Tuesday night that she was sorry for what had happened but would carry on. “I have a job to finish and I intend to finish it,” she said.

        Bob Cross, who leads the opposition group, said that was not good enough. “She has known about this since last spring, she has told nobody, and she should resign before the week is out,” he told reporters on the steps of the town hall.

        He was joined by Fay Lind, the member for Marlow Vale, who wrote to the leader on Wednesday. In her letter Ms Lind says: “You have lost the confidence of the people who sent you there. I am asking you to step aside now and let somebody else put it right.”

        The inspector's report, which was published last Thursday, runs to ninety pages. It says that two engineers warned of cracks in the eastern arch in January of last year, that their warning was passed to the leader's office within a week, and that no money was set aside for repairs until the bridge was closed to lorries in November.

        Traffic has been sent round by Hollin Lane ever since, and shopkeepers in the old town say that their takings have fallen by a third. The bakery at the corner of Priory Street has let two of its five people go, and the bus company has taken the number nine off the road altogether.

        “We have been left to sink,” said Tom Day, who has sold bread there for twenty years. “Not one of them came to see us. If Councillor Roe had any shame she would have gone by now.”

        The Marlow Vale Traders' Association has called for both the leader and the chief executive, Kit Holm, to go. Its secretary, Joan Pell, said the two of them had “run this town from behind a locked door”.

        “Mr Holm signed the papers and Ms Roe put them in a drawer,” she said. “They should both hand in their notice.”

        Mr Holm, who joined the council from a water company four years ago, did not wish to speak to this newspaper. A spokesman for the council said that he had its full support and that the repairs would begin in the first week of March.

        Two members of her own party said on Thursday that they would vote against her if the matter came before the full council. One of them, Del Marsh, said: “I like her, I campaigned for her, and I think her time is up. She must go, and she must go with some dignity while she still can.”

        The other, who did not want to be named, said that there were at least five more who felt the same way but would not say so in public until after the weekend.

        A petition on the steps of the library, started by Ruth Vane, a retired nurse, had been signed by more than nine hundred people by Friday evening. It asks the leader to quit and the chief executive to repay the bonus that he was given in June.

        “My grandson walks over that bridge to school,” Mrs Vane said. “I don't want anybody's excuses. I want them both out.”

        The council meets again on Monday at seven. The motion of no confidence, which Mr Cross will move, is the second item on the paper, after the minutes of the last meeting and before the report on the swimming pool.
        """;

    private const string Calls = "Councillor Ann Roe called on the mayor, Tom Day, to resign on Tuesday.\n\n“He has let us down and he should go,” said Bob Cross, a baker.\n\n";

    private const string Leaving = "The council met again on Monday and talked about the budget, the roads and the schools.\n\n";

    /// <summary>Not a word of it is on the list of words without which there is no call.</summary>
    private const string NoLeaving = "Pupils sang as sunny spells drew families to Marlow Park on Sunday, and a brass band played on by dusk by a pretty lake. ";

    /// <summary>A story with two calls, and plain matter up to a length.</summary>
    public static Story WithCalls(int length) => Of(Filled(Calls, Leaving, length));

    /// <summary>A story that is passed over.</summary>
    public static Story WithoutLeaving(int length) => Of(Filled("", NoLeaving, length));

    public static Story Of(string text) => new()
    {
        Id = new("benchmark"),
        Link = new("https://example.test/story"),
        Feed = "Example Post",
        Title = "Sunny spells",
        LearntAt = DateTimeOffset.UnixEpoch,
        Text = text,
    };

    private static string Filled(string start, string more, int length)
    {
        var text = new StringBuilder(start);
        while (text.Length < length)
        {
            text.Append(more);
        }

        return text.ToString();
    }
}
