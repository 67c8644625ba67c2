using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>A name as somebody typed it, taken apart once to be compared with many.</summary>
internal sealed class TypedName(string text)
{
    public string Text { get; } = text;

    public FigureName Person { get; } = FigureName.Parse(text);

    public string[] BodyWords { get; } = FigureName.BodyWords(text);
}
