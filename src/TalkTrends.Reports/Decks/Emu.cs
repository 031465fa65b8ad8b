namespace TalkTrends.Reports.Decks;

/// <summary>Lengths as presentations write them.</summary>
internal static class Emu
{
    private const double InPoint = 12_700;

    /// <summary>Points to English metric units, the nearest whole one.</summary>
    public static long Of(double points) => (long)Math.Round(points * InPoint);

    /// <summary>English metric units to points.</summary>
    public static double ToPoints(long units) => units / InPoint;
}
