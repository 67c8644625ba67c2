using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests;

/// <summary>Events as Slack sends them.</summary>
internal static class SlackEvent
{
    public static string Mention(
        string text = $"<@{SlackDouble.BotUser}> who wants the harbour master gone?",
        string id = "Ev0ONE",
        string ts = "1740996000.000100",
        string? thread = null,
        string team = SlackDouble.Team,
        string more = "") =>
        Wrap(
            $$"""{"type":"app_mention","user":"U0PERSON","text":"{{text}}","ts":"{{ts}}","channel":"C0NEWSROOM"{{(thread is null ? "" : $",\"thread_ts\":\"{thread}\"")}}{{more}}}""",
            id,
            team);

    public static string Direct(string text, string id = "Ev0DM", string ts = "1740996000.000200", string more = "") =>
        Wrap($$"""{"type":"message","channel_type":"im","user":"U0PERSON","text":"{{text}}","ts":"{{ts}}","channel":"D0DIRECT"{{more}}}""", id);

    public static string Wrap(string inner, string id = "Ev0ONE", string team = SlackDouble.Team) =>
        $$"""
        {"type":"event_callback","team_id":"{{team}}","api_app_id":"A0NEWSBOT","event_id":"{{id}}","event_time":1740996000,"event":{{inner}},
         "authorizations":[{"enterprise_id":null,"team_id":"{{team}}","user_id":"{{SlackDouble.BotUser}}","is_bot":true,"is_enterprise_install":false}]}
        """;
}
