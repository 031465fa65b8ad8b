using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Tables;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>The talks that the page lists and searches: all of them where there is room, else an even part.</summary>
internal sealed record PageTalks
{
    /// <summary>Room for talks in the page, in bytes.</summary>
    public const int MostBytes = 5_500_000;

    /// <summary>Longer titles are cut: the table has the whole.</summary>
    public const int LongestTitle = 300;

    private const int LongestSpeakers = 160;
    private const int MostEvidence = 6;

    /// <summary>The talks listed, in the order of their ids.</summary>
    public required IReadOnlyList<TalkRecord> Listed { get; init; }

    /// <summary>Talks that could be listed: everything but stands, meetings, exams and breaks.</summary>
    public required int All { get; init; }

    /// <summary>Chooses the talks.</summary>
    /// <param name="model">The report.</param>
    /// <param name="room">Room for them in bytes.</param>
    public static PageTalks Of(ReportModel model, int room = MostBytes)
    {
        var talks = model.Tables.Talks.Where(talk => talk.Kind.IsTalk()).ToList();
        // Those that stand behind a share come first; the rest shares what room is left.
        var behind = talks.Where(talk => talk.EntersShares && talk.Themes.Any(theme => theme.IsCounted)).ToList();
        var kept = Evenly(behind, ref room);
        kept.UnionWith(Evenly(talks.Except(behind), ref room));
        return new PageTalks { Listed = [.. talks.Where(talk => kept.Contains(talk.Id))], All = talks.Count };
    }

    /// <summary>The title as the page shows it.</summary>
    public static string Title(TalkRecord talk) => Short(talk.Title, LongestTitle);

    /// <summary>The speakers as the page shows them; empty where nobody is named.</summary>
    public static string Speakers(TalkRecord talk) => ReportModel.Speakers(talk) is { } speakers ? Short(speakers, LongestSpeakers) : "";

    /// <summary>The first places of each term of the evidence, title first.</summary>
    public static IEnumerable<EvidenceRecord> Evidence(ThemeRecord theme) =>
        theme.Evidence.DistinctBy(item => item.Term, StringComparer.OrdinalIgnoreCase).Take(MostEvidence);

    private static HashSet<string> Evenly(IEnumerable<TalkRecord> talks, ref int room)
    {
        var sized = talks.Select(talk => (talk.Id, Bytes: Bytes(talk))).ToList();
        var all = sized.Sum(pair => (long)pair.Bytes);
        var part = all <= room ? 1 : (double)room / all;
        HashSet<string> kept = new(StringComparer.Ordinal);
        for (var i = 0; i < sized.Count; i++)
        {
            if ((long)((i + 1) * part) == (long)(i * part) || sized[i].Bytes > room)
                continue;
            kept.Add(sized[i].Id);
            room -= sized[i].Bytes;
        }
        return kept;
    }

    private static int Bytes(TalkRecord talk) =>
        Encoding.UTF8.GetByteCount(Title(talk)) + Encoding.UTF8.GetByteCount(Speakers(talk)) / 2 + (talk.Url?.Length ?? 0) / 2 + 24
        + talk.Themes.Where(theme => theme.IsAbout).Sum(theme => 8 + 6 * Math.Min(MostEvidence, theme.Evidence.Count));
}
