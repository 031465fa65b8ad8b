using TalkTrends.Core.Numerics;

namespace TalkTrends.Core.Trends.Adjustment;

/// <summary>
/// logit P = α_conference + γ_year with α ~ N(0, τ²), and the years a random walk with steps N(0, σ²·years between) or a straight line:
/// the mode of the joint posterior by Newton's method, and Laplace's approximation around it.
/// </summary>
/// <remarks>
/// A. Gelman and T. C. Little 1997 (multilevel regression for poststratification); D. K. Park, A. Gelman and J. Bafumi 2004; H. Rue and L. Held
/// 2005, section 3.3.1 (the random walk of first order, whose level is left free and so serves as intercept). Counts that scatter φ times as much
/// as talks drawn at random weigh a φ-th (quasi-likelihood). The information matrix is diagonal in the conferences and they are eliminated
/// one by one: only the Schur complement, as large as the years are many, is factorised. All sums run in the order of the cells.
/// The score of the free level vanishes at the mode, so fitted and counted talks agree in sum, and shares put together from the mode itself
/// need no correction for the curvature of the logit.
/// </remarks>
internal sealed partial class MultilevelLogit
{
    private const int MostSteps = 60;
    private const int MostHalvings = 25;
    private const double LongestStep = 3;
    private const double Tolerance = 1e-7;

    /// <summary>Largest step left, in log-odds, that suffices to compare τ and σ: the likelihood is flat at its mode.</summary>
    public const double Rough = 1e-3;

    /// <summary>Fletcher's divisor is kept away from 0.</summary>
    private const double LeastSkew = 0.1;

    /// <summary>Standard deviation, in log-odds a year, of what is held possible of a line's slope: without it, talks of the last years alone have none.</summary>
    private const double LargestSlope = 1;

    private readonly PoststratificationFrame frame;
    private readonly double[] odds;
    private readonly double[] yearOdds;
    private readonly double[] weights;
    private readonly double[] scores;
    private readonly double[] yearScores;
    private readonly double[] diagonal;
    private readonly double[] schur;
    private readonly double[] times;
    private readonly double[] byConference;
    private readonly double[] byYear;
    private double[] line = [];

    /// <summary>Of the Schur complement; made from its factor when asked for.</summary>
    private double[]? covariance;

    public MultilevelLogit(PoststratificationFrame frame)
    {
        this.frame = frame;
        (odds, scores, diagonal, Conferences) = (Of(frame.ConferenceCount), Of(frame.ConferenceCount), Of(frame.ConferenceCount), Of(frame.ConferenceCount));
        (yearOdds, yearScores, Years, times) = (Of(frame.Years.Length), Of(frame.Years.Length), Of(frame.Years.Length), Of(frame.Years.Length));
        (byConference, byYear) = (Of(frame.ConferenceCount), Of(frame.Years.Length));
        weights = Of(frame.Totals.Length);
        schur = Of(frame.Years.Length * frame.Years.Length);
        var middle = (frame.Years[0] + frame.Years[^1]) / 2.0;
        for (var t = 0; t < times.Length; t++)
            times[t] = frame.Years[t] - middle;
        static double[] Of(int length) => new double[length];
    }

    /// <summary>α of each conference.</summary>
    public double[] Conferences { get; }

    /// <summary>γ of each year, the level included.</summary>
    public double[] Years { get; }

    private double LineSlope => (Years[^1] - Years[0]) / (times[^1] - times[0]);

    /// <summary>Starts from the overall share, the same everywhere.</summary>
    /// <param name="counted">By cell; neither nothing nor everything.</param>
    public void Reset(int[] counted)
    {
        Array.Clear(Conferences);
        var (sum, total) = (counted.Sum(count => (double)count), frame.Totals.Sum(count => (double)count));
        Array.Fill(Years, Math.Log(sum / (total - sum)));
    }

