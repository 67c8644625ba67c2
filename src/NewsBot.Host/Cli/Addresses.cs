namespace NewsBot.Host.Cli;

internal static class Addresses
{
    /// <summary>An http or https address, or null for none; anything else is told.</summary>
    public static Uri? Absolute(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : TextInput.IsAddress(text, out var address) ? address
        : throw new PlainError($"\"{text}\" is no http or https address.");
}
