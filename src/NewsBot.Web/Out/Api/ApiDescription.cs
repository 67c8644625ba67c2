using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace NewsBot.Web.Out.Api;

/// <summary>The API told as an OpenAPI 3.1 document. The schemas are made of the records that are sent.</summary>
internal static class ApiDescription
{
    public static readonly IReadOnlyList<ApiOperation> Operations =
    [
        new("/openapi.json", "describe", "This description.", null),
        new("/targets", "listTargets", "Everybody who is asked to go, most explicit calls first.", ApiJson.Default.ApiTarget, IsPaged: true),
        new("/targets/{id}", "getTarget", "One target, with the running count.", ApiJson.Default.ApiTargetFile),
        new("/targets/{id}/entries", "listTargetEntries", "One target's list.", ApiJson.Default.ApiEntry, IsPaged: true, Filters: true),
        new("/targets/{id}/changes", "listTargetChanges", "What became of one target's list, newest first.", ApiJson.Default.ApiChange, IsPaged: true),
        new("/entries", "listEntries", "All entries, list after list, earliest call first.", ApiJson.Default.ApiEntry, IsPaged: true, Filters: true),
        new("/entries/{id}", "getEntry", "One entry with all its reports and what became of it.", ApiJson.Default.ApiEntryFile),
        new("/callers/{id}/entries", "listCallerEntries", "All entries of one caller, earliest call first.", ApiJson.Default.ApiEntry, IsPaged: true),
        new("/stories/{id}", "getStory", "One story that reports a public call.", ApiJson.Default.ApiStory),
        new("/changes", "listChanges", "What became of all lists, newest first.", ApiJson.Default.ApiChange, IsPaged: true),
        new("/search", "search", "The entries that hold all of the words, the latest call first.", ApiJson.Default.ApiEntry, IsPaged: true),
    ];

    /// <summary>The filters of the lists, for pages, files, feeds and the API.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Filters =
    [
        ("party", "Only callers of these parties, however they are called; several with commas."),
        ("class", "explicit, timetable, position, conditional, or soft for the last two; several with commas."),
        ("role", "A kind of role (MP, council leader) or words that the role holds."),
        ("since", "Only calls of that day or later (2025-03-01)."),
        ("before", "Only calls before that day."),
        ("as-of", "The list as known at the end of a day, or at a moment (2025-03-01T17:00Z). One target's list only."),
        ("state", "standing (default), confirmed, withdrawn, disputed or all."),
        ("sort", "new (default), old, name or party. One target's list only."),
    ];

    public static byte[] Write(Uri site)
    {
        var schemas = new JsonObject();
        var paths = new JsonObject();
        foreach (var operation in Operations)
        {
            paths[operation.Path] = new JsonObject { ["get"] = Get(operation, schemas) };
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "NewsBot",
                ["version"] = "1",
                ["description"] = "Who has publicly called for whom to go, with the words and the sources. Read-only. Every answer carries a strong ETag; ask with If-None-Match. "
                    + "A list is paged by cursor: follow next until it is null. Entries that are in doubt, held or rejected are never given.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = new Uri(site, ApiRoutes.Root).AbsoluteUri }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private static JsonObject Get(ApiOperation operation, JsonObject schemas)
    {
        var parameters = new JsonArray();
        if (operation.Path.Contains("{id}", StringComparison.Ordinal))
        {
            parameters.Add(Parameter("id", "path", "As other answers give it.", isRequired: true));
        }

        if (operation.Path == "/search")
        {
            parameters.Add(Parameter("q", "query", "Words: names, parties, outlets, what was said.", isRequired: true));
        }

        foreach (var (name, meaning) in operation.Filters ? Filters.Where(f => operation.Path != "/entries" || f.Name is not ("as-of" or "sort")) : [])
        {
            parameters.Add(Parameter(name, "query", meaning));
        }

        if (operation.IsPaged)
        {
            parameters.Add(Parameter("limit", "query", $"How many at most, from 1 to {ApiPage.Most}. Default {ApiPage.Usual}."));
            parameters.Add(Parameter("after", "query", "The id of the item after which to go on, as next gives it."));
        }

        parameters.Add(Parameter("If-None-Match", "header", "The ETag of an answer that is at hand."));
        var problem = Answer("What is wrong, in plain words.", "application/problem+json", Schema(ApiJson.Default.ApiProblemDetails, schemas));
        var answers = new JsonObject
        {
            ["200"] = Answer("Found.", "application/json", operation.Answer is { } answer ? Given(operation, answer, schemas) : new JsonObject { ["type"] = "object" }),
            ["304"] = new JsonObject { ["description"] = "Not changed since." },
            ["400"] = problem,
            ["404"] = problem.DeepClone(),
            ["410"] = problem.DeepClone(),
        };
        if (operation.Filters && operation.Path != "/entries")
        {
            // What as-of costs is not given to everybody at once.
            answers["429"] = problem.DeepClone();
            answers["503"] = problem.DeepClone();
        }

        return new() { ["operationId"] = operation.Id, ["summary"] = operation.Summary, ["parameters"] = parameters, ["responses"] = answers };
    }

    private static JsonObject Given(ApiOperation operation, System.Text.Json.Serialization.Metadata.JsonTypeInfo answer, JsonObject schemas) => operation.IsPaged
        ? new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray("as_of", "count", "items", "next"),
            ["properties"] = new JsonObject
            {
                ["as_of"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date-time", ["description"] = "When the list last changed, or the moment asked for." },
                ["count"] = new JsonObject { ["type"] = "integer", ["description"] = "How many the whole list has." },
                ["items"] = new JsonObject { ["type"] = "array", ["items"] = Schema(answer, schemas) },
                ["next"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "uri", ["description"] = "Where the list goes on; null at its end." },
            },
        }
        : Schema(answer, schemas);

    private static JsonObject Schema(System.Text.Json.Serialization.Metadata.JsonTypeInfo info, JsonObject schemas)
    {
        var name = info.Type.Name["Api".Length..];
        schemas[name] ??= info.GetJsonSchemaAsNode(new() { TreatNullObliviousAsNonNullable = true });
        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private static JsonObject Parameter(string name, string place, string meaning, bool isRequired = false) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = isRequired,
        ["description"] = meaning,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Answer(string meaning, string type, JsonObject schema) => new()
    {
        ["description"] = meaning,
        ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } },
    };
}
