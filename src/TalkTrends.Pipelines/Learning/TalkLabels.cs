using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;

namespace TalkTrends.Pipelines.Learning;

/// <summary>Labels that the records of talks carry, to compare topics with.</summary>
public static class TalkLabels
{
    private static readonly (string Name, Func<CorpusTalk, string?> Of)[] s_fields =
    [
        ("track", talk => talk.Talk.Track),
        ("tags", talk => talk.Talk.Tags.Count > 0 ? talk.Talk.Tags[0] : null),
        ("conference", talk => talk.Event?.Conference),
        ("event", talk => talk.Event?.Name),
        ("room", talk => talk.Talk.Room),
        ("kind", talk => talk.Talk.Kind.Word()),
    ];

    /// <summary>Fields of a talk that may serve as labels; of its tags the first.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. s_fields.Select(field => field.Name)];

    /// <summary>The label in a field; a column of another name is read as the track.</summary>
    public static Func<CorpusTalk, string?> Of(string column) => Array.Find(s_fields, field => field.Name == column).Of ?? s_fields[0].Of;

    /// <summary>The first of track and tags that at least half of the talks which teach have; null where neither does.</summary>
    public static string? Found(TalkCorpus corpus)
    {
        var teaching = corpus.Talks.Where(talk => talk.Teaches).ToList();
        return Fields.Take(2).FirstOrDefault(field => teaching.Count(talk => Of(field)(talk) is not null) * 2 >= Math.Max(1, teaching.Count));
    }
}
