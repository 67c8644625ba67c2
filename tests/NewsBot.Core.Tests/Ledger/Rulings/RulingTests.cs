using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger.Rulings;

public sealed class RulingTests
{
    private const string Words = "Tom Pell must go now";
    private const string Other = "I repeat that Tom Pell must go";
    private const string Back = "I no longer ask Tom Pell to go";
    private static readonly WorkspaceId Elsewhere = new("slack:T9");

    [Fact]
    public async Task A_doubtful_call_waits_in_the_queue_until_it_is_confirmed()
    {
        await using var desk = await WithCallAsync(confidence: 0.2);
        Assert.Contains("C1 AWAITING RULING: Jo Roe", await desk.SayAsync("queue"), StringComparison.Ordinal);

        var reply = await desk.SayAsync("confirm C1 heard it myself");

        Assert.Contains("CONFIRMED", reply, StringComparison.Ordinal);
        Assert.Contains("Count for Tom Pell 0 → 1.", reply, StringComparison.Ordinal);
        Assert.Equal(EntryState.Confirmed, (await OnlyAsync(desk)).State);
        Assert.Equal("Nothing waits for a ruling.", (await desk.SayAsync("queue")).Trim());
    }

    [Fact]
    public async Task A_rejected_call_leaves_every_list_of_that_workspace_and_no_other()
    {
        await using var desk = await WithCallAsync();

        Assert.Contains("Count for Tom Pell 1 → 0.", await desk.SayAsync("reject C1 reason:\"he spoke of his dog\""), StringComparison.Ordinal);

        Assert.Empty(await desk.AboutAsync("Tom Pell"));
        Assert.Contains("no record of a call by Jo Roe", await desk.SayAsync("has Jo Roe called for Tom Pell to go?"), StringComparison.Ordinal);
        Assert.Single(await desk.AboutAsync("Tom Pell", Elsewhere));
        Assert.Contains("Yes.", await desk.SayAsync("has Jo Roe called for Tom Pell to go?", workspace: Elsewhere.Value), StringComparison.Ordinal);
        Assert.DoesNotContain("dog", await desk.SayAsync("log C1", workspace: Elsewhere.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_ruling_changed_can_be_asked_as_it_was_before_and_is_undone_by_another()
    {
        await using var desk = await WithCallAsync();
        var before = desk.Clock.GetUtcNow();
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await desk.SayAsync("reject C1 reason:wrong");
        Assert.Single(await desk.AboutAsync("Tom Pell", before));
        desk.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Contains("UNDONE", await desk.SayAsync("undo R1 reason:\"it was right\""), StringComparison.Ordinal);
        Assert.Equal(EntryState.Unreviewed, (await OnlyAsync(desk)).State);
        Assert.Contains("R1 was undone already", await desk.SayAsync("undo R1 reason:again"), StringComparison.Ordinal);

        await desk.SayAsync("undo R2 reason:\"no, wrong\"");
        Assert.Empty(await desk.AboutAsync("Tom Pell"));
    }

    [Fact]
    public async Task A_rejection_holds_against_the_same_copy_and_wants_a_new_look_at_new_words()
    {
        await using var desk = await WithCallAsync();
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.SayAsync("reject C1 reason:wrong");
        desk.Clock.Advance(TimeSpan.FromMinutes(1));

        await TellAsync(desk, Words, "Same copy elsewhere");
        Assert.Empty(await desk.AboutAsync("Tom Pell"));

        await TellAsync(desk, Other, "Says it again");
        Assert.Equal(EntryState.AwaitingRuling, (await OnlyAsync(desk)).State);
    }

    [Fact]
    public async Task A_hold_takes_a_call_out_until_it_is_released()
    {
        await using var desk = await WithCallAsync();

        Assert.Contains("please do not use", await desk.SayAsync("hold C1 reason:\"his office denies it\""), StringComparison.Ordinal);
        Assert.Contains("under check", await desk.SayAsync("has Jo Roe called for Tom Pell to go?"), StringComparison.Ordinal);
        Assert.Contains("HELD (1)", await desk.SayAsync("who Tom Pell"), StringComparison.Ordinal);

        await desk.SayAsync("release C1");
        Assert.Equal(EntryState.Unreviewed, (await OnlyAsync(desk)).State);
        Assert.Contains("not held", await desk.SayAsync("release C1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmed_call_that_the_stories_take_back_later_is_withdrawn_and_stands_again_when_made_anew()
    {
        await using var desk = await WithCallAsync();
        await desk.SayAsync("confirm C1");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await TellAsync(desk, Back, "Takes it back", retracted: true);
        Assert.Equal(EntryState.Withdrawn, (await OnlyAsync(desk)).State);

        desk.Clock.Advance(TimeSpan.FromDays(2));
        await TellAsync(desk, Other, "Calls again", date: PartialDate.Of(DateOnly.FromDateTime(desk.Clock.GetUtcNow().DateTime)));
        var entry = await OnlyAsync(desk);
        Assert.Equal("CONFIRMED, RENEWED", entry.Words());
    }

    [Fact]
    public async Task A_withdrawal_and_a_dispute_that_only_the_desk_knows_of_are_shown_apart()
    {
        await using var desk = await WithCallAsync();
        await desk.SayAsync("withdraw C1 reason:\"told us by telephone\"");
        Assert.Contains("WITHDRAWN (1)", await desk.SayAsync("who Tom Pell"), StringComparison.Ordinal);

        await desk.SayAsync("dispute C1 reason:\"says she never did\"");
        Assert.Contains("DISPUTED (1)", await desk.SayAsync("who Tom Pell"), StringComparison.Ordinal);
        Assert.Contains("disputed", await desk.SayAsync("has Jo Roe called for Tom Pell to go?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_class_and_corrected_facts_are_shown_at_once_with_what_was_said_before()
    {
        await using var desk = await WithCallAsync();
        Assert.Contains("is POSITION; we said EXPLICIT", await desk.SayAsync("reclass C1 position reason:\"no verb of leaving\""), StringComparison.Ordinal);
        Assert.Equal(CallClass.Position, (await OnlyAsync(desk)).Class);

        var reply = await desk.SayAsync("correct C1 role:\"leader of the Labour group\" reason:\"not council leader\"");
        Assert.Contains("role is “leader of the Labour group”; we said “council leader”", reply, StringComparison.Ordinal);
        await desk.SayAsync("correct C1 day:2025-02-01 reason:\"said it a month before\"");
        await desk.SayAsync("correct C1 name:\"Joanna Roe\" reason:\"her full name\"");

        var entry = await OnlyAsync(desk);
        Assert.Equal(("leader of the Labour group", new DateOnly(2025, 2, 1), "Joanna Roe"), (entry.Role, entry.Day, entry.Caller.Name));
        Assert.True(entry.IsCorrected);
        Assert.Contains("says so already", await desk.SayAsync("correct C1 name:\"Joanna Roe\" reason:again"), StringComparison.Ordinal);
        Assert.Contains("a date that has been", await desk.SayAsync("correct C1 day:2099-01-01 reason:future"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_names_of_one_person_become_one_entry_and_two_again()
    {
        await using var desk = await WithCallAsync();
        await TellAsync(desk, Other, "Married name", caller: "Jo Fenwick");

        Assert.Contains("C2 is part of C1", await desk.SayAsync("merge C2 into C1 reason:\"her married name\""), StringComparison.Ordinal);

        var entry = await OnlyAsync(desk);
        Assert.Equal((1, 2, "Jo Roe"), (entry.Number, entry.Sources, entry.Caller.Name));
        Assert.Contains("Jo Fenwick", entry.Caller.Aliases);
        Assert.Contains("Yes.", await desk.SayAsync("has Jo Fenwick called for Tom Pell to go?"), StringComparison.Ordinal);
        Assert.Contains("C2 is part of it", await desk.SayAsync("log C2"), StringComparison.Ordinal);
        Assert.Equal(2, (await desk.AboutAsync("Tom Pell", Elsewhere)).Count);
        Assert.Contains("one entry already", await desk.SayAsync("merge C2 into C1 reason:again"), StringComparison.Ordinal);

        await desk.SayAsync("undo R1 reason:\"two people after all\"");
        Assert.Equal(2, (await desk.AboutAsync("Tom Pell")).Count);
    }

    [Fact]
    public async Task Two_people_of_one_name_are_told_apart_by_their_sources()
    {
        await using var desk = await WithCallAsync();
        await TellAsync(desk, Other, "Another of that name");
        Assert.Contains("sources 1 to 2; there is no 3", await desk.SayAsync("split C1 sources:3 reason:x"), StringComparison.Ordinal);

        var reply = await desk.SayAsync("split C1 sources:2 name:\"Jo Roe (Leeds)\" reason:\"another Jo Roe\"");

        Assert.Contains("1 source of C1 now make C2", reply, StringComparison.Ordinal);
        Assert.Equal([(1, "Jo Roe"), (2, "Jo Roe (Leeds)")], (await desk.AboutAsync("Tom Pell")).Select(e => (e.Number, e.Caller.Name)).Order());
        Assert.Contains("Count for Tom Pell 1 → 2.", reply, StringComparison.Ordinal);
        Assert.Single(await desk.AboutAsync("Tom Pell", Elsewhere));
        Assert.Contains("no entry C2", await desk.SayAsync("confirm C2", workspace: Elsewhere.Value), StringComparison.Ordinal);

        await TellAsync(desk, Words, "A later story joins the first");
        Assert.Equal(2, (await desk.AboutAsync("Tom Pell")).Single(e => e.Number == 1).Sources);
    }

    [Fact]
    public async Task Merges_that_would_close_a_circle_after_an_undo_decide_nothing()
    {
        var (a, b) = (FigureId.Fresh(A.Moment), FigureId.Fresh(A.Moment));
        var book = new RulingBook([Merge(1, a, b), Merge(2, b, a)], needsSecond: false);
        Assert.Equal(b, book.FigureOf(a));
        Assert.Equal(b, book.FigureOf(b));
        await Task.CompletedTask;

        static Ruling Merge(int number, FigureId from, FigureId into) => new()
        {
            Number = number,
            Workspace = WorkspaceId.Local,
            Entry = 1,
            Kind = RulingKind.Merge,
            Editor = "Ann",
            At = A.Moment,
            From = from,
            Into = into,
        };
    }

    [Theory]
    [InlineData("confirm C99", "There is no entry C99 in the record.")]
    [InlineData("undo R99 reason:x", "There is no ruling R99 in this workspace.")]
    [InlineData("reject C1", "Say why")]
    [InlineData("merge C1 into C1 reason:x", "cannot be merged with itself")]
    [InlineData("merge C1 into C99 reason:x", "There is no entry C99")]
    [InlineData("merge C1 into C3 reason:x", "differ in both names")]
    [InlineData("merge C1 into C2 reason:x", "A person and a body cannot be one.")]
    [InlineData("split C1 sources:1 reason:x", "has one source only")]
    [InlineData("reclass C1 explicit reason:x", "is EXPLICIT already")]
    [InlineData("reclass C1 loud reason:x", "Give the class")]
    [InlineData("correct C1 reason:x", "what is to be put right")]
    [InlineData("correct C1 role:a party:b reason:x", "one thing right at a time")]
    [InlineData("log C99", "There is no entry C99")]
    public async Task What_cannot_be_ruled_is_refused_in_plain_words(string line, string words)
    {
        await using var desk = await WithCallAsync();
        await TellAsync(desk, Other, "A body", caller: "Eastmere Labour", kind: CallerKind.Organisation);
        var third = A.Story("Mary Quill must go", "Third");
        await desk.TakeAsync(third, A.Call(third, "Bo Finch", "Mary Quill", "Mary Quill must go"));

        Assert.Contains(words, await desk.SayAsync(line), StringComparison.Ordinal);
        Assert.Empty(await desk.The<IRulingStore>().RulingsAsync(WorkspaceId.Local, 0));
    }

    [Fact]
    public async Task The_second_of_two_editors_who_rule_at_once_is_told()
    {
        await using var desk = await WithCallAsync();
        await desk.SayAsync("reject C1 reason:wrong", "Ann");

        // Bea's button was drawn before Ann ruled.
        var reply = await desk.SayAsync("confirm C1 seen:R0", "Bea");
        Assert.Contains("Nothing was changed: Ann rejected C1", reply, StringComparison.Ordinal);
        Assert.Empty(await desk.AboutAsync("Tom Pell"));

        // Typed afresh it holds, and says over whom.
        Assert.Contains("Before you, Ann rejected C1", await desk.SayAsync("confirm C1", "Bea"), StringComparison.Ordinal);
        Assert.Contains("Bea confirmed C1", await desk.SayAsync("confirm C1", "Ann"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_editors_at_the_same_moment_one_rules_and_the_others_are_told()
    {
        await using var desk = await WithCallAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => desk.SayAsync($"hold C1 seen:R0 reason:\"check {i}\"", $"editor {i}")));

        Assert.Single(replies, r => r.Contains("please do not use", StringComparison.Ordinal));
        Assert.Equal(7, replies.Count(r => r.Contains("while you looked at it", StringComparison.Ordinal)));
        Assert.Single(await desk.The<IRulingStore>().RulingsAsync(WorkspaceId.Local, 0));
    }

    [Fact]
    public async Task A_ruling_is_news_in_the_digest()
    {
        await using var desk = await WithCallAsync();
        var told = desk.Clock.GetUtcNow();
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.SayAsync("reject C1 reason:\"not a call\"");

        var section = Assert.Single((await desk.DigestAsync(told, desk.Clock.GetUtcNow().AddMinutes(1))).Sections);
        Assert.Equal("REJECTED", Assert.Single(section.Changed).Label);
        Assert.Empty((await desk.DigestAsync(desk.Clock.GetUtcNow().AddMinutes(1), desk.Clock.GetUtcNow().AddHours(1))).Sections);
    }

    [Fact]
    public async Task Where_two_must_agree_a_ruling_holds_with_the_second_editor_and_a_hold_at_once()
    {
        await using var desk = await Desk.OpenAsync(new Dictionary<string, string?> { ["NewsBot:Ledger:NeedsSecondEditor"] = "true" });
        await TellAsync(desk, Words, "One");

        Assert.Contains("Proposed: REJECTED", await desk.SayAsync("reject C1 reason:wrong", "Ann"), StringComparison.Ordinal);
        Assert.Single(await desk.AboutAsync("Tom Pell"));
        Assert.Contains("waits for a second editor", await desk.SayAsync("queue"), StringComparison.Ordinal);
        Assert.Contains("You ruled so already", await desk.SayAsync("reject C1 reason:wrong", "Ann"), StringComparison.Ordinal);

        await desk.SayAsync("reject C1 reason:\"wrong indeed\"", "Bea");
        Assert.Empty(await desk.AboutAsync("Tom Pell"));

        await desk.SayAsync("hold C1 reason:check", "Ann");
        Assert.Equal(EntryState.Held, (await OnlyAsync(desk)).State);
    }

    [Fact]
    public async Task A_house_that_counts_only_what_is_confirmed_counts_nothing_else()
    {
        await using var desk = await Desk.OpenAsync(new Dictionary<string, string?> { ["NewsBot:Ledger:CountOnlyConfirmed"] = "true" });
        await TellAsync(desk, Words, "One");
        Assert.Equal(EntryState.AwaitingRuling, (await OnlyAsync(desk)).State);
        Assert.Contains("C1 AWAITING RULING", await desk.SayAsync("queue"), StringComparison.Ordinal);

        await desk.SayAsync("confirm C1");
        Assert.True((await OnlyAsync(desk)).AsksToGo());
    }

    [Fact]
    public async Task The_log_counts_sources_and_tells_rulings_in_the_order_of_time()
    {
        await using var desk = await WithCallAsync();
        desk.Clock.Advance(TimeSpan.FromMinutes(7));
        await desk.SayAsync("confirm C1 reason:\"heard it\"", "Bea");

        var log = await desk.SayAsync("log C1");
        Assert.Contains("source 1: Harbour Echo 09:00", log, StringComparison.Ordinal);
        Assert.Contains("CONFIRMED by Bea, 09:07 on 3 Mar 2025: heard it (R1)", log, StringComparison.Ordinal);
        Assert.True(log.IndexOf("source 1", StringComparison.Ordinal) < log.IndexOf("CONFIRMED by", StringComparison.Ordinal));
    }

    private static async Task<Desk> WithCallAsync(double confidence = 0.95)
    {
        var desk = await Desk.OpenAsync();
        await TellAsync(desk, Words, "One", confidence: confidence);
        return desk;
    }

    private static Task<Story> TellAsync(
        Desk desk, string words, string title, string caller = "Jo Roe", CallerKind kind = CallerKind.Person, bool retracted = false,
        PartialDate? date = null, double confidence = 0.95)
    {
        var story = A.Story(words, title, published: desk.Clock.GetUtcNow());
        return desk.TakeAsync(
            story,
            A.Call(story, caller, "Tom Pell", words, kind: kind, role: kind == CallerKind.Person ? "council leader" : null, retracted: retracted, date: date, confidence: confidence));
    }

    private static async Task<LedgerEntry> OnlyAsync(Desk desk) => Assert.Single(await desk.AboutAsync("Tom Pell"));
}
