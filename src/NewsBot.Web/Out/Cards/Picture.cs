using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsBot.Web.Out.Cards;

/// <summary>A picture in four colours, drawn in rectangles, and given as PNG (ISO/IEC 15948): two bits for each point.</summary>
internal sealed class Picture
{
    private const int PointsInByte = 4;
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var crc = (uint)n;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 1 ? Polynomial ^ (crc >> 1) : crc >> 1;
        }

        return crc;
    })];

    private readonly byte[] _colours;
    private readonly byte[] _rows;
    private readonly int _rowLength;

    /// <param name="colours">Four times red, green and blue; the first is the ground.</param>
    public Picture(int width, int height, byte[] colours)
    {
        (Width, Height, _colours) = (width, height, colours);
        // Before each row stands how it is filtered: not at all.
        _rowLength = 1 + ((width + PointsInByte - 1) / PointsInByte);
        _rows = new byte[_rowLength * height];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Fills a rectangle; what is outside the picture is left away.</summary>
    public void Fill(int left, int top, int width, int height, int colour)
    {
        var (right, bottom) = (Math.Min(Width, left + width), Math.Min(Height, top + height));
        for (var y = Math.Max(0, top); y < bottom; y++)
        {
            var row = _rows.AsSpan((y * _rowLength) + 1, _rowLength - 1);
            for (var x = Math.Max(0, left); x < right; x++)
            {
                var shift = 2 * (PointsInByte - 1 - (x % PointsInByte));
                ref var points = ref row[x / PointsInByte];
                points = (byte)((points & ~(3 << shift)) | (colour << shift));
            }
        }
    }

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        // Two bits for a point, which names one of the palette's colours.
        (head[8], head[9]) = (2, 3);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "PLTE"u8, _colours);
        using (var packed = new MemoryStream())
        {
            using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                zlib.Write(_rows);
            }

            Chunk(png, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        }

        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(name);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, name), content));
        png.Write(number);
    }

    private static uint Check(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            crc = CrcTable[(crc ^ one) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }
}
