using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Views;

namespace NewsBot.Slack.Rendering;

/// <summary>Draws a message as a modal or as somebody's Home. What neither can hold, such as a table, is drawn in lines.</summary>
internal static class ViewDrawing
{
    /// <summary>The block id of the field in which a channel is picked.</summary>
    public const string Place = "place";

    private static readonly TextObject Name = TextObject.Plain("NewsBot");

    private static readonly ActionsBlock LookUp = new([new ExternalSelect($"{Button.Says}lookup", TextObject.Plain("Look somebody up…"))]);

    /// <summary>Shown at once, while the record is read.</summary>
    public static SlackView Waiting { get; } = Modal(Message.Of("Reading the record…"), channel: "");

    /// <summary>Shown where nothing could be taken up.</summary>
    public static SlackView Busy { get; } = Modal(Message.Of("Too much is going on at the moment. Nothing was done; please try again in a minute."), channel: "");

    /// <summary>
    /// The first form becomes the modal's own fields and button, and stands above what else is explained; any further one is said in words.
    /// </summary>
    /// <param name="channel">The channel or person that it was opened from; what is sent counts for it unless a channel is picked.</param>
    public static SlackView Modal(Message message, string channel)
    {
        var place = message.Blocks.ToList().FindIndex(b => b is Form);
        var form = place < 0 ? null : (Form)message.Blocks[place];
        var drawn = Fit(InOrder(message.Blocks, place).SelectMany(at => at == place ? Fields(form!, at) : Plainly(message.Blocks[at], at)));
        var view = new SlackView("modal", drawn) { Title = Name, Close = TextObject.Plain("Close") };
        if (form is null || !drawn.Any(b => b is InputBlock))
        {
            return view;
        }

        return view with
        {
            CallbackId = "newsbot_form",
            Submit = TextObject.Plain(ShownText.Cut(CleanText.Line(form.Send), SlackLimits.ViewTitle) is { Length: > 0 } send ? send : "Send"),
            PrivateMetadata = new ViewMemo(CleanText.Line(form.Says), Prefix(place), channel).Write(),
        };
    }

    /// <summary>Somebody's Home; above all a menu in which a person is looked up.</summary>
    public static SlackView Home(Message message) => new("home", [LookUp, .. Fit(message.Blocks.SelectMany(Plainly))]);

    /// <summary>A short drawing, as a preview of a link.</summary>
    public static IReadOnlyList<SlackBlock> Preview(Message message) =>
        [.. message.Blocks.Where(b => b is not (Choices or Menu)).SelectMany(Plainly).Take(SlackLimits.BlocksInPreview).Select(d => d.Block)];

    // What it is about, what is to be filled in, and then how the same is typed.
    private static IEnumerable<int> InOrder(IReadOnlyList<Block> blocks, int form) =>
        Enumerable.Range(0, blocks.Count).OrderBy(at => at == form ? 1 : at == 0 ? 0 : at + 1);

    private static string Prefix(int place) => $"{Button.Sends}{place}:";

    private static IEnumerable<DrawnBlock> Plainly(Block block, int place) => block switch
    {
        Form form => BlockDrawing.Of(new Paragraph(RichText.Of(FormLine.Spoken(form))), place),
        _ => BlockDrawing.Of(block, place).Select(d => d.Block is TableBlock ? Lines(d) : d),
    };

    private static DrawnBlock[] Fields(Form form, int place)
    {
        var fields = BlockDrawing.Of(form, place).Where(d => d.Block is not ActionsBlock).ToArray();
        var speaksOfChannel = form.Says.Split(' ') is ["follow" or "unfollow", ..] && fields.Any(d => d.Block is InputBlock);
        return speaksOfChannel ? [.. fields, new(new InputBlock(Place, TextObject.Plain("Channel"), new ConversationsSelect(Place), Optional: false), "")] : fields;
    }

    private static DrawnBlock Lines(DrawnBlock table)
    {
        var words = ShownText.Cut(table.Words, SlackLimits.Section);
        return new(new RichTextBlock([new RichTextSection([new TextLeaf(words)])]), words);
    }

    private static List<SlackBlock> Fit(IEnumerable<DrawnBlock> drawn)
    {
        var all = drawn.ToList();
        var (fit, words) = (new List<SlackBlock>(), 0);
        foreach (var block in all)
        {
            words += block.Words.Length;
            if (fit.Count == SlackLimits.BlocksInView || words > SlackLimits.WordsInView)
            {
                break;
            }

            fit.Add(block.Block);
        }

        if (fit.Count < all.Count)
        {
            fit.Add(new ContextBlock([TextObject.Plain($"+{all.Count - fit.Count} more, too long to show here.")]));
        }

        return fit.Count > 0 ? fit : [new ContextBlock([TextObject.Plain("There is nothing to show.")])];
    }
}
