using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>What a term is worth as evidence, by strength, place, repetition, length of the text, and what else the talk is about.</summary>
/// <remarks>
/// The defaults were fitted, on a coarse grid, to what a reader said of 620 talks drawn at random from three collections before
/// seeing the program's answer (of five themes that came later, after); the talks' ids and labels are committed beside the tests, and
/// <c>TalkTrends.Benchmarks themes</c> fits them again and prints how well they do on talks that did not teach them. A last fit chose .73 for a
/// strong term below, .8 in a title and 1 for its crowd; in use are values of an earlier one, which agree with readers as well and at
/// which a lone word in passing stays a mention.
///
/// The k-th occurrence of a term in a place is worth w / (1 + <see cref="Fade"/> · (k − 1)), w being what the first is worth there.
/// In the opening and in the body w shrinks with the number of words, w · √(full / max(full, words)): a lone word matters less in
/// a long text. There it is also divided by 1 + <see cref="TitleRival"/> · (other themes that the title names by a strong term, at
/// most <see cref="MostTitleRivals"/>) + <see cref="OpeningRival"/> · (other themes that only the opening names so): in a talk whose
/// title names another theme, one word of the opening is a mention three times out of four. In the title w is divided by
/// 1 + <see cref="TitleCrowd"/> · (other themes of the title beyond the first): of three and more that a title lists, those that the
/// text does not take up again are what the talk passes by.
///
/// Where the background knows the theme, w is multiplied by <see cref="InContext"/>, up to <see cref="MostWorth"/>: what the talk's other words say.
/// Its five values were chosen on 1,200 memberships and 800 talks that were read without scores. Nothing but arithmetic and square roots here, which
/// give the same bits on every machine.
/// </remarks>
public sealed record ThemeWeights
{
    /// <summary>Other themes in the title beyond which it makes no difference how many there are.</summary>
    public const int MostTitleRivals = 2;

    /// <summary>What one occurrence is worth at most: nothing is certain.</summary>
    public const double MostWorth = 0.95;

    private const double LeastLogit = -6;
    private const double MostLogit = 2;

    /// <summary>Worth of a strong term in the title; in (0, 1).</summary>
    public double StrongTitle { get; init; } = 0.75;

    /// <summary>Worth of a strong term in a short opening; in (0, 1).</summary>
    public double StrongOpening { get; init; } = 0.7;

    /// <summary>Worth of a strong term in a short body; in (0, 1).</summary>
    public double StrongBody { get; init; } = 0.2;

    /// <summary>Worth of a weak term in the title; in (0, 1).</summary>
    public double WeakTitle { get; init; } = 0.15;

    /// <summary>Worth of a weak term in a short opening; in (0, 1).</summary>
    public double WeakOpening { get; init; } = 0.08;

    /// <summary>Worth of a weak term in a short body; in (0, 1).</summary>
    public double WeakBody { get; init; } = 0.005;

    /// <summary>How fast repetition loses its worth; at least 0, where each occurrence counts in full.</summary>
    public double Fade { get; init; } = 0.25;

    /// <summary>
    /// What each further theme in a title of three and more takes from the title's words, where a text of
    /// <see cref="FullOpeningWords"/> words could say which of them is meant; at least 0.
    /// </summary>
    public double TitleCrowd { get; init; } = 0.6;

    /// <summary>What each theme in the title takes from the words of other themes below it; at least 0.</summary>
    public double TitleRival { get; init; } = 0.5;

    /// <summary>What each further theme in the opening takes from the words of the others; at least 0.</summary>
    public double OpeningRival { get; init; } = 0.2;

    /// <summary>Words of an opening up to which a term there is worth its full weight.</summary>
    public int FullOpeningWords { get; init; } = 30;

    /// <summary>Words of a body up to which a term there is worth its full weight.</summary>
    public int FullBodyWords { get; init; } = 60;

    /// <summary>Different weak terms that keep each other company where there is no strong one; at least 2.</summary>
    public int WeakCompany { get; init; } = 2;

