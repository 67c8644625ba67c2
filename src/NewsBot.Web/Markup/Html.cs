namespace NewsBot.Web.Markup;

/// <summary>
/// A piece of markup, safe to send. Only templates make one, and whatever a template takes in is encoded unless it is
/// markup already, so text can never become markup.
/// </summary>
/// <example><c>Html.Of($"&lt;li&gt;{name}&lt;/li&gt;")</c></example>
internal sealed class Html
{
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty { get; } = new("");

    public bool IsEmpty => _markup.Length == 0;

    public static Html Of(HtmlTemplate template) => new(template.ToMarkup());

    /// <summary>The pieces one after the other, each on a line of its own.</summary>
    public static Html Lines(IEnumerable<Html> pieces) =>
        new(string.Join('\n', pieces.Where(p => !p.IsEmpty).Select(p => p._markup)));

    /// <summary>The pieces on one line.</summary>
    public static Html Concat(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(p => p._markup)));

    /// <summary>The markup.</summary>
    public override string ToString() => _markup;
}
