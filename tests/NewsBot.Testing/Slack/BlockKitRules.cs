using System.Text.Json;

namespace NewsBot.Testing.Slack;

/// <summary>Slack's published limits on blocks, as a judge that knows nothing of our drawing.</summary>
public static class BlockKitRules
{
    private static readonly string[] Known = ["header", "section", "rich_text", "context", "actions", "divider", "input", "table"];

    /// <summary>What Slack would refuse, with the place; empty when all is well.</summary>
    public static IReadOnlyList<string> Faults(JsonElement blocks, int most = 50)
    {
        if (blocks.ValueKind != JsonValueKind.Array)
        {
            return ["blocks must be a list"];
        }

        var faults = new List<string>();
        if (blocks.GetArrayLength() == 0 || blocks.GetArrayLength() > most)
        {
            faults.Add($"{blocks.GetArrayLength()} blocks; 1 to {most} are allowed");
        }

        foreach (var (block, index) in blocks.EnumerateArray().Select((b, i) => (b, i)))
        {
            faults.AddRange(Block(block).Select(fault => $"{fault} [json-pointer:/blocks/{index}]"));
        }

        if (blocks.EnumerateArray().Count(b => b.GetProperty("type").GetString() == "table") > 1)
        {
            faults.Add("only_one_table_allowed");
        }

        var ids = blocks.EnumerateArray().Where(b => b.TryGetProperty("block_id", out _)).Select(b => b.GetProperty("block_id").GetString()).ToList();
        if (ids.Distinct().Count() != ids.Count)
        {
            faults.Add("block_id is not unique");
        }

        var actions = blocks.EnumerateArray().SelectMany(Actionable).Select(e => e.GetProperty("action_id").GetString()).ToList();
        if (actions.Distinct().Count() != actions.Count)
        {
            faults.Add("action_id is not unique");
        }

        faults.AddRange(ids.Concat(actions).Where(id => id!.Length is 0 or > 255).Select(id => $"an id of {id!.Length} characters"));

        return faults;
    }

    private static IEnumerable<JsonElement> Actionable(JsonElement block) => block.GetProperty("type").GetString() switch
    {
        "actions" => block.GetProperty("elements").EnumerateArray(),
        "input" => [block.GetProperty("element")],
        _ => [],
    };

    private static IEnumerable<string> Block(JsonElement block)
    {
        var type = block.GetProperty("type").GetString() ?? "";
        if (!Known.Contains(type))
        {
            return [$"unknown block type {type}"];
        }

        return type switch
        {
            "header" => Text(block.GetProperty("text"), 150, "plain_text"),
            "section" => Text(block.GetProperty("text"), 3000, null),
            "context" => Count(block, "elements", 10).Concat(block.GetProperty("elements").EnumerateArray().SelectMany(e => Text(e, 3000, null))),
            "actions" => Actions(block),
            "rich_text" => block.GetProperty("elements").EnumerateArray().SelectMany(Part),
            "input" => Text(block.GetProperty("label"), 2000, "plain_text").Concat(Element(block.GetProperty("element"))),
            "table" => Table(block),
            _ => [],
        };
    }

    private static IEnumerable<string> Text(JsonElement text, int limit, string? kind)
    {
        var type = text.GetProperty("type").GetString();
        if (type is not ("plain_text" or "mrkdwn") || (kind is not null && type != kind))
        {
            yield return $"text of type {type}";
        }

        if (text.GetProperty("text").GetString()!.Length is var length && (length == 0 || length > limit))
        {
            yield return $"must be 1 to {limit} characters, is {length}";
        }
    }

    private static IEnumerable<string> Count(JsonElement block, string name, int most)
    {
        if (block.GetProperty(name).GetArrayLength() is var count && (count == 0 || count > most))
        {
            yield return $"{count} {name}; 1 to {most} are allowed";
        }
    }

    private static IEnumerable<string> Actions(JsonElement block)
    {
        var buttons = block.GetProperty("elements").EnumerateArray().ToList();
        return Count(block, "elements", 25)
            .Concat(buttons.SelectMany(Element));
    }

