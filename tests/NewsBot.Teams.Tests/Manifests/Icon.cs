namespace NewsBot.Teams.Tests.Manifests;

/// <summary>The app's sign, a speech bubble with lines of print in it, drawn once in colour and once as an outline.</summary>
internal static class Icon
{
    private const int Samples = 4;
    private static readonly byte[] Ink = [0x1B, 0x3A, 0x4B];
    private static readonly byte[] Paper = [0xFF, 0xFF, 0xFF];

    /// <summary>White on the accent colour; the sign keeps to the middle, which Teams may cut round.</summary>
    public static byte[] Color(int side) => Draw(side, (x, y) =>
    {
        var (u, v) = (0.5 + ((x - 0.5) * 1.6), 0.5 + ((y - 0.5) * 1.6));
        return (IsBubble(u, v, 0) && !IsPrint(u, v) ? Paper : Ink, true);
    });

    /// <summary>White lines on nothing.</summary>
    public static byte[] Outline(int side) => Draw(side, (x, y) => (Paper, (IsBubble(x, y, 0) && !IsBubble(x, y, 0.075)) || IsPrint(x, y)));

    // Coordinates from 0 to 1, y downwards: a rounded box with a tail at its lower left.
    private static bool IsBubble(double x, double y, double inset)
    {
        const double Radius = 0.12;
        var (left, top, right, bottom) = (0.06 + inset, 0.12 + inset, 0.94 - inset, 0.74 - inset);
        var radius = Math.Max(0.02, Radius - inset);
        var dx = Math.Max(Math.Max(left + radius - x, x - right + radius), 0);
        var dy = Math.Max(Math.Max(top + radius - y, y - bottom + radius), 0);
        var isTail = y >= bottom && y <= 0.92 - (inset * 2.4) && x >= 0.2 + inset && x <= 0.46 - (inset * 0.4) - ((y - 0.74 + inset) * 1.2);
        return Math.Sqrt((dx * dx) + (dy * dy)) <= radius || isTail;
    }

    private static bool IsPrint(double x, double y) =>
        x >= 0.24 && ((x <= 0.76 && (Line(y, 0.29) || Line(y, 0.42))) || (x <= 0.58 && Line(y, 0.55)));

    private static bool Line(double y, double at) => Math.Abs(y - at) <= 0.033;

    private static byte[] Draw(int side, Func<double, double, (byte[] Color, bool IsThere)> at)
    {
        var pixels = new byte[side * side * 4];
        for (var pixel = 0; pixel < side * side; pixel++)
        {
            var (red, green, blue, there) = (0, 0, 0, 0);
            for (var sample = 0; sample < Samples * Samples; sample++)
            {
                var x = ((pixel % side) + (((sample % Samples) + 0.5) / Samples)) / side;
                var y = ((pixel / side) + (((sample / Samples) + 0.5) / Samples)) / side;
                if (at(x, y) is { IsThere: true, Color: var color })
                {
                    (red, green, blue, there) = (red + color[0], green + color[1], blue + color[2], there + 1);
                }
            }

            if (there > 0)
            {
                (pixels[pixel * 4], pixels[(pixel * 4) + 1], pixels[(pixel * 4) + 2]) = ((byte)(red / there), (byte)(green / there), (byte)(blue / there));
                pixels[(pixel * 4) + 3] = (byte)(there * 255 / (Samples * Samples));
            }
        }

        return pixels;
    }
}
