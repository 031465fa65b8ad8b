using TalkTrends.Charts.Description;

namespace TalkTrends.Charts;

/// <summary>The colours of a ground. All are <c>#rrggbb</c>.</summary>
/// <remarks>
/// Text colours, the seven hues among them, reach 4.5:1 on the ground and marks 3:1. The hues stay ten units of CIEDE2000 apart from
/// each other for people with full, red-blind, green-blind or blue-blind sight; lightness does most of that, which is why some are
/// darker than one would pick for looks alone. Tests hold both.
/// </remarks>
public sealed record Palette
{
    private static readonly string[] LightHues = ["#66758b", "#01588b", "#8f3a08", "#6f35ec", "#034a31", "#a06a0a", "#c8055b"];
    private static readonly string[] DarkHues = ["#b3bbc8", "#699bba", "#bf7b4d", "#9b7fff", "#3dc98c", "#dda92e", "#fc3799"];

    private static readonly Palette Light = new(LightHues)
    {
        Ground = "#ffffff",
        Ink = "#1f2933",
        Muted = "#66727f",
        Grid = "#e4e8ec",
        Recede = "#818e9c",
        Wash = "#f6f8fa",
    };

    private static readonly Palette Dark = new(DarkHues)
    {
        Ground = "#12171d",
        Ink = "#edf1f5",
        Muted = "#9aa7b4",
        Grid = "#29323b",
        Recede = "#75828f",
        Wash = "#191f26",
    };

    private readonly string[] hues;

    private Palette(string[] hues) => this.hues = hues;

    /// <summary>What everything stands on.</summary>
    public required string Ground { get; init; }

    /// <summary>Titles and names.</summary>
    public required string Ink { get; init; }

    /// <summary>Everything said quietly.</summary>
    public required string Muted { get; init; }

    /// <summary>Grid lines.</summary>
    public required string Grid { get; init; }

    /// <summary>Marks that are not certain, or not the point.</summary>
    public required string Recede { get; init; }

    /// <summary>Every other row of a long table.</summary>
    public required string Wash { get; init; }

    /// <summary>The colours of a ground.</summary>
    public static Palette Of(ChartTheme theme) => theme == ChartTheme.Dark ? Dark : Light;

    /// <summary>Colour of a hue, for marks and text.</summary>
    public string this[Hue hue] => hues[(int)hue];

    /// <summary>The hue for the topic with this number, counted from 0; the seventh begins again, since grey means no topic.</summary>
    public static Hue HueOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ReadOnlySpan<Hue> order =
        [
            Hue.Platforms, Hue.HardwareAndPerformance, Hue.AiAndData, Hue.Languages, Hue.PeopleAndPractice, Hue.Security,
        ];
        return order[number % order.Length];
    }

    /// <summary>The hue that a catalogue's colour means: the one whose own or published colour is nearest.</summary>
    /// <param name="colour"><c>#rrggbb</c> or <c>#rgb</c>.</param>
    /// <exception cref="FormatException">It is written otherwise.</exception>
    public static Hue NearestHue(string colour)
    {
        var wanted = Colour.Parse(colour);
        var (best, bestDistance) = (Hue.Others, double.PositiveInfinity);
        for (var i = 0; i < LightHues.Length; i++)
            foreach (var known in (ReadOnlySpan<string>)[LightHues[i], CatalogueHues[i], DarkHues[i]])
                if (wanted.Distance(Colour.Parse(known)) is var distance && distance < bestDistance)
                    (best, bestDistance) = ((Hue)i, distance);
        return best;
    }

    // What catalogues write; the drawn hues keep their names and give up some of their shine.
    private static readonly string[] CatalogueHues = ["#64748b", "#0369a1", "#c2410c", "#6d28d9", "#047857", "#a16207", "#be185d"];
}
