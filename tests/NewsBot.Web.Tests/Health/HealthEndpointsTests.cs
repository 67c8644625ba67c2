using System.Net;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Web.Tests.Health;

public sealed class HealthEndpointsTests
{
    [Fact]
    public async Task A_site_whose_record_can_be_read_is_ready()
    {
        await using var site = await Site.StartAsync();
        Assert.Equal("live", await site.ReadAsync("/health/live"));
        Assert.Equal("ready", await site.ReadAsync("/health/ready"));
    }

    [Fact]
    public async Task A_site_whose_record_cannot_be_read_is_live_but_not_ready()
    {
        await using var site = await Site.StartAsync();
        await using (var connection = new SqliteConnection("Data Source=" + site.Services.GetRequiredService<IConfiguration>()["NewsBot:Database"]))
        {
            await connection.ExecuteAsync("drop table feeds");
        }

        using var ready = await site.Browser.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("not ready: The record cannot be read.", await ready.Content.ReadAsStringAsync());
        Assert.Equal("live", await site.ReadAsync("/health/live"));
        using var page = await site.Browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
    }
}
