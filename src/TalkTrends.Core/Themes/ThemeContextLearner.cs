using TalkTrends.Core.Corpus;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>Learns the contexts of a catalogue's themes from a large corpus: what else is said in talks that name a theme clearly.</summary>
/// <remarks>
/// The talks that the terms alone call about a theme teach it, those of a score under <see cref="Unlike"/> teach what it is not, and the doubtful
/// ones between teach nothing. A ridge logistic regression on the talks' positions (<see cref="TalkContext"/>), by Newton's method. Same corpus, same
/// contexts; the number of workers does not matter.
/// </remarks>
public static class ThemeContextLearner
{
    /// <summary>Fewest talks about a theme, and fewest that are not; from fewer none is learned.</summary>
    public const int LeastTalks = 20;

    private const double Unlike = 0.2;
    private const double Ridge = 1.0 / 30;
    private const int MostSteps = 60;
    private const double Settled = 1e-6;

    /// <summary>A row whose chance is as good as certain moves the curvature too little to be worth its time; the slope takes every row.</summary>
    private const double LeastCurvature = 1e-6;

    /// <summary>The contexts of <paramref name="catalogue"/>'s themes in the space of <paramref name="background"/>.</summary>
    public static ThemeContexts Learn(TalkCorpus corpus, ThemeCatalogue catalogue, TermBackground background, int workers = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var (alone, space) = (catalogue.With(ThemeContexts.None), new WordSpace(background));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers };
        TokenizedTalk[] talks = [.. corpus.Talks.Where(talk => talk.Teaches).Select(talk => talk.Tokens)];
        var lessons = new Lesson[talks.Length];
        Parallel.For(0, talks.Length, parallel, i => lessons[i] = Lesson.Of(talks[i], alone, space));
        var contexts = new ThemeContext?[catalogue.Themes.Count];
        Parallel.For(0, contexts.Length, parallel, theme => contexts[theme] = LearnOne(lessons, theme, catalogue.Themes[theme], space));
        return new ThemeContexts(background, [.. contexts.OfType<ThemeContext>().OrderBy(context => context.ThemeId, StringComparer.Ordinal)]);
    }

    private static ThemeContext? LearnOne(Lesson[] lessons, int number, Theme theme, WordSpace space)
    {
        List<float[]> rows = [];
        List<bool> about = [];
        foreach (var lesson in lessons)
            if (lesson.Of(number, theme.Id, space) is var (at, isAbout))
            {
                rows.Add(at);
                about.Add(isAbout);
            }
        var talks = about.Count(isAbout => isAbout);
        if (talks < LeastTalks || about.Count - talks < LeastTalks)
            return null;
        var (bias, weights) = Fit(rows, about, space.Dimensions);
        return new ThemeContext(theme.Id, theme.Name, talks, bias, weights);
    }

    /// <summary>The ridge logistic regression; the bias, last among the coefficients, is not shrunk.</summary>
    private static (double Bias, float[] Weights) Fit(List<float[]> rows, List<bool> about, int dimensions)
    {
        var size = dimensions + 1;
        var coefficients = new double[size];
        coefficients[dimensions] = Math.Log((double)about.Count(isAbout => isAbout) / about.Count);
        var (slope, curvature, row) = (new double[size], new double[size * size], new double[size]);
        row[dimensions] = 1;
        var (from, move, highest) = (coefficients, new double[size], double.NegativeInfinity);
        for (var step = 0; step < MostSteps; step++)
        {
            var likelihood = Likelihood();
            if (likelihood < highest - Settled)
            {
                // Newton's step went too far: half of it.
                Halve();
                continue;
            }
            if (likelihood - highest < Settled || Cholesky.Invert(curvature, size) is null)
                break;
            (from, highest, coefficients) = (coefficients, likelihood, [.. coefficients]);
            for (var d = 0; d < size; d++)
            {
                move[d] = 0;
                for (var e = 0; e < size; e++)
                    move[d] += curvature[(d * size) + e] * slope[e];
                coefficients[d] += move[d];
            }
        }
        return (from[dimensions], [.. from.Take(dimensions).Select(weight => (float)weight)]);

        void Halve()
        {
            for (var d = 0; d < size; d++)
                coefficients[d] = from[d] + (move[d] /= 2);
        }

        // The penalised log-likelihood at the coefficients, with its slope and its curvature.
        double Likelihood()
        {
            Array.Clear(slope);
            Array.Clear(curvature);
            var sum = 0.0;
            for (var i = 0; i < rows.Count; i++)
            {
                for (var d = 0; d < dimensions; d++)
                    row[d] = rows[i][d];
                var logit = 0.0;
                for (var d = 0; d < size; d++)
                    logit += coefficients[d] * row[d];
                var towards = about[i] ? logit : -logit;
                sum -= towards > 0 ? Math.Log(1 + Math.Exp(-towards)) : Math.Log(1 + Math.Exp(towards)) - towards;
                var chance = 1 / (1 + Math.Exp(-logit));
                Vectors.AddScaled(slope.AsSpan(), row, (about[i] ? 1 : 0) - chance);
                var spread = chance * (1 - chance);
                if (spread >= LeastCurvature)
                    for (var d = 0; d < size; d++)
                        Vectors.AddScaled(curvature.AsSpan(d * size, d + 1), row.AsSpan(0, d + 1), spread * row[d]);
            }
            for (var d = 0; d < dimensions; d++)
            {
                sum -= Ridge / 2 * coefficients[d] * coefficients[d];
                slope[d] -= Ridge * coefficients[d];
                curvature[(d * size) + d] += Ridge;
            }
            return sum;
        }
    }

    /// <summary>One talk: what its terms say, and where its words stand.</summary>
    private sealed record Lesson(TalkContext Context, ILookup<int, ThemeHit> Hits, Dictionary<string, double> Scores)
    {
        public static Lesson Of(TokenizedTalk talk, ThemeCatalogue catalogue, WordSpace space) => new(
            new TalkContext(talk, catalogue, space), catalogue.Matcher.Find(talk).ToLookup(hit => hit.Theme),
            ThemeScorer.Score(talk, catalogue).ToDictionary(found => found.ThemeId, found => found.Score, StringComparer.Ordinal));

        /// <summary>Where the talk stands for a theme, and whether it is about it; null where it teaches nothing of it.</summary>
        public (float[] At, bool IsAbout)? Of(int theme, string id, WordSpace space)
        {
            var score = Scores.GetValueOrDefault(id);
            var isAbout = score >= new ThemeWeights().About;
            if (!isAbout && score >= Unlike)
                return null;
            var at = new float[space.Dimensions];
            return Context.Position([.. Hits[theme]], Place.Body, at) ? (at, isAbout) : null;
        }
    }
}
