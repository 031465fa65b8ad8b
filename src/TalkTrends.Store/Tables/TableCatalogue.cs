namespace TalkTrends.Store.Tables;

/// <summary>Every table of a run.</summary>
public static class TableCatalogue
{
    /// <summary>In the order of the data dictionary.</summary>
    public static IReadOnlyList<Table> All { get; } =
    [
        CorpusTables.Documents, CorpusTables.Warnings, CorpusTables.Events,
        TalkTables.Talks, TalkTables.Speakers, CorpusTables.Terms, TalkTables.Terms,
        TopicTables.Topics, TopicTables.Groups, TopicTables.Terms, TalkTables.Topics, TopicTables.Years, TopicTables.Trends,
        ThemeTables.Themes, TalkTables.Themes, TalkTables.Evidence,
        ThemeTables.Years, ThemeTables.Events, ThemeTables.Trends, ThemeTables.LastYear, ThemeTables.Bursts,
        ComparisonTables.Pairs, ComparisonTables.Comparisons, ComparisonTables.Distances, ComparisonTables.Terms, ComparisonTables.TermYears,
        ProgrammeTables.Tracks, ProgrammeTables.Speakers, ProgrammeTables.Affiliations, ThemeTables.Findings,
    ];
}
