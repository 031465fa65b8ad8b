using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Notes.Heads;

/// <summary>In what order a heading gives title and speaker.</summary>
internal enum HeadOrder
{
    TitleSpeaker,
    SpeakerTitle,
    TitleThenSpeakerBelow,
    SpeakerThenTitleBelow,
    Labelled,
    TitleAlone,
    SpeakerAlone,
    Prose,
}

/// <summary>One way to read a place in the document as the heading of a talk.</summary>
/// <param name="Block">Index of the block where the heading begins.</param>
/// <param name="LastBlock">Index of the last block that belongs to it.</param>
/// <param name="LastRow">Number of rows of that block that belong to it; what follows is text.</param>
/// <param name="Line">1-based line of the title.</param>
/// <param name="Style">What the heading looks like: "heading 3", "line", "item".</param>
/// <param name="Order">In what order it reads.</param>
/// <param name="Title">Empty where the document gives none.</param>
/// <param name="Speakers">May be empty.</param>
/// <param name="Score">Log-odds that this is a talk's heading and reads this way.</param>
internal sealed record HeadReading(
    int Block, int LastBlock, int LastRow, int Line, string Style, HeadOrder Order, string Title, IReadOnlyList<Speaker> Speakers, double Score)
{
    /// <summary>What rivals are compared by: the look and the order together.</summary>
    public string Pattern => $"{Style}: {Construction ?? Order.Describe()}";

    /// <summary>Where the text goes on in the block itself, after a heading run into it; 0 where the heading is whole rows.</summary>
    public int TextStart { get; init; }

    /// <summary>In running text, where the talk's text ends in the block; 0 where it goes on to the block's end.</summary>
    public int TextEnd { get; init; }

    /// <summary>True where the reader made the title of what the text says of the talk.</summary>
    public bool TitleIsGiven { get; init; }

    /// <summary>In running text, the construction that told of the talk; null elsewhere.</summary>
    public string? Construction { get; init; }

    /// <summary>True where a part of the heading between its separators was read as the speaker's company.</summary>
    public bool HasCompanyPart { get; init; }

    /// <summary>Log-odds that its speakers are persons, by their names alone; 0 where it has none.</summary>
    public double Person { get; init; }

    /// <summary>What a label or the heading above says about the sort of session.</summary>
    public TalkKind? Kind { get; init; }
}

/// <summary>The patterns in words.</summary>
internal static class HeadOrders
{
    public static string Describe(this HeadOrder order) => order switch
    {
        HeadOrder.TitleSpeaker => "title, then speaker",
        HeadOrder.SpeakerTitle => "speaker, then title",
        HeadOrder.TitleThenSpeakerBelow => "title, speaker on the line below",
        HeadOrder.SpeakerThenTitleBelow => "speaker, title on the line below",
        HeadOrder.Labelled => "labelled",
        HeadOrder.TitleAlone => "title alone, speaker in the text",
        HeadOrder.SpeakerAlone => "speaker alone",
        _ => "named in running prose",
    };
}
