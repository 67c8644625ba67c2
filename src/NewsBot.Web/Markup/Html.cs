using System.Text;

namespace NewsBot.Web.Markup;

/// <summary>
/// A piece of markup, safe to send. Only templates make one, and whatever a template takes in is encoded unless it is
/// markup already, so text can never become markup. A piece holds the pieces in it as they are: a page is put together once, when it is sent.
/// </summary>
/// <example><c>Html.Of($"&lt;li&gt;{name}&lt;/li&gt;")</c></example>
internal sealed class Html
{
    /// <summary>Markup as strings or in UTF-8, and other pieces.</summary>
    private readonly ReadOnlyMemory<object> _parts;

    internal Html(ReadOnlyMemory<object> parts, int bytes)
    {
        _parts = parts;
        Bytes = bytes;
    }

    public static Html Empty { get; } = new(default, 0);

    public bool IsEmpty => Bytes == 0;

    /// <summary>How many bytes it has in UTF-8.</summary>
    public int Bytes { get; }

    public static Html Of(HtmlTemplate template) => template.ToHtml();

    /// <summary>The pieces one after the other, each on a line of its own.</summary>
    public static Html Lines(IEnumerable<Html> pieces) => Joined(pieces, "\n");

    /// <summary>The pieces on one line.</summary>
    public static Html Concat(IEnumerable<Html> pieces) => Joined(pieces, "");

    /// <summary>The same in as little room as it takes, to be kept.</summary>
    public Html Packed() => new(new object[] { ToBytes() }, Bytes);

    /// <summary>The markup in UTF-8.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Bytes];
        Write(bytes);
        return bytes;
    }

    /// <summary>The markup.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToBytes());

    private static Html Joined(IEnumerable<Html> pieces, string between)
    {
        var (parts, bytes) = (new List<object>(), 0);
        foreach (var piece in pieces)
        {
            if (piece.IsEmpty)
            {
                continue;
            }

            if (parts.Count > 0 && between.Length > 0)
            {
                parts.Add(between);
                bytes += between.Length;
            }

            parts.Add(piece);
            bytes += piece.Bytes;
        }

        return parts.Count == 0 ? Empty : new(parts.ToArray(), bytes);
    }

    private int Write(Span<byte> to)
    {
        var written = 0;
        foreach (var part in _parts.Span)
        {
            written += part switch
            {
                Html piece => piece.Write(to[written..]),
                byte[] packed => Copy(packed, to[written..]),
                _ => Encoding.UTF8.GetBytes((string)part, to[written..]),
            };
        }

        return written;
    }

    private static int Copy(byte[] packed, Span<byte> to)
    {
        packed.CopyTo(to);
        return packed.Length;
    }
}
