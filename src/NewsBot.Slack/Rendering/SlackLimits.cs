namespace NewsBot.Slack.Rendering;

/// <summary>
/// How much Slack takes. It counts in an unpublished unit, so each limit on text stays about a twentieth under the published one.
/// </summary>
internal static class SlackLimits
{
    /// <summary>Published: 50.</summary>
    public const int BlocksInMessage = 45;

    /// <summary>All words of a message's blocks together; Slack refuses somewhere above 13,000.</summary>
    public const int WordsInMessage = 12_000;

    /// <summary>Published: 150.</summary>
    public const int Heading = 142;

    /// <summary>Published: 3,000.</summary>
    public const int Section = 2850;

    /// <summary>Published: 75.</summary>
    public const int ButtonLabel = 75;

    /// <summary>Published: 2,000.</summary>
    public const int ButtonValue = 2000;

    /// <summary>Published: 25.</summary>
    public const int ButtonsInRow = 25;

    /// <summary>Published: 100.</summary>
    public const int OptionsInMenu = 100;

    /// <summary>Published: 75, for the text and, in the newer pages, for the value.</summary>
    public const int Option = 75;

    /// <summary>Published: 150.</summary>
    public const int Placeholder = 142;

    /// <summary>Published: 2,000; ours, because a longer one is no label.</summary>
    public const int Label = 142;

    /// <summary>Ours: a form of more fields is said, not drawn.</summary>
    public const int FieldsInForm = 20;

    /// <summary>Published: 100 with the header.</summary>
    public const int RowsInTable = 95;

    /// <summary>Published: 20.</summary>
    public const int ColumnsInTable = 20;

    /// <summary>Published: 10,000 over all cells of a message, and one table a message.</summary>
    public const int WordsInTable = 9_500;

    /// <summary>Ours: a longer cell is cut.</summary>
    public const int Cell = 450;

    /// <summary>Advised: 4,000.</summary>
    public const int FallbackText = 3800;

    /// <summary>Ours: one paragraph, quotation or bullet list may fill this many sections, then it is cut.</summary>
    public const int SectionsOfOneBlock = 3;

    /// <summary>Ours: one message tree may become this many posts, then the rest is counted and left away.</summary>
    public const int Pages = 6;

    /// <summary>A response address may be used five times.</summary>
    public const int PagesOfResponse = 4;
}
