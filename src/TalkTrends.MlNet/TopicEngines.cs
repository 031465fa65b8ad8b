using TalkTrends.Core.Text;
using TalkTrends.Core.Topics;

namespace TalkTrends.MlNet;

/// <summary>The topic engines by the names that users give them.</summary>
public static class TopicEngines
{
    /// <summary>The engine that is used where none is named.</summary>
    public const string Default = "svd";

    /// <summary>All names, the default first.</summary>
    public static IReadOnlyList<string> Names { get; } = [Default, "nmf"];

    /// <summary>Makes an engine.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="background">What a large collection teaches about terms; null: nothing.</param>
    /// <exception cref="ArgumentException">There is no engine of that name; the message says which there are.</exception>
    public static ITopicEngine Create(string name, TermBackground? background = null) => name switch
    {
        Default => new SvdTopicEngine(background),
        "nmf" => new NmfTopicEngine(background),
        _ => throw new ArgumentException(ProblemOf(name), nameof(name)),
    };

    /// <summary>What is wrong with a name; null: nothing.</summary>
    public static string? ProblemOf(string name) =>
        Names.Contains(name) ? null : $"there is no engine '{name}'; wanted {string.Join(" or ", Names)}";
}
