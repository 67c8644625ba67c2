using System.Reflection;

namespace NewsBot.Reading.Fetching;

/// <summary>Who we say we are: always the truth, never a browser.</summary>
internal static class UserAgent
{
    public static string Of(string? contact)
    {
        var version = typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var product = "NewsBot/" + version.Split('+')[0];
        return string.IsNullOrWhiteSpace(contact) ? product : $"{product} (+{contact})";
    }
}
