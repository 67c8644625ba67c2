using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Published;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Web.Tests.Published;

public sealed class PublishedRecordsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_read_on_step_by_step_is_what_is_read_at_once(int seed)
    {
        await using var site = await Site.StartAsync();
        var random = new Random(seed);
        var kept = site.Services.GetRequiredService<PublishedRecords>();
        var entries = 0;
        for (var step = 0; step < 60; step++)
        {
            site.Wait(TimeSpan.FromHours(random.Next(30)));
            if (entries > 0 && random.Next(3) == 0)
            {
                await RuleAsync(site, random, entries);
            }
            else
            {
                await TellAsync(site, random, step);
            }

            var record = await kept.NowAsync();
            entries = Math.Max(entries, record.Entries.Select(e => e.Entry.Number).DefaultIfEmpty().Max());
            using var fresh = ActivatorUtilities.CreateInstance<PublishedRecords>(site.Services);
            Assert.Equal(Told(await fresh.NowAsync()), Told(record));
        }

        Assert.True(entries > 5);
    }

    [Fact]
    public async Task The_version_is_the_same_until_something_changes()
    {
        await using var site = await Site.StartAsync();
        var kept = site.Services.GetRequiredService<PublishedRecords>();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        var first = await kept.NowAsync();
        Assert.Equal(first.Version, (await kept.NowAsync()).Version);
        await site.RuleAsync(new(RulingKind.Confirm, 1));
        var second = await kept.NowAsync();
        Assert.NotEqual(first.Version, second.Version);
        site.Wait(TimeSpan.FromDays(1));
        Assert.NotEqual(second.Version, (await kept.NowAsync()).Version);
    }

    [Fact]
    public async Task What_stood_before_is_shown_while_it_is_read_on_and_nothing_older_than_that()
    {
        await using var site = await Site.StartAsync(("NewsBot:Published:FreshFor", "00:00:10"));
        var kept = site.Services.GetRequiredService<PublishedRecords>();
        await kept.NowAsync();
        await TellAsync("Jo Roe");
        site.Wait(TimeSpan.FromSeconds(20));
        Assert.Equal(1, (await kept.NowAsync()).Count);

        await TellAsync("Bo Doe");
        site.Wait(TimeSpan.FromSeconds(15));
        Assert.Equal(1, (await kept.NowAsync()).Count);
        for (var tries = 0; tries < 200 && (await kept.NowAsync()).Count == 1; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, (await kept.NowAsync()).Count);

        async Task TellAsync(string caller)
        {
            var story = A.Story($"“She must go,” said {caller}.", caller, caller[..2], learntAt: site.Clock.GetUtcNow());
            await site.RecordAsync(story, A.Call(story, caller, "Ann Lee", "She must go"));
        }
    }

    [Fact]
    public async Task What_another_workspace_rules_is_not_seen()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe");
        await site.RuleAsync(new(RulingKind.Reject, 1), new WorkspaceId("slack:T0OTHER"));
        var record = await site.Services.GetRequiredService<PublishedRecords>().NowAsync();
        Assert.Equal("Jo Roe", Assert.Single(record.Entries).Entry.Caller.Name);
        Assert.False(record.WasRemoved(1));
    }

    [Fact]
    public async Task What_is_learnt_for_a_later_moment_is_shown_once_that_has_come()
    {
        await using var site = await Site.StartAsync();
        var kept = site.Services.GetRequiredService<PublishedRecords>();
        await kept.NowAsync();
        var story = A.Story("“She must go,” said Jo Roe.", learntAt: A.Moment.AddHours(2));
        await site.RecordAsync(story, A.Call(story, "Jo Roe", "Ann Lee", "She must go"));
        Assert.Empty((await kept.NowAsync()).Entries);
        site.Wait(TimeSpan.FromHours(3));

        // Whoever comes while somebody else reads is shown what stood before.
        for (var i = 0; i < 200 && !(await kept.NowAsync()).Entries.Any(); i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        Assert.Single((await kept.NowAsync()).Entries);
    }

    [Fact]
    public async Task An_earlier_moment_is_told_as_it_was_known_then()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe", "Mo Poe");
        var before = site.Clock.GetUtcNow();
        await site.RuleAsync(new(RulingKind.Reclass, 1) { Class = CallClass.Position });
        await site.RuleAsync(new(RulingKind.Reject, 2));
        var records = site.Services.GetRequiredService<PublishedRecords>();
        var now = await records.NowAsync();
        var then = await records.AsOfAsync(now.Targets[0].Figure.Id, before);
        Assert.Equal(2, then!.Standing(CallClass.Explicit));
        Assert.Equal(0, now.Targets[0].Standing(CallClass.Explicit));
        Assert.Equal(1, now.Targets[0].Standing(CallClass.Position));
        Assert.Null(await records.AsOfAsync(now.Targets[0].Figure.Id, before.AddDays(-1)));
    }

    [Fact]
    public async Task What_became_of_a_list_is_told_with_its_count_and_removed_entries_without_names()
    {
        await using var site = await Site.StartAsync();
        await site.RecordCallsAsync("Ann Lee", "Jo Roe", "Mo Poe", "Bo Doe");
        await site.RuleAsync(new(RulingKind.Correct, 1) { Field = CorrectedField.Role, Value = "mayor of Ely" });
        await site.RuleAsync(new(RulingKind.Reject, 2));
        await site.RuleAsync(new(RulingKind.Hold, 3));
        await site.RuleAsync(new(RulingKind.Release, 3));
        var record = await site.Services.GetRequiredService<PublishedRecords>().NowAsync();
        Assert.Equal(
        [
            "RELEASED 09:04 — C3 stands as first sent. Count 1 → 2.",
            "HELD 09:03 — C3 under check; please do not use. Count 2 → 1.",
            "WITHDRAWN 09:02 — C2 is removed: it was no such call. Count 3 → 2.",
            "CORRECTED 09:01 — C1: role is “mayor of Ely”; we said not known. Source: Harbour Echo. Count unchanged.",
        ],
        record.Changes.Where(c => c.IsCorrection).Select(c => c.Words));
        Assert.True(record.WasRemoved(2));
        Assert.Null(record.Entry(2));
        Assert.DoesNotContain(record.Changes, c => c.Words.Contains("Mo Poe", StringComparison.Ordinal));
    }

    private static async Task TellAsync(Site site, Random random, int step)
    {
        var now = site.Clock.GetUtcNow();
        var (caller, target) = (InventedNames.Of(random.Next(12)), InventedNames.Of(100 + random.Next(3)));
        var words = $"the time has come, number {random.Next(6)}";
        var story = A.Story($"{caller} said of {target}: “{words}”.", $"Story {step}", $"s{step}", $"Paper {random.Next(4)}", now.AddMinutes(-random.Next(90)), now);
        var call = A.Call(
            story, caller, target, words,
            random.Next(4) == 0 ? Strength.ConsiderPosition : Strength.Resign,
            role: random.Next(2) == 0 ? "MP" : null,
            retracted: random.Next(6) == 0,
            date: random.Next(3) == 0 ? PartialDate.Of(DateOnly.FromDateTime(now.DateTime)) : null,
            confidence: random.Next(5) == 0 ? 0.4 : 0.9);
        Stance[] stances = random.Next(3) > 0 ? [] : [new(story.Id, new(InventedNames.Of(50 + random.Next(3)), CallerKind.Person), new(target), StanceKind.Backs, call.Evidence)];
        await site.RecordAsync(story, new StoryReading([call], stances, []) { Claims = random.Next(4) > 0 ? [] : [A.Claim(story, target, $"{caller} said of {target}: “{words}”.", 14, "14 MPs")] });
    }

    private static async Task RuleAsync(Site site, Random random, int entries)
    {
        var (entry, other) = (1 + random.Next(entries), 1 + random.Next(entries));
        RulingOrder order = random.Next(10) switch
        {
            0 => new(RulingKind.Confirm, entry),
            1 => new(RulingKind.Reject, entry),
            2 => new(RulingKind.Hold, entry),
            3 => new(RulingKind.Release, entry),
            4 => new(RulingKind.Dispute, entry),
            5 => new(RulingKind.Withdraw, entry),
            6 => new(RulingKind.Reclass, entry) { Class = CallClass.Timetable },
            7 => new(RulingKind.Correct, entry) { Field = CorrectedField.Name, Value = $"Renamed Person{random.Next(100)}" },
            8 => new(RulingKind.Merge, entry) { Into = other },
            _ => new(RulingKind.Undo, entry) { Undoes = 1 + random.Next(10) },
        };
        try
        {
            await site.RuleAsync(order);
        }
        catch (InvalidOperationException)
        {
            // Refused, as many of these must be: nothing was changed.
        }
    }

    private static string Told(PublishedRecord record)
    {
        var told = new StringBuilder();
        foreach (var target in record.Targets)
        {
            told.AppendLine(CultureInfo.InvariantCulture, $"{target.Figure.Name} {target.Waiting} {target.Withdrawn} {target.Disputed} {target.ChangedAt:O}");
            told.AppendJoin('\n', target.Entries.Select(e => $"  {e.Entry.Id} {e.Entry.Words()} {e.Entry.Class} {e.Entry.Caller.Name} on {e.Entry.Target.Name} {e.Entry.Role} {e.Entry.Told} {e.Entry.Reports.Count} {e.ChangedAt:O}")).AppendLine();
            told.AppendJoin('\n', target.Changes.Select(c => $"  {c.At:O} {c.Words}")).AppendLine();
            told.AppendJoin('\n', target.Backers.Select(b => $"  {b.HolderId} {b.Story.Id}")).AppendLine();
            told.AppendJoin('\n', target.Claims.Select(c => $"  {c.Report.Claim.Words} {c.Named}")).AppendLine();
            told.AppendJoin(' ', target.Running.Select(r => r.Count)).AppendLine();
        }

        return told.Append(record.ChangedAt?.ToString("O")).ToString();
    }
}
