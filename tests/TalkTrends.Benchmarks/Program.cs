using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// `dotnet run -c Release --project tests/TalkTrends.Benchmarks -- --filter '*'`; figures are compared within one run, never between machines.
// `calibrate` instead of a filter prints the full calibration of the trend rules, `calibrate shares` a part of it; `themes` fits the weights of the themes to their labels;
// `tracks` holds themes against a programme's own tracks;
// `topics` sets the topic engine beside scikit-learn; `engine svd` (or nmf) measures an engine with three seeds.
if (args is ["themes"])
{
    TalkTrends.Benchmarks.ThemeStudy.Run(Console.Out);
    return;
}
if (args is ["topics", .. var names])
{
    TalkTrends.Benchmarks.TopicComparison.Run(names);
    return;
}
if (args is [TalkTrends.Benchmarks.TopicComparison.LearnVerb, var documents, var kind, var count])
{
    TalkTrends.Benchmarks.TopicComparison.Learn(documents, kind, count);
    return;
}
if (args is ["engine", var engine, .. var corpora])
{
    TalkTrends.Benchmarks.TopicTable.Run(engine, corpora);
    return;
}
if (args is ["calibrate", .. var parts])
{
    TalkTrends.Benchmarks.Calibration.Print(parts, Console.Out);
    return;
}
if (args is ["tracks"])
{
    TalkTrends.Benchmarks.ThemeTracks.Run(Console.Out);
    return;
}
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "talktrends-benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
