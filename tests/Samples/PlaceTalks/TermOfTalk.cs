using Microsoft.ML.Data;

namespace PlaceTalks;

/// <summary>A row of <c>talk_terms.csv</c>.</summary>
internal sealed class TermOfTalk
{
    [LoadColumn(0)]
    public string TalkId { get; set; } = "";

    [LoadColumn(1)]
    public string TermId { get; set; } = "";

    [LoadColumn(2)]
    public int Occurrences { get; set; }
}
