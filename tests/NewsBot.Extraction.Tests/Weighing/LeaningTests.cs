using NewsBot.Core.Calls;
using NewsBot.Extraction.Evaluation;
using NewsBot.Extraction.Weighing;

namespace NewsBot.Extraction.Tests.Weighing;

public sealed class LeaningTests
{
    [Fact]
    public void An_utterance_hides_who_speaks_and_who_is_meant()
    {
        var (utterance, strength) = MarkedUtterance.Parse("remove\tquote\t\"Send {Mr Penn} home by Friday, and {his} 40 flags with {him},\" said <Ann Lowe>.");

        Assert.Equal(Strength.Remove, strength);
        Assert.Equal("send T home by DAY , and T's 0 flags with T ,", string.Join(' ', utterance.Symbols));
    }

    [Theory]
    [InlineData("resign\tno tabs enough")]
    [InlineData("strongly\tkind\t{He} should go.")]
    public void A_line_that_is_no_labelled_utterance_is_named(string line)
    {
        Assert.Contains(line.Split('\t')[0], Assert.Throws<FormatException>(() => MarkedUtterance.Parse(line)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_learnt_is_told_apart_and_read_back_as_it_was()
    {
        var lines = Enumerable.Range(0, 40).SelectMany(i => new[]
        {
            $"resign\tplain\t\"{{He}} should hand back the keys of room {i},\" said <Ann Lowe>.",
            $"none\tother-demand\t\"{{He}} should publish the report of room {i},\" said <Ann Lowe>.",
        }).Select(MarkedUtterance.Parse).Select(u => (u.Utterance, LeaningModel.ClassOf(u.Strength), 1.0)).ToList();

        var model = LeaningTrainer.Train(lines);
        var call = model.Weigh(MarkedUtterance.Parse("none\tx\t\"{She} should hand back the keys,\" said <Tom Day>.").Utterance);
        var other = model.Weigh(MarkedUtterance.Parse("none\tx\t\"{She} should publish the report,\" said <Tom Day>.").Utterance);

        Assert.InRange(1 - call[0], 0.8, 1);
        Assert.InRange(1 - other[0], 0, 0.2);
        Assert.Equal(1, call.Sum(), 6);
        Assert.Equal(LeaningTrainer.Train(lines).Lines(), model.Lines());
    }

    [Fact]
    public void Training_learns_from_stories_and_utterances_and_gives_the_same_weights_again()
    {
        var stories = LabelledFile.Read(File.ReadLines(CorpusFiles.Corpus("dev-d.jsonl")).Take(6)).ToList();
        var lines = File.ReadLines(CorpusFiles.Corpus("utterances/local.tsv")).Take(60).ToList();

        var (leanings, confidence) = WeightTrainer.Train(stories, lines);
        var again = WeightTrainer.Train(stories, lines);

        Assert.Contains(confidence, w => w.StartsWith("rule: ", StringComparison.Ordinal));
        Assert.NotEmpty(leanings);
        Assert.Equal(leanings, again.Leanings);
        Assert.Equal(confidence, again.Confidence);
    }

    /// <summary>What all the labelled utterances of the corpus say of the reader's words; put aside are the lines whose number is divisible by three.</summary>
    [Fact]
    public void Every_labelled_utterance_of_the_corpus_can_be_read()
    {
        foreach (var file in Directory.GetFiles(CorpusFiles.Corpus("utterances"), "*.tsv"))
        {
            Assert.All(File.ReadLines(file), line => Assert.NotEmpty(MarkedUtterance.Parse(line).Utterance.Symbols));
        }
    }
}
