using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>
/// Draws one block. All words are runs of rich text: a card's plain text blocks and facts read Markdown, in which a headline could
/// become a link or a layout of its own.
/// </summary>
internal static class ElementDrawing
{
    public static IEnumerable<DrawnElement> Of(Block block) => block switch
    {
        Heading heading => Title(heading),
        Paragraph paragraph => Text(paragraph.Text),
        Quotation quotation => Text(RichText.Of(quotation.Words)).Select(Quote),
        Bullets bullets => bullets.Items.SelectMany(item => Line("• ", item)),
        Facts facts => facts.Items.SelectMany(fact => Line("", new([new Run($"{fact.Name}: ", Strong: true), .. fact.Value.Runs]))),
        Choices choices => Buttons(choices.Items),
        Context context => Small(context.Text),
        _ => throw new NotSupportedException($"Teams has no drawing of {block.GetType().Name}."),
    };

    private static IEnumerable<DrawnElement> Title(Heading heading)
    {
        var words = ShownText.Cut(ShownText.Clean(heading.Text).ReplaceLineEndings(" ").Trim(), CardLimits.Heading);
        return words.Length == 0 ? [] : [Rich(new(new Run(words, Strong: true)), size: heading.Level == 1 ? "Large" : "Medium", spacing: "Medium")];
    }

    private static IEnumerable<DrawnElement> Text(RichText text) =>
        Portions.Of(text, CardLimits.Portion, CardLimits.PortionsOfOneBlock).Select(portion => Rich(portion));

    private static DrawnElement Quote(DrawnElement text) => new(new CardContainer([text.Element], "emphasis"), text.Words);

    private static IEnumerable<DrawnElement> Line(string mark, RichText text) => Portions.Of(text, CardLimits.Portion, most: 1)
        .Select(portion => Rich(mark.Length > 0 ? new([new Run(mark), .. portion.Runs]) : portion, spacing: "Small"));

    private static IEnumerable<DrawnElement> Small(RichText text) =>
        Portions.Of(text, CardLimits.Portion, most: 1).Select(portion => Rich(portion, size: "Small", subtle: true));

    private static DrawnElement Rich(RichText portion, string? size = null, string? spacing = null, bool? subtle = null) =>
        new(new RichTextBlock(CardRuns.Of(portion, size, subtle)) { Spacing = spacing }, portion.ToString());

    private static IEnumerable<DrawnElement> Buttons(IReadOnlyList<Choice> choices) => choices
        .Select(choice => (
            Label: ShownText.Cut(ShownText.Clean(choice.Label).Trim(), CardLimits.ButtonLabel),
            Says: ShownText.Clean(choice.Says).Trim()))
        .Where(choice => choice.Label.Length > 0 && choice.Says.Length is > 0 and <= CardLimits.ButtonSays)
        .Select(choice => new SubmitAction(choice.Label, new(choice.Says)))
        .Chunk(CardLimits.ButtonsInRow)
        .Select(row => new DrawnElement(new ActionSet(row), string.Join(" | ", row.Select(b => $"[{b.Title}]"))));
}
