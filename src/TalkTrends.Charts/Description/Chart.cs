namespace TalkTrends.Charts.Description;

/// <summary>What a chart says, free of how it is drawn: data, order and words.</summary>
/// <remarks>
/// Closed: the charts in this folder are all there are. Each brings its table, its number of marks and its words, and <see cref="IChartVisitor"/>
/// names them all, so that a new one does not compile until every renderer draws it. Orders are the reader's orders; no renderer sorts.
/// </remarks>
public abstract record Chart
{
    private protected Chart()
    {
    }

    /// <summary>Names the chart inside a page; letters, digits and hyphens survive, anything else becomes a hyphen.</summary>
    public required string Id { get; init; }

    /// <summary>The finding in one sentence; it becomes the title.</summary>
    public required string Finding { get; init; }

    /// <summary>False: the finding is that nothing could be shown to differ or to change; a report has the chart for its numbers, a deck does without it.</summary>
    public bool FindsSomething { get; init; } = true;

    /// <summary>
    /// What is measured and over how many talks; it begins the subtitle. Nothing of marks: each renderer adds what its own mean, since a slide has no
    /// band where a picture has one.
    /// </summary>
    public required string Measure { get; init; }

    /// <summary>Where the numbers come from; it becomes the footer.</summary>
    public required string Source { get; init; }

    /// <summary>The chart in words for people who do not see it; null: the measure stands in.</summary>
    public string? Summary { get; init; }

    /// <summary>The numbers as one flat table. Everything drawn stands in it, also what a renderer leaves out for want of room.</summary>
    public abstract ChartTable Table { get; }

    /// <summary>How many marks there are to draw, and what it is that there is none of where they are 0.</summary>
    public abstract (int Count, string Name) Marks { get; }

    /// <summary>How many lines of text it would like below each other; 0: it takes what room there is.</summary>
    public virtual int LinesWanted => 0;

    /// <summary>Calls the visitor's method for this kind of chart.</summary>
    public abstract void Accept(IChartVisitor visitor);
}
