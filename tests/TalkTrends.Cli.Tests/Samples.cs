using System.Globalization;
using System.Text;

namespace TalkTrends.Cli.Tests;

/// <summary>Made-up inputs.</summary>
internal static class Samples
{
    private static readonly string[] s_words =
    [
        "kubernetes", "containers", "cluster", "observability", "metrics", "tracing", "incident", "review", "postmortem", "database", "replication", "index",
        "pipeline", "deploy", "rollback", "security", "secrets", "threat", "latency", "queue", "stream", "platform", "team", "culture", "review", "testing",
    ];

    /// <summary>A small CSV of a conference: <paramref name="talks"/> talks of fifty words, drawn from a fixed seed.</summary>
    public static string Csv(int talks, int seed = 20260101)
    {
        var random = new Random(seed);
        var csv = new StringBuilder("title,abstract,speakers,conference,year\n");
        for (var talk = 0; talk < talks; talk++)
            csv.Append(CultureInfo.InvariantCulture, $"Talk {talk} on {Words(random, 3)},We look at {Words(random, 50)}.,Ada Example{talk % 97},ExampleConf,{2010 + (talk % 10)}\n");
        return csv.ToString();
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => s_words[random.Next(s_words.Length)]));
}
