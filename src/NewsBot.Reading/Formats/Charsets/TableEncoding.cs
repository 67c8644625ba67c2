using System.Text;

namespace NewsBot.Reading.Formats.Charsets;

/// <summary>A one-byte charset given by its upper half.</summary>
internal sealed class TableEncoding(string highHalf) : Encoding
{
    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var value = bytes[byteIndex + i];
            chars[charIndex + i] = value < 128 ? (char)value : highHalf[value - 128];
        }

        return byteCount;
    }

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException("Only read, never written.");

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        throw new NotSupportedException("Only read, never written.");
}
