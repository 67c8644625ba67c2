using System.Text.Json;
using Microsoft.Playwright;

namespace NewsBot.Browser.Tests.Rules;

/// <summary>The accessibility rules of axe-core, WCAG 2.0 to 2.2 at levels A and AA and its best practices.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
            const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'target-size': { enabled: true } },
                resultTypes: ['violations', 'passes'],
            });
            return JSON.stringify({
                passed: found.passes.length,
                violations: found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.target.join(' ')}: ${n.failureSummary}`)),
            });
        }
        """;

    private static readonly string Script = Testing.Repository.PathOf("tests/NewsBot.Browser.Tests/node_modules/axe-core/axe.min.js");

    /// <summary>What the page breaks, a line each with the rule and the element. Without axe-core the test is skipped; on CI it fails.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (!File.Exists(Script))
        {
            return Missing.Skip<IReadOnlyList<string>>("axe-core is not installed: run “npm ci” in tests/NewsBot.Browser.Tests.");
        }

        await page.EvaluateAsync(await File.ReadAllTextAsync(Script) + "\n;undefined");
        using var found = JsonDocument.Parse(await page.EvaluateAsync<string>(Run));
        Assert.True(found.RootElement.GetProperty("passed").GetInt32() > 10, "axe-core looked at next to nothing.");
        return [.. found.RootElement.GetProperty("violations").EnumerateArray().Select(v => v.GetString()!)];
    }
}
