using System.Globalization;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Tests.Trends;

/// <summary>
/// How often the rules are wrong, and how often they see what is there, on corpora drawn at random with fixed seeds. The ordinary tests hold a few
/// rounds to the limits; the benchmarks print many (`calibrate`).
/// </summary>
internal static class CalibrationStudy
{
    public const int Themes = 40;

    /// <summary>Of themes with hardly enough talks: thirty and sixty of them.</summary>
    public static readonly double[] SmallShares = [0.003, 0.006];

    private static readonly double[] Shares = [0.01, 0.02, 0.05, 0.1, 0.3];

    /// <summary>What the rules say of themes that do not change: parts of all of them.</summary>
    public sealed record FlatRates(double RisingOrFalling, double New, double Faded, double Peaked, double RecentTrend, double LastYear);

    public static FlatRates Flat(int rounds, double dispersion, int conferences, double[]? shares = null)
    {
        shares ??= Shares;
        var trends = new List<ThemeTrend>();
        var (claims, changes) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var result = Draw(round, conferences, theme => ($"t{theme:00}", dispersion, _ => shares[theme % shares.Length])).Analyse();
            trends.AddRange(result.Trends);
            (claims, changes) = (claims + result.LastYear.Count(change => change.Q <= VerdictRules.LargestQ), changes + result.LastYear.Count(change => change.Q is not null));
        }
        return new(
            Part(trends, Verdict.Rising, Verdict.Falling), Part(trends, Verdict.New), Part(trends, Verdict.Faded), Part(trends, Verdict.Peaked),
            trends.Count(trend => trend.Recent is RecentTrend.Rising or RecentTrend.Falling) / (double)trends.Count,
            (double)claims / changes);
    }

    /// <summary>How often the 95 % interval of the slope holds the true one.</summary>
    public static double Coverage(int rounds, double dispersion, int conferences)
    {
        const double slope = 0.05;
        var (covered, all) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var simulation = Draw(1000 + round, conferences, theme => ($"t{theme:00}", dispersion, year => Expit(Math.Log(Shares[theme % Shares.Length] / (1 - Shares[theme % Shares.Length])) + slope * (year - 2016))));
            foreach (var trend in simulation.Analyse().Trends)
                if (trend.Slope?.Bounds is { } bounds)
                    (covered, all) = (covered + (bounds.Low <= slope && slope <= bounds.High ? 1 : 0), all + 1);
        }
        return (double)covered / all;
    }

    /// <summary>How often a planted shape is found among flat themes.</summary>
    public static double Power(int rounds, Verdict shape, int conferences)
    {
        var found = new List<ThemeTrend>();
        for (var round = 0; round < rounds; round++)
        {
            var simulation = Draw(2000 + round, conferences, theme => theme % 4 == 0
                ? ($"planted{theme:00}", 1.5, year => Planted(shape, year))
                : ($"flat{theme:00}", 1.5, _ => 0.03));
            found.AddRange(simulation.Analyse().Trends.Where(trend => trend.ThemeId.StartsWith("planted", StringComparison.Ordinal)));
        }
        return Part(found, shape);
    }

    /// <summary>
    /// Flat themes at conferences of two kinds, one of which has three times as many talks of them, and more and more of all talks: how often the verdict
    /// is wrong, and how often plain shares rise by half.
    /// </summary>
    /// <param name="rounds">Corpora.</param>
    /// <param name="conferences">Two take place every year, of more most take place two to five times.</param>
    /// <param name="joinsLate">True: that kind begins later; false: it grows.</param>
    public static (double Verdict, double PlainShares) ShiftingMix(int rounds, int conferences, bool joinsLate = false)
    {
        var (wrong, plain, all) = (0, 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var (simulation, random) = (new Simulation(3000 + round), new Random(3000 + round));
            for (var c = 0; c < conferences; c++)
            {
                var (often, length) = (c % 2 == 1, conferences == 2 ? 20 : random.Next(5) > 0 ? random.Next(2, 6) : random.Next(6, 21));
                var start = joinsLate && often ? Math.Max(2007, 2027 - length - random.Next(10)) : 2007 + random.Next(21 - length);
                var size = conferences == 2 ? 150 : 10 + random.Next(90);
                for (var year = start; year < start + length; year++)
                    simulation.AddEvent($"C{c}", year, often && !joinsLate ? Math.Max(3, size * (year - 2004) / 10) : size);
            }
            for (var theme = 0; theme < Themes; theme++)
                simulation.AddTheme($"t{theme:00}", 1, e => int.Parse(e.Conference!.AsSpan(1), CultureInfo.InvariantCulture) % 2 == 1 ? 0.12 : 0.04);
            var result = simulation.Analyse();
            var years = result.Years.ToLookup(row => row.ThemeId, StringComparer.Ordinal);
            foreach (var trend in result.Trends)
            {
                all++;
                wrong += trend.Verdict is Verdict.Rising or Verdict.Falling or Verdict.New or Verdict.Faded or Verdict.Peaked ? 1 : 0;
                plain += years[trend.ThemeId].TakeLast(3).Average(row => row.Share) >= VerdictRules.RiseOf * years[trend.ThemeId].Take(3).Average(row => row.Share) ? 1 : 0;
            }
        }
        return ((double)wrong / all, (double)plain / all);
    }

    /// <summary>Part of themes whose verdict reverses direction at one of the last six year-ends.</summary>
    public static double Reversals(int rounds)
    {
        var (reversals, themes) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var simulation = Corpus(4000 + round, 1);
            for (var theme = 0; theme < Themes; theme++)
            {
                var slope = 0.03 * (theme % 5 - 2);
                simulation.AddTheme($"t{theme:00}", 2, e => Expit(Math.Log(0.04) + slope * (e.Year!.Value - 2016)));
            }
            var ends = Enumerable.Range(2021, 6).Select(year => simulation.Analyse(year).Trends).ToArray();
            for (var theme = 0; theme < Themes; theme++, themes++)
            {
                int[] directions = [.. ends.Select(trends => Direction(trends[theme].Verdict)).Where(direction => direction != 0)];
                reversals += directions.Zip(directions.Skip(1)).Any(pair => pair.First != pair.Second) ? 1 : 0;
            }
        }
        return (double)reversals / themes;
    }

    /// <summary>A corpus with a theme of each number. To four conferences they all last and one year is incomplete; more are <see cref="ManyConferences"/>.</summary>
    /// <param name="seed">Of all that is drawn.</param>
    /// <param name="conferences">How many.</param>
    /// <param name="theme">Id, φ, and share by year at the middle conference.</param>
    private static Simulation Draw(int seed, int conferences, Func<int, (string Id, double Dispersion, Func<int, double> Share)> theme)
    {
        var many = conferences > 4 ? new ManyConferences(seed, conferences) : null;
        var simulation = many?.Drawn ?? Corpus(seed, conferences);
        for (var number = 0; number < Themes; number++)
        {
            var (id, dispersion, share) = theme(number);
            if (many is not null)
                many.AddTheme(id, dispersion, 0.4 + 0.4 * (number % 3), share);
            else
                simulation.AddTheme(id, dispersion, e => Expit(Math.Log(share(e.Year!.Value) / (1 - share(e.Year!.Value))) + Math.Log(Level(e.Conference!))));
        }
        return simulation;
    }

    /// <summary>Twenty years, one of them incomplete.</summary>
    private static Simulation Corpus(int seed, int conferences)
    {
        var simulation = new Simulation(20260110 + seed);
        for (var c = 0; c < conferences; c++)
            for (var year = 2007 + 2 * c; year <= 2026; year++)
                simulation.AddEvent($"C{c}", year, conferences == 1 ? 200 + 30 * (year - 2007) : 150 + 40 * c, year is not 2024);
        return simulation;
    }

    private static double Level(string conference) => conference switch
    {
        "C1" => 0.5,
        "C2" => 2,
        "C3" => 1.5,
        _ => 1,
    };

    private static double Planted(Verdict shape, int year) => shape switch
    {
        Verdict.Rising => 0.02 + 0.003 * (year - 2007),
        Verdict.Falling => 0.08 - 0.003 * (year - 2007),
        Verdict.New => year < 2022 ? 1e-9 : 0.01 * (year - 2020),
        Verdict.Faded => year is > 2010 and < 2016 ? 0.05 : 0.002,
        Verdict.Peaked => year is > 2013 and < 2019 ? 0.08 : year < 2014 ? 0.01 : 0.02,
        _ => 0.1,
    };

    private static int Direction(Verdict verdict) => verdict switch
    {
        Verdict.Rising or Verdict.New => 1,
        Verdict.Falling or Verdict.Faded => -1,
        _ => 0,
    };

    private static double Part(List<ThemeTrend> trends, params Verdict[] verdicts) =>
        trends.Count(trend => verdicts.Contains(trend.Verdict)) / (double)trends.Count;

    private static double Expit(double logit) => 1 / (1 + Math.Exp(-logit));
}
