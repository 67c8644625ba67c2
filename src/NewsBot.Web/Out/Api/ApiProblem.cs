using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Api;

/// <summary>JSON answers, and what is wrong with a request as one.</summary>
internal static class ApiProblem
{
    public const string JsonType = "application/json; charset=utf-8";

    /// <param name="detail">In plain words, for the one who asked.</param>
    public static Rendered Of(int status, string detail) => Json(
        "application/problem+json", new ApiProblemDetails(ReasonPhrases.GetReasonPhrase(status), status, detail), ApiJson.Default.ApiProblemDetails, status);

    public static Rendered NotFound(string what) => Of(StatusCodes.Status404NotFound, what);

    public static Rendered Json<T>(string type, T value, JsonTypeInfo<T> info, int status = StatusCodes.Status200OK) =>
        new(type, JsonSerializer.SerializeToUtf8Bytes(value, info), status);
}