    private static IEnumerable<string> Element(JsonElement element) => element.GetProperty("type").GetString() switch
    {
        "button" => Text(element.GetProperty("text"), 75, "plain_text")
            .Concat(element.GetProperty("value").GetString()!.Length > 2000 ? ["value is longer than 2000"] : []),
        "static_select" or "multi_static_select" => Options(element, 100)
            .Concat(element.TryGetProperty("placeholder", out var text) ? Text(text, 150, "plain_text") : []),
        "external_select" => Text(element.GetProperty("placeholder"), 150, "plain_text")
            .Concat(element.TryGetProperty("min_query_length", out var least) && least.GetInt32() < 0 ? ["min_query_length is negative"] : []),
        "checkboxes" => Options(element, 10),
        "timepicker" => element.TryGetProperty("initial_time", out var time) && !TimeOnly.TryParseExact(time.GetString(), "HH:mm", out _) ? ["no time"] : [],
        "plain_text_input" => element.GetProperty("max_length").GetInt32() is < 1 or > 3000
            || (element.TryGetProperty("initial_value", out var value) && value.GetString()!.Length > element.GetProperty("max_length").GetInt32())
                ? ["a text input whose limit or first value is out of bounds"] : [],
        "conversations_select" => element.TryGetProperty("placeholder", out var hint) ? Text(hint, 150, "plain_text") : [],
        var other => [$"an element of type {other}"],
    };

    private static IEnumerable<string> Options(JsonElement element, int most)
    {
        var options = element.GetProperty("options").EnumerateArray().ToList();
        var first = (element.TryGetProperty("initial_option", out var one) ? [one] : Array.Empty<JsonElement>())
            .Concat(element.TryGetProperty("initial_options", out var some) ? some.EnumerateArray() : []);
        return Count(element, "options", most)
            .Concat(options.SelectMany(o => Text(o.GetProperty("text"), 75, "plain_text")))
            .Concat(options.Where(o => o.GetProperty("value").GetString()!.Length is 0 or > 75).Select(_ => "an option's value is not 1 to 75 characters"))
            .Concat(first.Where(f => !options.Any(o => JsonElement.DeepEquals(o, f))).Select(_ => "an initial option is none of the options"));
    }

    private static IEnumerable<string> Table(JsonElement table)
    {
        var rows = table.GetProperty("rows").EnumerateArray().Select(r => r.EnumerateArray().ToList()).ToList();
        var settings = table.GetProperty("column_settings").GetArrayLength();
        var words = rows.Sum(r => r.Sum(Words));
        return Count(table, "rows", 100)
            .Concat(rows.Any(r => r.Count is 0 or > 20 || r.Count != rows[0].Count) ? ["a row without cells, with more than 20, or of another length"] : [])
            .Concat(settings > 20 ? ["more than 20 column settings"] : [])
            .Concat(words > 10_000 ? [$"{words} characters in one table"] : [])
            .Concat(rows.SelectMany(r => r).Where(c => Words(c) == 0).Select(_ => "an empty cell"))
            .Concat(rows.SelectMany(r => r).Where(c => c.GetProperty("type").GetString() == "rich_text").SelectMany(c => c.GetProperty("elements").EnumerateArray().SelectMany(Part)));

        static int Words(JsonElement cell) => cell.GetProperty("type").GetString() switch
        {
            "raw_text" => cell.GetProperty("text").GetString()!.Length,
            "rich_text" => cell.GetProperty("elements").EnumerateArray().Sum(p => p.GetProperty("elements").EnumerateArray().Sum(l => l.GetProperty("text").GetString()!.Length)),
            _ => 0,
        };
    }

    private static IEnumerable<string> Part(JsonElement part)
    {
        var type = part.GetProperty("type").GetString();
        var elements = part.GetProperty("elements").EnumerateArray().ToList();
        if (type == "rich_text_list")
        {
            return elements.SelectMany(Part);
        }

        if (type is not ("rich_text_section" or "rich_text_quote" or "rich_text_preformatted"))
        {
            return [$"unknown part {type}"];
        }

        var length = elements.Sum(leaf => leaf.GetProperty("text").GetString()!.Length);
        return elements.SelectMany(Leaf).Concat(length > 3000 ? [$"{length} characters in one part"] : []);
    }

    private static IEnumerable<string> Leaf(JsonElement leaf)
    {
        var type = leaf.GetProperty("type").GetString();
        if (type is not ("text" or "link"))
        {
            yield return $"a leaf of type {type}";
        }

        if (leaf.GetProperty("text").GetString()!.Length == 0)
        {
            yield return "a leaf without text";
        }

        if (type == "link" && leaf.GetProperty("url").GetString() is not { Length: > 0 and <= 3000 })
        {
            yield return "a link without a proper url";
        }
    }
}
