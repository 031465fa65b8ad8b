using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Trends;

namespace TalkTrends.Io.Tests.Catalogues.Labels;

/// <summary>How the program's memberships agree with a reader's.</summary>
/// <param name="Right">Memberships that both name.</param>
/// <param name="Wrong">Memberships that only the program names.</param>
/// <param name="Missing">Memberships that only the reader names.</param>
internal readonly record struct ThemeAgreement(int Right, int Wrong, int Missing)
{
    /// <summary>Part of the program's memberships that the reader names too.</summary>
    public double Precision => (double)Right / (Right + Wrong);

    /// <summary>Part of the reader's memberships that the program finds.</summary>
    public double Recall => (double)Right / (Right + Missing);

    /// <summary>Both precisions in words, with n and Wilson's interval.</summary>
    public override string ToString()
    {
        var (precision, recall) = (Wilson.Of(Right, Right + Wrong)!.Value, Wilson.Of(Right, Right + Missing)!.Value);
        return FormattableString.Invariant(
            $"precision {Precision:0.000} ({precision.Low:0.00}–{precision.High:0.00}, n = {Right + Wrong}), recall {Recall:0.000} ({recall.Low:0.00}–{recall.High:0.00}, n = {Right + Missing})");
    }

    /// <summary>Compares over some talks.</summary>
    /// <param name="talks">Talks with their labels.</param>
    /// <param name="catalogue">The themes.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="counted">True: what counts, by title and opening alone; false: what a talk is about.</param>
    public static ThemeAgreement Of(
        IEnumerable<(ThemeLabel Label, TokenizedTalk Talk)> talks, ThemeCatalogue catalogue, ThemeWeights weights, bool counted)
    {
        var (right, wrong, missing) = (0, 0, 0);
        foreach (var (label, talk) in talks)
        {
            var found = 0;
            foreach (var membership in ThemeScorer.Score(talk, catalogue, weights))
            {
                if (counted ? !membership.Counted : membership.Level != ThemeLevel.About)
                    continue;
                if (label.About.Contains(membership.ThemeId))
                    found++;
                else
                    wrong++;
            }
            right += found;
            missing += label.About.Count - found;
        }
        return new ThemeAgreement(right, wrong, missing);
    }
}
