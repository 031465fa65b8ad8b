namespace TalkTrends.Store.Folders;

/// <summary>Output that cannot be written, said in one line; an earlier output is whole.</summary>
public sealed class OutputException(string path, string problem) : Exception($"{path}: {problem}");
