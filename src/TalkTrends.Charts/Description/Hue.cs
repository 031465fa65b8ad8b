namespace TalkTrends.Charts.Description;

/// <summary>One hue for a group of themes: seven, so that people can tell them apart.</summary>
public enum Hue
{
    /// <summary>Whatever has no group of its own.</summary>
    Others,

    /// <summary>Platforms: Kubernetes, serverless, infrastructure.</summary>
    Platforms,

    /// <summary>Security and supply chain.</summary>
    Security,

    /// <summary>Machine learning, databases, streaming.</summary>
    AiAndData,

    /// <summary>Programming languages.</summary>
    Languages,

    /// <summary>Hardware, kernel and performance.</summary>
    HardwareAndPerformance,

    /// <summary>People, teams and practice.</summary>
    PeopleAndPractice,
}
