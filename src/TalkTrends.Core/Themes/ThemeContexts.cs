using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>The contexts of themes that a background knows, and the space of words that they are directions in. Immutable.</summary>
public sealed class ThemeContexts
{
    private readonly Dictionary<string, ThemeContext> _contexts;

    /// <param name="background">The words and their vectors; its phrases are not used.</param>
    /// <param name="contexts">Each theme once.</param>
    /// <exception cref="ArgumentException">A theme stands twice, or has not one weight for each dimension of the background.</exception>
    public ThemeContexts(TermBackground background, IReadOnlyList<ThemeContext> contexts)
    {
        if (contexts.FirstOrDefault(context => context.Weights.Count != background.Dimensions) is { } wrong)
            throw new ArgumentException($"'{wrong.ThemeId}' has {wrong.Weights.Count} weights; wanted {background.Dimensions}, as many as the background has dimensions.", nameof(contexts));
        All = contexts;
        Space = new WordSpace(background);
        _contexts = contexts.ToDictionary(context => context.ThemeId, StringComparer.Ordinal);
    }

    /// <summary>Knows no theme: terms are worth what they are worth alone.</summary>
    public static ThemeContexts None { get; } = new(TermBackground.None, []);

    /// <summary>In the order given.</summary>
    public IReadOnlyList<ThemeContext> All { get; }

    internal WordSpace Space { get; }

    /// <summary>What is known of <paramref name="theme"/>; null: nothing, or of another theme with this id.</summary>
    public ThemeContext? Find(Theme theme) => _contexts.GetValueOrDefault(theme.Id) is { } found && found.Name == theme.Name ? found : null;
}
