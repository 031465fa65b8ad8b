using MathNet.Numerics.Distributions;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Tests.Trends;

/// <summary>Corpora drawn at random: counts are beta-binomial, so that their variance is φ times the binomial one.</summary>
internal sealed class Simulation(int seed)
{
    private readonly Random random = new(seed);

    public List<EventCounts> Events { get; } = [];

    public List<ThemeEventCounts> Counts { get; } = [];

    public void AddEvent(string conference, int year, int talks, bool complete = true) =>
        Events.Add(new(EventIds.Of(conference, year), conference, year, Coverage.Programme, complete, null, talks));

    /// <summary>Draws a theme whose share at each event the function gives.</summary>
    public void AddTheme(string id, double dispersion, Func<EventCounts, double> share)
    {
        foreach (var e in Events)
        {
            var counted = Draw(share(e), e.TalksWithText, dispersion);
            Counts.Add(new(id, e.EventId, counted, counted, 0));
        }
    }

    public TrendResult Analyse(int? asOf = null) => TrendAnalysis.Analyse(Events, Counts, new() { AsOf = asOf });

    private int Draw(double share, int talks, double dispersion)
    {
        if (dispersion > 1)
        {
            // φ = 1 + (n − 1)·ρ with ρ = 1/(a + b + 1).
            var sum = (talks - 1) / (dispersion - 1) - 1;
            share = Math.Clamp(Beta.Sample(random, share * sum, (1 - share) * sum), 0, 1);
        }
        var counted = 0;
        for (var talk = 0; talk < talks; talk++)
            counted += random.NextDouble() < share ? 1 : 0;
        return counted;
    }
}
