using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;

namespace TalkTrends.Pipelines.Tests.Themes.Labels;

/// <summary>Agreement of a catalogue and its weights with what readers said.</summary>
internal static class LabelledTalks
{
    /// <summary>Compares over some talks.</summary>
    /// <param name="talks">Talks with their labels.</param>
    /// <param name="catalogue">The themes.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="counted">True: what counts, by title and opening alone; false: what a talk is about.</param>
    public static ThemeAgreement Agreement(
        IEnumerable<(ThemeLabel Label, TokenizedTalk Talk)> talks, ThemeCatalogue catalogue, ThemeWeights weights, bool counted)
    {
        ThemeAgreement sum = default;
        foreach (var (label, talk) in talks)
        {
            var found = ThemeScorer.Score(talk, catalogue, weights).Where(membership => counted ? membership.Counted : membership.Level == ThemeLevel.About)
                .Select(membership => membership.ThemeId).ToHashSet(StringComparer.Ordinal);
            foreach (var theme in found.Union(label.About, StringComparer.Ordinal))
                sum += ThemeAgreement.Of(found.Contains(theme), label.About.Contains(theme));
        }
        return sum;
    }
}