    /// <summary>
    /// Where the fit that was made last would move next, the conferences, then the years: after a <see cref="Rough"/> fit Newton's method is within
    /// a millionth of the mode there.
    /// </summary>
    public double[] Next()
    {
        var mode = new double[Conferences.Length + Years.Length];
        for (var c = 0; c < Conferences.Length; c++)
            mode[c] = Conferences[c] + byConference[c];
        for (var t = 0; t < Years.Length; t++)
            mode[Conferences.Length + t] = Years[t] + byYear[t];
        return mode;
    }

    /// <summary>Starts from another fit.</summary>
    /// <param name="mode">The conferences, then the years.</param>
    public void Start(double[] mode)
    {
        Array.Copy(mode, Conferences, Conferences.Length);
        Array.Copy(mode, Conferences.Length, Years, 0, Years.Length);
    }

    /// <summary>Finds the mode of the random walk from where the last fit ended.</summary>
    /// <returns>False where it was not reached.</returns>
    public bool FitWalk(int[] counted, double dispersion, double tau, double sigma, double tolerance = Tolerance)
    {
        line = [];
        return Run(counted, dispersion, tau, sigma, tolerance);
    }

    /// <summary>Finds the mode of the straight line, from the overall share.</summary>
    /// <returns>The slope in log-odds a year and its variance; null where the mode was not reached.</returns>
    public (double Slope, double Variance)? FitLine(int[] counted, double dispersion, double tau)
    {
        line = new double[4];
        Reset(counted);
        if (!Run(counted, dispersion, tau, 0, Tolerance))
            return null;
        return (LineSlope, line[3]);
    }

    /// <summary>Logarithm of the likelihood with everything but τ and σ integrated out by Laplace's method, but for a constant; of the walk fitted last.</summary>
    public double LogMarginal(int[] counted, double dispersion, double tau, double sigma)
    {
        var (likelihood, logDeterminant) = (0.0, Cholesky.LogDeterminant(schur, Years.Length));
        var (totals, yearOf, starts) = (frame.Totals, frame.YearOf, frame.Starts);
        for (var c = 0; c < odds.Length; c++)
        {
            logDeterminant += Math.Log(diagonal[c]);
            for (var i = starts[c]; i < starts[c + 1]; i++)
            {
                var t = yearOf[i];
                likelihood += counted[i] * (Conferences[c] + Years[t]) - totals[i] * Math.Log(1 + odds[c] * yearOdds[t]);
            }
        }
        var (squares, steps) = (0.0, 0.0);
        foreach (var alpha in Conferences)
            squares += alpha * alpha;
        for (var t = 1; t < Years.Length; t++)
            steps += (Years[t] - Years[t - 1]) * (Years[t] - Years[t - 1]) / (frame.Years[t] - frame.Years[t - 1]);
        return likelihood / dispersion - squares / (2 * tau * tau) - steps / (2 * sigma * sigma)
            - Conferences.Length * Math.Log(tau) - (Years.Length - 1) * Math.Log(sigma) - logDeterminant / 2;
    }

    /// <summary>
    /// φ about the fit that was made last: Pearson's χ² by its degrees of freedom, with the correction for sparse counts of D. J. Fletcher 2012,
    /// χ²/(df·(1 + s̄)) and s̄ the mean of (1 − 2p)·(r − n·p)/(n·p·(1 − p)).
    /// </summary>
    /// <returns>At least 1.</returns>
    public double Dispersion(int[] counted, double tau, double sigma)
    {
        var (chiSquared, skew) = (0.0, 0.0);
        for (var c = 0; c < odds.Length; c++)
            for (var i = frame.Starts[c]; i < frame.Starts[c + 1]; i++)
            {
                var x = odds[c] * yearOdds[frame.YearOf[i]];
                var p = x / (1 + x);
                var (residual, variance) = (counted[i] - frame.Totals[i] * p, frame.Totals[i] * p / (1 + x));
                chiSquared += residual * residual / variance;
                skew += (1 - 2 * p) * residual / variance;
            }
        return Math.Max(1, chiSquared / DegreesOfFreedom(tau, sigma) / Math.Max(LeastSkew, 1 + skew / counted.Length));
    }