    /// <summary>The logit of a context (<see cref="ThemeContext"/>) in which terms are worth what they are worth alone.</summary>
    public double PlainContext { get; init; } = -2.8;

    /// <summary>What a step of 1 above <see cref="PlainContext"/> adds to a term's worth, as a part of it; at least 0.</summary>
    public double ContextRise { get; init; } = 1;

    /// <summary>As <see cref="ContextRise"/>, for what counts: by title and opening alone, and alike whether more follows or nothing; at least 0.</summary>
    public double OpeningContextRise { get; init; } = 0.2;

    /// <summary>How a step of 1 below <see cref="PlainContext"/> divides the worth of a term of the text, not of the title: by 1 and this; at least 0.</summary>
    public double ContextFall { get; init; } = 0.6;

    /// <summary>
    /// As <see cref="PlainContext"/>, above which worth rises, where no word of the title belongs to the theme: one or two words of the text in likely
    /// company were a mention as often as not. Not under <see cref="PlainContext"/>.
    /// </summary>
    public double PlainContextUntitled { get; init; } = -1.5;

    /// <summary>What terms are worth in a context, beside what they are worth alone: 1 where nothing is known of it.</summary>
    /// <param name="logit">The logit of the context; what lies outside [−6, 2] counts as the nearer end.</param>
    /// <param name="last">How far the talk was read.</param>
    /// <param name="isTitled">A term of the theme, strong or weak, stands in the title.</param>
    public double InContext(double? logit, Place last, bool isTitled)
    {
        if (logit is not { } known)
            return 1;
        var at = Math.Clamp(known, LeastLogit, MostLogit);
        var (above, below) = (at - (isTitled ? PlainContext : PlainContextUntitled), PlainContext - at);
        return above > 0 ? 1 + ((last == Place.Body ? ContextRise : OpeningContextRise) * above)
            : below > 0 ? 1 / (1 + (ContextFall * below)) : 1;
    }

    /// <summary>Score from which a talk is about a theme; in (0, 1).</summary>
    public double About { get; init; } = 0.5;

    /// <summary>Score under which a talk does not even mention a theme; in [0, <see cref="About"/>].</summary>
    public double Floor { get; init; } = 0.05;

    /// <summary>These weights, once they make sense.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    public ThemeWeights Checked()
    {
        foreach (var worth in (ReadOnlySpan<double>)[StrongTitle, StrongOpening, StrongBody, WeakTitle, WeakOpening, WeakBody, About])
            if (worth is not (> 0 and < 1))
                throw new ArgumentOutOfRangeException(nameof(worth), worth, "A worth lies between 0 and 1.");
        if (Fade is not (>= 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(Fade), Fade, "Repetition may lose worth, not gain it.");
        foreach (var step in (ReadOnlySpan<double>)[ContextRise, OpeningContextRise, ContextFall])
            if (step is not (>= 0 and < double.PositiveInfinity))
                throw new ArgumentOutOfRangeException(nameof(step), step, "Likely company may add worth and unlikely company take it, not the other way round.");
        if (!(PlainContextUntitled >= PlainContext))
            throw new ArgumentOutOfRangeException(nameof(PlainContextUntitled), PlainContextUntitled, "Without the title terms need better company, not worse.");
        foreach (var rival in (ReadOnlySpan<double>)[TitleCrowd, TitleRival, OpeningRival])
            if (rival is not (>= 0 and < double.PositiveInfinity))
                throw new ArgumentOutOfRangeException(nameof(rival), rival, "Other themes may take worth, not give it.");
        if (!(Floor >= 0 && Floor <= About))
            throw new ArgumentOutOfRangeException(nameof(Floor), Floor, "The floor lies in [0, About].");
        ArgumentOutOfRangeException.ThrowIfLessThan(FullOpeningWords, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(FullBodyWords, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(WeakCompany, 2);
        return this;
    }
}
