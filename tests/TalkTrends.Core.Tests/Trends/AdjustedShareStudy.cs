using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Tests.Trends;

/// <summary>How near adjusted shares come to the true ones, on corpora drawn at random.</summary>
internal static class AdjustedShareStudy
{
    /// <summary>What became of the theme-years of a study.</summary>
    /// <param name="Raw">Mean squared error of plain shares, in squared percentage points.</param>
    /// <param name="Adjusted">The same of adjusted shares.</param>
    /// <param name="Covered">Part of adjusted intervals that hold the true share.</param>
    /// <param name="HoldRaw">Part of adjusted intervals that hold the plain share.</param>
    /// <param name="AboveWilson">Theme-years without a counted talk whose adjusted share lies above Wilson's upper limit.</param>
    /// <param name="Capped">Part of theme-years without a counted talk whose adjusted share is that limit.</param>
    /// <param name="ThemeYears">How many there were.</param>
    public sealed record Errors(double Raw, double Adjusted, double Covered, double HoldRaw, int AboveWilson, double Capped, int ThemeYears);

    private const int Themes = 30;

    /// <summary>Draws corpora and holds their shares against the truth.</summary>
    /// <param name="rounds">Corpora.</param>
    /// <param name="conferences">Of each.</param>
    /// <param name="isMixFixed">True: all conferences take place every year.</param>
    /// <param name="spread">Standard deviation of the conferences' levels, in log-odds; null: 0.4, 0.8 and 1.2 in turn.</param>
    public static Errors Of(int rounds, int conferences, bool isMixFixed = false, double? spread = null)
    {
        var (raw, adjusted, covered, holdRaw, above, capped, zeros, all) = (0.0, 0.0, 0, 0, 0, 0, 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var corpus = new ManyConferences(round, conferences, isMixFixed);
            for (var theme = 0; theme < Themes; theme++)
                corpus.AddTheme($"t{theme:00}", 1 + theme % 3 * 0.4, spread ?? 0.4 + 0.4 * (theme % 3), corpus.Course(theme));
            var years = corpus.Drawn.Analyse().Years.Where(row => row.Adjusted is not null).ToList();
            var compared = years.Select(row => row.Year).ToHashSet();
            foreach (var row in years)
            {
                var truth = corpus.TrueShare(row.ThemeId, row.Year, compared);
                var (share, bounds) = (row.Adjusted!.Value, row.AdjustedBounds!.Value);
                raw += Math.Pow(100 * (row.Share!.Value - truth), 2);
                adjusted += Math.Pow(100 * (share - truth), 2);
                covered += bounds.Low <= truth && truth <= bounds.High ? 1 : 0;
                holdRaw += bounds.Low <= row.Share && row.Share <= bounds.High ? 1 : 0;
                if (row.TalksCounted == 0)
                {
                    var limit = Wilson.Of(0, row.TalksTotal)!.Value.High;
                    (above, capped, zeros) = (above + (share > limit ? 1 : 0), capped + (share >= limit ? 1 : 0), zeros + 1);
                }
                all++;
            }
        }
        return new(raw / all, adjusted / all, (double)covered / all, (double)holdRaw / all, above, zeros == 0 ? 0 : (double)capped / zeros, all);
    }
}
