using System.Text.Json;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>
/// How much Teams takes. The service counts JSON in UTF-16; its limit moved over the years (28, 40, 100 KB), so a card of ours stays
/// under the least of them.
/// </summary>
internal static class CardLimits
{
    /// <summary>Characters of JSON in the elements of one card: 23 KB in UTF-16, with room for what stands round them.</summary>
    public const int Elements = 11_500;

    public const int ElementsInCard = 40;

    public const int Heading = 250;

    /// <summary>One portion of running text. Even if each unit of it takes six characters of JSON, it fits into one card.</summary>
    public const int Portion = 1800;

    /// <summary>Ours: one paragraph or quotation may fill this many portions, then it is cut.</summary>
    public const int PortionsOfOneBlock = 4;

    public const int ButtonLabel = 75;

    public const int ButtonSays = 500;

    public const int ButtonsInRow = 6;

    /// <summary>Ours: more in one menu is no menu.</summary>
    public const int OptionsInMenu = 50;

    public const int FieldsInForm = 20;

    /// <summary>Ours: a column is at least as wide as a short word on a phone.</summary>
    public const int ColumnsInTable = 8;

    /// <summary>Ours: a longer cell is cut.</summary>
    public const int Cell = 300;

    public const int RowsInTable = 200;

    /// <summary>Ours: of a listing so many lines are shown, in containers of <see cref="LinesTogether"/>.</summary>
    public const int LinesOfListing = 120;

    public const int LinesTogether = 20;

    public const int Summary = 250;

    public const int FallbackText = 600;

    /// <summary>A message in plain words, where no card can be sent.</summary>
    public const int PlainText = 8000;

    /// <summary>Ours: one message tree may become this many posts, then the rest is counted and left away.</summary>
    public const int Pages = 6;

    /// <summary>What an element takes of <see cref="Elements"/>.</summary>
    public static int Size(CardElement element) => JsonSerializer.Serialize(element, OutgoingJson.Context.CardElement).Length;
}
