using System.Text;
using NewsBot.Slack.Protocol;
using NewsBot.Testing;

namespace NewsBot.Slack.Tests.Protocol;

public class SlackSignatureTests
{
    private const string Secret = "8f14e45fceea167a5a36dedd4bea2543";
    private static readonly byte[] Body = "{\"type\":\"event_callback\"}"u8.ToArray();
    private static readonly string Stamp = $"{A.Moment.ToUnixTimeSeconds()}";

    [Fact]
    public void A_signature_computed_elsewhere_holds()
    {
        // Computed with another program: HMAC-SHA256 of "v0:1740992400:{"type":"event_callback"}".
        const string Known = "v0=8f186dba06ff91afbdea705cbcc687c294e3a57257869ac6c4f4bc744b39c1b8";

        Assert.Equal("1740992400", Stamp);
        Assert.Null(SlackSignature.Fault(Secret, Stamp, Known, Body, A.Moment));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void A_request_holds_for_five_minutes_in_either_direction(int seconds, bool holds)
    {
        var signature = SlackSignature.Sign(Secret, Stamp, Body);

        Assert.Equal(holds, SlackSignature.Fault(Secret, Stamp, signature, Body, A.Moment.AddSeconds(seconds)) is null);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("1e9")]
    [InlineData(" 1740992400")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    public void A_time_stamp_that_is_no_moment_near_now_is_refused(string stamp)
    {
        Assert.NotNull(SlackSignature.Fault(Secret, stamp, SlackSignature.Sign(Secret, stamp, Body), Body, A.Moment));
    }

    [Fact]
    public void A_body_that_differs_in_one_blank_is_refused()
    {
        var signature = SlackSignature.Sign(Secret, Stamp, Body);

        Assert.NotNull(SlackSignature.Fault(Secret, Stamp, signature, Encoding.UTF8.GetBytes("{\"type\": \"event_callback\"}"), A.Moment));
    }

    [Fact]
    public void Another_version_another_secret_or_a_shortened_signature_is_refused()
    {
        var signature = SlackSignature.Sign(Secret, Stamp, Body);

        Assert.NotNull(SlackSignature.Fault(Secret, Stamp, "v1" + signature[2..], Body, A.Moment));
        Assert.NotNull(SlackSignature.Fault(Secret, Stamp, signature[..^20], Body, A.Moment));
        Assert.NotNull(SlackSignature.Fault("another", Stamp, signature, Body, A.Moment));
        Assert.NotNull(SlackSignature.Fault(Secret, Stamp, "v0=é", Body, A.Moment));
    }

    [Fact]
    public void Without_a_secret_or_a_header_nothing_is_believed()
    {
        var signature = SlackSignature.Sign("", Stamp, Body);

        Assert.NotNull(SlackSignature.Fault("", Stamp, signature, Body, A.Moment));
        Assert.NotNull(SlackSignature.Fault(Secret, null, signature, Body, A.Moment));
        Assert.NotNull(SlackSignature.Fault(Secret, Stamp, null, Body, A.Moment));
    }
}
