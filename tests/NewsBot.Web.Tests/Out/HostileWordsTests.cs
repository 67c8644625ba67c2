using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Testing;
using NewsBot.Web.Tests.Tracker;

namespace NewsBot.Web.Tests.Out;

/// <summary>Whatever names, roles, titles, outlets and quotes are made of, no page and nothing that is put out carries it as anything but text.</summary>
public sealed partial class HostileWordsTests
{
    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "]]><x>", "--><!--", "</title><style>*{}</style>", "\u202Egnp.exe\u202C", "\u200B\u200D\uFEFF", "\u0000\u0001\u001B[31m",
        "=cmd|' /C calc'!A0", "@SUM(1)", "javascript:alert(1)", "&lt;script&gt;", "{{7*7}}", "\uFFFE\uFFFF", "\U0001F600", "e\u0301\u0323\u0308", "\r\nSet-Cookie: x=1", "عربي", "[x](javascript:alert(1))", "| a | b |", "<!channel>",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Hostile_words_are_text_and_nothing_else_everywhere(int seed)
    {
        await using var site = await Site.StartAsync();
        var random = new Random(seed);
        var target = $"Ann {Words(random)} Lee";
        for (var i = 0; i < 6; i++)
        {
            var quote = Words(random) + (i == 0 ? new string('x', 10_000) : "");
            var story = A.Story($"He said: “{quote}” and no more.", Words(random) + (i == 1 ? new string('y', 10_000) : ""), $"s{i} {Words(random)}", Words(random)) with { Link = new($"https://paper.test/{Uri.EscapeDataString(Words(random))}") };
            var call = A.Call(story, $"Jo{i} {Words(random)} Roe{(char)('a' + i)}", target, quote, role: Words(random), party: Words(random), reason: Words(random)) with
            {
                Because = [Words(random)],
                Circumstances = new(Words(random), Joint: true),
            };
            await site.RecordAsync(story, new StoryReading([call], [new(story.Id, new($"Su{i} {Words(random)} Low", CallerKind.Person, Words(random)), new(target), StanceKind.Backs, call.Evidence)], []));
        }

        await site.RuleAsync(new(RulingKind.Correct, 1) { Field = CorrectedField.Role, Value = "mayor <script>alert(1)</script> of Ely" });
        await site.RuleAsync(new(RulingKind.Withdraw, 2));
        var path = TargetLink().Match(await site.ReadAsync("/targets")).Value;
        var stories = StoryLink().Matches(await site.ReadAsync("/entries/C3")).Select(m => m.Value);
        foreach (var address in TrackerPagesTests.Everything(path).Concat(["/entries/C1", "/entries/C3", "/search?q=" + Uri.EscapeDataString(Words(random)), "/api/v1/entries/C1", path + "?party=" + Uri.EscapeDataString(Words(random))]).Concat(stories))
        {
            using var answer = await site.Browser.GetAsync(address);
            Assert.True((int)answer.StatusCode < 500, address);
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
            var body = await answer.Content.ReadAsStringAsync();
            Check(address, answer.Content.Headers.ContentType!.MediaType!, body);
        }
    }

    private static void Check(string address, string type, string body)
    {
        switch (type)
        {
            case "text/html":
                Assert.DoesNotMatch("(?i)<script|<img(?! src=\"/mark.svg\")|<style|<x>|onerror\\s*=[^&]*>|<svg (?!role=\"img\")|<!--|(?:href|src|action)=\"\\s*javascript:", body);
                Assert.DoesNotContain('\u202E', body);
                Assert.DoesNotContain('\u200B', body);
                Assert.DoesNotContain('\u0000', body);
                Assert.DoesNotContain('\u001B', body);
                if (!address.Contains("/list.", StringComparison.Ordinal))
                {
                    Assert.DoesNotContain(new string('x', 3_000), body, StringComparison.Ordinal);
                    Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(body), 1, 100_000);
                    Balanced(address, body);
                }

                break;
            case "application/atom+xml":
                var feed = XDocument.Parse(body);
                XNamespace atom = "http://www.w3.org/2005/Atom";
                Assert.NotEmpty(feed.Root!.Elements(atom + "entry"));
                Assert.All(feed.Descendants(), e => Assert.Equal(atom, e.Name.Namespace));
                Assert.All(feed.Descendants(atom + "content"), c => Check(address + " content", "text/html", $"/list.{c.Value}"));
                break;
            case "application/json" or "application/feed+json":
                using (var document = JsonDocument.Parse(body))
                {
                    Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
                }

                break;
            case "text/csv":
                Assert.All(Cells(body), cell => Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..], $"{address}: a cell is a formula: {cell}"));
                break;
            default:
                Assert.Equal("text/markdown", type);
                Assert.DoesNotMatch("(?<!\\\\)<script|(?<!\\\\)\\]\\(javascript:", body);
                break;
        }
    }

    /// <summary>Every element that is opened is closed in its turn: no name has opened or closed one.</summary>
    private static void Balanced(string address, string body)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(body))
        {
            var name = tag.Groups[2].Value;
            if (name is "meta" or "link" or "img" or "input" or "base" or "!doctype" || tag.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                continue;
            }

            if (tag.Groups[1].Value.Length == 0)
            {
                open.Push(name);
            }
            else
            {
                Assert.True(open.Count > 0 && open.Pop() == name, $"{address}: </{name}> closes nothing");
            }
        }

        Assert.True(open.Count == 0, $"{address}: <{string.Join("> <", open)}> stays open");
    }

    private static IEnumerable<string> Cells(string csv)
    {
        var (cell, quoted) = (new System.Text.StringBuilder(), false);
        foreach (var c in csv)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n')
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }
    }

    private static string Words(Random random) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    [GeneratedRegex("<(/?)([a-z0-9!]+)(?:\\s(?:[^\"<>]|\"[^\"]*\")*)?>")]
    private static partial Regex Tag();

    [GeneratedRegex("/targets/[-0-9a-f]{36}")]
    private static partial Regex TargetLink();

    [GeneratedRegex("(?<=href=\")/stories/[^\"]*")]
    private static partial Regex StoryLink();
}
