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
        if (Word(card, "type") != "AdaptiveCard" || Word(card, "version") != "1.5")
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

        if (string.IsNullOrEmpty(Word(card, "fallbackText")))
        {
            faults.Add("no fallback text");
        }

        faults.AddRange(card.GetProperty("body").EnumerateArray().SelectMany(Element));
        if (card.TryGetProperty("refresh", out var refresh))
        {
            faults.AddRange(Action(refresh.GetProperty("action")));
            if (refresh.GetProperty("userIds").GetArrayLength() > 60)
            {
                faults.Add("refreshed for more than sixty");
            }
        }

        var ids = card.GetProperty("body").EnumerateArray().Select(e => Word(e, "id")).OfType<string>().ToList();
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count)
        {
            faults.Add("two inputs of one id");
        }

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

        foreach (var run in element.TryGetProperty("inlines", out var inlines) ? inlines.EnumerateArray().AsEnumerable() : [])
        {
            yield return run;
        }

        foreach (var run in element.TryGetProperty("fallback", out var fallback) ? Runs(fallback) : [])
        {
            yield return run;
        }
    }

    /// <summary>Every button of a card, as it is drawn by a client that knows them all.</summary>
    public static IEnumerable<JsonElement> Buttons(JsonElement card) => card.GetProperty("body").EnumerateArray()
        .Where(e => Word(e, "type") == "ActionSet")
        .SelectMany(e => e.GetProperty("actions").EnumerateArray());

    private static IEnumerable<string> Element(JsonElement element) => (Word(element, "type") switch
    {
        "RichTextBlock" => element.GetProperty("inlines").GetArrayLength() == 0 ? ["a block without runs"] : element.GetProperty("inlines").EnumerateArray().SelectMany(Run),
        "Container" => element.GetProperty("items").EnumerateArray().SelectMany(Element),
        "Table" => Table(element),
        "Chart.VerticalBar" => element.TryGetProperty("fallback", out _) ? [] : ["a chart without a fallback"],
        "ActionSet" => Actions(element.GetProperty("actions")),
        "Input.Text" or "Input.Time" => Input(element, "label"),
        "Input.ChoiceSet" => Input(element, "label").Concat(element.GetProperty("choices").GetArrayLength() == 0 ? ["nothing to choose"] : []),
        "Input.Toggle" => Input(element, "title"),
        var other => [$"an element of type {other}"],
    }).Concat(element.TryGetProperty("fallback", out var fallback) ? Element(fallback) : []);

    private static IEnumerable<string> Table(JsonElement table)
    {
        var columns = table.GetProperty("columns").GetArrayLength();
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            if (Word(row, "type") != "TableRow" || row.GetProperty("cells").GetArrayLength() != columns)
            {
                yield return "a row that is not as wide as its table";
            }

            foreach (var fault in row.GetProperty("cells").EnumerateArray().SelectMany(cell => cell.GetProperty("items").EnumerateArray()).SelectMany(Element))
            {
                yield return fault;
            }
        }
    }

    // What an input is called reads Markdown, so no link may be made in it.
    private static IEnumerable<string> Input(JsonElement input, string name)
    {
        if (string.IsNullOrEmpty(Word(input, "id")) || string.IsNullOrEmpty(Word(input, name)))
        {
            yield return "an input without id or label";
        }

        if (Word(input, name)?.IndexOfAny(['[', ']', '<']) >= 0)
        {
            yield return "an input whose label may hold markup";
        }
    }

    private static IEnumerable<string> Run(JsonElement run)
    {
        if (Word(run, "type") != "TextRun" || string.IsNullOrEmpty(Word(run, "text")))
        {
            yield return "a run without text";
        }

        if (run.TryGetProperty("selectAction", out var action) && !IsOpenUrl(action))
        {
            yield return "a run that does something else than open a page";
        }
    }

    private static bool IsOpenUrl(JsonElement action) =>
        Word(action, "type") == "Action.OpenUrl"
        && Uri.TryCreate(Word(action, "url"), UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https";

    private static IEnumerable<string> Actions(JsonElement actions) =>
        (actions.GetArrayLength() is 0 or > 6 ? [$"{actions.GetArrayLength()} actions in one set"] : Array.Empty<string>())
        .Concat(actions.EnumerateArray().SelectMany(Action));

    private static IEnumerable<string> Action(JsonElement action)
    {
        if (string.IsNullOrEmpty(Word(action, "title")))
        {
            yield return "a button without a title";
        }

        if (Word(action, "type") == "Action.Execute")
        {
            if (string.IsNullOrEmpty(Word(action, "verb")))
            {
                yield return "an Execute without a verb";
            }

            foreach (var fault in action.TryGetProperty("fallback", out var fallback) ? Action(fallback) : [])
            {
                yield return fault;
            }
        }
        else if (Word(action, "type") != "Action.Submit")
        {
            yield return "an action that is no button";
        }
    }

    private static string? Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
}
