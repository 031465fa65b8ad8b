namespace TalkTrends.Charts.Description;

/// <summary>What the cells of a column of a <see cref="ChartTable"/> hold, and so how a spreadsheet shows them.</summary>
public enum ChartColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A calendar year: a whole number without a comma between thousands.</summary>
    Year,

    /// <summary>A number of talks.</summary>
    Count,

    /// <summary>A fraction in [0, 1], or a difference of two in [−1, 1]; shown in percent.</summary>
    Share,

    /// <summary>Any other number; its unit is the column's own.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,
}
