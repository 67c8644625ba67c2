using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>
/// Draws one block. All words are runs of rich text: a card's plain text blocks and facts read Markdown, in which a headline could
/// become a link or a layout of its own.
/// </summary>
internal static class ElementDrawing
{
    /// <param name="place">Where the block stands in its message: what tells the fields of one form from those of another.</param>
    public static IEnumerable<DrawnElement> Of(Block block, int place) => block switch
    {
        Heading heading => Title(heading),
        Paragraph paragraph => Text(paragraph.Text),
        Quotation quotation => Text(RichText.Of(quotation.Words)).Select(Quote)
            .Concat(quotation.Source is { } source ? Small(new([new Run("— "), .. source.Runs])) : []),
        Bullets bullets => bullets.Items.SelectMany((item, i) => Line(bullets.IsNumbered ? $"{i + 1}. " : "• ", item)),
        Table table => TableDrawing.Of(table),
        Facts facts => facts.Items.SelectMany(fact => Line("", new([new Run($"{fact.Name}: ", Strong: true), .. fact.Value.Runs]))),
        Chart chart => ChartDrawing.Of(chart),
        Listing listing => ListingDrawing.Of(listing),
        Choices choices => Buttons(choices.Items),
        Menu menu => FormDrawing.Of(menu, place) is { } drawn ? [drawn] : Text(RichText.Of(menu.Prompt)).Concat(Buttons(menu.Items)),
        Form form => FormDrawing.Of(form, place) is { } drawn ? [drawn] : Text(RichText.Of(FormLine.Spoken(form))),
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

    public static IEnumerable<DrawnElement> Line(string mark, RichText text) => Portions.Of(text, CardLimits.Portion, most: 1)
        .Select(portion => Rich(mark.Length > 0 ? new([new Run(mark), .. portion.Runs]) : portion, spacing: "Small"));

    private static IEnumerable<DrawnElement> Small(RichText text) =>
        Portions.Of(text, CardLimits.Portion, most: 1).Select(portion => Rich(portion, size: "Small", subtle: true));

    public static DrawnElement Rich(RichText portion, string? size = null, string? spacing = null, bool? subtle = null) =>
        new(new RichTextBlock(CardRuns.Of(portion, size, subtle)) { Spacing = spacing }, Words(portion));

    private static string Words(RichText text) => string.Concat(text.Runs.Select(run => run.Struck ? $"[struck out: {run.Text}]" : run.Text));

    private static IEnumerable<DrawnElement> Buttons(IReadOnlyList<Choice> choices) => choices
        .Select(choice => (
            Label: ShownText.Cut(ShownText.Clean(choice.Label).Trim(), CardLimits.ButtonLabel),
            Says: ShownText.Clean(choice.Says).Trim(),
            choice.IsDestructive))
        .Where(choice => choice.Label.Length > 0 && choice.Says.Length is > 0 and <= CardLimits.ButtonSays)
        .Select(choice => new SubmitAction(choice.Label, new(choice.Says), choice.IsDestructive ? "destructive" : null))
        .Chunk(CardLimits.ButtonsInRow)
        .Select(row => new DrawnElement(new ActionSet(row), string.Join(" | ", row.Select(b => $"[{b.Title}]"))));
}
