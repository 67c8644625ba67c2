using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsBot.Slack.Protocol;

/// <summary>A form body, read from its verified bytes.</summary>
internal static class SlackForm
{
    private const int MostFields = 200;

    /// <summary>The first value of each field; null when it is no form.</summary>
    public static IReadOnlyDictionary<string, string>? Read(byte[] body)
    {
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body))
            {
                ValueCountLimit = MostFields,
                ValueLengthLimit = SignedRequests.LargestBody,
            };
            return reader.ReadForm().ToDictionary(f => f.Key, f => f.Value[0] ?? "", StringComparer.Ordinal);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
