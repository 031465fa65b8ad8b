using System.Security.Cryptography;
using System.Text;

namespace TalkTrends.Reports.Page;

/// <summary>The style and the script of the page: plain files beside this one, put into the page as they are.</summary>
internal static class PageAssets
{
    private static readonly string[] s_scripts = ["plot.js", "statistics.js", "model.js", "view.js", "talks.js", "years.js", "rows.js", "overview.js", "topics.js", "explore.js", "map.js", "main.js"];

    /// <summary>The style of the report.</summary>
    public static string Style { get; } = Read("page.css");

    /// <summary>The script: its files one after the other, in a function of their own.</summary>
    public static string Script { get; } = "(() => {\n\"use strict\";\n" + string.Concat(s_scripts.Select(Read)) + "})();\n";

    /// <summary>
    /// What runs before anything is painted: takes away what the script will draw itself, brings it back where the script fails, and remembers the ground chosen.
    /// </summary>
    public static string Early { get; } =
        """
        document.documentElement.classList.add("js");
        addEventListener("error", () => { if (!document.documentElement.classList.contains("ready")) document.documentElement.classList.remove("js"); });
        try { const scheme = localStorage.getItem("talktrends-scheme"); if (scheme === "dark" || scheme === "light") document.documentElement.dataset.scheme = scheme; } catch { }
        """;

    /// <summary>What a browser is asked to hold the page to: these scripts and no other, pictures that they make themselves, no request, no frame, no form.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src {Hash(Early)} {Hash(Script)}; base-uri 'none'; form-action 'none'";

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("page/" + name)
            ?? throw new InvalidOperationException($"{name} is not among the resources.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
