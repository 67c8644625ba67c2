using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol.Install;
using NewsBot.Slack.Protocol.Views;

namespace NewsBot.Slack.Protocol;

/// <summary>Slack's Web API over HTTP, with the token of each workspace. A call is tried again only where Slack surely did not carry it out.</summary>
internal sealed class SlackClient(
    SlackHttp http, SlackInstallations installations, SlackPacer pacer, TimeProvider clock, ILogger<SlackClient> logger) : ISlackApi
{
    private const int Tries = 4;
    private const int PageSize = 200;
    private const int MostPages = 50;
    private const int MostDirects = 10_000;

    /// <summary>How long somebody who asked would wait for an answer that Slack holds up.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <summary>A trigger is worth nothing later.</summary>
    private static readonly TimeSpan Hurry = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, string> _directs = new(StringComparer.Ordinal);

    public Task<SlackAnswer> TestAuthAsync(WorkspaceId workspace, CancellationToken cancellationToken = default) =>
        CallAsync(workspace, "auth.test", () => SlackHttp.Form(), cancellationToken);

    public async Task<SlackAnswer> PostMessageAsync(
        WorkspaceId workspace, PostMessage message, TimeSpan patience, CancellationToken cancellationToken = default)
    {
        var channel = await ChannelAsync(workspace, message.Channel, cancellationToken);
        return await CallAsync(
            workspace, "chat.postMessage", Json(message with { Channel = channel }, SlackJson.Default.PostMessage), cancellationToken, channel, patience);
    }

    public async Task<SlackAnswer> UpdateMessageAsync(WorkspaceId workspace, UpdateMessage message, CancellationToken cancellationToken = default)
    {
        var channel = await ChannelAsync(workspace, message.Channel, cancellationToken);
        return await CallAsync(workspace, "chat.update", Json(message with { Channel = channel }, SlackJson.Default.UpdateMessage), cancellationToken);
    }

    public Task<SlackAnswer> PostEphemeralAsync(WorkspaceId workspace, PostEphemeral message, CancellationToken cancellationToken = default) =>
        CallAsync(workspace, "chat.postEphemeral", Json(message, SlackJson.Default.PostEphemeral), cancellationToken, message.Channel);

    public Task<SlackAnswer> RespondAsync(Uri responseUrl, ResponseMessage message, CancellationToken cancellationToken = default) =>
        MayRespondTo(responseUrl)
            ? PatientlyAsync("response_url", responseUrl.AbsoluteUri, null, Usual, () => http.PostAsync(responseUrl, SlackHttp.Json(message, SlackJson.Default.ResponseMessage), cancellationToken), cancellationToken)
            : Task.FromResult(new SlackAnswer("foreign_response_url"));

    public bool MayRespondTo(Uri address) => http.IsSlacks(address);

    public async Task<SlackAnswer> HistoryAsync(
        WorkspaceId workspace, string channel, string? thread, string oldest, string? cursor, CancellationToken cancellationToken = default)
    {
        var place = await ChannelAsync(workspace, channel, cancellationToken);
        return await CallAsync(
            workspace,
            thread is null ? "conversations.history" : "conversations.replies",
            () => SlackHttp.Form(
                ("channel", place), ("oldest", oldest), ("inclusive", "true"), ("include_all_metadata", "true"), ("limit", $"{PageSize}"),
                ("ts", thread), ("cursor", cursor)),
            cancellationToken);
    }

    public Task<SlackAnswer> OpenViewAsync(WorkspaceId workspace, string trigger, SlackView view, CancellationToken cancellationToken = default) =>
        CallAsync(workspace, "views.open", Json(new OpenView(view) { TriggerId = trigger }, SlackJson.Default.OpenView), cancellationToken, patience: Hurry);

    public Task<SlackAnswer> UpdateViewAsync(WorkspaceId workspace, string viewId, SlackView view, CancellationToken cancellationToken = default) =>
        CallAsync(workspace, "views.update", Json(new OpenView(view) { ViewId = viewId }, SlackJson.Default.OpenView), cancellationToken);

    public Task<SlackAnswer> PublishViewAsync(WorkspaceId workspace, string user, SlackView view, CancellationToken cancellationToken = default) =>
        CallAsync(workspace, "views.publish", Json(new OpenView(view) { UserId = user }, SlackJson.Default.OpenView), cancellationToken);

    public Task<SlackAnswer> UnfurlAsync(WorkspaceId workspace, Unfurl unfurl, CancellationToken cancellationToken = default) =>
        CallAsync(workspace, "chat.unfurl", Json(unfurl, SlackJson.Default.Unfurl), cancellationToken);

    public async Task<SlackAnswer> UploadAsync(WorkspaceId workspace, FileUpload file, CancellationToken cancellationToken = default)
    {
        var place = await CallAsync(
            workspace, "files.getUploadURLExternal", () => SlackHttp.Form(("filename", file.Name), ("length", $"{file.Bytes.Length}")), cancellationToken);
        if (!place.IsOk)
        {
            return place;
        }

        if (place.Text("file_id") is null || !Uri.TryCreate(place.Text("upload_url"), UriKind.Absolute, out var address))
        {
            return new(SlackAnswer.Unreadable);
        }

        using var bytes = new ReadOnlyMemoryContent(file.Bytes);
        bytes.Headers.ContentType = new("application/octet-stream");
        var sent = await http.PostAsync(address, bytes, cancellationToken);
        return sent.IsOk ? place : sent with { Error = sent.Error == "expired_url" ? SlackAnswer.Unreadable : sent.Error };
    }

    public async Task<SlackAnswer> ShareAsync(WorkspaceId workspace, CompleteUpload upload, CancellationToken cancellationToken = default)
    {
        var channel = await ChannelAsync(workspace, upload.ChannelId, cancellationToken);
        return await CallAsync(
            workspace, "files.completeUploadExternal", Json(upload with { ChannelId = channel }, SlackJson.Default.CompleteUpload), cancellationToken, channel);
    }

    public Task<SlackAnswer> SetStatusAsync(
        WorkspaceId workspace, string channel, string thread, string status, CancellationToken cancellationToken = default) => CallAsync(
            workspace,
            "assistant.threads.setStatus",
            () => SlackHttp.Form(("channel_id", channel), ("thread_ts", thread), ("status", status)),
            cancellationToken,
            patience: Hurry);

    public Task<SlackAnswer> SuggestAsync(
        WorkspaceId workspace, string channel, string thread, IReadOnlyList<SuggestedPrompt> prompts, CancellationToken cancellationToken = default) =>
        CallAsync(
            workspace,
            "assistant.threads.setSuggestedPrompts",
            Json(new SuggestPrompts(channel, thread, prompts), SlackJson.Default.SuggestPrompts),
            cancellationToken);

    public async Task<IReadOnlyList<string>?> ChannelsAsync(WorkspaceId workspace, CancellationToken cancellationToken = default)
    {
        var ids = new List<string>();
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await CallAsync(
                workspace,
                "users.conversations",
                () => SlackHttp.Form(("types", "public_channel,private_channel"), ("exclude_archived", "true"), ("limit", $"{PageSize}"), ("cursor", cursor)),
                cancellationToken);
            if (!answer.IsOk)
            {
                return null;
            }

            // A page may be short or empty before the end; only a missing cursor is the end.
            if (answer.Body?.Child("channels") is { ValueKind: JsonValueKind.Array } channels)
            {
                ids.AddRange(channels.EnumerateArray().Select(channel => channel.Words("id")).OfType<string>());
            }

            cursor = answer.Body?.Words("response_metadata", "next_cursor");
            if (string.IsNullOrEmpty(cursor))
            {
                return ids;
            }
        }

        return null;
    }

    // A person is reached in the direct conversation. Slack takes the person's id for a new post alone; an edit, a look back and a file want
    // that of the conversation. Where it does not tell, the person's own must do.
    private async Task<string> ChannelAsync(WorkspaceId workspace, string address, CancellationToken cancellationToken)
    {
        if (address is not ['U' or 'W', ..])
        {
            return address;
        }

        var key = $"{workspace.Value} {address}";
        if (_directs.TryGetValue(key, out var known))
        {
            return known;
        }

        if ((await CallAsync(workspace, "conversations.open", () => SlackHttp.Form(("users", address)), cancellationToken)).Body?.Words("channel", "id") is not { Length: > 0 } opened)
        {
            return address;
        }

        if (_directs.Count >= MostDirects)
        {
            _directs.Clear();
        }

        return _directs[key] = opened;
    }

    // Made anew for each try: content is sent once.
    private static Func<HttpContent> Json<T>(T body, JsonTypeInfo<T> type) => () => SlackHttp.Json(body, type);

    private async Task<SlackAnswer> CallAsync(
        WorkspaceId workspace, string method, Func<HttpContent> content, CancellationToken cancellationToken, string? channel = null, TimeSpan? patience = null)
    {
        if (SlackSurface.Team(workspace) is not { } team || await installations.FindAsync(team, cancellationToken) is not { } installation)
        {
            return installations.Trouble ?? new(SlackAnswer.NotInstalled);
        }

        var answer = await TryAsync(installation);
        if (answer.Error == "token_expired" && await installations.RenewAsync(installation, cancellationToken) is { } renewed)
        {
            return await TryAsync(renewed);
        }

        if (SlackProblems.IsAboutToken(answer))
        {
            await DropIfDeadAsync(installation, team, cancellationToken);
        }

        return answer;

        Task<SlackAnswer> TryAsync(SlackInstallation with) => PatientlyAsync(
            method, team, channel, patience ?? Usual, () => http.CallAsync(method, with.Token, content(), cancellationToken), cancellationToken);
    }

    // Asked once more before anything is deleted: one refused call may be a fault of Slack's own.
    private async Task DropIfDeadAsync(SlackInstallation installation, string team, CancellationToken cancellationToken)
    {
        var again = await http.CallAsync("auth.test", installation.Token, SlackHttp.Form(), cancellationToken);
        if (SlackProblems.IsAboutToken(again))
        {
            logger.TokenRefused(team, again.Error ?? "");
            await installations.RemoveRefusedAsync(installation, cancellationToken);
        }
    }

    private async Task<SlackAnswer> PatientlyAsync(
        string method, string workspace, string? channel, TimeSpan patience, Func<Task<SlackAnswer>> call, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var tries = 1; ; tries++)
        {
            var wait = pacer.Reserve(method, workspace, channel, patience - waited);
            if (wait > patience - waited)
            {
                return new(SlackAnswer.RateLimited, RetryAfter: wait);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellationToken);
                waited += wait;
            }

            var answer = await call();
            if (!answer.IsRateLimit)
            {
                return answer;
            }

            // Told nothing, one waits twice as long each time, and never as long as the next one does.
            pacer.Hold(method, workspace, answer.RetryAfter ?? TimeSpan.FromSeconds(Math.Pow(2, tries - 1) * (0.75 + (Random.Shared.NextDouble() / 2))));
            if (tries == Tries)
            {
                return answer;
            }
        }
    }
}
