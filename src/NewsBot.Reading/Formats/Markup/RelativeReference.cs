using System.Text.RegularExpressions;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>
/// Resolves relative references letter by letter (RFC 3986, section 5.2), so that an address keeps the spelling its publisher gave it:
/// <see cref="Uri"/> would escape and unescape parts of it.
/// </summary>
internal static partial class RelativeReference
{
    /// <summary>Null where the base is no address that others can stand against.</summary>
    public static string? Join(string baseAddress, string reference)
    {
        var home = Parts.Match(baseAddress.Trim());
        if (!home.Success || !home.Groups["scheme"].Success || !home.Groups["authority"].Success)
        {
            return null;
        }

        var given = Parts.Match(reference);
        var scheme = home.Groups["scheme"].Value;
        var fragment = given.Groups["fragment"].Value;
        if (given.Groups["authority"].Success)
        {
            return scheme + given.Groups["authority"].Value + WithoutDots(given.Groups["path"].Value) + given.Groups["query"].Value + fragment;
        }

        var path = given.Groups["path"].Value;
        var query = given.Groups["query"].Value;
        if (path.Length == 0)
        {
            path = home.Groups["path"].Value;
            query = given.Groups["query"].Success ? query : home.Groups["query"].Value;
        }
        else
        {
            path = WithoutDots(path[0] == '/' ? path : Folder(home.Groups["path"].Value) + path);
        }

        return scheme + home.Groups["authority"].Value + (path.Length == 0 && query.Length > 0 ? "/" : path) + query + fragment;
    }

    private static string Folder(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..(path.LastIndexOf('/') + 1)] : "/";

    private static string WithoutDots(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal))
        {
            return path;
        }

        var segments = path.Split('/');
        var kept = new List<string>();
        foreach (var segment in segments)
        {
            if (segment == ".." && kept.Count > 1)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                kept.Add(segment);
            }
        }

        if (segments[^1] is "." or "..")
        {
            kept.Add(string.Empty);
        }

        return string.Join('/', kept);
    }

    [GeneratedRegex(
        @"^(?<scheme>[A-Za-z][A-Za-z0-9+.\-]*:)?(?<authority>//[^/?#\\]*)?(?<path>[^?#]*)(?<query>\?[^#]*)?(?<fragment>#.*)?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex Parts { get; }
}
