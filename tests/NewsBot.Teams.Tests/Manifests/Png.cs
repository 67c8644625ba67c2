using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NewsBot.Teams.Tests.Manifests;

/// <summary>Pictures of red, green, blue and alpha, a byte each, row by row.</summary>
internal static class Png
{
    private static readonly byte[] Mark = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(int side, byte[] pixels)
    {
        using var file = new MemoryStream();
        file.Write(Mark);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, side);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], side);
        (head[8], head[9]) = (8, 6);
        Chunk(file, "IHDR", head);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            foreach (var row in pixels.Chunk(side * 4))
            {
                zip.WriteByte(0);
                zip.Write(row);
            }
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote: one data chunk, no filters.</summary>
    public static (int Width, int Height, byte[] Pixels) Read(byte[] file)
    {
        Assert.Equal(Mark, file[..8]);
        var width = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20));
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var zip = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zip.CopyTo(rows);
        return (width, height, [.. rows.ToArray().Chunk((width * 4) + 1).SelectMany(row => row.Skip(1))]);
    }

    private static void Chunk(MemoryStream file, string name, ReadOnlySpan<byte> data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(named));
        file.Write(number);
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
