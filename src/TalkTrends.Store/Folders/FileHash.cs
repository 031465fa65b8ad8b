using System.Security.Cryptography;

namespace TalkTrends.Store.Folders;

/// <summary>What names a file by its content.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 of a file, in lower-case hexadecimal.</summary>
    public static string Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
