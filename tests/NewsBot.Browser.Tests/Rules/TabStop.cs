namespace NewsBot.Browser.Tests.Rules;

/// <summary>Where the keyboard stands after a press of Tab.</summary>
internal sealed record TabStop
{
    /// <summary>Gives one; null where the keyboard has left the page.</summary>
    public const string Look = """
        () => {
            const at = document.activeElement;
            if (!at || at === document.body || at === document.documentElement) return null;
            const box = at.getBoundingClientRect();
            const style = getComputedStyle(at);
            const name = (at.labels?.[0]?.textContent || at.getAttribute('aria-label') || at.textContent || at.getAttribute('name') || '').trim().replace(/\s+/g, ' ').slice(0, 60);
            return {
                element: `${at.tagName.toLowerCase()} ${name}`,
                isShown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                isMarked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
            };
        }
        """;

    /// <summary>The element, as people name it: a link by its words.</summary>
    public string Element { get; init; } = "";

    /// <summary>It has a size and is within the window.</summary>
    public bool IsShown { get; init; }

    /// <summary>An outline or a shadow tells that the keyboard is there.</summary>
    public bool IsMarked { get; init; }
}
