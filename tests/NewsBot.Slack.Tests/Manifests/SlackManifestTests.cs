using System.Text.Json;
using NewsBot.Core.Commands;
using NewsBot.Slack.Handlers;
using NewsBot.Testing;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Manifests;

/// <summary>Both manifests, over HTTP and for Socket Mode, against the code and against the vendor's rules.</summary>
public class SlackManifestTests
{
    private const string Http = "manifest.json";
    private const string Socket = "manifest.socket-mode.json";

    public static TheoryData<string> Both => [Http, Socket];

    [Theory]
    [MemberData(nameof(Both))]
    public void It_subscribes_to_what_the_code_hears_and_nothing_else(string file) =>
        Assert.Equal(SlackEvents.Heard, Texts(At(file, "settings", "event_subscriptions", "bot_events")));

    [Theory]
    [MemberData(nameof(Both))]
    public void It_declares_the_one_command(string file)
    {
        var command = Assert.Single(At(file, "features", "slash_commands").EnumerateArray());

        Assert.Equal(SlackCommands.Command, command.GetProperty("command").GetString());
        Assert.True(command.GetProperty("should_escape").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Its_hint_names_commands_of_every_kind_and_only_such_as_there_are(string file)
    {
        var hint = At(file, "features", "slash_commands")[0].GetProperty("usage_hint").GetString()!;
        var commands = hint.Trim('[', ']').Split('|', StringSplitOptions.TrimEntries).Skip(1).Select(CommandTable.Find).ToArray();

        Assert.All(commands, Assert.NotNull);
        Assert.Equal(Enum.GetValues<CommandKind>(), commands.Select(c => c!.Kind).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Its_shortcuts_are_those_that_the_code_knows(string file) => Assert.Equal(
        [("global", SlackInteractions.Ask), ("message", SlackInteractions.Explain)],
        At(file, "features", "shortcuts").EnumerateArray().Select(s => (s.GetProperty("type").GetString(), s.GetProperty("callback_id").GetString())));

    [Fact]
    public void Its_addresses_are_those_that_are_mapped()
    {
        Assert.EndsWith(SlackEndpoints.Events, At(Http, "settings", "event_subscriptions", "request_url").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(SlackEndpoints.Interactivity, At(Http, "settings", "interactivity", "request_url").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(SlackEndpoints.Interactivity, At(Http, "settings", "interactivity", "message_menu_options_url").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(SlackEndpoints.Commands, At(Http, "features", "slash_commands")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(SlackEndpoints.InstallBack, At(Http, "oauth_config", "redirect_urls")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void For_Socket_Mode_it_names_no_address()
    {
        Assert.True(At(Socket, "settings", "socket_mode_enabled").GetBoolean());
        Assert.DoesNotContain("https://", Text(Socket), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void It_asks_for_the_permissions_that_are_used_and_the_readme_says_what_for(string file)
    {
        var readme = File.ReadAllText(Repository.PathOf("manifests/slack/README.md"));
        var scopes = Texts(At(file, "oauth_config", "scopes", "bot")).ToList();

        Assert.Equal(SlackPermissions.Needed.Keys.Concat(SlackPermissions.Wished.Keys).Order(StringComparer.Ordinal), scopes);
        Assert.Equal(SlackPermissions.Wished.Keys, Texts(At(file, "oauth_config", "scopes", "bot_optional")));
        Assert.Equal(SlackScopes.All, scopes);
        Assert.All(scopes, scope => Assert.Contains($"`{scope}`", readme, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Its_words_are_within_Slacks_limits(string file)
    {
        var about = At(file, "display_information");

        Assert.InRange(Length(about, "name"), 1, 35);
        Assert.InRange(Length(about, "description"), 1, 140);
        Assert.InRange(Length(about, "long_description"), 175, 4000);
        var command = At(file, "features", "slash_commands")[0];
        Assert.InRange(Length(command, "description"), 1, 2000);
        Assert.InRange(Length(command, "usage_hint"), 1, 1000);
        foreach (var shortcut in At(file, "features", "shortcuts").EnumerateArray())
        {
            Assert.InRange(Length(shortcut, "name"), 1, 24);
            Assert.InRange(Length(shortcut, "description"), 1, 150);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Its_names_and_numbers_are_such_as_the_schema_takes(string file)
    {
        Assert.Matches("^[a-z0-9._-]{1,80}$", At(file, "features", "bot_user", "display_name").GetString());
        Assert.Matches("^#[0-9a-f]{6}$", At(file, "display_information", "background_color").GetString());
        Assert.Matches("^/[a-z-]{1,31}$", At(file, "features", "slash_commands")[0].GetProperty("command").GetString());
        Assert.InRange(At(file, "features", "unfurl_domains").GetArrayLength(), 1, 5);
        Assert.InRange(At(file, "features", "assistant_view", "suggested_prompts").GetArrayLength(), 1, 4);
        Assert.InRange(At(file, "settings", "event_subscriptions", "bot_events").GetArrayLength(), 1, 100);
        Assert.All(At(file, "features", "shortcuts").EnumerateArray(), s => Assert.InRange(Length(s, "callback_id"), 1, 255));
        Assert.InRange(At(file, "_metadata", "major_version").GetInt32(), 1, 2);
    }

    // Slack takes no event without the permission to hear it, and each optional permission must be among all.
    [Theory]
    [MemberData(nameof(Both))]
    public void It_asks_for_the_permission_of_each_event(string file)
    {
        var scopes = Texts(At(file, "oauth_config", "scopes", "bot")).ToHashSet();
        (string Event, string Scope)[] needed =
        [
            ("app_mention", "app_mentions:read"), ("assistant_thread_started", "assistant:write"), ("link_shared", "links:read"), ("member_joined_channel", "channels:read"),
            ("member_joined_channel", "groups:read"), ("message.channels", "channels:history"), ("message.groups", "groups:history"), ("message.im", "im:history"),
            ("message.mpim", "mpim:history"),
        ];

        Assert.All(needed, n => Assert.Contains(n.Scope, scopes));
        Assert.Empty(Texts(At(file, "settings", "event_subscriptions", "bot_events")).Except(needed.Select(n => n.Event)).Except(["app_home_opened", "app_uninstalled", "tokens_revoked"]));
        Assert.Subset(scopes, Texts(At(file, "oauth_config", "scopes", "bot_optional")).ToHashSet());
    }

    // The vendor's schema refuses what it does not know.
    [Theory]
    [MemberData(nameof(Both))]
    public void It_holds_no_key_that_the_schema_does_not_know(string file)
    {
        Known(At(file), "_metadata", "display_information", "features", "oauth_config", "settings");
        Known(At(file, "display_information"), "name", "description", "long_description", "background_color");
        Known(At(file, "features"), "app_home", "bot_user", "slash_commands", "shortcuts", "unfurl_domains", "assistant_view");
        Known(At(file, "features", "app_home"), "home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled");
        Known(At(file, "features", "slash_commands")[0], "command", "url", "description", "usage_hint", "should_escape");
        Known(At(file, "features", "assistant_view"), "assistant_description", "suggested_prompts");
        Known(At(file, "oauth_config"), "redirect_urls", "scopes");
        Known(At(file, "oauth_config", "scopes"), "bot", "bot_optional");
        Known(At(file, "settings"), "event_subscriptions", "interactivity", "org_deploy_enabled", "socket_mode_enabled", "token_rotation_enabled");
        Known(At(file, "settings", "event_subscriptions"), "request_url", "bot_events");
        Known(At(file, "settings", "interactivity"), "is_enabled", "request_url", "message_menu_options_url");
    }

    private static void Known(JsonElement element, params string[] keys) =>
        Assert.All(element.EnumerateObject(), property => Assert.Contains(property.Name, keys));

    private static int Length(JsonElement element, string name) => element.GetProperty(name).GetString()!.Length;

    private static string Text(string file) => File.ReadAllText(Repository.PathOf($"manifests/slack/{file}"));

    private static JsonElement At(string file, params string[] path) =>
        path.Aggregate(JsonDocument.Parse(Text(file)).RootElement, (element, name) => element.GetProperty(name));

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(e => e.GetString() ?? "");
}
