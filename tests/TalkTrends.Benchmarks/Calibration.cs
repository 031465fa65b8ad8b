using TalkTrends.Core.Tests.Trends;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Benchmarks;

/// <summary>
/// `calibrate`: the full study of how near shares come (`shares`), how often the rules are wrong of flat themes (`flat`), how often they see what is
/// there (`planted`), and what a shifting mix and a further year do to verdicts (`mix`), as Markdown tables.
/// </summary>
internal static class Calibration
{
    private const int Rounds = 100;

    /// <summary>Prints the parts named, or all.</summary>
    public static void Print(IReadOnlyList<string> parts, TextWriter output)
    {
        foreach (var (name, print) in (ReadOnlySpan<(string, Action<TextWriter>)>)[("shares", Shares), ("flat", Flat), ("planted", Planted), ("mix", Mix)])
            if (parts.Count == 0 || parts.Contains(name))
                print(output);
        output.WriteLine(FormattableString.Invariant($"{Rounds} corpora for each row, {RoundsOf(160)} of 40 and of 160 conferences; of planted shapes half as many."));
    }

    private static void Shares(TextWriter output)
    {
        output.WriteLine("| conferences | theme-years | mean squared error, plain | adjusted | interval covers | holds the plain share | without a talk: at Wilson's limit |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (conferences, isMixFixed) in (ReadOnlySpan<(int, bool)>)[(1, false), (4, false), (40, false), (160, false), (4, true), (40, true)])
        {
            var errors = AdjustedShareStudy.Of(RoundsOf(conferences), conferences, isMixFixed);
            output.WriteLine(FormattableString.Invariant(
                $"| {conferences}{(isMixFixed ? ", the mix stays" : "")} | {errors.ThemeYears:N0} | {errors.Raw:0.00} | {errors.Adjusted:0.00} | {errors.Covered:P1} | {errors.HoldRaw:P1} | {errors.Capped:P1} |"));
        }
        output.WriteLine();
    }

    private static void Flat(TextWriter output)
    {
        output.WriteLine("| flat themes | rising or falling | new | faded | peaked | recent | last year | slope interval covers |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var conferences in (int[])[1, 4, 40, 160])
            foreach (var dispersion in (double[])[1, 2])
            {
                var flat = CalibrationStudy.Flat(RoundsOf(conferences), dispersion, conferences);
                output.WriteLine(FormattableString.Invariant(
                    $"| φ = {dispersion}, conferences: {conferences} | {flat.RisingOrFalling:P2} | {flat.New:P2} | {flat.Faded:P2} | {flat.Peaked:P2} | {flat.RecentTrend:P2} | {flat.LastYear:P2} | {CalibrationStudy.Coverage(RoundsOf(conferences), dispersion, conferences):P1} |"));
            }
        foreach (var conferences in (int[])[1, 4])
        {
            var few = CalibrationStudy.Flat(Rounds, 1.5, conferences, CalibrationStudy.SmallShares);
            output.WriteLine(FormattableString.Invariant(
                $"| φ = 1.5, conferences: {conferences}, 30 and 60 talks | {few.RisingOrFalling:P2} | {few.New:P2} | {few.Faded:P2} | {few.Peaked:P2} | {few.RecentTrend:P2} | {few.LastYear:P2} | |"));
        }
        output.WriteLine();
    }

    private static void Planted(TextWriter output)
    {
        output.WriteLine("| planted (φ = 1.5) | found, one conference | 4 | 40 | 160 |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var shape in (Verdict[])[Verdict.Rising, Verdict.Falling, Verdict.New, Verdict.Faded, Verdict.Peaked])
            output.WriteLine($"| {shape} | " + string.Join(" | ", ((int[])[1, 4, 40, 160]).Select(conferences =>
                FormattableString.Invariant($"{CalibrationStudy.Power(RoundsOf(conferences) / 2, shape, conferences):P0}"))) + " |");
        output.WriteLine();
    }

    private static void Mix(TextWriter output)
    {
        foreach (var (conferences, joinsLate) in (ReadOnlySpan<(int, bool)>)[(2, false), (40, false), (160, false), (160, true)])
        {
            var (verdict, plain) = CalibrationStudy.ShiftingMix(RoundsOf(conferences), conferences, joinsLate);
            output.WriteLine(FormattableString.Invariant(
                $"A mix that shifts, {conferences} conferences, one kind {(joinsLate ? "joins late" : "grows")}: verdict wrong {verdict:P2}, plain shares rise by half {plain:P0}."));
        }
        output.WriteLine(FormattableString.Invariant($"Verdicts that reverse over the last six year-ends: {CalibrationStudy.Reversals(Rounds):P2} of themes."));
    }

    /// <summary>Corpora of many conferences are larger, and each tells more.</summary>
    private static int RoundsOf(int conferences) => conferences > 4 ? Rounds / 5 : Rounds;
}
