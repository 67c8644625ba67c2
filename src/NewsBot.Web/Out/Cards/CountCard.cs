using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Published;
using NewsBot.Web.Pages;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Cards;

/// <summary>
/// The picture of a list that chats and social networks show with a link to it: how many explicit calls stand, and how it came to that. Its words are
/// those of the card beside it.
/// </summary>
internal static class CountCard
{
    public const int Width = 1_200;
    public const int Height = 630;

    private const int Margin = 72;
    private const int Dot = 24;
    private const int Bottom = 558;
    private const int Line = 10;

    /// <summary>So wide is the last step, which else were no more than an edge.</summary>
    private const int Last = 48;

    private const int Band = 16;

    private const int Dark = 1;
    private const int Light = 2;

    /// <summary>Paper, blue, light blue, and a colour that is not used.</summary>
    private static readonly byte[] Colours = [0xFB, 0xFA, 0xF7, 0x17, 0x32, 0x4D, 0xC4, 0xD2, 0xE0, 0x00, 0x00, 0x00];

    /// <summary>The digits, five dots wide and seven high.</summary>
    private static readonly string[][] Digits =
    [
        [" ### ", "#   #", "#   #", "#   #", "#   #", "#   #", " ### "],
        ["  #  ", " ##  ", "  #  ", "  #  ", "  #  ", "  #  ", " ### "],
        [" ### ", "#   #", "    #", "   # ", "  #  ", " #   ", "#####"],
        [" ### ", "#   #", "    #", "  ## ", "    #", "#   #", " ### "],
        ["   # ", "  ## ", " # # ", "#  # ", "#####", "   # ", "   # "],
        ["#####", "#    ", "#### ", "    #", "    #", "#   #", " ### "],
        [" ### ", "#    ", "#    ", "#### ", "#   #", "#   #", " ### "],
        ["#####", "    #", "   # ", "  #  ", "  #  ", "  #  ", "  #  "],
        [" ### ", "#   #", "#   #", " ### ", "#   #", "#   #", " ### "],
        [" ### ", "#   #", "#   #", " ####", "    #", "    #", " ### "],
    ];

    private static readonly int DigitHeight = Digits[0].Length * Dot;

    /// <summary>
    /// The card's picture for a page about a target: where it is, and what it shows. Another count has another address, so that nobody shows an old one.
    /// Null for calls of one day, which have no course: there the card's words say all.
    /// </summary>
    /// <param name="site">The site's own address.</param>
    public static PageImage? Of(Uri site, PublishedTarget target) => target.Running.Count < 2 ? null : new(
        new Uri(site, string.Create(CultureInfo.InvariantCulture, $"{Addresses.Target(target.Figure.Id)}/card.png?count={target.Standing(CallClass.Explicit)}")).AbsoluteUri,
        $"{TallyWords.Headline(target)} for {EntryHtml.Name(target.Figure.Name)} to go, and the course of the count");

    /// <summary>Null where there is no course.</summary>
    public static Rendered? Draw(PublishedTarget target)
    {
        if (target.Running.Count < 2)
        {
            return null;
        }

        var picture = new Picture(Width, Height, Colours);
        picture.Fill(0, 0, Width, Band, Dark);
        Number(picture, target.Standing(CallClass.Explicit));
        Course(picture, target.Running);
        return new("image/png", picture.ToPng());
    }

    private static void Number(Picture picture, int count)
    {
        var left = Margin;
        foreach (var digit in count.ToString(CultureInfo.InvariantCulture))
        {
            var rows = Digits[digit - '0'];
            for (var y = 0; y < rows.Length; y++)
            {
                for (var x = 0; x < rows[y].Length; x++)
                {
                    if (rows[y][x] == '#')
                    {
                        picture.Fill(left + (x * Dot), Margin + (y * Dot), Dot, Dot, Dark);
                    }
                }
            }

            left += (rows[0].Length + 1) * Dot;
        }
    }

    /// <summary>Steps over the days, as on the page.</summary>
    private static void Course(Picture picture, IReadOnlyList<RunningCount> points)
    {
        const int Wide = Width - (2 * Margin);
        picture.Fill(Margin, Bottom, Wide, 4, Dark);
        var high = Bottom - (Margin + DigitHeight + Margin);
        var (first, days) = (points[0].Day.DayNumber, points[^1].Day.DayNumber - points[0].Day.DayNumber);
        var before = Bottom;
        for (var i = 0; i < points.Count; i++)
        {
            var left = Margin + (int)((long)(Wide - Last) * (points[i].Day.DayNumber - first) / days);
            var right = i + 1 < points.Count ? Margin + (int)((long)(Wide - Last) * (points[i + 1].Day.DayNumber - first) / days) + Line : Margin + Wide;
            var top = Bottom - (int)((long)high * points[i].Count / points[^1].Count);
            picture.Fill(left, top, right - left, Bottom - top, Light);
            picture.Fill(left, top, right - left, Line, Dark);
            picture.Fill(left, top, Line, before - top, Dark);
            before = top + Line;
        }
    }
}
