namespace NewsBot.Core.Tests.Stories.Origins;

/// <summary>What a paper does to copy before it prints it, by the throw of seeded dice.</summary>
internal sealed class Subbing(int seed)
{
    private static readonly string[] OtherWords = "however also later earlier local town people long new many early late little recently quietly openly".Split(' ');

    private readonly Random _dice = new(seed);

    /// <summary>Cut from the foot or the head, a word in twelve changed, credited, and often with a top of the paper's own.</summary>
    public string Print(string copy)
    {
        var paragraphs = copy.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).ToList();
        var kept = Math.Max(Math.Min(3, paragraphs.Count), (int)(paragraphs.Count * (0.5 + (_dice.NextDouble() / 2))));
        paragraphs = _dice.Next(5) == 0 ? paragraphs[^kept..] : paragraphs[..kept];
        paragraphs = [.. paragraphs.Select(Edit)];
        if (_dice.Next(3) == 0)
        {
            paragraphs.Insert(0, "Readers in Port Seaton have followed the matter closely since our first report on Monday, and letters have reached this office.");
        }

        return string.Join(_dice.Next(2) == 0 ? "\n\n" : "\n", paragraphs) + (_dice.Next(2) == 0 ? " (PA)" : "\n\nSign up for our morning newsletter here.");
    }

    private string Edit(string paragraph)
    {
        var marks = _dice.Next(2) == 0 ? paragraph.Replace('“', '"').Replace('”', '"').Replace('’', '\'') : paragraph;
        return string.Join(' ', marks.Split(' ').Select(word => (word.Any(c => !char.IsLetter(c)), _dice.Next(24)) switch
        {
            (false, 0) => OtherWords[_dice.Next(OtherWords.Length)],
            (false, 1) => OtherWords[_dice.Next(OtherWords.Length)] + " " + word,
            _ => word,
        }));
    }
}
