using System.Text.Json;
using NewsBot.Core.Stories;
using NewsBot.Slack.Handlers.Work;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Install;

namespace NewsBot.Slack.Handlers;

/// <summary>The slash command. It is acknowledged once it is kept, and answered to its response address, for the person who typed it.</summary>
internal sealed class SlackCommands(SlackIntake intake, SlackInstallations installations, ISlackApi api)
{
    /// <summary>The one command; what follows it is for the conversation.</summary>
    public const string Command = "/newsbot";

    private const string Busy = "Too much is going on at the moment. Nothing was done; please try again in a minute.";

    /// <param name="field">The value of a field of the command; null for none.</param>
    public async Task<SlackAck> HandleAsync(Func<string, string?> field)
    {
        if (field("ssl_check") == "1")
        {
            return SlackAck.Ok;
        }

        if (field("team_id") is not { Length: > 0 } team
            || field("channel_id") is not { Length: > 0 } channel
            || field("user_id") is not { Length: > 0 } user
            || !Uri.TryCreate(field("response_url"), UriKind.Absolute, out var responseUrl)
            || !api.MayRespondTo(responseUrl))
        {
            return SlackAck.NotUnderstood;
        }

        if (field("is_enterprise_install") == "true" && field("enterprise_id") is { Length: > 0 } enterprise)
        {
            await installations.BelongsAsync(team, enterprise);
        }

        var words = SlackText.Plain(field("text"), botUser: null);
        var said = new Said(team, channel, user, words.Length > 0 ? words : "help", $"{channel}:{user}") { ResponseUrl = responseUrl };

        // A trigger is unique; where it is not, another command is another command. Of the response address, a secret, only a mark is kept.
        var ack = await intake.TakeAsync(said, $"command:{field("trigger_id")}:{StableHash.Twelve($"{responseUrl} {said.Subject} {words}")}");

        // Slack shows only what comes with a 200, and does not send a command again.
        return ack.IsOk ? ack : SlackAck.Ok with
        {
            Body = $$"""{"response_type":"ephemeral","text":"{{JsonEncodedText.Encode(Busy)}}"}""",
        };
    }
}
