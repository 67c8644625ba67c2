using NewsBot.Core.Stories;

namespace NewsBot.Core.Tests;

/// <summary>The outside world, beyond the wall: pages as the test says, until it says otherwise. A page it never spoke of cannot be had.</summary>
internal sealed class PageStand : IPageReader
{
    private static readonly PageAnswer Trouble = new(null, "The server has a fault (HTTP 500).");
    private readonly Dictionary<Uri, PageAnswer> _pages = [];

    public List<Uri> Asked { get; } = [];

    public void Show(Uri link, string title, string text, bool paywalled = false) =>
        _pages[link] = new(new() { Title = title, Text = text, Url = link, Paywalled = paywalled }, null);

    public void Remove(Uri link) => _pages[link] = new(null, "Not found (HTTP 404).", Gone: true);

    public void Break(Uri link) => _pages[link] = Trouble;

    public Task<PageAnswer> ReadAsync(Uri link, CancellationToken cancellationToken = default)
    {
        Asked.Add(link);
        return Task.FromResult(_pages.GetValueOrDefault(link, Trouble));
    }

    public string PlainText(string? html) => html ?? "";
}
