using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger;

/// <summary>Settles what a story reports into the record: the misprint and the differing role of a second paper join the entry of the first.</summary>
public sealed class ReportSettler(ILedgerStore store)
{
    /// <summary>What the story adds. Nothing is written yet.</summary>
    public async Task<Settlement> SettleAsync(Story story, StoryReading reading, CancellationToken cancellationToken = default)
    {
        var known = await store.FiguresByKeysAsync([.. Keys(reading).Distinct()], cancellationToken);
        var resolver = new FigureResolver(known, story.LearntAt);
        var header = StoryHeader.Of(story);

        var reports = new List<Report>();
        foreach (var call in reading.Calls.Concat(reading.Doubtful))
        {
            var target = resolver.Target(call.Target.Name, call.Target.Aliases);
            var caller = await CallerAsync(resolver, call.Caller, target, cancellationToken);
            reports.Add(new() { CallerId = caller.Id, TargetId = target.Id, Call = call, Story = header });
        }

        var stances = new List<StanceReport>();
        foreach (var stance in reading.Stances)
        {
            var target = resolver.Target(stance.Target.Name, stance.Target.Aliases);
            var holder = await CallerAsync(resolver, stance.Holder, target, cancellationToken);
            stances.Add(new(holder.Id, target.Id, stance, header));
        }

        var claims = reading.Claims.Select(c => new ClaimReport(resolver.Target(c.Target.Name, c.Target.Aliases).Id, c, header)).ToArray();
        return new(story, resolver.Made, resolver.Aliases, reports, stances) { Claims = claims };
    }

    private async Task<Figure> CallerAsync(FigureResolver resolver, Caller caller, Figure target, CancellationToken cancellationToken)
    {
        var pairs = resolver.Candidates(caller.Name, caller.Kind).Select(f => (f.Id, target.Id)).ToArray();
        var onRecord = pairs.Length == 0 ? null : await store.EntryNumbersAsync(pairs, cancellationToken);
        return resolver.Caller(caller.Name, caller.Kind, caller.Aliases, f => onRecord?.ContainsKey((f.Id, target.Id)) == true);
    }

    private static IEnumerable<string> Keys(StoryReading reading)
    {
        var calls = reading.Calls.Concat(reading.Doubtful).ToArray();
        foreach (var who in calls.Select(c => c.Caller).Concat(reading.Stances.Select(s => s.Holder)))
        {
            foreach (var name in (IEnumerable<string>)[who.Name, .. who.Aliases ?? []])
            {
                foreach (var key in FigureKeys.Of(name, who.Kind))
                {
                    yield return key;
                }
            }

        }

        foreach (var about in calls.Select(c => c.Target).Concat(reading.Stances.Select(s => s.Target)).Concat(reading.Claims.Select(c => c.Target)))
        {
            foreach (var name in (IEnumerable<string>)[about.Name, .. about.Aliases ?? []])
            {
                foreach (var key in FigureKeys.Of(name, CallerKind.Person).Concat(FigureKeys.Of(name, CallerKind.Organisation)))
                {
                    yield return key;
                }
            }
        }
    }
}
