using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Teams;

/// <summary>
/// Signs tokens as Bot Service does, and as forgers do, by its own reading of the rules. Three keys: key-a may speak for Teams, key-b
/// for another channel only, key-c for none.
/// </summary>
public sealed class BotServiceSigner(TimeProvider clock)
{
    public const string AppId = "0b5c1a52-77aa-4b83-9d8e-3f1f6d2c4a10";

    // Making a key is slow, so all tests share these.
    private static readonly RSA[] Pool = [.. Enumerable.Range(0, 5).Select(_ => RSA.Create(2048))];

    private readonly Dictionary<string, (RSA Rsa, string[]? Endorsements)> _keys = new()
    {
        ["key-a"] = (Pool[0], ["webchat", "msteams"]),
        ["key-b"] = (Pool[1], ["webchat"]),
        ["key-c"] = (Pool[2], null),
    };

    /// <summary>A key that is in nobody's list.</summary>
    public static RSA Stranger => Pool[3];

    public RSA Key(string kid) => _keys[kid].Rsa;

    /// <summary>From now on there is one key more that may speak for Teams.</summary>
    public void AddKey(string kid) => _keys[kid] = (Pool[4], ["msteams"]);

    public string KeySet() => new JsonObject
    {
        ["keys"] = new JsonArray([.. _keys.Select(key => Jwk(key.Key, key.Value.Rsa, key.Value.Endorsements))]),
    }.ToJsonString();

    /// <summary>A token that holds, or does not, as the test changes it.</summary>
    /// <param name="sign">Makes the signature of the text; by default the key's own, RS256.</param>
    public string Token(
        string serviceUrl, string kid = "key-a", Action<JsonObject>? claims = null, Action<JsonObject>? header = null, Func<byte[], byte[]>? sign = null)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = kid };
        var body = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["nbf"] = now - 60,
            ["exp"] = now + 3600,
            ["serviceurl"] = serviceUrl,
        };
        header?.Invoke(head);
        claims?.Invoke(body);
        var text = $"{Base64(head)}.{Base64(body)}";
        sign ??= bytes => Key(kid).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    public static JsonObject Jwk(string kid, RSA rsa, string[]? endorsements = null)
    {
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = kid, ["n"] = Base64(numbers.Modulus!), ["e"] = Base64(numbers.Exponent!) };
        if (endorsements is not null)
        {
            key["endorsements"] = new JsonArray([.. endorsements.Select(e => JsonValue.Create(e))]);
        }

        return key;
    }

    private static string Base64(JsonObject json) => Base64(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static string Base64(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
