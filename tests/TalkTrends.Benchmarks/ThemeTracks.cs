using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Wording;
using TalkTrends.Store.Background;
using TalkTrends.Testing;

namespace TalkTrends.Benchmarks;

/// <summary>A programme's own tracks against the themes that their names mean.</summary>
/// <remarks>
/// A track means a theme where its name alone, read as a title, is about it: nothing is matched by hand. Recall is the part of such
/// tracks' talks that are about the theme. Precision is the part of the talks about the theme, at events that have such a track,
/// that stand in one; a talk about security in the Java room is no error, so this is a floor.
/// </remarks>
internal static class ThemeTracks
{
    private const int FewestTalks = 30;

    /// <summary>Prints a row for each theme that has tracks of its name.</summary>
    public static void Run(TextWriter output)
    {
        var catalogue = Shipped.Catalogue;
        var corpus = CorpusBuilder.Build(Material.Map(Material.Shared("corpora/fosdem")), "en", null, LanguageProfilesFile.Read(null));
        var talks = corpus.Talks.Where(talk => talk is { EntersShares: true, Event: not null, Talk.Track: not null }).ToList();
        var themesOfTrack = talks.Select(talk => talk.Talk.Track!).Distinct(StringComparer.Ordinal)
            .ToDictionary(track => track, track => About(Title(track), catalogue), StringComparer.Ordinal);
        var about = talks.ToDictionary(talk => talk.Talk.Id, talk => About(talk.Tokens, catalogue), StringComparer.Ordinal);
        var (allIn, allFound) = (0, 0);
        foreach (var theme in catalogue.Themes)
        {
            bool InTrack(CorpusTalk talk) => themesOfTrack[talk.Talk.Track!].Contains(theme.Id);
            var inside = talks.Where(InTrack).ToList();
            if (inside.Count < FewestTalks)
                continue;
            var events = inside.Select(talk => talk.Event!.Id).ToHashSet(StringComparer.Ordinal);
            var found = inside.Count(talk => about[talk.Talk.Id].Contains(theme.Id));
            var everywhere = talks.Count(talk => events.Contains(talk.Event!.Id) && about[talk.Talk.Id].Contains(theme.Id));
            (allIn, allFound) = (allIn + inside.Count, allFound + found);
            output.WriteLine(FormattableString.Invariant(
                $"{theme.Id}: recall {Figures.Share(found, inside.Count, Wilson.Of(found, inside.Count))}; precision {Figures.Share(found, everywhere, Wilson.Of(found, everywhere))}; {events.Count} events; tracks {string.Join(", ", themesOfTrack.Where(pair => pair.Value.Contains(theme.Id)).Select(pair => pair.Key).Order(StringComparer.Ordinal))}"));
            foreach (var talk in inside.Where(talk => !about[talk.Talk.Id].Contains(theme.Id)).Where((_, i) => i % Math.Max(1, (inside.Count - found) / 4) == 0).Take(4))
                output.WriteLine($"    missed: {talk.Talk.Title}");
        }
        output.WriteLine($"all: recall {Figures.Share(allFound, allIn, Wilson.Of(allFound, allIn))}");
    }

    private static TokenizedTalk Title(string track) => Tokenizer.Tokenize(new Talk { Id = "track-1", DocumentId = "track", Title = track, LineStart = 1, LineEnd = 1 });

    private static HashSet<string> About(TokenizedTalk talk, ThemeCatalogue catalogue) =>
        ThemeScorer.Score(talk, catalogue).Where(found => found.Level == ThemeLevel.About).Select(found => found.ThemeId).ToHashSet(StringComparer.Ordinal);
}
