using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text;
using NewsBot.Core.Calls;
using NewsBot.Testing;

namespace NewsBot.Web.Tests.Out;

public sealed class CountCardTests
{
    private const int Width = 1_200;
    private const int Height = 630;

    [Fact]
    public async Task A_list_has_a_picture_of_its_count_and_course_for_those_who_link_to_it()
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe", new(2025, 2, 3));
        await TellAsync(site, "Mo Poe", new(2025, 2, 13));
        await TellAsync(site, "Bo Doe", new(2025, 2, 13));
        var path = await site.TargetPathAsync("Ann Lee") + "/card.png";
        using var answer = await site.Browser.GetAsync(path);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        var picture = Points(await answer.Content.ReadAsByteArrayAsync());

        // A 3, five dots wide and seven high, of which the upper left is none.
        Assert.Equal(0, picture[80, 80]);
        Assert.Equal(1, picture[80, 72 + 30]);
        Assert.Equal(1, picture[72 + (6 * 24) + 5, 72 + 30]);
        // The first step is a third as high as the last, which begins at the right end.
        Assert.Equal((0, 2), (picture[400, 600], picture[540, 600]));
        Assert.Equal((1, 2, 0), (picture[316, Width - 72 - 3], picture[400, Width - 72 - 3], picture[400, Width - 72 + 3]));

        await TellAsync(site, "Lu Hay", new(2025, 3, 1));
        using var later = await site.Browser.GetAsync(path);
        Assert.NotEqual(answer.Headers.ETag, later.Headers.ETag);
    }

    [Fact]
    public async Task A_list_without_a_course_has_none()
    {
        await using var site = await Site.StartAsync();
        await TellAsync(site, "Jo Roe", new(2025, 2, 3));
        await TellAsync(site, "Mo Poe", new(2025, 2, 9), Strength.ConsiderPosition);
        var path = await site.TargetPathAsync("Ann Lee");
        Assert.DoesNotContain("og:image", await site.ReadAsync(path), StringComparison.Ordinal);
        using var answer = await site.Browser.GetAsync(path + "/card.png");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>Reads a PNG as its standard has it, and lets no chunk pass whose check is wrong.</summary>
    private static int[,] Points(byte[] png)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], png[..8]);
        var names = new List<string>();
        byte[] rows = [];
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var name = Encoding.ASCII.GetString(png, at + 4, 4);
            var content = png.AsSpan(at + 8, length);
            Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)), Check(png.AsSpan(at + 4, 4 + length)));
            names.Add(name);
            if (name == "IHDR")
            {
                Assert.Equal((Width, Height), (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..])));
                Assert.Equal([2, 3, 0, 0, 0], content[8..].ToArray());
            }

            if (name == "IDAT")
            {
                using var zlib = new ZLibStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
                using var unpacked = new MemoryStream();
                zlib.CopyTo(unpacked);
                rows = unpacked.ToArray();
            }

            at += 12 + length;
        }

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], names);
        Assert.Equal(Height * (1 + (Width / 4)), rows.Length);
        var points = new int[Height, Width];
        for (var y = 0; y < Height; y++)
        {
            Assert.Equal(0, rows[y * (1 + (Width / 4))]);
            for (var x = 0; x < Width; x++)
            {
                points[y, x] = (rows[(y * (1 + (Width / 4))) + 1 + (x / 4)] >> (6 - (2 * (x % 4)))) & 3;
            }
        }

        return points;
    }

    /// <summary>CRC-32, bit by bit.</summary>
    private static uint Check(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }

    private static async Task TellAsync(Site site, string caller, DateOnly day, Strength strength = Strength.Resign)
    {
        var now = site.Clock.GetUtcNow();
        var story = A.Story($"“She must go at once,” said {caller}.", caller, caller[..2], published: now, learntAt: now);
        await site.RecordAsync(story, A.Call(story, caller, "Ann Lee", "She must go at once", strength, date: PartialDate.Of(day)));
    }
}
