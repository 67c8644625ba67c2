using Microsoft.Extensions.Options;
using NewsBot.Core.Digests;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Commands;

/// <summary>Finds where drafts of an order shall wait: with the editor who asks, or where that was said.</summary>
internal sealed class ReviewPlaces(IEnumerable<ISurface> surfaces, IOptions<CommandOptions> options)
{
    /// <summary>The terms with what was said about review; else what is wrong.</summary>
    /// <param name="word">on, here or off; null where nothing was said.</param>
    /// <param name="place">Where the order posts.</param>
    public async Task<(SubscriptionTerms? Terms, string? Fault)> ApplyAsync(
        string? word, SubscriptionTerms terms, ChatChannel place, CommandCall call, CancellationToken cancellationToken)
    {
        if (word is null)
        {
            return (terms, null);
        }

        if (!options.Value.Allows(ChangedBy.Editors, call.Utterance))
        {
            return (null, "Only the editors of this NewsBot may say what is looked at before it is sent.");
        }

        var here = call.Utterance.Channel;
        if (word == "off")
        {
            return (terms with { ReviewAt = null }, null);
        }

        if (here.Surface != place.Surface)
        {
            return (null, $"Drafts of what goes to {place.Surface} can wait on {place.Surface} alone: say it there.");
        }

        if (word == "here")
        {
            return (terms with { ReviewAt = here.Address }, null);
        }

        return surfaces.FirstOrDefault(s => s.Name == here.Surface) is { } surface
            && await surface.PersonalChannelAsync(here, call.Utterance.Person, cancellationToken) is { } own
            ? (terms with { ReviewAt = own.Address }, null)
            : (null, "I cannot reach you alone from here. Open a conversation of our own and say anything there once, then this works; or say “review here” where drafts shall wait.");
    }
}
