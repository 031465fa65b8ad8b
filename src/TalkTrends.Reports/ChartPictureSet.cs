namespace TalkTrends.Reports;

/// <summary>Which charts of a report are made as PNG too.</summary>
public enum ChartPictureSet
{
    /// <summary>None, and no PDF: SVG alone.</summary>
    None,

    /// <summary>Those that the report shows, and a PDF of them.</summary>
    Main,

    /// <summary>Those of single themes as well.</summary>
    All,
}
