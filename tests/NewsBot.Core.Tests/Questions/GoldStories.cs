using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Tests.Questions;

/// <summary>The labelled stories of the corpus with the calls that careful people found in them.</summary>
internal static partial class GoldStories
{
    /// <summary>The posts that the stories give to those who are asked to go; the labels leave them out.</summary>
    private static readonly Dictionary<string, string> Offices = new(File.ReadLines(CorpusFile.Path("offices.tsv")).Select(Pair), StringComparer.Ordinal)
    {
        ["Helena Marsh"] = "prime minister",
        ["Keir Starmer"] = "Labour leader",
        ["Derek Stubbs"] = "leader of Harrowmere Council",
        ["Ingrid Solheim"] = "vice-chancellor of Northbeach University",
        ["Victor Castellani"] = "chairman of Ferndale Rovers",
        ["Alan Merrick"] = "chief constable of Wessmark",
        ["Lord Ashcombe"] = "chairman of Meridian Television",
        ["Lucinda Frayne"] = "chief executive of Wyvern Water",
        ["Dale Kowalczyk"] = "chief executive of Halcyon",
        ["Luc Desrosiers"] = "premier",
        ["Wade Hollister"] = "governor",
        ["Eoghan Ó Laoire"] = "housing minister",
        ["Barry Gaunt"] = "mayor of Tarnside",
        ["Imogen Bray"] = "rail minister",
        ["Crispin Wode"] = "Bishop of Selwick",
        ["Clive Anstey"] = "leader of Moorside Labour group",
    };

    public static IEnumerable<(Story Story, ResignationCall[] Calls)> Load(string file = "dev.jsonl") =>
        File.ReadLines(CorpusFile.Path(file)).Where(line => line.Length > 0).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement);
        });

    private static KeyValuePair<string, string> Pair(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        return new(line[..tab], line[(tab + 1)..]);
    }

    private static (Story Story, ResignationCall[] Calls) Read(JsonElement json)
    {
        var published = DateTimeOffset.Parse(Text(json, "published")!, CultureInfo.InvariantCulture);
        var story = new Story
        {
            Id = new(Text(json, "id")!),
            Link = new Uri(Text(json, "url")!),
            Feed = Text(json, "feed")!,
            Title = Text(json, "title")!,
            Byline = Text(json, "byline"),
            Published = published,
            LearntAt = published,
            Text = Text(json, "text")!,
        };
        return (story, [.. json.GetProperty("calls").EnumerateArray().Select(call => Call(story, json, call))]);
    }

    private static ResignationCall Call(Story story, JsonElement json, JsonElement call)
    {
        var name = Text(call, "caller")!;
        var target = Text(call, "target")!;
        var quote = Text(call, "quote");
        var at = quote is null ? -1 : story.Whole.IndexOf(quote, StringComparison.Ordinal);
        var sentence = at >= 0 ? Around(story.Whole, at, quote!.Length) : Sentence(story.Whole, FigureName.Parse(name));
        return new()
        {
            Story = story.Id,
            Caller = new(name, Kind(Text(call, "caller_kind")), Text(call, "role"), Text(call, "party"), Names(call, "aliases")),
            Target = new(
                target, Offices.GetValueOrDefault(target),
                json.TryGetProperty("target_aliases", out var spellings) && spellings.ValueKind == JsonValueKind.Object ? Names(spellings, target) : null),
            Strength = CallClasses.ParseStrength(Text(call, "strength"))!.Value,
            Conditional = Flag(call, "conditional"),
            Retracted = Flag(call, "retracted"),
            Reason = Text(call, "reason"),
            Date = PartialDate.Parse(Text(call, "date")),
            Evidence = new(at >= 0 ? quote : null, at >= 0 ? new TextSpan(at, quote!.Length) : null, sentence.In(story.Whole), sentence),
            Confidence = 0.95,
        };
    }

    /// <summary>The sentence, or the sentences, that a quote stands in.</summary>
    private static TextSpan Around(string whole, int at, int length)
    {
        var start = whole.LastIndexOfAny(['\n', '.', '!', '?'], Math.Max(0, at - 1)) + 1;
        while (start < at && char.IsWhiteSpace(whole[start]))
        {
            start++;
        }

        var end = whole.IndexOfAny(['\n', '.', '!', '?'], at + length - 1);
        return new(start, (end < 0 ? whole.Length : Math.Max(end, at + length)) - start);
    }

    private static TextSpan Sentence(string whole, FigureName name)
    {
        foreach (Match sentence in Sentences().Matches(whole))
        {
            if (FigureName.Fold(sentence.Value).Contains(name.Surname, StringComparison.Ordinal))
            {
                return new(sentence.Index, sentence.Length);
            }
        }

        return new(0, whole.IndexOf('\n', StringComparison.Ordinal));
    }

    private static CallerKind Kind(string? word) => word switch
    {
        "group" => CallerKind.Group,
        "organisation" => CallerKind.Organisation,
        _ => CallerKind.Person,
    };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string[] Names(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];

    [GeneratedRegex(@"[^\n.!?]+[.!?]*")]
    private static partial Regex Sentences();
}
