using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;
using TalkTrends.Store.Catalogues;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Themes;

/// <summary>The themes of a finished run held against a reader's labels.</summary>
/// <param name="Talks">Talks that were judged.</param>
/// <param name="Unread">Rows without an answer, left out.</param>
/// <param name="About">What talks are about, on their whole text.</param>
/// <param name="Counted">What shares count, by title and opening alone, against the same labels.</param>
/// <param name="ByTheme">As <paramref name="About"/>, for each theme that either side names; sorted by theme id.</param>
public sealed record ThemeEvaluation(
    int Talks, int Unread, ThemeAgreement About, ThemeAgreement Counted, IReadOnlyList<(string ThemeId, ThemeAgreement Agreement)> ByTheme)
{
    /// <summary>Compares the run in <paramref name="folder"/> with the labels in <paramref name="path"/>.</summary>
    /// <exception cref="InputException">The folder holds no finished run, or the labels cannot be used.</exception>
    public static ThemeEvaluation Of(string folder, string path)
    {
        var run = FinishedRun.Open(folder);
        var talks = run.Talks.ToDictionary(talk => talk.Id, StringComparer.Ordinal);
        var themes = run.Read(ThemeTables.Themes);
        var ids = Enumerable.Range(0, themes.RowCount).Select(row => themes.Text(row, "theme_id")!).ToHashSet(StringComparer.Ordinal);
        var labels = ReaderLabels.Read(path, ids.Contains, talks.ContainsKey);

        var (about, counted) = (default(ThemeAgreement), default(ThemeAgreement));
        SortedDictionary<string, ThemeAgreement> byTheme = new(StringComparer.Ordinal);
        foreach (var (id, judged) in labels.Judged)
        {
            var carried = talks[id].Themes.ToDictionary(theme => theme.ThemeId, StringComparer.Ordinal);
            foreach (var theme in labels.Whole.Contains(id) ? ids.Order(StringComparer.Ordinal) : judged.Keys)
            {
                var (program, reader) = (carried.GetValueOrDefault(theme), judged.GetValueOrDefault(theme));
                counted += ThemeAgreement.Of(program is { IsCounted: true }, reader);
                var one = ThemeAgreement.Of(program is { IsAbout: true }, reader);
                about += one;
                if (one != default)
                    byTheme[theme] = byTheme.GetValueOrDefault(theme) + one;
            }
        }
        return new(labels.Judged.Count(talk => talk.Value.Count > 0 || labels.Whole.Contains(talk.Key)), labels.Unread, about, counted, [.. byTheme.Select(pair => (pair.Key, pair.Value))]);
    }
}
