using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsBot.Core.Messages;

namespace NewsBot.Web.Markup;

/// <summary>
/// What the compiler makes of <c>Html.Of($"…")</c>: the template's own letters stand, every hole is encoded for text and for
/// attributes in quotation marks. A hole of any other type than these does not compile.
/// </summary>
[InterpolatedStringHandler]
internal ref struct HtmlTemplate
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly object[] _parts;
    private int _count;
    private int _bytes;

    /// <summary>Between two holes, before the first and behind the last there is at most one stretch of the template's own.</summary>
    public HtmlTemplate(int literalLength, int formattedCount) => _parts = new object[(2 * formattedCount) + Math.Min(literalLength, 1)];

    public void AppendLiteral(string markup) => Append(markup);

    public void AppendFormatted(string? text) => Append(Encoder.Encode(ShownText.Clean(text ?? "")));

    public void AppendFormatted(int number) => Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html markup)
    {
        if (!markup.IsEmpty)
        {
            _parts[_count++] = markup;
            _bytes += markup.Bytes;
        }
    }

    internal readonly Html ToHtml() => _bytes == 0 ? Html.Empty : new(_parts.AsMemory(0, _count), _bytes);

    private void Append(string markup)
    {
        if (markup.Length > 0)
        {
            _parts[_count++] = markup;
            _bytes += Encoding.UTF8.GetByteCount(markup);
        }
    }
}
