using NewsBot.Core.Questions;

namespace NewsBot.Core.Tests.Questions;

/// <summary>One desk with the labelled stories in its record, shared by the tests that only ask.</summary>
public sealed class CorpusDesk : IAsyncLifetime
{
    private Desk _desk = null!;

    public Answerer Answerer => _desk.The<Answerer>();

    public async ValueTask InitializeAsync() => _desk = await GoldRecord.OpenAsync("dev.jsonl");

    public ValueTask DisposeAsync() => _desk.DisposeAsync();
}
