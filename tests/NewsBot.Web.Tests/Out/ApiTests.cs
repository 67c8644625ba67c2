using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Testing;

namespace NewsBot.Web.Tests.Out;

public sealed class ApiTests
{
    [Fact]
    public async Task The_description_names_just_the_addresses_that_there_are()
    {
        await using var site = await Site.StartAsync();
        var described = Json(await site.ReadAsync("/api/v1/openapi.json"))["paths"]!.AsObject().Select(p => "/api/v1" + p.Key);
        var mapped = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!)
            .Where(p => p.StartsWith("/api/v1/", StringComparison.Ordinal) && !p.Contains("**", StringComparison.Ordinal))
            .Select(p => p.Replace(":guid", "", StringComparison.Ordinal));
        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_answer_is_as_it_is_described()
    {
        await using var site = await Site.StartAsync();
        var story = A.Story("“She must go,” said Jo Roe.", id: "a story/with: signs");
        await site.RecordAsync(story, A.Call(story, "Jo Roe", "Ann Lee", "She must go"));
        await site.RuleAsync(new(RulingKind.Dispute, 1));
        await site.RecordCallsAsync("Ann Lee", "Mo Poe");
        var document = Json(await site.ReadAsync("/api/v1/openapi.json"));
        var entry = Json(await site.ReadAsync("/api/v1/entries/C1"))["entry"]!;
        var known = new Dictionary<string, string>
        {
            ["/targets/{id}"] = (string)entry["target"]!["id"]!,
            ["/entries/{id}"] = "C1",
            ["/callers/{id}"] = (string)entry["caller"]!["id"]!,
            ["/stories/{id}"] = (string)Json(await site.ReadAsync("/api/v1/entries/C1"))["reports"]![0]!["story"]!["id"]!,
        };
        foreach (var (path, operation) in document["paths"]!.AsObject())
        {
            if (path == "/openapi.json")
            {
                continue;
            }

            var start = known.Keys.FirstOrDefault(k => path.StartsWith(k, StringComparison.Ordinal));
            var address = "/api/v1" + (start is null ? path : path.Replace("{id}", known[start], StringComparison.Ordinal)) + (path == "/search" ? "?q=lee" : "?state=all");
            var schema = operation!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
            Fits(Json(await site.ReadAsync(address)), schema, document, address);
        }
    }

    [Fact]
    public async Task A_list_is_paged_by_its_cursor_and_each_entry_comes_once()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", [.. Enumerable.Range(0, 25).Select(InventedNames.Of)]);
        var (ids, pages) = (new List<string>(), 0);
        for (var next = $"/api/v1{await site.TargetPathAsync("Ann Lee")}/entries?limit=10&sort=name"; next is not null; pages++)
        {
            var page = Json(await site.ReadAsync(next));
            Assert.Equal(25, (int)page["count"]!);
            ids.AddRange(page["items"]!.AsArray().Select(i => (string)i!["id"]!));
            next = (string?)page["next"];
        }

        Assert.Equal(3, pages);
        Assert.Equal(25, ids.Distinct().Count());
        Assert.Equal(25, ids.Count);
    }

    [Theory]
    [InlineData("/api/v1/entries?limit=0", 400, "limit is a number from 1 to 200")]
    [InlineData("/api/v1/entries?class=loud", 400, "is no class")]
    [InlineData("/api/v1/entries?as-of=2025-01-01", 400, "one target")]
    [InlineData("/api/v1/entries?after=C77", 410, "begin again")]
    [InlineData("/api/v1/entries/C77", 404, "no public entry")]
    [InlineData("/api/v1/search", 400, "as q")]
    [InlineData("/api/v1/nothing/here", 404, "openapi.json")]
    [InlineData("/api/v1/targets/00000000-0000-0000-0000-000000000000", 404, "Nobody of that id")]
    public async Task What_cannot_be_answered_is_a_problem_in_plain_words(string path, int status, string words)
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        using var answer = await site.Browser.GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, (string)Json(await answer.Content.ReadAsStringAsync())["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_changed_through_it()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
        {
            using var answer = await site.Browser.SendAsync(new(method, "/api/v1/entries/C1"));
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{method}: {answer.StatusCode}");
        }

        using var head = await site.Browser.SendAsync(new(HttpMethod.Head, "/api/v1/entries/C1"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.NotNull(head.Headers.ETag);
    }

    [Fact]
    public async Task Pages_of_other_sites_may_read_it_and_ask_with_a_tag()
    {
        await using var site = await Site.StartAsync();
        using var asked = new HttpRequestMessage(HttpMethod.Options, "/api/v1/targets")
        {
            Headers = { { "Origin", "https://paper.example" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "if-none-match" } },
        };
        using var may = await site.Browser.SendAsync(asked);
        Assert.Equal((HttpStatusCode.NoContent, "*", "If-None-Match"), (may.StatusCode, may.Headers.GetValues("Access-Control-Allow-Origin").Single(), may.Headers.GetValues("Access-Control-Allow-Headers").Single()));
        using var given = await site.Browser.GetAsync("/api/v1/targets");
        Assert.Equal("ETag", given.Headers.GetValues("Access-Control-Expose-Headers").Single());
    }

    [Fact]
    public async Task An_entry_is_given_with_its_words_letter_for_letter()
    {
        await using var site = await Site.StartAsync();
        const string words = "She\u200Bmust <b>go</b> \u202Eog";
        var story = A.Story($"“{words}” said Jo Roe.", id: "1");
        await site.RecordAsync(story, A.Call(story, "Jo Roe", "Ann Lee", words, Strength.Timetable));
        var entry = Json(await site.ReadAsync("/api/v1/entries/C1"))["entry"]!;
        Assert.Equal(words, (string)entry["quote"]!);
        Assert.Equal("timetable", (string)entry["class"]!);
    }

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    /// <summary>As much of JSON Schema as the description uses: type, properties, required, items, $ref.</summary>
    private static void Fits(JsonNode? value, JsonNode schema, JsonNode document, string where, JsonNode? root = null)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            // A schema of the document, or a place within the schema itself.
            var from = reference.StartsWith("#/components", StringComparison.Ordinal) ? document : root!;
            var found = reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(from, (node, step) => node[step]!);
            Fits(value, found, document, where, reference.StartsWith("#/components", StringComparison.Ordinal) ? found : root);
            return;
        }

        var types = schema["type"] switch { JsonArray several => several.Select(t => (string)t!).ToArray(), JsonValue one => [(string)one!], _ => [] };
        var actual = value?.GetValueKind() switch
        {
            null or System.Text.Json.JsonValueKind.Null => "null",
            System.Text.Json.JsonValueKind.Object => "object",
            System.Text.Json.JsonValueKind.Array => "array",
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => "integer",
            _ => "boolean",
        };
        Assert.True(types.Contains(actual), $"{where}: {actual} is not among {string.Join(", ", types)}");
        if (value is JsonObject item)
        {
            var properties = schema["properties"]!.AsObject();
            Assert.All(item, p => Assert.True(properties.ContainsKey(p.Key), $"{where}: {p.Key} is not described"));
            Assert.All(schema["required"]?.AsArray() ?? [], r => Assert.True(item.ContainsKey((string)r!), $"{where}: {r} is missing"));
            foreach (var (name, inner) in item)
            {
                Fits(inner, properties[name]!, document, $"{where} {name}", root ?? schema);
            }
        }
        else if (value is JsonArray items)
        {
            Assert.All(items, i => Fits(i, schema["items"]!, document, $"{where} []", root ?? schema));
        }
    }
}
