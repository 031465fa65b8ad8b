using System.Security.Cryptography;
using TalkTrends.Store.Background;

namespace TalkTrends.Pipelines.Runs;

/// <summary>Hashes of what a run was made with beside its inputs.</summary>
internal static class RunHashes
{
    /// <summary>Of the files of a background folder in the order of their names; null for "none", and where there is no file.</summary>
    public static string? OfBackground(string? folder) => folder == "none" ? null
        : Directory.Exists(folder ??= BackgroundFolder.Shipped)
            ? Of([.. Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal)]) : null;

    /// <summary>SHA-256 of the files one after the other, in lower-case hexadecimal; null where there is none.</summary>
    public static string? Of(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
