using NewsBot.Core.Calls;
using NewsBot.Core.Figures.Roles;

namespace NewsBot.Core.Tests.Figures;

public sealed class RoleKindsTests
{
    [Theory]
    [InlineData("MP for Towy", "MP")]
    [InlineData("backbench MP; chair, home affairs committee", "MP")]
    [InlineData("energy minister and MP for Towy", "minister, MP")]
    [InlineData("shadow health secretary, MP", "shadow minister, MP")]
    [InlineData("MP; former minister", "MP")]
    [InlineData("former minister", "other")]
    [InlineData("then a backbencher", "other")]
    [InlineData("crossbench peer", "peer")]
    [InlineData("Highlands list MSP", "MSP")]
    [InlineData("Conservative MS", "member of the Senedd")]
    [InlineData("Independent TD", "TD")]
    [InlineData("state senator", "other legislator")]
    [InlineData("US Senator for Montana", "senator")]
    [InlineData("Member for Lower Murray", "other legislator")]
    [InlineData("mayor of Coolabrook", "mayor")]
    [InlineData("deputy mayor", "other")]
    [InlineData("leader of Burnley Council", "council leader, councillor")]
    [InlineData("leader of Port Seaton Borough Council", "council leader, councillor")]
    [InlineData("leader of the Labour group on Pendle Council", "councillor")]
    [InlineData("Liberal Democrat leader on Norbeck Council", "councillor")]
    [InlineData("deputy leader of Eastmere City Council", "councillor")]
    [InlineData("Fenshire county councillor", "councillor")]
    [InlineData("club councillor", "other")]
    [InlineData("county party chairwoman", "party body")]
    [InlineData("Lib Dem leader", "party body")]
    [InlineData("general secretary of Transport and Allied Workers' Union", "union")]
    [InlineData("students' union president", "other")]
    [InlineData("chair, supporters' trust", "club or fan group")]
    [InlineData("columnist", "newspaper or writer")]
    [InlineData("Methodist minister", "religious leader")]
    [InlineData("Bishop of Thornminster", "religious leader")]
    [InlineData("resident; petition organiser", "campaign group")]
    [InlineData("partner at Ridgeline Partners", "business")]
    [InlineData("professor of law", "academic")]
    [InlineData("Father of the House", "MP")]
    [InlineData("father of the captain", "other")]
    [InlineData("U.S. representative", "representative")]
    [InlineData("leader of party on Wendle District Council", "councillor")]
    [InlineData("co-leader of the Greens", "party body")]
    [InlineData("Lib Dem chief whip", "party body")]
    [InlineData("bus driver", "other")]
    public void A_role_is_what_its_words_say(string role, string kinds) =>
        Assert.Equal(kinds, string.Join(", ", RoleKinds.Of(role, CallerKind.Person, "Jo Roe", null).Select(RoleKinds.Word)));

    [Fact]
    public void Nothing_is_said_of_whom_no_story_says_what_they_are() => Assert.Empty(RoleKinds.Of(null, CallerKind.Person, "Jo Roe", "Labour"));

    [Theory]
    [InlineData("Eastmere Labour group", null, "party body")]
    [InlineData("Port Seaton Post", "newspaper", "newspaper or writer")]
    [InlineData("Harbour Workers' Union", null, "union")]
    [InlineData("Eastmere FC Supporters' Trust", null, "club or fan group")]
    [InlineData("Harbour Telegraph", null, "newspaper or writer")]
    [InlineData("Budget Reform Group", null, "")]
    [InlineData("Quarry Friends", null, "")]
    [InlineData("National Farmers' Forum", null, "")]
    public void A_body_is_what_its_name_says(string name, string? role, string kinds) =>
        Assert.Equal(kinds, string.Join(", ", RoleKinds.Of(role, CallerKind.Organisation, name, null).Select(RoleKinds.Word)));

    [Fact]
    public void Every_kind_has_a_word_of_its_own() => Assert.All(Enum.GetValues<RoleKind>(), kind => Assert.Equal(kind, RoleKinds.Parse(RoleKinds.Word(kind).ToUpperInvariant())));

    [Theory]
    [InlineData("leader of Burnley Council", "North West England")]
    [InlineData("MP for York Outer", "Yorkshire and the Humber")]
    [InlineData("US Senator for New York", "United States")]
    [InlineData("councillor for Bath and North East Somerset", "South West England")]
    [InlineData("MP for Newcastle", null)]
    [InlineData("SNP's leader at Westminster", null)]
    [InlineData("mayor of Coolabrook", null)]
    [InlineData("director of the Leeds and Cardiff line", null)]
    public void A_place_tells_the_region_and_two_tell_none(string role, string? region) => Assert.Equal(region, Regions.Of(role)?.Name);
}
