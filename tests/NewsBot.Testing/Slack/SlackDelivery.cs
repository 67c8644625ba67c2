using System.Globalization;
using System.Net;

namespace NewsBot.Testing.Slack;

/// <summary>Delivers events over HTTP as Slack does: signed, and up to three times more where no 200 comes, unless the answer forbids it.</summary>
public sealed class SlackDelivery(SlackSigner signer, HttpClient http, Uri events)
{
    /// <summary>The statuses that came back, in order; the last is the one it rested with.</summary>
    /// <param name="between">What happens between two attempts.</param>
    public async Task<IReadOnlyList<HttpStatusCode>> DeliverAsync(string json, Func<Task>? between = null)
    {
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt <= 3; attempt++)
        {
            using var request = signer.Json(events, json);
            if (attempt > 0)
            {
                request.Headers.Add("x-slack-retry-num", attempt.ToString(CultureInfo.InvariantCulture));
                request.Headers.Add("x-slack-retry-reason", "http_error");
            }

            using var response = await http.SendAsync(request);
            answers.Add(response.StatusCode);
            if (response.IsSuccessStatusCode || response.Headers.Contains("x-slack-no-retry"))
            {
                break;
            }

            if (between is not null)
            {
                await between();
            }
        }

        return answers;
    }
}
