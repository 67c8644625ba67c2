using System.Text.Json;
using NewsBot.Core.Commands;
using NewsBot.Testing;

namespace NewsBot.Teams.Tests.Manifests;

public class TeamsManifestTests
{
    private static readonly JsonElement Manifest = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("manifests/teams/manifest.json"))).RootElement;

    private static readonly JsonElement Bot = Assert.Single(Manifest.GetProperty("bots").EnumerateArray().ToList());

    [Fact]
    public void It_declares_the_chats_that_are_answered_and_asks_for_nothing_beyond()
    {
        Assert.Equal(["personal", "team", "groupChat"], Bot.GetProperty("scopes").EnumerateArray().Select(s => s.GetString()));
        Assert.False(Bot.GetProperty("supportsFiles").GetBoolean());
        Assert.False(Manifest.TryGetProperty("authorization", out _));
        Assert.False(Manifest.TryGetProperty("composeExtensions", out _));
    }

    [Fact]
    public void Its_two_ids_are_one_and_left_for_the_installer()
    {
        Assert.Equal(Manifest.GetProperty("id").GetString(), Bot.GetProperty("botId").GetString());
        Assert.Equal(Guid.Empty, Bot.GetProperty("botId").GetGuid());
    }

    [Fact]
    public void Its_words_are_within_Teams_limits()
    {
        Assert.InRange(At("name", "short").Length, 1, 30);
        Assert.InRange(At("name", "full").Length, 1, 100);
        Assert.InRange(At("description", "short").Length, 1, 80);
        Assert.InRange(At("description", "full").Length, 1, 4000);
        Assert.InRange(At("developer", "name").Length, 1, 32);
        Assert.InRange(Lists.Count, 1, 3);
        Assert.All(Lists, list => Assert.InRange(list.GetProperty("commands").GetArrayLength(), 1, 12));
        foreach (var command in Lists.SelectMany(Commands))
        {
            Assert.InRange(command.GetProperty("title").GetString()!.Length, 1, 128);
            Assert.DoesNotContain('/', command.GetProperty("title").GetString()!);
            Assert.InRange(command.GetProperty("description").GetString()!.Length, 1, 4000);
        }
    }

    [Fact]
    public void Its_commands_are_those_of_the_command_table_with_their_help()
    {
        foreach (var command in Lists.SelectMany(Commands))
        {
            Assert.Equal(CommandTable.Find(command.GetProperty("title").GetString()!)?.Help, command.GetProperty("description").GetString());
        }
    }

    [Fact]
    public void Each_kind_of_chat_has_one_list_and_what_editors_rule_with_stands_where_they_work()
    {
        Assert.Equal(["groupChat", "personal", "team"], Lists.SelectMany(l => l.GetProperty("scopes").EnumerateArray()).Select(s => s.GetString()).Order());
        Assert.All(Lists, list => Assert.Equal("help", Commands(list).Last().GetProperty("title").GetString()));
        Assert.All(Lists.Where(l => l.GetProperty("scopes")[0].GetString() != "personal"), list =>
            Assert.Contains(Commands(list), c => CommandTable.Find(c.GetProperty("title").GetString()!)?.ChangedBy == ChangedBy.Editors));
    }

    [Fact]
    public void The_readme_names_the_address_and_every_setting()
    {
        var readme = File.ReadAllText(Repository.PathOf("manifests/teams/README.md"));

        Assert.Contains(TeamsEndpoints.Messages, readme, StringComparison.Ordinal);
        Assert.All(["AppId", "TenantId", "ClientSecret", "LoginBase"], name => Assert.Contains($"NewsBot__Teams__{name}", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void Its_icons_are_those_that_are_drawn_here(string name, int side)
    {
        var drawn = name == "color" ? Icon.Color(side) : Icon.Outline(side);
        var path = Repository.PathOf($"manifests/teams/{At("icons", name)}");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllBytes(path, Png.Write(side, drawn));
        }

        var (width, height, pixels) = Png.Read(File.ReadAllBytes(path));
        Assert.Equal((side, side), (width, height));
        Assert.Equal(drawn, pixels);
    }

    [Fact]
    public void The_outline_is_white_or_nothing()
    {
        Assert.All(Icon.Outline(32).Chunk(4), pixel => Assert.True(pixel[3] == 0 || (pixel[0] == 255 && pixel[1] == 255 && pixel[2] == 255)));
        Assert.Contains(Icon.Outline(32).Chunk(4), pixel => pixel[3] == 0);
    }

    private static IReadOnlyList<JsonElement> Lists => [.. Bot.GetProperty("commandLists").EnumerateArray()];

    private static IEnumerable<JsonElement> Commands(JsonElement list) => list.GetProperty("commands").EnumerateArray();

    private static string At(string one, string other) => Manifest.GetProperty(one).GetProperty(other).GetString()!;
}
