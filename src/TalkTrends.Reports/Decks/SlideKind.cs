namespace TalkTrends.Reports.Decks;

/// <summary>What a slide is for, and so which layout it has.</summary>
internal enum SlideKind
{
    /// <summary>The first slide.</summary>
    Title,

    /// <summary>A title and words below it.</summary>
    Words,

    /// <summary>A title, a line that says what is measured, and a chart.</summary>
    Chart,
}
