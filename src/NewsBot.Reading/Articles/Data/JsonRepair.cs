using System.Text;
using System.Text.Json;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>Reads the JSON that pages carry, as it comes: in comments, with entities for quotation marks, with line breaks inside strings.</summary>
internal static class JsonRepair
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Null where it is beyond repair: nothing is guessed. The caller disposes of the document.</summary>
    public static JsonDocument? Parse(string json)
    {
        var text = Unwrap(json);
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return null;
        }

        return TryParse(text) ?? TryParse(WithEscapedBreaks(text));
    }

    /// <summary>The first JSON object or array in a script, whatever statement follows it; null where there is none.</summary>
    public static JsonDocument? ParseWithin(string script)
    {
        var start = script.AsSpan().IndexOfAny('{', '[');
        if (start < 0)
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(script[start..]), ReaderOptions);
            return JsonDocument.TryParseValue(ref reader, out var document) ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonDocument? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Unwrap(string json)
    {
        var text = json.Trim().TrimEnd(';').Trim();
        foreach (var (start, end) in new[] { ("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>") })
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                text = text[start.Length..];
                text = (text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text).Trim();
            }
        }

        return text.StartsWith("{&quot;", StringComparison.Ordinal) || text.StartsWith("[{&quot;", StringComparison.Ordinal) ? Entities.Decode(text) : text;
    }

    // Line breaks, tabs and other control characters inside strings are the usual fault; a backslash before a character that needs none is the next.
    private static string WithEscapedBreaks(string json)
    {
        var mended = new StringBuilder(json.Length + 64);
        var isString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (c == '"')
            {
                isString = !isString;
            }
            else if (isString && c == '\\')
            {
                var isKnown = i + 1 < json.Length && json[i + 1] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u';
                mended.Append(isKnown ? "\\" : string.Empty);
                if (isKnown && json[i + 1] is '"' or '\\')
                {
                    mended.Append(json[++i]);
                }

                continue;
            }
            else if (isString && c < ' ')
            {
                mended.Append(c switch { '\n' => "\\n", '\t' => "\\t", '\r' => string.Empty, _ => " " });
                continue;
            }

            mended.Append(c);
        }

        return mended.ToString();
    }
}
