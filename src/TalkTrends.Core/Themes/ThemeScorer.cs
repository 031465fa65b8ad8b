using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>Says which themes a talk carries: noisy-or over the terms found, 1 − Π(1 − p), each worth more or less in the company it keeps.</summary>
public static class ThemeScorer
{
    private static readonly ThemeWeights DefaultWeights = new();

    /// <summary>The themes of <paramref name="talk"/>, in the order of the catalogue; empty where it carries none.</summary>
    /// <param name="talk">The talk; one without text is judged by its title.</param>
    /// <param name="catalogue">The themes.</param>
    /// <param name="weights">What terms are worth; null: the default weights.</param>
    public static IReadOnlyList<ThemeMembership> Score(TokenizedTalk talk, ThemeCatalogue catalogue, ThemeWeights? weights = null)
    {
        weights ??= DefaultWeights;
        var hits = catalogue.Matcher.Find(talk);
        if (hits.Count == 0)
            return [];
        // A stable order by theme keeps reading order inside each.
        var ordered = hits.OrderBy(hit => hit.Theme).ToArray();
        var rivals = new ThemeRivals(talk, catalogue, hits);
        var context = catalogue.Contexts.All.Count == 0 ? null : new TalkContext(talk, catalogue, catalogue.Contexts.Space);
        List<ThemeMembership> memberships = [];
        for (var from = 0; from < ordered.Length;)
        {
            var to = from;
            while (to < ordered.Length && ordered[to].Theme == ordered[from].Theme)
                to++;
            var theme = catalogue.Themes[ordered[from].Theme];
            var found = ordered.AsSpan(from, to - from);
            var worth = new Worth(weights, talk.TextWords, rivals, ordered[from].Theme, InContext(found, Place.Opening), InContext(found, Place.Body));
            if (Judge(talk, theme, found, worth, weights) is { } membership)
                memberships.Add(membership);
            from = to;
        }
        return memberships;

        double InContext(ReadOnlySpan<ThemeHit> found, Place last)
        {
            var theme = catalogue.Themes[found[0].Theme];
            if (context is null || catalogue.Contexts.Find(theme) is not { } known)
                return 1;
            var worth = weights.InContext(context.LogitOf(known, found, last), last, isTitled: talk.Tokens[found[0].Token].Place == Place.Title);
            // Of what weak terms alone said in likely company, two in five were wrong.
            return worth > 1 && !HasStrong(theme, found, last) ? 1 : worth;
        }

        bool HasStrong(Theme theme, ReadOnlySpan<ThemeHit> found, Place last)
        {
            var (takenUp, strong) = (talk.TextWords < weights.FullOpeningWords, false);
            foreach (var hit in found)
                takenUp |= talk.Tokens[hit.Token].Place is var place && place >= Place.Opening && place <= last;
            foreach (var hit in found)
                strong |= talk.Tokens[hit.Token].Place is var place && place <= last && theme.IsStrong(hit.Term, place, takenUp);
            return strong;
        }
    }

    private static ThemeMembership? Judge(
        TokenizedTalk talk, Theme theme, ReadOnlySpan<ThemeHit> hits, Worth worth, ThemeWeights weights)
    {
        // Occurrences of each term in each place.
        var counts = new int[3 * theme.TermCount];
        foreach (var hit in hits)
            counts[(3 * hit.Term) + (int)talk.Tokens[hit.Token].Place]++;
        // What title and opening say stands, whatever company the rest of the text keeps.
        var opening = NoisyOr(counts, theme, worth, weights, Place.Opening);
        var whole = NoisyOr(counts, theme, worth, weights, Place.Body);
        var (score, last) = opening > whole ? (opening, Place.Opening) : (whole, Place.Body);
        if (score < weights.Floor)
            return null;
        var (counted, about) = (opening >= weights.About, score >= weights.About);
        var named = worth.IsShort || TakesUp(counts, theme, Place.Body);
        var withWeak = WeakCounts(counts, theme, weights, Place.Body, named);
        List<ThemeEvidence> evidence = [];
        HashSet<ThemeEvidence> seen = [];
        foreach (var hit in hits)
        {
            var token = talk.Tokens[hit.Token];
            if (!withWeak && !theme.IsStrong(hit.Term, token.Place, named))
                continue;
            var row = new ThemeEvidence(theme.Term(hit.Term).Spellings[hit.Spelling].Text, token.Place, token.Line);
            if (seen.Add(row))
                evidence.Add(row);
        }
        return new ThemeMembership(talk.TalkId, theme.Id, about ? ThemeLevel.About : ThemeLevel.Mentions, counted, score, worth.Context(last), evidence);
    }

