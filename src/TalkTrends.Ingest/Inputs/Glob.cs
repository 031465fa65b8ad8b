using System.Text;
using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Inputs;

/// <summary>A path pattern: <c>*</c> and <c>?</c> within a folder name, <c>[abc]</c>, <c>**</c> for any number of folders.</summary>
internal sealed class Glob
{
    private static readonly char[] s_signs = ['*', '?', '['];
    private readonly Regex _pattern;

    /// <param name="pattern">With forward slashes; at least one sign of a pattern.</param>
    public Glob(string pattern)
    {
        var parts = pattern.Split('/');
        var plain = parts.TakeWhile(part => part.IndexOfAny(s_signs) < 0).Count();
        Base = string.Join('/', parts.Take(plain));
        if (plain == 1 && Base.Length == 0)
            Base = "/";
        MostFolders = parts.Contains("**") ? int.MaxValue : parts.Length - plain - 1;
        _pattern = new Regex(Translate(parts[plain..]), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>The folder before the first sign; empty for the current one.</summary>
    public string Base { get; }

    /// <summary>How many folders below <see cref="Base"/> can hold a match.</summary>
    public int MostFolders { get; }

    /// <summary>True where the text holds a sign of a pattern.</summary>
    public static bool IsPattern(string text) => text.IndexOfAny(s_signs) >= 0;

    /// <summary>True where a path relative to <see cref="Base"/>, with forward slashes, fits.</summary>
    public bool Matches(string relative) => _pattern.IsMatch(relative);

    private static string Translate(string[] parts)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            if (parts[i] == "**")
            {
                regex.Append(last ? ".*" : "(?:[^/]+/)*");
                continue;
            }
            TranslatePart(parts[i], regex);
            if (!last)
                regex.Append('/');
        }
        return regex.Append('$').ToString();
    }

    private static void TranslatePart(string part, StringBuilder regex)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var close = part[i] == '[' ? part.IndexOf(']', i + 1) : -1;
            if (part[i] == '*')
                regex.Append("[^/]*");
            else if (part[i] == '?')
                regex.Append("[^/]");
            else if (close > i + 1)
            {
                var letters = part[(i + 1)..close].Replace(@"\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal);
                regex.Append('[').Append(letters[0] == '!' && letters.Length > 1 ? "^/" + letters[1..] : letters.Replace("^", @"\^", StringComparison.Ordinal)).Append(']');
                i = close;
            }
            else
                regex.Append(Regex.Escape(part[i].ToString()));
        }
    }
}