    /// <summary>Cells less the parameters that the counts, and not the distributions of conferences and steps, decide: the trace of the hat matrix.</summary>
    private double DegreesOfFreedom(double tau, double sigma)
    {
        var (precision, length) = (1 / (tau * tau), Years.Length);
        double left = frame.Totals.Length - diagonal.Length - (line.Length > 0 ? 2 : length);
        var (yearOf, starts) = (frame.YearOf, frame.Starts);
        for (var c = 0; c < diagonal.Length; c++)
        {
            var sum = 0.0;
            for (var i = starts[c]; i < starts[c + 1]; i++)
                for (var j = starts[c]; j < starts[c + 1]; j++)
                    sum += weights[i] * weights[j] * Covariance(yearOf[i], yearOf[j]);
            left += precision * (1 / diagonal[c] + sum / (diagonal[c] * diagonal[c]));
        }
        for (var t = 1; t < length && line.Length == 0; t++)
            left += (Covariance(t, t) + Covariance(t - 1, t - 1) - 2 * Covariance(t, t - 1)) / (sigma * sigma * (frame.Years[t] - frame.Years[t - 1]));
        return Math.Max(1, left);
    }

    /// <summary>Covariance of the effects of two years.</summary>
    private double Covariance(int t, int u)
    {
        if (line.Length > 0)
            return line[0] + line[1] * (times[t] + times[u]) + line[3] * times[t] * times[u];
        if (covariance is null)
            Cholesky.InvertFactor(covariance = (double[])schur.Clone(), Years.Length);
        return covariance[t * Years.Length + u];
    }

    private bool Run(int[] counted, double dispersion, double tau, double sigma, double tolerance)
    {
        if (!Evaluate(counted, dispersion, tau, sigma))
            return false;
        for (var step = 0; step < MostSteps; step++)
        {
            var (largest, gain) = Direction();
            if (largest < tolerance)
                return true;
            var scale = Math.Min(1, LongestStep / largest);
            Move(scale);
            for (var halving = 0; ; halving++)
            {
                if (!Evaluate(counted, dispersion, tau, sigma))
                    return false;
                // The objective is concave: a slope along the step that has not turned round by as much as it was has raised it.
                if (Gain() >= -0.9 * gain || largest * scale < tolerance)
                    break;
                if (halving == MostHalvings)
                    return false;
                scale /= 2;
                Move(-scale);
            }
        }
        return false;
    }

    private void Move(double scale)
    {
        for (var c = 0; c < byConference.Length; c++)
            Conferences[c] += scale * byConference[c];
        for (var t = 0; t < byYear.Length; t++)
            Years[t] += scale * byYear[t];
    }

    /// <summary>Slope of the objective along the step.</summary>
    private double Gain()
    {
        var sum = 0.0;
        for (var c = 0; c < byConference.Length; c++)
            sum += byConference[c] * scores[c];
        for (var t = 0; t < byYear.Length; t++)
            sum += byYear[t] * yearScores[t];
        return sum;
    }

    /// <summary>Scores and information at the parameters as they are; false where the matrix is not positive definite.</summary>
    private bool Evaluate(int[] counted, double dispersion, double tau, double sigma)
    {
        var (totals, yearOf, starts, length) = (frame.Totals, frame.YearOf, frame.Starts, Years.Length);
        SetOdds();
        covariance = null;
        Array.Clear(yearScores);
        Array.Clear(schur);
        var precision = 1 / (tau * tau);
        for (var c = 0; c < odds.Length; c++)
        {
            var (score, information) = (-precision * Conferences[c], precision);
            var (from, to) = (starts[c], starts[c + 1]);
            for (var i = from; i < to; i++)
            {
                var t = yearOf[i];
                var x = odds[c] * yearOdds[t];
                var inverse = 1 / (1 + x);
                var fitted = totals[i] * x * inverse;
                var residual = (counted[i] - fitted) / dispersion;
                weights[i] = fitted * inverse / dispersion;
                score += residual;
                yearScores[t] += residual;
                information += weights[i];
                schur[t * length + t] += weights[i];
            }
            (scores[c], diagonal[c]) = (score, information);
            var inverseInformation = 1 / information;
            for (var i = from; i < to; i++)
            {
                var (scaled, row) = (weights[i] * inverseInformation, yearOf[i] * length);
                for (var j = from; j <= i; j++)
                    schur[row + yearOf[j]] -= scaled * weights[j];
            }
        }
        if (line.Length > 0)
        {
            // The score of the slope's prior, laid on the two ends of the line.
            var pull = LineSlope / (LargestSlope * LargestSlope) / (times[^1] - times[0]);
            (yearScores[0], yearScores[^1]) = (yearScores[0] + pull, yearScores[^1] - pull);
            return Project() is not null;
        }
        AddWalk(sigma);
        return Cholesky.Factor(schur, length);
    }

