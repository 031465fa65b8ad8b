namespace TalkTrends.Core.Comparisons;

/// <summary>What sort of set of events one side of a comparison is.</summary>
public enum SideKind
{
    /// <summary>All editions of a series.</summary>
    Conference,

    /// <summary>One edition.</summary>
    Event,

    /// <summary>All events of a year.</summary>
    Year,

    /// <summary>Some years, of one conference or of all: "FOSDEM:2015-2017".</summary>
    Filter,

    /// <summary>Every event but those of the other side.</summary>
    Others,
}
