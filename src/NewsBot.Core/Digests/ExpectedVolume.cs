using System.Globalization;

namespace NewsBot.Core.Digests;

/// <summary>How much a standing order would have brought of late.</summary>
/// <param name="Passed">How many new calls of the last days it would have told.</param>
/// <param name="Known">How many there were at all about whom it follows.</param>
public sealed record ExpectedVolume(int Passed, int Known, int Days)
{
    /// <summary>More than this a day is asked about before it is kept as alerts.</summary>
    public const double ManyPerDay = 20;

    /// <summary>Of fewer known calls than this nothing is concluded.</summary>
    private const int Telling = 3;

    /// <summary>It would have kept out all there was: mostly a slip in the filter.</summary>
    public bool KeepsOutAll => Passed == 0 && Known >= Telling;

    public double PerDay => (double)Passed / Days;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"In the last {Days} days it would have told {Passed} of {Known} new call{(Known == 1 ? "" : "s")}.");
}