    private void SetOdds()
    {
        for (var c = 0; c < odds.Length; c++)
            odds[c] = Math.Exp(Conferences[c]);
        for (var t = 0; t < yearOdds.Length; t++)
            yearOdds[t] = Math.Exp(Years[t]);
    }

    private void AddWalk(double sigma)
    {
        var length = Years.Length;
        for (var t = 1; t < length; t++)
        {
            var precision = 1 / (sigma * sigma * (frame.Years[t] - frame.Years[t - 1]));
            var pull = precision * (Years[t] - Years[t - 1]);
            yearScores[t] -= pull;
            yearScores[t - 1] += pull;
            schur[t * length + t] += precision;
            schur[(t - 1) * length + t - 1] += precision;
            schur[t * length + t - 1] -= precision;
        }
    }

    /// <summary>The Schur complement of level and slope, inverted.</summary>
    private double? Project()
    {
        Array.Clear(line);
        var length = Years.Length;
        for (var i = 0; i < length; i++)
            for (var j = 0; j <= i; j++)
            {
                var value = i == j ? schur[i * length + j] : 2 * schur[i * length + j];
                line[0] += value;
                line[1] += value * (times[i] + times[j]) / 2;
                line[3] += value * times[i] * times[j];
            }
        line[2] = line[1];
        line[3] += 1 / (LargestSlope * LargestSlope);
        return Cholesky.Invert(line, 2);
    }

    /// <summary>Newton's step from the state evaluated last: its largest change, and the slope of the objective along it.</summary>
    private (double Largest, double Gain) Direction()
    {
        var (yearOf, starts) = (frame.YearOf, frame.Starts);
        Array.Copy(yearScores, byYear, byYear.Length);
        for (var c = 0; c < scores.Length; c++)
        {
            var scaled = scores[c] / diagonal[c];
            for (var i = starts[c]; i < starts[c + 1]; i++)
                byYear[yearOf[i]] -= weights[i] * scaled;
        }
        if (line.Length > 0)
            AlongLine();
        else
            Cholesky.Solve(schur, byYear.Length, byYear);
        var largest = 0.0;
        for (var c = 0; c < scores.Length; c++)
        {
            var sum = scores[c];
            for (var i = starts[c]; i < starts[c + 1]; i++)
                sum -= weights[i] * byYear[yearOf[i]];
            byConference[c] = sum / diagonal[c];
            largest = Math.Max(largest, Math.Abs(byConference[c]));
        }
        foreach (var step in byYear)
            largest = Math.Max(largest, Math.Abs(step));
        return (largest, Gain());
    }

    /// <summary>Turns the scores of years into steps along a line.</summary>
    private void AlongLine()
    {
        var (level, along) = (0.0, 0.0);
        for (var t = 0; t < byYear.Length; t++)
        {
            level += byYear[t];
            along += byYear[t] * times[t];
        }
        var (stepOfLevel, stepOfSlope) = (line[0] * level + line[1] * along, line[2] * level + line[3] * along);
        for (var t = 0; t < byYear.Length; t++)
            byYear[t] = stepOfLevel + stepOfSlope * times[t];
    }
}
