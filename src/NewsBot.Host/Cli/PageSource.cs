using System.CommandLine;
using NewsBot.Core.Stories;
using NewsBot.Host.Start;
using NewsBot.Reading.Articles;
using NewsBot.Reading.Fetching;

namespace NewsBot.Host.Cli;

/// <summary>A page from a file or an address.</summary>
internal static class PageSource
{
    /// <summary>Stands for the address of a file that came with none (RFC 2606).</summary>
    public const string NoHost = "no-address.invalid";

    public static async Task<Page> FetchAsync(ParseResult parsed, Uri address, CancellationToken cancellationToken)
    {
        await using var services = VerbServices.Build(parsed);
        // Whoever typed the address may reach it anyway; where it leads on from there is guarded.
        services.GetRequiredService<AllowedHosts>().Allow(address);
        var answer = await services.GetRequiredService<IPageReader>().ReadAsync(address, cancellationToken);
        return answer.Page ?? throw new PlainError($"{address}: {answer.Problem}");
    }

    public static async Task<Page> ReadAsync(string? file, string? url, CancellationToken cancellationToken)
    {
        var name = file ?? throw new PlainError("The line has no \"file\".");
        var bytes = await TextInput.BytesAsync(name, cancellationToken);
        try
        {
            return ArticleReader.Read(bytes, Addresses.Absolute(url) ?? new Uri($"https://{NoHost}/"), contentType: null);
        }
        catch (UnreadablePageException fault)
        {
            throw new PlainError($"{name}: {fault.Message}", fault);
        }
    }
}
