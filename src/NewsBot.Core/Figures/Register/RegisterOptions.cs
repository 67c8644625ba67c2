using NewsBot.Core.Counts;

namespace NewsBot.Core.Figures.Register;

/// <summary>What a desk knows of offices and bodies. Section <c>NewsBot</c>, keys <c>Figures</c> and <c>Rosters</c>.</summary>
public sealed class RegisterOptions
{
    public const string Section = "NewsBot";

    /// <summary>Office-holders above the shipped ones, at most 1,000. Default: none.</summary>
    public IList<FigureSetting> Figures { get; set; } = [];

    /// <summary>The bodies that counts are held against, at most 200. Default: none.</summary>
    public IList<RosterSetting> Rosters { get; set; } = [];
}
