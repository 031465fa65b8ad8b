using TalkTrends.Charts.Svg;

namespace TalkTrends.Charts.Tests;

/// <summary>Writes charts for people to look at.</summary>
public class PictureTests
{
    [Fact]
    public void Pictures_to_look_at_are_written_where_TALKTRENDS_PICTURES_says()
    {
        var directory = Environment.GetEnvironmentVariable("TALKTRENDS_PICTURES");
        if (string.IsNullOrEmpty(directory))
            Assert.Skip("TALKTRENDS_PICTURES names no directory to write pictures to.");
        Directory.CreateDirectory(directory);
        foreach (var (name, chart) in Gallery.All())
            foreach (var theme in (ChartTheme[])[ChartTheme.Light, ChartTheme.Dark])
            {
                File.WriteAllText(Path.Combine(directory, $"{name}-{(theme == ChartTheme.Dark ? "dark" : "light")}.svg"), SvgRenderer.Render(chart, theme));
                File.WriteAllText(Path.Combine(directory, $"hostile-{name}-{(theme == ChartTheme.Dark ? "dark" : "light")}.svg"), SvgRenderer.Render(Hostile.Version(chart), theme));
            }
    }
}
