using System.Text.Json;
using NewsBot.Core.Commands;
using NewsBot.Slack.Handlers;
using NewsBot.Testing;

namespace NewsBot.Slack.Tests.Manifests;

public class SlackManifestTests
{
    private static readonly JsonElement Manifest = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("manifests/slack/manifest.json"))).RootElement;

    [Fact]
    public void It_subscribes_to_what_the_code_hears_and_nothing_else()
    {
        Assert.Equal(SlackEvents.Heard, Texts(At("settings", "event_subscriptions", "bot_events")));
    }

    [Fact]
    public void It_declares_the_one_command()
    {
        var command = Assert.Single(At("features", "slash_commands").EnumerateArray());

        Assert.Equal(SlackCommands.Command, command.GetProperty("command").GetString());
        Assert.True(command.GetProperty("should_escape").GetBoolean());
    }

    [Fact]
    public void Its_hint_names_commands_of_every_kind_and_only_such_as_there_are()
    {
        var hint = At("features", "slash_commands")[0].GetProperty("usage_hint").GetString()!;
        var commands = hint.Trim('[', ']').Split('|', StringSplitOptions.TrimEntries).Skip(1).Select(CommandTable.Find).ToArray();

        Assert.All(commands, Assert.NotNull);
        Assert.Equal(Enum.GetValues<CommandKind>(), commands.Select(c => c!.Kind).Distinct().Order());
    }

    [Fact]
    public void Its_addresses_are_those_that_are_mapped()
    {
        Assert.EndsWith(SlackEndpoints.Events, At("settings", "event_subscriptions", "request_url").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(SlackEndpoints.Interactivity, At("settings", "interactivity", "request_url").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(SlackEndpoints.Commands, At("features", "slash_commands")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_asks_for_the_permissions_that_are_used_and_the_readme_says_what_for()
    {
        var readme = File.ReadAllText(Repository.PathOf("manifests/slack/README.md"));
        var scopes = Texts(At("oauth_config", "scopes", "bot")).ToList();

        // app_mention and message.im need the first and the last, the command and chat.postMessage the others.
        Assert.Equal(["app_mentions:read", "chat:write", "commands", "im:history"], scopes);
        Assert.All(scopes, scope => Assert.Contains($"`{scope}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_words_are_within_Slacks_limits()
    {
        var about = Manifest.GetProperty("display_information");

        Assert.InRange(about.GetProperty("name").GetString()!.Length, 1, 35);
        Assert.InRange(about.GetProperty("description").GetString()!.Length, 1, 140);
        Assert.InRange(about.GetProperty("long_description").GetString()!.Length, 175, 4000);
    }

    private static JsonElement At(params string[] path) => path.Aggregate(Manifest, (element, name) => element.GetProperty(name));

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(e => e.GetString());
}
