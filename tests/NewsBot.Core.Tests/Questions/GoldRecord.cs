namespace NewsBot.Core.Tests.Questions;

/// <summary>A desk whose record holds the labelled calls of one file of the corpus, as if they had been read.</summary>
internal static class GoldRecord
{
    public static async Task<Desk> OpenAsync(string file)
    {
        var desk = await Desk.OpenAsync();
        foreach (var (story, calls) in GoldStories.Load(file).OrderBy(s => s.Story.LearntAt))
        {
            await desk.TakeAsync(story, calls);
        }

        return desk;
    }
}
