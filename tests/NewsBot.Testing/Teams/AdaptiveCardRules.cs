using System.Text.Json;

namespace NewsBot.Testing.Teams;

/// <summary>What Teams takes of adaptive cards, as a judge that knows nothing of our drawing.</summary>
public static class AdaptiveCardRules
{
    /// <summary>The least of the limits that were ever published, in UTF-16.</summary>
    public const int LargestBytes = 28 * 1024;

    public static IReadOnlyList<string> Faults(JsonElement card)
    {
        var faults = new List<string>();
        if (card.GetProperty("type").GetString() != "AdaptiveCard" || card.GetProperty("version").GetString() != "1.5")
        {
            faults.Add("no card of version 1.5");
        }

        if (card.GetRawText().Length * 2 > LargestBytes)
        {
            faults.Add($"{card.GetRawText().Length * 2} bytes");
        }

        if (card.GetProperty("body").GetArrayLength() == 0)
        {
            faults.Add("nothing in it");
        }

        faults.AddRange(card.GetProperty("body").EnumerateArray().SelectMany(Element));
        return faults;
    }

    /// <summary>Every run of text in a card.</summary>
    public static IEnumerable<JsonElement> Runs(JsonElement element)
    {
        foreach (var list in new[] { "body", "items", "rows", "cells" }.Where(name => element.TryGetProperty(name, out _)))
        {
            foreach (var run in element.GetProperty(list).EnumerateArray().SelectMany(Runs))
            {
                yield return run;
            }
        }

        if (element.TryGetProperty("inlines", out var inlines))
        {
            foreach (var run in inlines.EnumerateArray())
            {
                yield return run;
            }
        }
    }

    private static IEnumerable<string> Element(JsonElement element) => element.GetProperty("type").GetString() switch
    {
        "RichTextBlock" => element.GetProperty("inlines").GetArrayLength() == 0 ? ["a block without runs"] : element.GetProperty("inlines").EnumerateArray().SelectMany(Run),
        "Container" => element.GetProperty("items").EnumerateArray().SelectMany(Element),
        "ActionSet" => Actions(element.GetProperty("actions")),
        "Table" => Table(element),
        "Input.Text" => Input(element).Concat(element.GetProperty("maxLength").GetInt32() > 0 ? [] : ["a text input of no length"]),
        "Input.Time" or "Input.Toggle" => Input(element),
        "Input.ChoiceSet" => Input(element).Concat(element.GetProperty("choices").EnumerateArray()
            .Where(c => string.IsNullOrEmpty(c.GetProperty("title").GetString()) || string.IsNullOrEmpty(c.GetProperty("value").GetString())).Select(_ => "a choice without words")),
        var other => [$"an element of type {other}"],
    };

    private static IEnumerable<string> Input(JsonElement input) =>
        string.IsNullOrEmpty(input.GetProperty("id").GetString()) || !(input.TryGetProperty("label", out _) || input.TryGetProperty("title", out _))
            ? ["an input without an id or a label"] : [];

    private static IEnumerable<string> Table(JsonElement table)
    {
        var columns = table.GetProperty("columns").GetArrayLength();
        return table.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("type").GetString() != "TableRow" || row.GetProperty("cells").GetArrayLength() != columns
            ? ["a row of another shape than its table"]
            : row.GetProperty("cells").EnumerateArray().SelectMany(cell => cell.GetProperty("items").EnumerateArray().SelectMany(Element)));
    }

    private static IEnumerable<string> Run(JsonElement run)
    {
        if (run.GetProperty("type").GetString() != "TextRun" || string.IsNullOrEmpty(run.GetProperty("text").GetString()))
        {
            yield return "a run without text";
        }

        if (run.TryGetProperty("selectAction", out var action) && !IsOpenUrl(action))
        {
            yield return "a run that does something else than open a page";
        }
    }

    private static bool IsOpenUrl(JsonElement action) =>
        action.GetProperty("type").GetString() == "Action.OpenUrl"
        && Uri.TryCreate(action.GetProperty("url").GetString(), UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https";

    private static IEnumerable<string> Actions(JsonElement actions)
    {
        if (actions.GetArrayLength() is 0 or > 6)
        {
            yield return $"{actions.GetArrayLength()} actions in one set";
        }

        foreach (var action in actions.EnumerateArray())
        {
            if (action.GetProperty("type").GetString() != "Action.Submit" || string.IsNullOrEmpty(action.GetProperty("title").GetString()))
            {
                yield return "an action that is no button";
            }
        }
    }
}
