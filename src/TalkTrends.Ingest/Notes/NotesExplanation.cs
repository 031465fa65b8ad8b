using System.Globalization;

namespace TalkTrends.Ingest.Notes;

/// <summary>Why a document of notes was read as it was.</summary>
/// <param name="Patterns">The patterns found, best first; those by which talks were taken are marked.</param>
/// <param name="Talks">Each line taken as a talk's heading, in document order.</param>
/// <param name="Skipped">Each heading not taken, in document order.</param>
public sealed record NotesExplanation(
    IReadOnlyList<PatternScore> Patterns, IReadOnlyList<TakenHeading> Talks, IReadOnlyList<SkippedHeading> Skipped)
{
    /// <summary>The explanation as a person reads it, line by line.</summary>
    public IEnumerable<string> ToLines()
    {
        foreach (var pattern in Patterns)
            yield return string.Create(CultureInfo.InvariantCulture, $"{(pattern.Chosen ? "pattern" : "rival")} {pattern.Pattern} (headings {pattern.Headings}, score {pattern.Score:0.0}, taken {pattern.Taken})");
        foreach (var talk in Talks)
            yield return string.Create(CultureInfo.InvariantCulture, $"{talk.Line}: talk \"{talk.Title}\" ({talk.Confidence:0.00}): {talk.Why}");
        foreach (var skipped in Skipped)
            yield return string.Create(CultureInfo.InvariantCulture, $"{skipped.Line}: no talk \"{skipped.Text}\": {skipped.Reason}");
    }
}

/// <summary>A pattern and how well it fits the document.</summary>
/// <param name="Pattern">Look and order in words: "heading 2: title, then speaker".</param>
/// <param name="Headings">Places that could be read so.</param>
/// <param name="Score">Sum of their log-odds.</param>
/// <param name="Taken">Talks taken by it.</param>
public sealed record PatternScore(string Pattern, int Headings, double Score, int Taken)
{
    /// <summary>True where talks were taken by it.</summary>
    public bool Chosen => Taken > 0;
}

/// <summary>A line taken as the heading of a talk.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Title">The title taken from it.</param>
/// <param name="Confidence">In [0, 1].</param>
/// <param name="Why">In words.</param>
public sealed record TakenHeading(int Line, string Title, double Confidence, string Why);
