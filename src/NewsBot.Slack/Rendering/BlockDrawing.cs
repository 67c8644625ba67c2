using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>
/// Draws one block. Running text is rich text, whose words Slack takes literally; nothing in a headline can become a mention there, and
/// a quotation stays letter for letter what was said.
/// </summary>
internal static class BlockDrawing
{
    /// <param name="place">Where the block stands in its message: what tells its fields and buttons from those of any other block.</param>
    public static IEnumerable<DrawnBlock> Of(Block block, int place) => block switch
    {
        Heading { Level: 1 } heading => Title(heading.Text),
        Heading heading => Text(new RichText(new Run(heading.Text, Strong: true)), leaves => new RichTextSection(leaves)),
        Paragraph paragraph => Text(paragraph.Text, leaves => new RichTextSection(leaves)),
        Quotation quotation => Text(RichText.Of(quotation.Words), leaves => new RichTextQuote(leaves))
            .Concat(quotation.Source is { } source ? Small(new([new Run("— "), .. source.Runs])) : []),
        Bullets bullets => Items(bullets),
        Table table => TableDrawing.Of(table),
        Facts facts => Lines([.. facts.Items.Select(Line)], parts => parts, ""),
        Chart chart => ChartDrawing.Of(chart),
        Listing listing => ListingDrawing.Of(listing),
        Choices choices => Buttons(choices.Items, place),
        Menu menu => Pick(menu, place),
        Form form => FormDrawing.Of(form, place),
        Context context => Small(context.Text),
        _ => throw new NotSupportedException($"Slack has no drawing of {block.GetType().Name}."),
    };

    private static IEnumerable<DrawnBlock> Title(string text)
    {
        var words = ShownText.Cut(ShownText.Clean(text).ReplaceLineEndings(" ").Trim(), SlackLimits.Heading);
        return words.Length == 0 ? [] : [new(new HeaderBlock(TextObject.Plain(words)), words)];
    }

    // Slack begins each list at 1 unless told where: a list that goes on in a further block goes on counting.
    private static IEnumerable<DrawnBlock> Items(Bullets bullets)
    {
        var told = 0;
        return Lines(bullets.Items, parts =>
        {
            var list = bullets.IsNumbered ? new RichTextList(parts, "ordered") { Offset = told > 0 ? told : null } : new RichTextList(parts);
            told += parts.Count;
            return [list];
        }, "• ");
    }

    private static IEnumerable<DrawnBlock> Text(RichText text, Func<IReadOnlyList<RichTextLeaf>, RichTextPart> part) =>
        Pieces.Of(text, SlackLimits.SectionsOfOneBlock)
            .Select(leaves => new DrawnBlock(new RichTextBlock([part(leaves)]), Pieces.Words(leaves)));

    // As many lines in one block as fit; each line is cut to what one section holds.
    private static IEnumerable<DrawnBlock> Lines(
        IReadOnlyList<RichText> items, Func<IReadOnlyList<RichTextPart>, IReadOnlyList<RichTextPart>> parts, string mark)
    {
        var lines = items.SelectMany(item => Pieces.Of(item, most: 1));
        var block = new List<IReadOnlyList<RichTextLeaf>>();
        var room = SlackLimits.Section;
        foreach (var line in lines)
        {
            var length = Pieces.Words(line).Length;
            if (block.Count > 0 && length > room)
            {
                yield return Close();
            }

            block.Add(line);
            room -= length;
        }

        if (block.Count > 0)
        {
            yield return Close();
        }

        DrawnBlock Close()
        {
            var words = string.Join('\n', block.Select(line => mark + Pieces.Words(line)));
            var drawn = new DrawnBlock(new RichTextBlock(parts([.. block.Select(line => new RichTextSection(line))])), words);
            block = [];
            room = SlackLimits.Section;
            return drawn;
        }
    }

    private static RichText Line(Fact fact) => new([new Run($"{fact.Name}: ", Strong: true), .. fact.Value.Runs]);

    // What fits no option of a menu is drawn as buttons, which carry more.
    private static IEnumerable<DrawnBlock> Pick(Menu menu, int place)
    {
        var options = menu.Items.Select(c => Options.Of(c.Label, c.Says)).OfType<Option>().ToList();
        var prompt = ShownText.Cut(CleanText.Line(menu.Prompt), SlackLimits.Placeholder);
        if (options.Count == 0 || options.Count < menu.Items.Count || options.Count > SlackLimits.OptionsInMenu)
        {
            return Text(RichText.Of(prompt), leaves => new RichTextSection(leaves)).Concat(Buttons(menu.Items, place));
        }

        var select = new StaticSelect($"{Button.Says}{place}:menu", prompt.Length > 0 ? TextObject.Plain(prompt) : null, options);
        return [new(new ActionsBlock([select]), $"{prompt}: {string.Join(" | ", options.Select(o => $"[{o.Text.Text}]"))}")];
    }

    private static IEnumerable<DrawnBlock> Buttons(IReadOnlyList<Choice> choices, int place) => choices
        .Select(choice => (
            Label: ShownText.Cut(ShownText.Clean(choice.Label).Trim(), SlackLimits.ButtonLabel),
            Says: ShownText.Clean(choice.Says).Trim(),
            choice.IsDestructive))
        .Where(choice => choice.Label.Length > 0 && choice.Says.Length > 0 && choice.Says.Length <= SlackLimits.ButtonValue)
        .Select((choice, index) => new Button($"{Button.Says}{place}:{index}", TextObject.Plain(choice.Label), choice.Says, choice.IsDestructive ? "danger" : null))
        .Chunk(SlackLimits.ButtonsInRow)
        .Select(row => new DrawnBlock(new ActionsBlock(row), string.Join(" | ", row.Select(b => $"[{b.Text.Text}]"))));

    // Small print knows no rich text. Without links and strong words it is plain; else it is markup with its words made harmless.
    private static IEnumerable<DrawnBlock> Small(RichText text)
    {
        var words = ShownText.Cut(ShownText.Clean(text.ToString()).ReplaceLineEndings(" ").Trim(), SlackLimits.Section);
        if (words.Length == 0)
        {
            return [];
        }

        var isPlain = text.Runs.All(run => !run.Strong && !run.Struck && ShownLink.Of(run.Link) is null);
        var element = isPlain ? TextObject.Plain(words) : TextObject.Mrkdwn(Mrkdwn.Draw(text, SlackLimits.Section));
        return [new(new ContextBlock([element]), words)];
    }
}
