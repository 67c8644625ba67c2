using Microsoft.Extensions.Options;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Tests.Protocol;

public class ServiceHostsTests
{
    private const string Public = "https://login.microsoftonline.com/";
    private const string Government = "https://login.microsoftonline.us/";
    private const string China = "https://login.partner.microsoftonline.cn/";

    [Theory]
    [InlineData(Public, "https://smba.trafficmanager.net/emea/", true)]
    [InlineData(Public, "https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData(Public, "https://webchat.botframework.com/", true)]
    [InlineData(Public, "https://smba.infra.gov.teams.microsoft.us/teams", false)]
    [InlineData(Public, "https://api.botframework.azure.cn/", false)]
    [InlineData(Public, "https://teams.microsoft.com/", false)]
    [InlineData(Public, "https://x.smba.trafficmanager.net/", false)]
    [InlineData(Government, "https://smba.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData(Government, "https://smba.infra.dod.teams.microsoft.us/teams", true)]
    [InlineData(Government, "https://smba.trafficmanager.net/emea/", false)]
    [InlineData(Government, "https://smba.infra.gcc.teams.microsoft.com/teams", false)]
    [InlineData(China, "https://smba.botframework.azure.cn/", true)]
    [InlineData(China, "https://smba.trafficmanager.net/emea/", false)]
    public void Only_the_services_of_the_cloud_that_is_set_up_are_trusted(string login, string address, bool isTrusted) =>
        Assert.Equal(isTrusted, new ServiceHosts(Options.Create(new TeamsOptions { LoginBase = new(login) })).Trusts(address));
}
