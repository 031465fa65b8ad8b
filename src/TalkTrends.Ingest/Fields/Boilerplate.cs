using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Fields;

/// <summary>Takes out of the talks of one document what is no text of theirs: lines that repeat through an event, lines that only name people and slides, biographies.</summary>
internal static partial class Boilerplate
{
    private const int FewestRepeats = 5;
    private const int LongestRepeated = 400;

    /// <summary>The sessions without it; a session of nothing else keeps no text.</summary>
    /// <remarks>
    /// A line repeats through an event when at least five of its talks, and one in fifty, carry it under different titles: a document of many conferences
    /// has the closing lines of each.
    /// </remarks>
    public static IReadOnlyList<SessionDraft> Without(IReadOnlyList<SessionDraft> sessions)
    {
        var repeated = sessions.GroupBy(session => session.Event ?? default).ToDictionary(own => own.Key, own => Repeated([.. own]));
        return [.. sessions.Select(session => Kept(session.Lines, repeated[session.Event ?? default]) is var kept && kept.Count < session.Lines.Count ? session with { Lines = kept } : session)];
    }

    /// <summary>Notes without the lines that repeat through them; what else a line says there, its writer meant.</summary>
    public static IReadOnlyList<SessionDraft> WithoutRepeated(IReadOnlyList<SessionDraft> sessions)
    {
        var repeated = Repeated(sessions);
        return [.. sessions.Select(session => session.Lines.Any(line => repeated.Contains(line.Text)) ? session with { Lines = [.. session.Lines.Where(line => !repeated.Contains(line.Text))] } : session)];
    }

    private static HashSet<string> Repeated(IReadOnlyList<SessionDraft> sessions)
    {
        var least = Math.Max(FewestRepeats, sessions.Count / 50);
        Dictionary<string, HashSet<string>> titles = new(StringComparer.Ordinal);
        foreach (var session in sessions.Where(session => session.Kind.IsTalk()))
            foreach (var line in session.Lines.Where(line => line.Text.Length <= LongestRepeated))
            {
                if (!titles.TryGetValue(line.Text, out var under))
                    titles[line.Text] = under = new HashSet<string>(StringComparer.Ordinal);
                if (under.Count < least)
                    under.Add(session.Title);
            }
        return [.. titles.Where(pair => pair.Value.Count >= least).Select(pair => pair.Key)];
    }

    private static List<TextLine> Kept(IReadOnlyList<TextLine> lines, HashSet<string> repeated)
    {
        var kept = new List<TextLine>(lines.Count);
        foreach (var line in lines)
        {
            // A biography stands last: with its heading goes what follows. As the first line it is all there is of a text, and stays.
            if (kept.Count > 0 && Biography().IsMatch(line.Text))
                break;
            if (!repeated.Contains(line.Text) && !Pointer().IsMatch(line.Text))
                kept.Add(line);
        }
        return kept;
    }

    [GeneratedRegex(@"^\W{0,4}(?:(?:(?:speaker|author|presenter)(?:['’]?s)? )?(?:bio|biography|biographies|bios)|about the (?:speaker|author|presenter)s?)\W{0,3}(?:$|[:–—-] ?\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Biography();

    [GeneratedRegex(@"^\W{0,4}(?:speakers?|presenters?|slides?|video|recording)\s?:.{0,160}$|^(?:the )?slides (?:can be found|are available|will be available|for this talk|of this talk)\b.{0,160}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();
}
