namespace TalkTrends.Core.Text;

/// <summary>Inflected forms: which words are the same word in another number.</summary>
public static class WordForms
{
    /// <summary>
    /// The singular of an English plural ("containers" → "container", "policies" → "policy", "databases" → "database");
    /// the word itself where it is no plural by its form ("kubernetes", "tls", "aws", "access", "analysis", "status").
    /// Two forms of one word have one key; the key is for comparing, not for showing.
    /// </summary>
    public static string Key(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || !IsPlain(word))
            return word;
        if (word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)
            || (word.EndsWith("is", StringComparison.Ordinal) && !AcronymsInI.Contains(word)) || Invariable.Contains(word))
            return word;
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 5 ? word[..^3] + "y" : word[..^1];
        if (EndsInSibilantPlural(word))
            return word[..^2];
        return word[..^1];
    }

    /// <summary>Plurals of acronyms, which no rule tells from "redis" and "analysis".</summary>
    private static readonly HashSet<string> AcronymsInI = new(StringComparer.Ordinal) { "apis", "clis", "guis", "abis", "rois", "kpis", "uris", "slis" };

    private static readonly HashSet<string> Invariable = new(StringComparer.Ordinal)
    {
        "kubernetes", "devops", "gitops", "chatops", "mlops", "finops", "aiops", "secops", "devsecops", "dataops", "noops", "sysops",
        "postgres", "redis", "windows", "always", "perhaps", "across", "towards", "news", "physics", "mathematics", "sales", "css",
        "https", "kafka-streams", "jenkins", "series", "species", "keras", "pandas", "rails", "ops", "aws", "gcs", "ecs", "eks", "aks",
        "rds", "sms", "macos", "ios", "nixos", "coreos", "centos", "chaos", "atlas", "canvas", "alias", "bias", "texas", "paris", "gps",
        "dns", "tls", "mysqls", "nagios", "prometheus", "less", "javascripts", "jaas", "saas", "paas", "iaas", "faas", "caas", "baas",
        "analytics", "graphics", "robotics", "politics", "ethics", "economics", "basics", "logistics", "electronics", "semantics",
        "forensics", "heuristics", "genomics", "bioinformatics", "informatics", "statistics", "does", "was", "has", "its", "this",
        "vmss", "gas", "plus", "bus", "nodejs", "express", "sass", "dbus", "cups", "alps", "nfs", "zfs", "btrfs", "xfs", "cephfs",
        "vfs", "ipfs", "ros", "sles", "mos", "gcs", "gtfs", "osmose", "travis", "lens", "mixins",
    };

    private static bool IsPlain(string word)
    {
        foreach (var c in word)
            if (!char.IsAsciiLetterLower(c))
                return false;
        return true;
    }

    /// <summary>"processes", "patches", "boxes", "crashes"; not "databases", "releases", "caches".</summary>
    private static bool EndsInSibilantPlural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
        || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("zzes", StringComparison.Ordinal)
        || (word.EndsWith("ches", StringComparison.Ordinal) && !word.EndsWith("caches", StringComparison.Ordinal)
            && !word.EndsWith("niches", StringComparison.Ordinal));
}
