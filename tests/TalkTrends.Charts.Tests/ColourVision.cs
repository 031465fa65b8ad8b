namespace TalkTrends.Charts.Tests;

/// <summary>Colours as people with other cones see them, and how far apart two then are.</summary>
internal static class ColourVision
{
    // Machado, Oliveira and Fernandes 2009, full severity, on linear RGB.
    public static readonly IReadOnlyList<(string Name, double[] Matrix)> Sights =
    [
        ("full", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
        ("protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        ("deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        ("tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
    ];

    /// <summary>CIELAB (D65) of a colour under a sight.</summary>
    public static (double L, double A, double B) Lab(string hex, double[] sight)
    {
        var colour = Colour.Parse(hex);
        double[] rgb = [Linear(colour.Red), Linear(colour.Green), Linear(colour.Blue)];
        var seen = new double[3];
        for (var i = 0; i < 3; i++)
            seen[i] = Math.Clamp((sight[3 * i] * rgb[0]) + (sight[(3 * i) + 1] * rgb[1]) + (sight[(3 * i) + 2] * rgb[2]), 0, 1);
        var x = F(((0.4124564 * seen[0]) + (0.3575761 * seen[1]) + (0.1804375 * seen[2])) / 0.95047);
        var y = F((0.2126729 * seen[0]) + (0.7151522 * seen[1]) + (0.0721750 * seen[2]));
        var z = F(((0.0193339 * seen[0]) + (0.1191920 * seen[1]) + (0.9503041 * seen[2])) / 1.08883);
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    /// <summary>CIEDE2000.</summary>
    public static double Difference((double L, double A, double B) one, (double L, double A, double B) two)
    {
        var meanC = (Math.Sqrt((one.A * one.A) + (one.B * one.B)) + Math.Sqrt((two.A * two.A) + (two.B * two.B))) / 2;
        var g = 0.5 * (1 - Math.Sqrt(Math.Pow(meanC, 7) / (Math.Pow(meanC, 7) + Math.Pow(25, 7))));
        var (a1, a2) = (one.A * (1 + g), two.A * (1 + g));
        var (c1, c2) = (Math.Sqrt((a1 * a1) + (one.B * one.B)), Math.Sqrt((a2 * a2) + (two.B * two.B)));
        var (h1, h2) = (Hue(a1, one.B), Hue(a2, two.B));
        var turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        var deltaH = 2 * Math.Sqrt(c1 * c2) * Math.Sin(Radians(turn / 2));
        var (l, c) = ((one.L + two.L) / 2, (c1 + c2) / 2);
        var h = c1 * c2 == 0 ? h1 + h2 : Math.Abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        var t = 1 - (0.17 * Math.Cos(Radians(h - 30))) + (0.24 * Math.Cos(Radians(2 * h))) + (0.32 * Math.Cos(Radians((3 * h) + 6))) -
            (0.20 * Math.Cos(Radians((4 * h) - 63)));
        var sl = 1 + (0.015 * (l - 50) * (l - 50) / Math.Sqrt(20 + ((l - 50) * (l - 50))));
        var (sc, sh) = (1 + (0.045 * c), 1 + (0.015 * c * t));
        var rt = -2 * Math.Sqrt(Math.Pow(c, 7) / (Math.Pow(c, 7) + Math.Pow(25, 7))) *
            Math.Sin(Radians(60 * Math.Exp(-((h - 275) / 25 * ((h - 275) / 25)))));
        var (dl, dc, dh) = ((two.L - one.L) / sl, (c2 - c1) / sc, deltaH / sh);
        return Math.Sqrt((dl * dl) + (dc * dc) + (dh * dh) + (rt * dc * dh));
    }

    private static double Linear(byte channel) =>
        channel / 255.0 is var value && value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    private static double F(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;

    private static double Hue(double a, double b) => ((Math.Atan2(b, a) * 180 / Math.PI) + 360) % 360;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
