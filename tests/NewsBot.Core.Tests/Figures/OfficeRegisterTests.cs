using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Figures.Register;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Figures;

public sealed class OfficeRegisterTests
{
    private const string Warden = "Warden of Port Seaton";

    [Fact]
    public void In_the_shipped_register_no_office_has_two_holders_on_a_day() => Assert.Empty(OfficeRegister.Shipped.Clashes());

    [Fact]
    public void Every_shipped_line_ends_after_it_began_and_claims_no_open_end() => Assert.All(OfficeRegister.Shipped.Holdings, h =>
    {
        Assert.True((h.To ?? h.KnownUntil) > h.From, $"{h}");
        Assert.True(h.To is null || h.KnownUntil is null, $"{h}");
        Assert.InRange(h.From.Year, 1980, 2026);
        Assert.NotNull(FigureName.Parse(h.Person).First);
    });

    [Fact]
    public void The_shipped_lines_stand_sorted_by_office_and_first_day()
    {
        var lines = OfficeFile.Holdings().Select(h => (h.Office, h.From)).ToArray();

        Assert.True(lines.Length > 400);
        Assert.Equal(lines.OrderBy(l => l.Office, StringComparer.Ordinal).ThenBy(l => l.From), lines);
    }

    [Fact]
    public void Every_shipped_office_has_a_holder_and_every_holder_an_office() => Assert.Equal(
        OfficeFile.Offices().Select(o => o.Name).Order(StringComparer.Ordinal),
        OfficeFile.Holdings().Select(h => h.Office).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_day_of_a_handover_is_the_successors()
    {
        var register = Register((Warden, "Jo Roe", "2020-01-01", "2022-05-06"), (Warden, "Ann Dale", "2022-05-06", null));

        Assert.Equal("Jo Roe", register.Holder(Warden, new(2022, 5, 5))?.Person);
        Assert.Equal("Ann Dale", register.Holder("the Port Seaton warden", new(2022, 5, 6))?.Person);
        Assert.Null(register.Holder(Warden, new(2019, 12, 31)));
    }

    [Fact]
    public void A_name_that_two_offices_share_has_no_holder_while_both_are_held()
    {
        var register = OfficeRegister.With([
            new() { Office = Warden, Person = "Jo Roe", From = "2020-01-01", Aliases = ["warden"] },
            new() { Office = "Warden of Eastmere", Person = "Kit Moe", From = "2021-01-01", Aliases = ["warden"] }]);

        Assert.Equal("Jo Roe", register.Holder("warden", new(2020, 6, 1))?.Person);
        Assert.Null(register.Holder("warden", new(2021, 6, 1)));
        Assert.Equal("Kit Moe", register.Holder("Eastmere warden", new(2021, 6, 1))?.Person);
    }

    [Fact]
    public void Beyond_the_last_day_known_nobody_is_said_to_hold_an_office()
    {
        var last = OfficeRegister.Shipped.Holdings.First(h => h.KnownUntil is not null);

        Assert.Equal(last, OfficeRegister.Shipped.Holder(last.Office, last.KnownUntil!.Value));
        Assert.Null(OfficeRegister.Shipped.Holder(last.Office, last.KnownUntil.Value.AddDays(1)));
    }

    [Fact]
    public void A_line_of_the_settings_replaces_the_shipped_one_of_the_same_office_and_first_day()
    {
        var last = OfficeRegister.Shipped.Holdings.First(h => h.KnownUntil is not null);
        var register = OfficeRegister.With([new() { Office = last.Office, Person = last.Person, Party = last.Party, From = $"{last.From:yyyy-MM-dd}" }]);

        Assert.Equal(OfficeRegister.Shipped.Holdings.Count, register.Holdings.Count);
        Assert.Equal(last.Person, register.Holder(last.Office, new(2040, 1, 1))?.Person);
    }

    [Fact]
    public void A_namesake_whom_stories_call_something_else_is_not_taken_for_the_office_holder()
    {
        var register = Register((Warden, "Jo Roe", "2020-01-01", null));
        var jo = new Figure { Id = FigureId.Fresh(A.Moment), Name = "Jo Roe", Kind = CallerKind.Person, LearntAt = A.Moment };

        Assert.Single(register.HeldBy(jo, new(2021, 1, 1), ["warden of Port Seaton"]));
        Assert.Single(register.HeldBy(jo, new(2021, 1, 1), []));
        Assert.Empty(register.HeldBy(jo, new(2021, 1, 1), ["parish councillor"]));
        Assert.Empty(register.HeldBy(jo with { Name = "Roe" }, new(2021, 1, 1), []));
    }

    private static OfficeRegister Register(params (string Office, string Person, string From, string? To)[] lines) =>
        OfficeRegister.With(lines.Select(l => new FigureSetting { Office = l.Office, Person = l.Person, From = l.From, To = l.To, Aliases = ["Port Seaton warden"] }));
}
