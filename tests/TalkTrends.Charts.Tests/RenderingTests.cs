using System.Security.Cryptography;
using System.Text;
using SkiaSharp;
using TalkTrends.Charts.Description;

namespace TalkTrends.Charts.Tests;

/// <summary>One drawing, three kinds of file, the same every time.</summary>
public class RenderingTests
{
    /// <summary>Every kind of chart of the gallery by the hash of its SVG; UPDATE_GOLDEN=1 accepts new ones.</summary>
    [Fact]
    public void No_byte_of_an_svg_changes_unless_it_is_meant()
    {
        var path = Path.Combine(SourceFolder(), "Golden", "svg.txt");
        var found = string.Concat(Gallery.All().SelectMany(entry => (ChartTheme[])[ChartTheme.Light, ChartTheme.Dark], (entry, theme) =>
            $"{entry.Name} {theme} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ChartRenderer.Svg(entry.Chart, theme))))[..16]}\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, found);
        Assert.Equal(File.ReadAllText(path), found);
    }

    [Fact]
    public void A_whole_svg_is_what_it_was()
    {
        var path = Path.Combine(SourceFolder(), "Golden", "line.svg");
        var found = ChartRenderer.Svg(Samples.Annotated(), ChartTheme.Light);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, found);
        Assert.Equal(File.ReadAllText(path), found);
    }

    [Fact]
    public void Many_threads_at_once_draw_the_same_pictures_as_one()
    {
        var charts = Gallery.All().Select(entry => entry.Chart).Where((_, i) => i % 4 == 0).ToArray();
        var (svg, png) = (Array.ConvertAll(charts, chart => ChartRenderer.Svg(chart, ChartTheme.Light)), ChartRenderer.Png(charts[0], ChartTheme.Dark));
        Parallel.For(0, 2 * charts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            Assert.Equal(svg[i / 2], ChartRenderer.Svg(charts[i / 2], ChartTheme.Light));
            if (i < 6)
                Assert.Equal(png, ChartRenderer.Png(charts[0], ChartTheme.Dark));
        });
    }

    [Fact]
    public void A_png_shows_the_ground_and_the_ink_of_its_theme_at_twice_the_size()
    {
        foreach (var theme in (ChartTheme[])[ChartTheme.Light, ChartTheme.Dark])
        {
            using var picture = SKBitmap.Decode(ChartRenderer.Png(Samples.Dumbbell(3, 0), theme));
            Assert.Equal((3200, 1800), (picture.Width, picture.Height));
            Assert.Equal(SKColor.Parse(Palette.Of(theme).Ground), picture.GetPixel(10, 10));
            Assert.Contains(SKColor.Parse(Palette.Of(theme).Ink), picture.Pixels);
        }
    }

    [Fact]
    public void A_band_is_as_faint_in_a_png_as_in_the_svg()
    {
        var (theme, colours) = (new ThemeLabel("Rust", Hue.Languages), Palette.Of(ChartTheme.Light));
        var chart = Samples.Line() with { Lines = [new ThemeSeries(theme, null, [.. Enumerable.Range(2020, 3).Select(year => new YearPoint(year, null, Samples.Wilson(50, 100)))])] };
        Assert.Contains("fill-opacity=\"0.16\"", ChartRenderer.Svg(chart, ChartTheme.Light), StringComparison.Ordinal);
        var band = Colour.Parse(colours[Hue.Languages]).Over(Colour.Parse(colours.Ground), 41 / 255.0);
        using var picture = SKBitmap.Decode(ChartRenderer.Png(chart, ChartTheme.Light));
        Assert.Contains(picture.Pixels, pixel => Math.Abs(pixel.Red - band.Red) <= 1 && Math.Abs(pixel.Green - band.Green) <= 1 && Math.Abs(pixel.Blue - band.Blue) <= 1);
    }

    [Fact]
    public void A_pdf_has_a_page_for_each_chart_and_no_date_and_is_the_same_every_time()
    {
        Chart[] charts = [Samples.HeatMap(), Samples.Line(), Samples.Map()];
        var pdf = ChartRenderer.Pdf(charts, ChartTheme.Light, "Three charts");
        var text = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("/Type /Page\n").Length - 1);
        Assert.DoesNotContain("Date", text, StringComparison.Ordinal);
        Assert.Equal(pdf, ChartRenderer.Pdf(charts, ChartTheme.Light, "Three charts"));
    }

    [Fact]
    public void Text_stays_text_whatever_letters_the_faces_of_the_program_lack()
    {
        const string name = "可观测性 🚀 наблюдаемость";
        var chart = Samples.Dumbbell(1, 0) with { Rows = [new DumbbellRow(new ThemeLabel(name, Hue.Platforms), Samples.Wilson(3, 19), null)] };
        Assert.Contains($">{name}</text>", ChartRenderer.Svg(chart, ChartTheme.Light), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Кубернетес", "Inter")]
    [InlineData("← 3 of 19 →", "Inter")]
    [InlineData("אבטחה", "DejaVu Sans")]
    public void A_letter_that_a_face_lacks_is_taken_from_the_next(string text, string family)
    {
        var (found, font) = Assert.Single(Drawing.Typefaces.Runs(text, 20, bold: false));
        Assert.Equal((text, family), (found, font.Typeface.FamilyName));
    }

    [Theory]
    [InlineData("漢")]
    [InlineData("🚀")]
    [InlineData("👩‍💻")]
    [InlineData("\uE123")]
    public void What_no_face_of_the_program_has_is_set_in_one_of_the_machine_or_is_an_empty_square(string text)
    {
        var (found, font) = Assert.Single(Drawing.Typefaces.Runs(text, 20, bold: false));
        Assert.True(found == "□" ? font.Typeface.FamilyName == "Inter" : found == text && font.ContainsGlyphs(text), found);
    }

    [Fact]
    public void No_text_of_a_picture_comes_out_wider_than_it_was_measured()
    {
        foreach (var bold in (bool[])[false, true])
            foreach (var text in Samples.Themes.Select(theme => theme.Name).Append("0123456789 % – × (ABCDEFGHIJKLMNOPQRSTUVWXYZ)").Append("Безопасность наблюдаемость").Append("Ελληνικά ονόματα"))
            {
                var width = Drawing.Typefaces.Runs(text, 20, bold).Sum(run => run.Font.MeasureText(run.Text));
                Assert.True(width <= Layout.TextMeasure.Width(text, 20, bold), $"{text}: {width}");
            }
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string from = "") => Path.GetDirectoryName(from)!;
}
