using MathNet.Numerics.Distributions;

namespace TalkTrends.Core.Tests.Trends;

/// <summary>
/// Corpora of twenty years at many conferences, of which most take place two to five times: they join and leave at random, more of them in later years,
/// and their sizes are log-normal from 3 to 300 talks. Each theme has a level at every conference, and a course over the years that all share.
/// </summary>
internal sealed class ManyConferences
{
    public const int FirstYear = 2007;
    public const int LastYear = 2026;

    private readonly Dictionary<string, Func<string, int, double>> shares = new(StringComparer.Ordinal);
    private readonly Random random;

    /// <param name="seed">Of all that is drawn.</param>
    /// <param name="conferences">One takes place every year; of four, each half of the years or more.</param>
    /// <param name="isMixFixed">True: all take place every year, with as many talks.</param>
    public ManyConferences(int seed, int conferences, bool isMixFixed = false)
    {
        random = new(20260130 + seed);
        Drawn = new(seed);
        for (var c = 0; c < conferences; c++)
        {
            var name = FormattableString.Invariant($"C{c:000}");
            var size = Math.Clamp(Math.Exp(Normal.Sample(random, Math.Log(40), 1)), 3, 300);
            var length = conferences == 1 || isMixFixed ? 20 : conferences <= 4 ? random.Next(10, 21) : random.Next(5) > 0 ? random.Next(2, 6) : random.Next(6, 21);
            // Twice as many begin late as early.
            var start = FirstYear + (int)((21 - length) * Math.Sqrt(random.NextDouble()));
            for (var year = start; year < start + length; year++)
                Drawn.AddEvent(name, year, isMixFixed ? (int)size : Math.Clamp((int)Math.Round(size * Math.Exp(Normal.Sample(random, 0, 0.2))), 3, 300));
        }
    }

    public Simulation Drawn { get; }

    /// <summary>Adds a theme.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="dispersion">φ.</param>
    /// <param name="spread">Standard deviation of the conferences' levels, in log-odds.</param>
    /// <param name="share">Of the middle conference by year.</param>
    public void AddTheme(string id, double dispersion, double spread, Func<int, double> share)
    {
        var levels = Drawn.Events.Select(e => e.Conference!).Distinct().ToDictionary(name => name, _ => Normal.Sample(random, 0, spread), StringComparer.Ordinal);
        double At(string conference, int year) => 1 / (1 + Math.Exp(-Math.Log(share(year) / (1 - share(year))) - levels[conference]));
        shares[id] = At;
        Drawn.AddTheme(id, dispersion, e => At(e.Conference!, e.Year!.Value));
    }

    /// <summary>What is looked for: the share in a year, had it the mix of conferences of all years given.</summary>
    public double TrueShare(string theme, int year, ISet<int> years)
    {
        var (sum, all) = (0.0, 0.0);
        foreach (var e in Drawn.Events)
            if (years.Contains(e.Year!.Value))
                (sum, all) = (sum + e.TalksWithText * shares[theme](e.Conference!, year), all + e.TalksWithText);
        return sum / all;
    }

    /// <summary>Courses over the years that themes take: level, rising, falling, new, peaked, wandering; 0.5 to 20 % at their highest.</summary>
    public Func<int, double> Course(int number)
    {
        var level = (double[])[0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
        var top = level[number % level.Length];
        var walk = new double[LastYear - FirstYear + 1];
        for (var t = 1; t < walk.Length; t++)
            walk[t] = walk[t - 1] + Normal.Sample(random, 0, 0.15);
        var highest = walk.Max();
        return (number / level.Length % 5) switch
        {
            0 or 1 => _ => top,
            2 => year => top * Math.Exp((number % 2 == 0 ? 1 : -1) * 0.08 * (year - FirstYear) - (number % 2 == 0 ? 1.52 : 0)),
            3 => year => top * (year < 2017 ? 0.1 : Math.Exp(-0.06 * Math.Pow(year - 2021, 2)) + 0.1) / 1.1,
            _ => year => top * Math.Exp(walk[year - FirstYear] - highest),
        };
    }
}
