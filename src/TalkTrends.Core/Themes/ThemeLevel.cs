namespace TalkTrends.Core.Themes;

/// <summary>How strongly a talk carries a theme.</summary>
public enum ThemeLevel
{
    /// <summary>The talk is about it.</summary>
    About,

    /// <summary>The theme comes up on the way.</summary>
    Mentions,
}
