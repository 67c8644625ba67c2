using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Reading.Fetching;

/// <summary>
/// The answers that finding feeds brought a moment ago, each to be taken once: whoever subscribes to a feed that was just read costs its
/// server no second request.
/// </summary>
internal sealed class RecentAnswers(TimeProvider clock)
{
    private const int Most = 8;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly List<(Uri Address, FetchAnswer Answer, DateTimeOffset Until)> _answers = [];

    public void Keep(Uri address, FetchAnswer answer)
    {
        lock (_lock)
        {
            _answers.RemoveAll(a => a.Address == address || a.Until <= clock.GetUtcNow());
            if (_answers.Count >= Most)
            {
                _answers.RemoveAt(0);
            }

            _answers.Add((address, answer, clock.GetUtcNow() + Fresh));
        }
    }

    public bool TryTake(Uri address, [NotNullWhen(true)] out FetchAnswer? answer)
    {
        lock (_lock)
        {
            var at = _answers.FindIndex(a => a.Address == address && a.Until > clock.GetUtcNow());
            answer = at < 0 ? null : _answers[at].Answer;
            if (at >= 0)
            {
                _answers.RemoveAt(at);
            }
        }

        return answer is not null;
    }
}
