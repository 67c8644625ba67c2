using NewsBot.Testing;

namespace NewsBot.Reading.Tests.Fetching;

/// <summary>Addresses that try to reach inside, asked for through the readers as the program uses them.</summary>
public sealed class HostileAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[2001:0:7f00:1::]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://100.100.100.200/")]
    [InlineData("http://localhost/")]
    [InlineData("http://10.0.0.1/")]
    public async Task An_inside_address_is_refused_however_it_is_written(string address)
    {
        await using var reading = new Reading();
        var answer = await reading.Pages.ReadAsync(new Uri(address), TestContext.Current.CancellationToken);
        Assert.Null(answer.Page);
        Assert.Contains("private network address", answer.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("ftp://harbour-echo.test/")]
    [InlineData("data:text/html,hello")]
    [InlineData("javascript:alert(1)")]
    public async Task Only_web_addresses_are_fetched(string address)
    {
        await using var reading = new Reading();
        var answer = await reading.Pages.ReadAsync(new Uri(address), TestContext.Current.CancellationToken);
        Assert.Contains("are not fetched", answer.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(5432)]
    [InlineData(6379)]
    public async Task Ports_of_other_services_are_not_asked(int port)
    {
        await using var reading = new Reading();
        var answer = await reading.Pages.ReadAsync(new Uri($"http://harbour-echo.test:{port}/"), TestContext.Current.CancellationToken);
        Assert.Contains($"Port {port}", answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_allowed_receives_nothing()
    {
        await using var server = await LoopbackServer.StartAsync();
        await using var reading = new Reading(("AllowedPorts:0", server.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var answer = await reading.Pages.ReadAsync(server.At("/"), TestContext.Current.CancellationToken);
        Assert.Contains("private network address", answer.Problem, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_host_is_allowed_by_the_settings_too()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/story", "text/plain", "The mayor spoke.");
        await using var reading = new Reading(("AllowedPrivateHosts:0", server.Address.Authority));
        var answer = await reading.Pages.ReadAsync(server.At("/story"), TestContext.Current.CancellationToken);
        Assert.Equal("The mayor spoke.", answer.Page?.Text);
    }

    [Fact]
    public async Task An_allowed_host_does_not_open_its_other_ports()
    {
        await using var server = await LoopbackServer.StartAsync();
        await using var other = await LoopbackServer.StartAsync();
        await using var reading = Reading.Allowing(server, ("AllowedPorts:0", other.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        server.Serve("/", context =>
        {
            context.Response.Redirect(other.At("/secret").AbsoluteUri);
            return Task.CompletedTask;
        });
        var answer = await reading.Pages.ReadAsync(server.At("/"), TestContext.Current.CancellationToken);
        Assert.Contains("private network address", answer.Problem, StringComparison.Ordinal);
        Assert.Empty(other.Received);
    }

    [Fact]
    public async Task A_name_nobody_has_is_said_in_plain_words()
    {
        await using var reading = new Reading();
        var answer = await reading.Pages.ReadAsync(new Uri("http://no-such-host.invalid/"), TestContext.Current.CancellationToken);
        Assert.Equal("no-such-host.invalid cannot be found. Check the address and the network.", answer.Problem);
    }

    [Fact]
    public void Wrong_settings_are_all_told_at_once()
    {
        var options = new ReadingOptions();
        options.AllowedPrivateHosts.Add("http://x/");
        options.AllowedPorts.Add(0);
        var result = new ReadingHostsValidator().Validate(null, options);
        Assert.Equal(2, result.Failures!.Count());
    }
}
