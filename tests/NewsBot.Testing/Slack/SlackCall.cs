using System.Text.Json;

namespace NewsBot.Testing.Slack;

/// <summary>One call of a Web API method as it came: a form or JSON, read alike.</summary>
public sealed class SlackCall
{
    private readonly Dictionary<string, string> _form = new(StringComparer.Ordinal);

    internal SlackCall(string method, string? token, string contentType, string body)
    {
        Method = method;
        Token = token;
        IsJson = contentType.StartsWith("application/json", StringComparison.Ordinal);
        if (IsJson)
        {
            using var document = JsonDocument.Parse(body);
            Body = document.RootElement.Clone();
            return;
        }

        foreach (var field in body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=', 2)))
        {
            _form[field[0]] = Uri.UnescapeDataString(field.ElementAtOrDefault(1)?.Replace('+', ' ') ?? "");
        }
    }

    public string Method { get; }

    /// <summary>The bearer's token; null for none.</summary>
    public string? Token { get; }

    public bool IsJson { get; }

    /// <summary>The body of a call in JSON.</summary>
    public JsonElement Body { get; }

    public string? this[string name] => !IsJson ? _form.GetValueOrDefault(name)
        : Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
