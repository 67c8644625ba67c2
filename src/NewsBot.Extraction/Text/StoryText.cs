using NewsBot.Core.Stories;

namespace NewsBot.Extraction.Text;

/// <summary>A story taken apart: tokens, lines, sentences and quotation marks. Everything later counts in tokens.</summary>
internal sealed class StoryText
{
    private readonly PlainText _text;
    private readonly int[] _sentenceOf;
    private readonly int[] _lineOf;

    private StoryText(PlainText text, Tokenizer cut, List<Line> lines, List<Sentence> sentences)
    {
        _text = text;
        Tokens = [.. cut.Tokens];
        Marks = [.. cut.Marks];
        Lines = lines;
        Sentences = sentences;
        _sentenceOf = new int[Tokens.Length];
        _lineOf = new int[Tokens.Length];
        foreach (var sentence in sentences)
        {
            Array.Fill(_sentenceOf, sentence.Number, sentence.First, sentence.End - sentence.First);
        }

        foreach (var line in lines)
        {
            Array.Fill(_lineOf, line.Number, line.First, line.End - line.First);
        }
    }

    public Token[] Tokens { get; }

    public QuoteMark[] Marks { get; }

    /// <summary>The quotation marks that stand directly before a token.</summary>
    public ReadOnlySpan<QuoteMark> MarksBefore(int token)
    {
        var first = 0;
        var end = Marks.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = Marks[middle].Before < token ? (middle + 1, end) : (first, middle);
        }

        while (end < Marks.Length && Marks[end].Before == token)
        {
            end++;
        }

        return Marks.AsSpan(first, end - first);
    }

    public IReadOnlyList<Line> Lines { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public string Plain => _text.Plain;

    public Sentence SentenceAt(int token) => Sentences[_sentenceOf[token]];

    public Line LineAt(int token) => Lines[_lineOf[token]];

    public string Norm(int token) => token >= 0 && token < Tokens.Length ? Tokens[token].Norm : "";

    /// <summary>The tokens' words as printed, with single blanks.</summary>
    public string Words(int first, int end) =>
        end <= first ? "" : string.Join(' ', Plain[Tokens[first].Start..Tokens[end - 1].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Where these tokens stand in <see cref="Story.Whole"/>.</summary>
    public TextSpan Span(int first, int end)
    {
        var (start, stop) = _text.InOriginal(Tokens[first].Start, Tokens[end - 1].End);
        return new(start, stop - start);
    }

    public string Quote(TextSpan span) => span.In(_text.Original);

    public static StoryText Of(Story story)
    {
        var text = PlainText.Of(story.Whole);
        var cut = new Tokenizer(text.Plain);
        var lines = LineReader.Read(text, cut, story.Title.Length);
        return new(text, cut, lines, SentenceSplitter.Split(cut.Tokens, cut.Marks, lines));
    }
}
