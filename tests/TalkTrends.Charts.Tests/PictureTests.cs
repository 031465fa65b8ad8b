using TalkTrends.Charts.Svg;

namespace TalkTrends.Charts.Tests;

/// <summary>Writes charts for people to look at.</summary>
public class PictureTests
{
    /// <summary>Into the folder that TALKTRENDS_PICTURES names, else beside the tests.</summary>
    [Fact]
    public void Pictures_of_the_gallery_are_there_to_be_looked_at()
    {
        var directory = Environment.GetEnvironmentVariable("TALKTRENDS_PICTURES") is { Length: > 0 } named
            ? named
            : Path.Combine(AppContext.BaseDirectory, "pictures");
        Directory.CreateDirectory(directory);
        foreach (var (name, chart) in Gallery.All())
            foreach (var theme in (ChartTheme[])[ChartTheme.Light, ChartTheme.Dark])
            {
                File.WriteAllText(Path.Combine(directory, $"{name}-{(theme == ChartTheme.Dark ? "dark" : "light")}.svg"), SvgRenderer.Render(chart, theme));
                File.WriteAllText(Path.Combine(directory, $"hostile-{name}-{(theme == ChartTheme.Dark ? "dark" : "light")}.svg"), SvgRenderer.Render(Hostile.Version(chart), theme));
            }

        Assert.NotEmpty(Directory.EnumerateFiles(directory, "*.svg"));
    }
}
