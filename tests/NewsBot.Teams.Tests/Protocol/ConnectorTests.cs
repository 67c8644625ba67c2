using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NewsBot.Teams.Protocol;
using NewsBot.Testing;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Protocol;

public sealed class ConnectorTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    private IConnector Connector => _host.Get<IConnector>();

    private Spot News => new(_host.Teams.ServiceUrl, "19:news@thread.tacv2");

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_message_is_sent_changed_and_taken_back()
    {
        var sent = await Connector.SendAsync(News, Words("one"));
        Assert.True((await Connector.UpdateAsync(News, sent.Id!, Words("two"))).IsOk);
        Assert.Equal("two", Assert.Single(_host.Teams.Standing).Edited!.Text);

        Assert.True((await Connector.DeleteAsync(News, sent.Id!)).IsOk);
        Assert.Empty(_host.Teams.Standing);
        Assert.Equal("ActivityNotFoundInConversation", (await Connector.UpdateAsync(News, sent.Id!, Words("three"))).Code);
    }

    [Fact]
    public async Task A_reply_goes_to_the_thread_under_a_root_message_only()
    {
        var root = await Connector.SendAsync(News, Words("root"));
        var reply = News.Thread(root.Id);
        Assert.Equal($"19:news@thread.tacv2;messageid={root.Id}", reply.Conversation);
        Assert.True((await Connector.SendAsync(reply, Words("reply"))).IsOk);

        Assert.Equal(reply, reply.Thread(root.Id));
        Assert.Equal(News, News.Thread("0"));
        Assert.Equal(News, News.Thread("f:12"));
        Assert.Equal(News, News.Thread(null));
        Assert.Equal("BadSyntax", (await Connector.SendAsync(new(_host.Teams.ServiceUrl, "a:personal;messageid=12"), Words("x"))).Code);
    }

    [Fact]
    public async Task Typing_is_shown_and_has_no_id()
    {
        var answer = await Connector.SendAsync(new(_host.Teams.ServiceUrl, "a:personal"), OutgoingActivity.Typing);

        Assert.Equal((true, null), (answer.IsOk, answer.Id));
        Assert.True((await _host.Teams.NextPostAsync()).IsTyping);
    }

    [Fact]
    public async Task A_personal_conversation_begins_with_the_same_id_every_time()
    {
        var one = await Connector.CreateAsync(_host.Teams.ServiceUrl, NewConversation.With("29:person", TeamsDouble.Tenant));
        var two = await Connector.CreateAsync(_host.Teams.ServiceUrl, NewConversation.With("29:person", TeamsDouble.Tenant));

        Assert.Equal((one.Id, null), (two.Id, one.ActivityId));
        Assert.True((await Connector.SendAsync(new(_host.Teams.ServiceUrl, one.Id!), Words("hello"))).IsOk);
    }

    [Fact]
    public async Task A_post_of_its_own_in_a_channel_comes_back_with_its_thread_and_its_message()
    {
        var answer = await Connector.CreateAsync(_host.Teams.ServiceUrl, NewConversation.In("19:news@thread.tacv2", TeamsDouble.Tenant, Words("news")));

        Assert.Equal($"19:news@thread.tacv2;messageid={answer.ActivityId}", answer.Id);
        Assert.Equal("news", (await _host.Teams.NextPostAsync()).Text);
        Assert.Equal(403, (await Connector.CreateAsync(_host.Teams.ServiceUrl, NewConversation.With("29:person", "other"))).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_certificate_serves_in_place_of_a_secret(bool isPem)
    {
        using var folder = new TemporaryFolder();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=newsbot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(A.Moment, TimeProvider.System.GetUtcNow().AddDays(1));
        var path = folder.File(isPem ? "bot.pem" : "bot.pfx");
        if (isPem)
        {
            await File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}");
        }
        else
        {
            await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, "open"));
        }

        await using var host = await TeamsHost.StartAsync(("ClientSecret", null), ("CertificateFile", path), ("CertificatePassword", isPem ? null : "open"));
        host.Teams.Certificate = certificate;

        Assert.True((await host.Get<IConnector>().SendAsync(new(host.Teams.ServiceUrl, "a:personal"), Words("hello"))).IsOk);
    }

    [Fact]
    public async Task A_managed_identity_serves_in_place_of_a_secret()
    {
        await using var host = await TeamsHost.StartAsync(("ClientSecret", null), ("ManagedIdentity", "true"));
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", host.Teams.IdentityEndpoint.AbsoluteUri);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", TeamsDouble.IdentityHeader);

        Assert.True((await host.Get<IConnector>().SendAsync(new(host.Teams.ServiceUrl, "a:personal"), Words("hello"))).IsOk);
    }

    [Fact]
    public async Task A_file_that_is_no_certificate_is_told_without_its_content()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("bot.pfx"), "no certificate");
        await using var host = await TeamsHost.StartAsync(("ClientSecret", null), ("CertificateFile", folder.File("bot.pfx")));

        Assert.Equal(ConnectorAnswer.TokenRefused, (await host.Get<IConnector>().SendAsync(new(host.Teams.ServiceUrl, "a:personal"), Words("x"))).Code);
    }

    private static OutgoingActivity Words(string words) => new() { Text = words, TextFormat = "plain", Summary = words };
}
