using TalkTrends.Core.Text;
using TalkTrends.Core.Topics;
#if MLNET
using TalkTrends.MlNet;
#endif

namespace TalkTrends.Io.Models;

/// <summary>The topic engines that a user can name: the program's own, and those of ML.NET where the build has them.</summary>
public static class Engines
{
    /// <summary>Names of the engines of ML.NET.</summary>
    private static readonly IReadOnlyList<string> s_mlNet = ["mlnet-kmeans", "mlnet-lda"];

    /// <summary>The engine that is used where none is named.</summary>
    public const string Default = TopicEngines.Default;

    /// <summary>All names, the default first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. TopicEngines.Names, .. s_mlNet];

    /// <summary>Makes an engine.</summary>
    /// <param name="name">One of <see cref="Names"/>, of which <see cref="ProblemOf"/> says nothing.</param>
    /// <param name="background">What a large collection teaches about terms; null: nothing.</param>
    /// <exception cref="ArgumentException">There is no such engine in this build.</exception>
    public static ITopicEngine Create(string name, TermBackground? background = null)
    {
        if (ProblemOf(name) is { } problem)
            throw new ArgumentException(problem, nameof(name));
#if MLNET
        if (s_mlNet.Contains(name))
            return MlNetEngines.Create(name, background);
#endif
        return TopicEngines.Create(name, background);
    }

    /// <summary>What is wrong with a name; null: nothing.</summary>
    public static string? ProblemOf(string name)
    {
#if !MLNET
        if (s_mlNet.Contains(name))
            return $"engine '{name}' is not in this build; wanted one made by ./run.sh --with-mlnet, which needs the package Microsoft.ML from nuget.org";
#endif
        return Names.Contains(name) ? null : $"there is no engine '{name}'; wanted {string.Join(", ", Names.SkipLast(1))} or {Names[^1]}";
    }
}
