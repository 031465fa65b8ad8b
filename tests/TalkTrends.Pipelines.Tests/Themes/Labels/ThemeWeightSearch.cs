using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;

namespace TalkTrends.Pipelines.Tests.Themes.Labels;

/// <summary>Fits the weights of the score to labels: one weight after another over a coarse grid until none moves.</summary>
/// <remarks>
/// What is sought is a high F-measure of what talks are about, and half as much of what counts, in which a wrong membership weighs
/// <see cref="WrongWeighs"/> and a missing one the rest to 2; a little of the mean logarithmic loss of the scores (clipped to
/// [0.01, 0.99]) keeps them near chances and decides between equals. Only weights that fall from title to opening to body and
/// from strong to weak are tried. The grid is coarse on purpose: finer weights would fit the sample.
/// </remarks>
internal static class ThemeWeightSearch
{
    private const double WrongWeighs = 1.25;

    private static readonly (double[] Values, Func<ThemeWeights, double, ThemeWeights> With)[] Grid =
    [
        ([0.65, 0.7, 0.75, 0.8, 0.85], (weights, value) => weights with { StrongTitle = value }),
        ([0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.73, 0.75, 0.8], (weights, value) => weights with { StrongOpening = value }),
        ([0.05, 0.08, 0.1, 0.15, 0.2, 0.3], (weights, value) => weights with { StrongBody = value }),
        ([0.05, 0.1, 0.15, 0.2, 0.3], (weights, value) => weights with { WeakTitle = value }),
        ([0.02, 0.05, 0.08, 0.12, 0.17], (weights, value) => weights with { WeakOpening = value }),
        ([0.005, 0.01, 0.02, 0.04], (weights, value) => weights with { WeakBody = value }),
        ([0.1, 0.25, 0.5, 1], (weights, value) => weights with { Fade = value }),
        ([0, 0.3, 0.6, 1], (weights, value) => weights with { TitleCrowd = value }),
        ([0, 0.1, 0.2, 0.3, 0.5, 0.7, 1], (weights, value) => weights with { TitleRival = value }),
        ([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4], (weights, value) => weights with { OpeningRival = value }),
        ([20, 30, 40, 60], (weights, value) => weights with { FullOpeningWords = (int)value }),
        ([60, 130, 250], (weights, value) => weights with { FullBodyWords = (int)value }),
        ([2, 3], (weights, value) => weights with { WeakCompany = (int)value }),
        ([-3.4, -2.8, -2.2], (weights, value) => weights with { PlainContext = value }),
        ([-2.1, -1.5, -0.9], (weights, value) => weights with { PlainContextUntitled = value }),
        ([0, 0.3, 0.6, 1], (weights, value) => weights with { ContextRise = value }),
        ([0, 0.1, 0.2, 0.4], (weights, value) => weights with { OpeningContextRise = value }),
        ([0, 0.2, 0.4, 0.6], (weights, value) => weights with { ContextFall = value }),
    ];

    private static readonly ThemeWeights[] Starts =
    [
        new() { StrongTitle = 0.8, StrongOpening = 0.5, StrongBody = 0.2, WeakTitle = 0.2, WeakOpening = 0.08, WeakBody = 0.01, TitleRival = 0, OpeningRival = 0, Fade = 0.25, FullOpeningWords = 30, FullBodyWords = 60, WeakCompany = 2 },
        new() { StrongTitle = 0.75, StrongOpening = 0.73, StrongBody = 0.2, WeakTitle = 0.2, WeakOpening = 0.08, WeakBody = 0.01, TitleRival = 0.5, OpeningRival = 0.2, Fade = 0.25, FullOpeningWords = 30, FullBodyWords = 60, WeakCompany = 2 },
    ];

    /// <summary>The best weights found from two starting points.</summary>
    public static ThemeWeights Fit(IReadOnlyList<(ThemeLabel Label, TokenizedTalk Talk)> talks, ThemeCatalogue catalogue)
    {
        var (best, least) = (Starts[0], double.PositiveInfinity);
        foreach (var start in Starts)
        {
            var (weights, loss) = (start, Loss(talks, catalogue, start));
            for (var moved = true; moved;)
            {
                moved = false;
                foreach (var (values, with) in Grid)
                    foreach (var value in values)
                    {
                        var tried = with(weights, value);
                        if (tried == weights || !Falls(tried))
                            continue;
                        var now = Loss(talks, catalogue, tried);
                        if (now >= loss - 1e-6)
                            continue;
                        (weights, loss, moved) = (tried, now, true);
                    }
            }
            if (loss < least)
                (best, least) = (weights, loss);
        }
        return best;
    }

    private static bool Falls(ThemeWeights weights) =>
        weights.StrongTitle >= weights.StrongOpening && weights.StrongOpening >= weights.StrongBody
        && weights.WeakTitle >= weights.WeakOpening && weights.WeakOpening >= weights.WeakBody
        && weights.StrongTitle >= weights.WeakTitle && weights.StrongOpening >= weights.WeakOpening && weights.StrongBody >= weights.WeakBody;

    private static double Loss(IReadOnlyList<(ThemeLabel Label, TokenizedTalk Talk)> talks, ThemeCatalogue catalogue, ThemeWeights weights)
    {
        var (about, counted, surprise) = (new ThemeAgreement(), new ThemeAgreement(), 0.0);
        // Without a floor every score is seen.
        var open = weights with { Floor = 0 };
        foreach (var (label, talk) in talks)
        {
            var (both, opening) = (0, 0);
            foreach (var membership in ThemeScorer.Score(talk, catalogue, open))
            {
                var right = label.About.Contains(membership.ThemeId);
                var score = Math.Clamp(membership.Score, 0.01, 0.99);
                surprise -= Math.Log(right ? score : 1 - score);
                if (membership.Level == ThemeLevel.About)
                {
                    if (right)
                        both++;
                    else
                        about = about with { Wrong = about.Wrong + 1 };
                }
                if (membership.Counted)
                {
                    if (right)
                        opening++;
                    else
                        counted = counted with { Wrong = counted.Wrong + 1 };
                }
            }
            about = about with { Right = about.Right + both, Missing = about.Missing + label.About.Count - both };
            counted = counted with { Right = counted.Right + opening, Missing = counted.Missing + label.About.Count - opening };
        }
        return (0.15 * surprise / talks.Count) - Measure(about) - (0.5 * Measure(counted));
    }

    private static double Measure(ThemeAgreement agreement) =>
        2.0 * agreement.Right / ((2.0 * agreement.Right) + (WrongWeighs * agreement.Wrong) + ((2 - WrongWeighs) * agreement.Missing));
}
