using TalkTrends.Core.Results;

namespace TalkTrends.Store.Tables;

/// <summary>Writes every table of a run.</summary>
public static class RunTablesWriter
{
    /// <summary>Writes the tables of <see cref="TableCatalogue"/> into an empty folder.</summary>
    public static void Write(string folder, Analysis analysis, TalkDetails details)
    {
        TableFiles.Write(folder, CorpusTables.Documents, analysis.Documents);
        TableFiles.Write(folder, CorpusTables.Warnings, NumberedWarning.Number1Based(analysis.Warnings));
        TableFiles.Write(folder, CorpusTables.Events, analysis.Events);
        TableFiles.Write(folder, CorpusTables.Terms, analysis.Terms);
        TableFiles.Write(folder, TalkTables.Talks, TalkRows.Talks(details));
        TableFiles.Write(folder, TalkTables.Speakers, TalkRows.Speakers(details));
        TableFiles.Write(folder, TalkTables.Terms, TalkRows.Terms(details));
        TableFiles.Write(folder, TalkTables.Topics, TalkRows.Topics(details, analysis.Topics));
        TableFiles.Write(folder, TalkTables.Themes, TalkRows.Themes(details));
        TableFiles.Write(folder, TalkTables.Evidence, TalkRows.Evidence(details));
        TableFiles.Write(folder, TopicTables.Topics, analysis.Topics);
        TableFiles.Write(folder, TopicTables.Groups, TopicTables.GroupRows(analysis.TopicTree, analysis.Topics));
        TableFiles.Write(folder, TopicTables.Terms, TopicTables.TermRows(analysis.Topics));
        TableFiles.Write(folder, TopicTables.Years, analysis.TopicTrends.Years);
        TableFiles.Write(folder, TopicTables.Trends, analysis.TopicTrends.Trends);
        TableFiles.Write(folder, ThemeTables.Themes, analysis.Themes.OrderBy(theme => theme.Theme.Id, StringComparer.Ordinal));
        TableFiles.Write(folder, ThemeTables.Years, analysis.Trends.Years);
        TableFiles.Write(folder, ThemeTables.Events, analysis.Trends.Events);
        TableFiles.Write(folder, ThemeTables.Trends, analysis.Trends.Trends);
        TableFiles.Write(folder, ThemeTables.LastYear, analysis.Trends.LastYear.OrderBy(change => change.ThemeId, StringComparer.Ordinal).ThenBy(change => change.Conference, StringComparer.Ordinal));
        TableFiles.Write(folder, ThemeTables.Bursts, analysis.Trends.Bursts);
        TableFiles.Write(folder, ComparisonTables.Pairs, analysis.Compared.Pairs);
        TableFiles.Write(folder, ComparisonTables.Comparisons, ComparisonTables.Rows(analysis.Compared.Comparisons));
        TableFiles.Write(folder, ComparisonTables.Distances, analysis.Compared.Distances);
        TableFiles.Write(folder, ComparisonTables.Terms, analysis.Compared.Terms);
        TableFiles.Write(folder, ComparisonTables.TermYears, analysis.Compared.TermYears);
        TableFiles.Write(folder, ProgrammeTables.Tracks, analysis.Compared.Tracks);
        TableFiles.Write(folder, ProgrammeTables.Speakers, analysis.Compared.Speakers);
        TableFiles.Write(folder, ProgrammeTables.Affiliations, analysis.Compared.Affiliations);
        TableFiles.Write(folder, ThemeTables.Findings, analysis.Findings.Select((finding, i) => new RankedFinding(i + 1, finding)));
    }
}
