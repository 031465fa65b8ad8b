using MathNet.Numerics.LinearAlgebra;
using TalkTrends.Core.Trends.Adjustment;

namespace TalkTrends.Core.Tests.Trends;

/// <summary>The block-wise solution held against one with whole matrices.</summary>
public class MultilevelLogitTests
{
    private const double Phi = 1.3, Tau = 0.9, Sigma = 0.25;

    private readonly PoststratificationFrame frame = new(Example.TwoConferences);
    private readonly int[] counted;
    private readonly MultilevelLogit logit;

    public MultilevelLogitTests()
    {
        counted = frame.Count(Example.TwoConferences);
        logit = new(frame);
        logit.Reset(counted);
        Assert.True(logit.FitWalk(counted, Phi, Tau, Sigma));
    }

    [Fact]
    public void The_mode_has_no_slope()
    {
        var (mode, step) = (Mode(), 1e-4);
        for (var i = 0; i < mode.Count; i++)
        {
            var (up, down) = (mode.Clone(), mode.Clone());
            (up[i], down[i]) = (up[i] + step, down[i] - step);
            Assert.Equal(0, (LogPosterior(up) - LogPosterior(down)) / (2 * step), 1e-4);
        }
    }

    [Fact]
    public void Fitted_and_counted_talks_agree_in_sum()
    {
        var fitted = 0.0;
        for (var c = 0; c < frame.ConferenceCount; c++)
            for (var i = frame.Starts[c]; i < frame.Starts[c + 1]; i++)
                fitted += frame.Totals[i] * Expit(logit.Conferences[c] + logit.Years[frame.YearOf[i]]);
        Assert.Equal(counted.Sum(), fitted, 1e-6);
    }

    [Fact]
    public void Shares_have_the_covariance_of_the_whole_information_matrix()
    {
        var (shares, covariance) = logit.Poststratify();
        var inverse = Information(Mode(), Sigma).Inverse();
        var gradients = Matrix<double>.Build.Dense(frame.Years.Length, inverse.RowCount);
        for (var t = 0; t < frame.Years.Length; t++)
            for (var c = 0; c < frame.ConferenceCount; c++)
            {
                var p = Expit(logit.Conferences[c] + logit.Years[t]);
                shares[t] -= frame.Mix[c] * p;
                gradients[t, c] = frame.Mix[c] * p * (1 - p);
                gradients[t, frame.ConferenceCount + t] += frame.Mix[c] * p * (1 - p);
            }
        Assert.All(shares, difference => Assert.Equal(0, difference, 1e-12));
        var dense = gradients * inverse * gradients.Transpose();
        for (var i = 0; i < covariance.Length; i++)
            Assert.Equal(dense[i / shares.Length, i % shares.Length], covariance[i], 1e-12);
    }

    [Fact]
    public void The_marginal_likelihood_differs_between_points_as_Laplaces_formula_says()
    {
        double Dense(double sigma)
        {
            Assert.True(logit.FitWalk(counted, Phi, Tau, sigma));
            return LogPosterior(Mode(), sigma) - (frame.Years.Length - 1) * Math.Log(sigma) - Math.Log(Information(Mode(), sigma).Determinant()) / 2;
        }
        double Fast(double sigma)
        {
            Assert.True(logit.FitWalk(counted, Phi, Tau, sigma));
            return logit.LogMarginal(counted, Phi, Tau, sigma);
        }
        Assert.Equal(Dense(0.1) - Dense(0.5), Fast(0.1) - Fast(0.5), 1e-6);
    }

    private Vector<double> Mode() => Vector<double>.Build.DenseOfEnumerable(logit.Conferences.Concat(logit.Years));

    private double LogPosterior(Vector<double> mode, double sigma = Sigma)
    {
        var (sum, years) = (0.0, mode.SubVector(frame.ConferenceCount, frame.Years.Length));
        for (var c = 0; c < frame.ConferenceCount; c++)
        {
            sum -= mode[c] * mode[c] / (2 * Tau * Tau);
            for (var i = frame.Starts[c]; i < frame.Starts[c + 1]; i++)
            {
                var p = Expit(mode[c] + years[frame.YearOf[i]]);
                sum += (counted[i] * Math.Log(p) + (frame.Totals[i] - counted[i]) * Math.Log(1 - p)) / Phi;
            }
        }
        for (var t = 1; t < years.Count; t++)
            sum -= Math.Pow(years[t] - years[t - 1], 2) / (2 * sigma * sigma * (frame.Years[t] - frame.Years[t - 1]));
        return sum;
    }

    private Matrix<double> Information(Vector<double> mode, double sigma)
    {
        var (conferences, length) = (frame.ConferenceCount, frame.Years.Length);
        var matrix = Matrix<double>.Build.Dense(conferences + length, conferences + length);
        for (var c = 0; c < conferences; c++)
        {
            matrix[c, c] += 1 / (Tau * Tau);
            for (var i = frame.Starts[c]; i < frame.Starts[c + 1]; i++)
            {
                var t = conferences + frame.YearOf[i];
                var p = Expit(mode[c] + mode[t]);
                var weight = frame.Totals[i] * p * (1 - p) / Phi;
                matrix[c, c] += weight;
                matrix[t, t] += weight;
                matrix[c, t] += weight;
                matrix[t, c] += weight;
            }
        }
        for (var t = 1; t < length; t++)
        {
            var (precision, a, b) = (1 / (sigma * sigma * (frame.Years[t] - frame.Years[t - 1])), conferences + t - 1, conferences + t);
            matrix[a, a] += precision;
            matrix[b, b] += precision;
            matrix[a, b] -= precision;
            matrix[b, a] -= precision;
        }
        return matrix;
    }

    private static double Expit(double logit) => 1 / (1 + Math.Exp(-logit));
}
