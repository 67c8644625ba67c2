using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Web.Tracker;

/// <summary>The permanent addresses of what is published.</summary>
internal static class Addresses
{
    private const int LongestStory = 400;

    /// <summary>C12 and c12 are 12; null for anything else.</summary>
    public static int? Number(string? typed) =>
        typed is { Length: > 1 and < 11 } && typed[0] is 'C' or 'c' && int.TryParse(typed.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"C{number}");

    public static string Of(int entry) => $"/entries/{Id(entry)}";

    public static string Target(FigureId target) => $"/targets/{target}";

    public static string Caller(FigureId caller) => $"/callers/{caller}";

    /// <summary>Ids come from outside too: one that is no plain word stands encoded, behind a tilde.</summary>
    public static string Story(StoryId story) => "/stories/" + StorySlug(story);

    public static string StorySlug(StoryId story) =>
        IsPlain(story.Value) ? story.Value : "~" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(story.Value));

    /// <summary>The story that an address names; null where it names none.</summary>
    public static StoryId? Story(string slug)
    {
        if (slug.Length > LongestStory || !slug.StartsWith('~'))
        {
            return IsPlain(slug) ? new StoryId(slug) : null;
        }

        try
        {
            return new(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(slug.AsSpan(1))));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsPlain(string id) =>
        id.Length is > 0 and <= 64 && char.IsAsciiLetterOrDigit(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
