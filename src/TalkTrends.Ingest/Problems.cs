using System.Globalization;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest;

/// <summary>Collects what is wrong with a document's records; the first hundred by line, the rest by number.</summary>
internal sealed class Problems
{
    private const int Most = 100;
    private readonly List<TextLine> _lines = [];
    private int _more;

    /// <summary>Notes a problem.</summary>
    /// <param name="line">1-based; 0 for the whole document.</param>
    /// <param name="problem">What was found; what was wanted.</param>
    public void Add(int line, string problem)
    {
        if (_lines.Count < Most)
            _lines.Add(new TextLine(line, problem));
        else
            _more++;
    }

    /// <summary>All of them, in line order.</summary>
    public IReadOnlyList<TextLine> ToList()
    {
        var all = _lines.OrderBy(line => line.Line).ToList();
        if (_more > 0)
            all.Insert(0, new TextLine(0, string.Create(CultureInfo.InvariantCulture, $"{_more} more problems than the {Most} listed; wanted a file without them")));
        return all;
    }
}
