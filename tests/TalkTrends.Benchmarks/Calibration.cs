using TalkTrends.Core.Tests.Trends;
using TalkTrends.Core.Trends;

namespace TalkTrends.Benchmarks;

/// <summary>`calibrate`: the full study of how often the rules are wrong and how often they see what is there, as a Markdown table.</summary>
internal static class Calibration
{
    private const int Rounds = 50;

    public static void Print(TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"{Rounds} corpora of {CalibrationStudy.Themes} themes for each row."));
        output.WriteLine();
        output.WriteLine("| flat themes | rising or falling | new | faded | peaked | recent | last year | slope interval covers |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var conferences in (int[])[1, 4])
            foreach (var dispersion in (double[])[1, 2])
            {
                var flat = CalibrationStudy.Flat(Rounds, dispersion, conferences);
                output.WriteLine(FormattableString.Invariant(
                    $"| φ = {dispersion}, conferences: {conferences} | {flat.RisingOrFalling:P2} | {flat.New:P2} | {flat.Faded:P2} | {flat.Peaked:P2} | {flat.RecentTrend:P2} | {flat.LastYear:P2} | {CalibrationStudy.Coverage(Rounds, dispersion, conferences):P1} |"));
            }
        foreach (var conferences in (int[])[1, 4])
        {
            var few = CalibrationStudy.Flat(Rounds, 1.5, conferences, CalibrationStudy.SmallShares);
            output.WriteLine(FormattableString.Invariant(
                $"| φ = 1.5, conferences: {conferences}, 30 and 60 talks | {few.RisingOrFalling:P2} | {few.New:P2} | {few.Faded:P2} | {few.Peaked:P2} | {few.RecentTrend:P2} | {few.LastYear:P2} | |"));
        }
        output.WriteLine();
        output.WriteLine("| planted (φ = 1.5) | found, one conference | found, four |");
        output.WriteLine("|---|---|---|");
        foreach (var shape in (Verdict[])[Verdict.Rising, Verdict.Falling, Verdict.New, Verdict.Faded, Verdict.Peaked])
            output.WriteLine(FormattableString.Invariant($"| {shape} | {CalibrationStudy.Power(Rounds / 2, shape, 1):P0} | {CalibrationStudy.Power(Rounds / 2, shape, 4):P0} |"));
        output.WriteLine();
        var (verdict, unadjusted) = CalibrationStudy.ShiftingMix(Rounds);
        output.WriteLine(FormattableString.Invariant($"A mix of conferences that shifts: verdict wrong {verdict:P2}, unadjusted test wrong {unadjusted:P0}."));
        output.WriteLine(FormattableString.Invariant($"Verdicts that reverse over the last six year-ends: {CalibrationStudy.Reversals(Rounds):P2} of themes."));
    }
}
