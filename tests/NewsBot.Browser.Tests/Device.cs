using Microsoft.Playwright;

namespace NewsBot.Browser.Tests;

/// <summary>How somebody looks at a page.</summary>
public sealed record Device(string Name, int Width, int Height, ColorScheme Colours, bool RunsScripts = true)
{
    public static Device Desktop { get; } = new("desktop, light", 1280, 900, ColorScheme.Light);

    public static Device DesktopAtNight { get; } = new("desktop, dark", 1280, 900, ColorScheme.Dark);

    public static Device Phone { get; } = new("phone, light", 360, 740, ColorScheme.Light);

    public static Device PhoneAtNight { get; } = new("phone, dark", 360, 740, ColorScheme.Dark);

    public static Device WithoutScripts { get; } = new("desktop without scripts", 1280, 900, ColorScheme.Light, RunsScripts: false);

    public static IReadOnlyList<Device> All { get; } = [Desktop, DesktopAtNight, Phone, PhoneAtNight];

    public override string ToString() => Name;
}