    /// <summary>The score over all places up to <paramref name="last"/>; 0 where nothing counts.</summary>
    private static double NoisyOr(int[] counts, Theme theme, Worth worth, ThemeWeights weights, Place last)
    {
        var named = worth.IsShort || TakesUp(counts, theme, last);
        var withWeak = WeakCounts(counts, theme, weights, last, named);
        var miss = 1.0;
        for (var term = 0; term < theme.TermCount; term++)
            for (var place = Place.Title; place <= last; place++)
            {
                var strong = theme.IsStrong(term, place, named);
                if (!strong && !withWeak)
                    continue;
                var first = worth.Of(strong, place, last);
                for (var k = 0; k < counts[(3 * term) + (int)place]; k++)
                    miss *= 1 - (first / (1 + (weights.Fade * k)));
            }
        return 1 - miss;
    }

    /// <summary>True where the text, as far as <paramref name="last"/>, holds any term of the theme.</summary>
    private static bool TakesUp(int[] counts, Theme theme, Place last)
    {
        for (var term = 0; term < theme.TermCount; term++)
            for (var place = Place.Opening; place <= last; place++)
                if (counts[(3 * term) + (int)place] > 0)
                    return true;
        return false;
    }

    /// <summary>True where a strong term, or enough different weak ones, keep the weak terms company.</summary>
    private static bool WeakCounts(int[] counts, Theme theme, ThemeWeights weights, Place last, bool named)
    {
        var different = 0;
        for (var term = 0; term < theme.TermCount; term++)
        {
            var found = false;
            for (var place = Place.Title; place <= last; place++)
            {
                if (counts[(3 * term) + (int)place] == 0)
                    continue;
                if (theme.IsStrong(term, place, named))
                    return true;
                found = true;
            }
            if (found)
                different++;
        }
        return different >= weights.WeakCompany;
    }

    /// <summary>What one occurrence is worth in a talk of a given length, with the rivals and in the context that a theme has there.</summary>
    private readonly struct Worth(ThemeWeights weights, int textWords, ThemeRivals rivals, int theme, double inOpening, double inAll)
    {
        private readonly double _title = 1 / (1 + (textWords < weights.FullOpeningWords ? 0 : weights.TitleCrowd * Math.Max(0, Math.Min(rivals.InTitle(theme), ThemeWeights.MostTitleRivals) - 1)));

        /// <summary>True where the text is too short to take up what the title names.</summary>
        public bool IsShort { get; } = textWords < weights.FullOpeningWords;

        private readonly double _opening = Shrunk(Math.Min(textWords, Tokenizer.OpeningWords), weights.FullOpeningWords) * Divided(weights, rivals, theme);
        private readonly double _body = Shrunk(textWords - Tokenizer.OpeningWords, weights.FullBodyWords) * Divided(weights, rivals, theme);

        /// <summary>What the other words of the talk make of a term's worth, as far as <paramref name="last"/>.</summary>
        public double Context(Place last) => last == Place.Body ? inAll : inOpening;

        /// <summary>One occurrence in <paramref name="place"/>, read as far as <paramref name="last"/>. No company talks away what the title names.</summary>
        public double Of(bool strong, Place place, Place last) => Math.Min(ThemeWeights.MostWorth, place switch
        {
            Place.Title => (strong ? weights.StrongTitle : weights.WeakTitle) * _title * Math.Max(1, Context(last)),
            Place.Opening => (strong ? weights.StrongOpening : weights.WeakOpening) * _opening * Context(last),
            _ => (strong ? weights.StrongBody : weights.WeakBody) * _body * Context(last),
        });

        private static double Shrunk(int words, int full) => Math.Sqrt((double)full / Math.Max(full, words));

        private static double Divided(ThemeWeights weights, ThemeRivals rivals, int theme) =>
            1 / (1 + (weights.TitleRival * Math.Min(rivals.InTitle(theme), ThemeWeights.MostTitleRivals)) + (weights.OpeningRival * rivals.InOpening(theme)));
    }
}
