namespace TalkTrends.Core.Talks;

/// <summary>Bad input, said in one line: <c>file(line): what was found; what was wanted</c>.</summary>
/// <param name="file">The file as the user named it.</param>
/// <param name="line">1-based; 0 where the whole file is meant, and then not printed.</param>
/// <param name="problem">What was found; what was wanted.</param>
public sealed class InputException(string file, int line, string problem)
    : Exception(line > 0 ? FormattableString.Invariant($"{file}({line}): {problem}") : $"{file}: {problem}")
{
    /// <summary>The file as the user named it.</summary>
    public string File { get; } = file;

    /// <summary>1-based; 0 where the whole file is meant.</summary>
    public int Line { get; } = line;

    /// <summary>What was found; what was wanted.</summary>
    public string Problem { get; } = problem;
}
