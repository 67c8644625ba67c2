using Microsoft.Extensions.Options;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures.Register;

namespace NewsBot.Core.Tests.Counts;

public sealed class RegisterOptionsTests
{
    [Fact]
    public async Task Every_fault_of_the_settings_is_told_at_once_with_the_value_found()
    {
        await using var desk = await Desk.OpenAsync(new Dictionary<string, string?>
        {
            ["NewsBot:Figures:0:Office"] = "Warden of Port Seaton",
            ["NewsBot:Figures:0:Person"] = "",
            ["NewsBot:Figures:0:From"] = "5 July",
            ["NewsBot:Figures:1:Office"] = "Warden of Port Seaton",
            ["NewsBot:Figures:1:Person"] = "Jo Roe",
            ["NewsBot:Figures:1:From"] = "2024-07-05",
            ["NewsBot:Figures:1:To"] = "2024-07-04",
            ["NewsBot:Rosters:0:Name"] = "Harbour MPs",
            ["NewsBot:Rosters:0:Role"] = "sailor",
            ["NewsBot:Rosters:0:Size"] = "0",
            ["NewsBot:Rosters:0:From"] = "2024-07-05",
            ["NewsBot:Rosters:0:Source"] = "ftp://harbour-echo.test",
            ["NewsBot:Rosters:0:Thresholds:0:Name"] = "needed to nominate",
            ["NewsBot:Rosters:0:Thresholds:0:Share"] = "1.2",
            ["NewsBot:Rosters:0:Thresholds:1:Name"] = "needed to vote",
        });

        var told = Assert.Throws<OptionsValidationException>(() => desk.The<IOptions<RegisterOptions>>().Value).Failures.ToArray();

        Assert.Equal(
            ["Figures:0:Person", "Figures:0:From", "Figures:1:To", "Rosters:0:Role", "Rosters:0:Size", "Rosters:0:Source", "Rosters:0:Thresholds:0:Share", "Rosters:0:Thresholds:1"],
            told.Select(t => t.Split(' ')[0]["NewsBot:".Length..]));
        Assert.Contains("\"sailor\"", told[3], StringComparison.Ordinal);
        Assert.Contains("1.2", told[6], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_holders_of_one_office_on_one_day_are_told_with_the_day()
    {
        var told = new RegisterOptionsValidator().Validate(null, new()
        {
            Figures = [Line("Jo Roe", "2020-01-01"), Line("Ann Dale", "2022-05-06")],
        });

        Assert.Contains("Jo Roe and Ann Dale hold Warden of Port Seaton on 2022-05-06", Assert.Single(told.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void One_roster_may_follow_another_of_its_name_but_not_stand_beside_it()
    {
        Assert.True(new RegisterOptionsValidator().Validate(null, new() { Rosters = [Roster("2019-12-13", "2024-05-30"), Roster("2024-07-05", null)] }).Succeeded);
        Assert.True(new RegisterOptionsValidator().Validate(null, new() { Rosters = [Roster("2019-12-13", null), Roster("2024-07-05", null)] }).Failed);
    }

    private static FigureSetting Line(string person, string from) => new() { Office = "Warden of Port Seaton", Person = person, From = from };

    private static RosterSetting Roster(string from, string? to) => new()
    {
        Name = "Harbour MPs",
        Role = "mp",
        Size = 20,
        From = from,
        To = to,
        Source = "https://harbour-echo.test/roster",
    };
}
