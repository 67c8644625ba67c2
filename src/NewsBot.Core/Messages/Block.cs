using System.Text.Json.Serialization;

namespace NewsBot.Core.Messages;

/// <summary>One piece of a message, drawn below the one before.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Quotation), "quotation")]
[JsonDerivedType(typeof(Bullets), "bullets")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Chart), "chart")]
[JsonDerivedType(typeof(Listing), "listing")]
[JsonDerivedType(typeof(Choices), "choices")]
[JsonDerivedType(typeof(Menu), "menu")]
[JsonDerivedType(typeof(Form), "form")]
[JsonDerivedType(typeof(Context), "context")]
public abstract record Block;

/// <summary>A line that says what follows.</summary>
/// <param name="Level">1 for the message's own title, 2 for a part of it.</param>
public sealed record Heading(string Text, int Level = 1) : Block;

public sealed record Paragraph(RichText Text) : Block;

/// <summary>Somebody's own words, without quotation marks; each surface sets them off in its own way.</summary>
/// <param name="Source">Who said them, where and when, shown behind them; null for nothing.</param>
public sealed record Quotation(string Words, RichText? Source = null) : Block;

/// <param name="IsNumbered">Count the items from 1, where their order or number is spoken of elsewhere.</param>
public sealed record Bullets(IReadOnlyList<RichText> Items, bool IsNumbered = false) : Block;

/// <summary>Rows under named columns. A surface that cannot set columns side by side names the column before each cell.</summary>
/// <param name="Title">What it shows; also its name for those who hear it read.</param>
/// <param name="Rows">Cells in the order of the columns; one too few is an empty cell, one too many is left away.</param>
public sealed record Table(string Title, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<RichText>> Rows) : Block;

/// <summary>Short pairs of a name and a value.</summary>
public sealed record Facts(IReadOnlyList<Fact> Items) : Block;

/// <summary>Values side by side, such as a running count by day, in the order given.</summary>
/// <param name="Summary">What it shows in one sentence, with the numbers that matter: for those who do not see it.</param>
public sealed record Chart(string Title, IReadOnlyList<ChartPoint> Points, string Summary) : Block;

/// <summary>Lines to be taken away as they stand, such as a file of values, in letters of one width.</summary>
/// <param name="Name">A file's name: "calls.csv".</param>
/// <param name="Text">Its lines. Where a surface cannot show them all, it says how many are missing and where the whole is.</param>
public sealed record Listing(string Name, string Text) : Block
{
    /// <summary>The lines, each fit to be shown, without the empty ones at the end.</summary>
    internal static IEnumerable<string> LinesOf(string text) => text.TrimEnd().ReplaceLineEndings("\n").Split('\n').Select(ShownText.Clean);

    /// <summary>What a surface shows of it: whole lines of at most so many characters together, and at most so many lines.</summary>
    /// <returns>The lines, and how many are missing.</returns>
    public (IReadOnlyList<string> Lines, int Missing) Shown(int characters, int lines)
    {
        var all = LinesOf(Text).ToArray();
        var shown = new List<string>();
        foreach (var line in all.Take(lines))
        {
            characters -= line.Length + 1;
            if (characters < 0)
            {
                break;
            }

            shown.Add(line);
        }

        return (shown, all.Length - shown.Count);
    }

    /// <summary>What is said under a listing that is not whole.</summary>
    public static string Missed(int lines) => $"+{lines} more lines, too long to show here: the web page and “newsbot export” have them all.";
}

/// <summary>What can be asked or done next, each by sending <see cref="Choice.Says"/>. A few: buttons.</summary>
public sealed record Choices(IReadOnlyList<Choice> Items) : Block;

/// <summary>As <see cref="Choices"/>, but many: one is picked from a menu.</summary>
/// <param name="Prompt">What is picked: "Show another entry".</param>
public sealed record Menu(string Prompt, IReadOnlyList<Choice> Items) : Block;

/// <summary>Fields to fill in, which become a command: <see cref="FormLine"/> writes the line that sending it says.</summary>
/// <param name="Says">The command as far as it stands: "reject C12".</param>
/// <param name="Send">What the button that sends it shows, at most 75 characters.</param>
public sealed record Form(string Says, IReadOnlyList<Field> Fields, string Send) : Block;

/// <summary>Small print: coverage, "as of", ids.</summary>
public sealed record Context(RichText Text) : Block;
