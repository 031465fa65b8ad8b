using System.Text.Json;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Wording;

namespace TalkTrends.Core.Tests.Trends;

/// <summary>The formulas of shares answer the file that the page's script answers too (tests/browser/shares.mjs): what a filter shows agrees with the tables.</summary>
/// <remarks>The values were worked out apart from both, Fisher's p with whole numbers.</remarks>
public sealed class ShareVectorsTests
{
    private const double Tolerance = 1e-9;
    private static readonly JsonElement s_vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "shares.json"))).RootElement;

    [Fact]
    public void Wilsons_interval() => All("wilson", vector =>
        Same(vector, "bounds", Wilson.Of(Int(vector, "counted"), Int(vector, "total"), vector.GetProperty("dispersion").GetDouble())!.Value));

    [Fact]
    public void Newcombes_interval_of_a_difference() => All("difference", vector =>
    {
        var ((r, n), (s, m)) = (Pair(vector, "left"), Pair(vector, "right"));
        Assert.Equal(vector.GetProperty("value").GetDouble(), ((double)r / n) - ((double)s / m), Tolerance);
        Same(vector, "bounds", Newcombe.Difference(r, n, s, m)!.Value);
    });

    [Fact]
    public void Fishers_exact_test() => All("fisher", vector =>
    {
        var ((r, n), (s, m)) = (Pair(vector, "left"), Pair(vector, "right"));
        Assert.Equal(vector.GetProperty("p").GetDouble(), FisherExact.P(r, n, s, m)!.Value, Tolerance);
    });

    [Fact]
    public void The_change_of_a_year() => All("change", vector =>
    {
        var ((r, n), (s, m)) = (Pair(vector, "now"), Pair(vector, "before"));
        Assert.Equal(vector.GetProperty("p").GetDouble(), YearChanges.P(r, n, s, m, vector.GetProperty("dispersion").GetDouble()), Tolerance);
    });

    [Fact]
    public void Benjamini_and_Hochbergs_q() => All("adjusted", vector =>
    {
        var found = BenjaminiHochberg.Adjust([.. vector.GetProperty("p").EnumerateArray().Select(p => p.GetDouble())]);
        Assert.All(vector.GetProperty("q").EnumerateArray().Zip(found), pair => Assert.Equal(pair.First.GetDouble(), pair.Second, Tolerance));
    });

    [Fact]
    public void A_year_is_complete_where_complete_events_hold_more_than_half_of_it() => All("complete", vector =>
    {
        var events = vector.GetProperty("events").EnumerateArray().Select((e, i) => new EventCounts($"e{i}", $"c{i}", 2020, Coverage.Programme, e[1].GetBoolean(), e[1].GetBoolean() ? null : "said so", e[0].GetInt32())).ToList();
        var year = Assert.Single(TrendAnalysis.Analyse(events, [], new TrendOptions { Themes = ["t"] }).Years);
        Assert.Equal(vector.GetProperty("complete").GetBoolean(), year.Complete);
    });

    [Fact]
    public void A_share_in_words() => All("said", vector =>
    {
        var (r, n) = (Int(vector, "counted"), Int(vector, "total"));
        Assert.Equal(vector.GetProperty("text").GetString(), Figures.Share(r, n, Wilson.Of(r, n)));
    });

    [Fact]
    public void Years_in_words() => All("years", vector =>
        Assert.Equal(vector.GetProperty("text").GetString(), Figures.Years([.. vector.GetProperty("years").EnumerateArray().Select(year => year.GetInt32())])));

    private static void All(string kind, Action<JsonElement> check)
    {
        Assert.True(s_vectors.GetProperty(kind).GetArrayLength() >= 3);
        foreach (var vector in s_vectors.GetProperty(kind).EnumerateArray())
            check(vector);
    }

    private static int Int(JsonElement vector, string name) => vector.GetProperty(name).GetInt32();

    private static (int Counted, int Total) Pair(JsonElement vector, string name) => (vector.GetProperty(name)[0].GetInt32(), vector.GetProperty(name)[1].GetInt32());

    private static void Same(JsonElement vector, string name, Interval found)
    {
        Assert.Equal(vector.GetProperty(name)[0].GetDouble(), found.Low, Tolerance);
        Assert.Equal(vector.GetProperty(name)[1].GetDouble(), found.High, Tolerance);
    }
}
