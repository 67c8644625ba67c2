using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Tests.Protocol;

public class SlackProblemsTests
{
    /// <summary>What Slack may say to the methods that the product calls.</summary>
    public static TheoryData<string> Words =>
    [
        "token_revoked", "account_inactive", "invalid_auth", "not_authed", "token_expired", "not_allowed_token_type", "no_permission", "ekm_access_denied",
        "team_access_not_granted", "access_denied", "accesslimited", "two_factor_setup_required", "channel_not_found", "not_in_channel", "is_archived",
        "restricted_action", "restricted_action_thread_only_channel", "messages_tab_disabled", "user_not_found", "user_disabled", "user_not_in_channel",
        "cannot_reply_to_message", "msg_too_long", "no_text", "metadata_too_large", "ratelimited", "rate_limited", "service_unavailable", "request_timeout",
        "org_login_required", "team_added_to_org", "internal_error", "fatal_error", "message_limit_exceeded", "storage_limit_reached", "message_not_found",
        "cant_update_message", "edit_window_closed", "used_url", "expired_url", "expired_trigger_id", "exchanged_trigger_id", "file_not_found",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_is_turned_into_a_plain_sentence(string error)
    {
        var problem = SlackProblems.Outcome(new(error)).Problem!;

        Assert.EndsWith(".", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(error, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_nobody_knows_is_told_as_it_is() =>
        Assert.Equal("Slack refused the message (something_new).", SlackProblems.Outcome(new("something_new")).Problem);

    // Waiting mends it; or it may have been done; or this place is closed; or all of the workspace is.
    [Theory]
    [InlineData("service_unavailable", false, false, false, false)]
    [InlineData("ratelimited", false, false, false, true)]
    [InlineData("internal_error", false, true, false, false)]
    [InlineData("channel_not_found", true, false, true, false)]
    [InlineData("accesslimited", true, false, true, true)]
    [InlineData("msg_too_long", true, false, false, false)]
    public void What_it_means_for_the_next_post_is_told_apart(string error, bool isFinal, bool isUnknown, bool isClosed, bool holdsWorkspace)
    {
        var outcome = SlackProblems.Outcome(new(error));

        Assert.Equal((isFinal, isUnknown, isClosed, holdsWorkspace), (outcome.IsFinal, outcome.IsUnknown, outcome.IsClosed, outcome.HoldsWorkspace));
    }
}
