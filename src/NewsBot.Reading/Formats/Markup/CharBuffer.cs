using System.Buffers;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>Text in the making, in memory that is lent and given back.</summary>
internal sealed class CharBuffer(int length) : IDisposable
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(length);
    private int _count;

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > _characters.Length - _count)
        {
            Grow(text.Length);
        }

        text.CopyTo(_characters.AsSpan(_count));
        _count += text.Length;
    }

    public override string ToString() => new(_characters, 0, _count);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        (_characters, _count) = ([], 0);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_count + more, _count * 2));
        _characters.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
