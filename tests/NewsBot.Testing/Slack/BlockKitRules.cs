using System.Text.Json;

namespace NewsBot.Testing.Slack;

/// <summary>Slack's published limits on blocks, as a judge that knows nothing of our drawing.</summary>
public static class BlockKitRules
{
    private static readonly string[] Known = ["header", "section", "rich_text", "context", "actions", "divider"];

    /// <summary>What Slack would refuse, with the place; empty when all is well.</summary>
    public static IReadOnlyList<string> Faults(JsonElement blocks)
    {
        if (blocks.ValueKind != JsonValueKind.Array)
        {
            return ["blocks must be a list"];
        }

        var faults = new List<string>();
        if (blocks.GetArrayLength() is 0 or > 50)
        {
            faults.Add($"{blocks.GetArrayLength()} blocks; 1 to 50 are allowed");
        }

        foreach (var (block, index) in blocks.EnumerateArray().Select((b, i) => (b, i)))
        {
            faults.AddRange(Block(block).Select(fault => $"{fault} [json-pointer:/blocks/{index}]"));
        }

        return faults;
    }

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
        var ids = buttons.Select(b => b.GetProperty("action_id").GetString()).ToList();
        return Count(block, "elements", 25)
            .Concat(ids.Distinct().Count() == ids.Count ? [] : ["action_id is not unique"])
            .Concat(buttons.SelectMany(b => Text(b.GetProperty("text"), 75, "plain_text")))
            .Concat(buttons.Where(b => b.GetProperty("value").GetString()!.Length > 2000).Select(_ => "value is longer than 2000"));
    }

    private static IEnumerable<string> Part(JsonElement part)
    {
        var type = part.GetProperty("type").GetString();
        var elements = part.GetProperty("elements").EnumerateArray().ToList();
        if (type == "rich_text_list")
        {
            return elements.SelectMany(Part);
        }

        if (type is not ("rich_text_section" or "rich_text_quote"))
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
