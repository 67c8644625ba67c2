namespace NewsBot.Reading.Formats.Xml;

/// <summary>A start tag as written, however carelessly. Attribute values are not decoded yet.</summary>
/// <param name="End">The position behind the tag.</param>
internal sealed record StartTag(string Name, IReadOnlyList<KeyValuePair<string, string>> Attributes, bool IsEmpty, int End)
{
    public const int MostAttributes = 256;

    /// <summary>Null when the text breaks off inside the tag.</summary>
    public static StartTag? Read(string text, int start)
    {
        var at = start + 1;
        var name = Word(text, ref at);
        var attributes = new List<KeyValuePair<string, string>>();
        while (true)
        {
            Skip(text, ref at);
            if (at >= text.Length)
            {
                return null;
            }

            switch (text[at])
            {
                case '>':
                    return new(name, attributes, false, at + 1);
                case '<':
                    // The tag's own end is missing.
                    return new(name, attributes, false, at);
                case '/' when at + 1 < text.Length && text[at + 1] == '>':
                    return new(name, attributes, true, at + 2);
            }

            var key = Word(text, ref at);
            if (key.Length == 0)
            {
                at++;
                continue;
            }

            Skip(text, ref at);
            var value = string.Empty;
            if (at < text.Length && text[at] == '=')
            {
                at++;
                Skip(text, ref at);
                value = Value(text, ref at);
            }

            if (attributes.Count < MostAttributes && !attributes.Exists(a => a.Key == key))
            {
                attributes.Add(new(key, value));
            }
        }
    }

    private static string Value(string text, ref int at)
    {
        if (at >= text.Length)
        {
            return string.Empty;
        }

        if (text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1);

            // A whole tag's end and another's start inside the value mean that its closing quote is missing.
            var end = close < 0 ? -1 : text.AsSpan(at + 1, close - at - 1).IndexOf('>');
            if (close < 0 || (end >= 0 && text.AsSpan(at + 1 + end, close - at - 1 - end).Contains('<')))
            {
                close = text.IndexOf('>', at);
                close = close < 0 ? text.Length : close;
                var cut = text[(at + 1)..close].TrimEnd('/', ' ');
                at = close;
                return cut;
            }

            var value = text[(at + 1)..close];
            at = close + 1;
            return value;
        }

        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '>')
        {
            at++;
        }

        return text[start..at];
    }

    private static string Word(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '/' or '<' or '"' or '\''))
        {
            at++;
        }

        return text[start..at];
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
