using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Testing;
using TalkTrends.Pipelines.Tests.Themes.Labels;

namespace TalkTrends.Benchmarks;

/// <summary>Fits the weights of the themes to the labels that readers gave, and says how well they do on talks that did not teach them.</summary>
internal static class ThemeStudy
{
    private const int Folds = 5;

    /// <summary>Prints the cross-validated agreement and the weights fitted on all labels.</summary>
    public static void Run(TextWriter output)
    {
        var catalogue = Shipped.Catalogue;
        var labels = ThemeLabels.Read(Path.Combine(Material.Root, ThemeLabels.File));
        var all = ThemeLabels.Talks(labels, Material.Shared("corpora"));
        var teaching = all.Where(pair => pair.Label.Sample != "held").ToArray();
        var order = Enumerable.Range(0, teaching.Length).ToArray();
        new Random(20260101).Shuffle(order);
        var sums = new ThemeAgreement[2];
        SortedDictionary<string, ThemeAgreement> byTheme = new(StringComparer.Ordinal);
        for (var fold = 0; fold < Folds; fold++)
        {
            var (learn, test) = (Part(teaching, order, at => at % Folds != fold), Part(teaching, order, at => at % Folds == fold));
            var weights = ThemeWeightSearch.Fit(learn, catalogue);
            for (var counted = 0; counted < 2; counted++)
                sums[counted] += LabelledTalks.Agreement(test, catalogue, weights, counted == 1);
            AddByTheme(byTheme, test, catalogue, weights);
            output.WriteLine(FormattableString.Invariant($"fold {fold + 1} of {Folds}: {weights}"));
        }
        output.WriteLine($"cross-validated on {teaching.Length} talks, about: {sums[0]}");
        output.WriteLine($"cross-validated on {teaching.Length} talks, counted: {sums[1]}");
        foreach (var (theme, agreement) in byTheme)
            output.WriteLine(FormattableString.Invariant(
                $"    {theme}: {agreement.Right} right of {agreement.Right + agreement.Wrong} named, of {agreement.Right + agreement.Missing} there"));
        output.WriteLine($"fitted on all: {ThemeWeightSearch.Fit(teaching, catalogue)}");
        foreach (var group in all.GroupBy(pair => pair.Label.Sample).Concat(all.GroupBy(pair => pair.Label.Corpus)))
            output.WriteLine($"weights in use, {group.Key}, {group.Count()} talks: about {LabelledTalks.Agreement(group, catalogue, new ThemeWeights(), false)}; counted {LabelledTalks.Agreement(group, catalogue, new ThemeWeights(), true)}");
    }

    /// <summary>Adds what talks are about, theme by theme; themes that neither side names are left out.</summary>
    private static void AddByTheme(
        SortedDictionary<string, ThemeAgreement> byTheme, IEnumerable<(ThemeLabel Label, TokenizedTalk Talk)> talks, ThemeCatalogue catalogue, ThemeWeights weights)
    {
        foreach (var (label, talk) in talks)
        {
            var found = ThemeScorer.Score(talk, catalogue, weights)
                .Where(membership => membership.Level == ThemeLevel.About).Select(membership => membership.ThemeId).ToHashSet(StringComparer.Ordinal);
            foreach (var theme in found.Union(label.About, StringComparer.Ordinal))
                byTheme[theme] = byTheme.GetValueOrDefault(theme) + ThemeAgreement.Of(found.Contains(theme), label.About.Contains(theme));
        }
    }

    private static (ThemeLabel, TokenizedTalk)[] Part((ThemeLabel, TokenizedTalk)[] talks, int[] order, Func<int, bool> isIn) =>
        [.. Enumerable.Range(0, order.Length).Where(isIn).Select(at => talks[order[at]])];
}
