using TalkTrends.Core.Results;

namespace TalkTrends.Pipelines.Runs;

/// <summary>What a run did.</summary>
/// <param name="Analysis">The aggregates.</param>
/// <param name="DataFolder">Folder of the tables.</param>
/// <param name="ReportFolder">Folder of the report.</param>
public sealed record RunOutcome(Analysis Analysis, string DataFolder, string ReportFolder);
