using NewsBot.Core.Calls;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Ledger;

/// <summary>Tells what happened to an entry, from its reports in the order in which they were learnt.</summary>
public static class EntryHistory
{
    /// <param name="stances">What else the caller said of the target.</param>
    /// <param name="line">The confidence line (<see cref="LedgerOptions.ConfidenceLine"/>).</param>
    /// <returns>In the order learnt, so that what comes from elsewhere can be put in by <see cref="HistoryEvent.LearntAt"/>.</returns>
    public static IReadOnlyList<HistoryEvent> Of(LedgerEntry entry, IReadOnlyList<StanceReport> stances, double line)
    {
        var course = new Course(entry.Target.Name);
        var told = entry.Reports.Select(r => (r.Story.LearntAt, Add: (Action)(() => course.Add(r, r.Call.Confidence >= line))))
            .Concat(stances.Select(s => (s.Story.LearntAt, Add: (Action)(() => course.Add(s)))));
        foreach (var (_, add) in told.OrderBy(t => t.LearntAt))
        {
            add();
        }

        return course.Events;
    }

    private sealed class Course(string target)
    {
        private readonly List<HistoryEvent> _events = [];
        private CallClass? _class;
        private DateOnly? _day;
        private DateOnly? _withdrawn;

        public IReadOnlyList<HistoryEvent> Events => _events;

        public void Add(Report report, bool isSure)
        {
            var kind = isSure ? Kind(report) : HistoryKind.InDoubt;
            var source = Source.Of(report);
            if (kind == HistoryKind.ToldAgain)
            {
                TellDay(report.Call);
                TellAgain(source);
                return;
            }

            var what = What(CallWords.Of(report.Call)) + (report.Call.Retracted ? "" : $" ({report.Call.Class.Word()})");
            _events.Add(new(kind, Lead(kind) + what, report.Call.Retracted ? null : report.Call.Date, [source], report.Story.LearntAt));
        }

        public void Add(StanceReport report)
        {
            var kind = report.Stance.Kind switch
            {
                StanceKind.Backs => HistoryKind.Backed,
                StanceKind.Withdrew => HistoryKind.Withdrew,
                StanceKind.Denied => HistoryKind.Denied,
                _ => HistoryKind.Criticised,
            };
            var source = new Source(report.Story, report.Stance.Evidence);
            if (_events is [.., var last] && last.Kind == kind)
            {
                _events[^1] = last with { Sources = [.. last.Sources, source] };
                return;
            }

            _events.Add(new(kind, What(CallWords.Of(report.Stance)), null, [source], report.Story.LearntAt));
        }

        /// <summary>The same call in another paper is told again; a later day makes it a new one.</summary>
        private HistoryKind Kind(Report report)
        {
            if (report.Call.Retracted)
            {
                var isNews = _withdrawn is null;
                _withdrawn = report.Published();
                return isNews ? HistoryKind.Withdrew : HistoryKind.ToldAgain;
            }

            var day = report.Call.Date?.Earliest;
            var isLater = day > (_withdrawn ?? _day);
            var kind = (_class, _withdrawn) switch
            {
                (null, null) => HistoryKind.Called,
                (_, { }) => isLater ? HistoryKind.Renewed : HistoryKind.ToldAgain,
                var (before, _) when report.Call.Class > before => HistoryKind.Hardened,
                var (before, _) when report.Call.Class < before => isLater ? HistoryKind.Softened : HistoryKind.ToldAgain,
                _ => isLater ? HistoryKind.Renewed : HistoryKind.ToldAgain,
            };
            if (kind == HistoryKind.Renewed)
            {
                _withdrawn = null;
            }

            if (kind != HistoryKind.ToldAgain)
            {
                _class = report.Call.Class;
            }

            _day = day > _day || _day is null ? day ?? _day : _day;
            return kind;
        }

        /// <summary>A later story may tell the day of a call that the first one left open.</summary>
        private void TellDay(ResignationCall call)
        {
            var at = _events.FindLastIndex(e => e.Kind is HistoryKind.Called or HistoryKind.Hardened or HistoryKind.Softened or HistoryKind.Renewed);
            if (at >= 0 && _events[at].Day is null && !call.Retracted && call.Date is { } day && day.Earliest <= DateOnly.FromDateTime(_events[at].LearntAt.DateTime))
            {
                _events[at] = _events[at] with { Day = day };
            }
        }

        private void TellAgain(Source source)
        {
            var last = _events is [.., { Kind: HistoryKind.ToldAgain } one] ? one : null;
            Source[] sources = [.. last?.Sources ?? [], source];
            var heard = _events.Where(e => e != last).SelectMany(e => e.Sources).Select(s => s.Story.Feed);
            var more = sources.Select(s => s.Story.Feed).Except(heard, StringComparer.Ordinal).Count();
            var words = more switch { 0 => "told again", 1 => "told again by 1 more outlet", _ => $"told again by {more} more outlets" };
            _events.RemoveAll(e => e == last);
            _events.Add(new(HistoryKind.ToldAgain, words, null, sources, sources[0].Story.LearntAt));
        }

        private string What(CallWords words) => $"{words.Before}{target}{words.After}{words.End}";

        private static string Lead(HistoryKind kind) => kind switch
        {
            HistoryKind.Renewed => "made anew: ",
            HistoryKind.Hardened => "hardened: ",
            HistoryKind.Softened => "softened: ",
            HistoryKind.InDoubt => "read in doubt and not counted: ",
            _ => "",
        };
    }
}
