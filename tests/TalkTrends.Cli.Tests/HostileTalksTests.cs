using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using TalkTrends.Store.Runs;

namespace TalkTrends.Cli.Tests;

/// <summary>Titles and speakers that would like to be more than text, through the whole run.</summary>
public sealed class HostileTalksTests : IDisposable
{
    private static readonly string[] s_titles =
    [
        "</script><script>alert(5)</script> scripts", "<!--<script> comments",
        "<script>alert(1)</script> kubernetes", "<img src=x onerror=alert(2)> containers", "\"><svg/onload=alert(3)> security", "](javascript:alert(4)) databases", "![x](http://example.invalid/x.png) tracing",
        "=HYPERLINK(\"http://example.invalid\")", "+1 for testing", "@home with serverless", "مرحبا kubernetes عالم", "\u202Ereversed observability", "Rockets 🚀👩‍💻 at scale", "]]> & <!-- incident",
        string.Concat(Enumerable.Repeat("a very long title about incidents ", 118)).Trim(),
    ];

    private readonly TemporaryFolder _folder = new();

    public HostileTalksTests()
    {
        _folder.Write("talks.csv", Csv());
        Talktrends.Run(["run", "talks.csv", "--name", "x"], null, _folder.Path).Succeeded();
    }

    /// <summary>The talks as CSV; what would be markup is written as entities, since a reader takes markup away.</summary>
    internal static string Csv() => "title,abstract,speakers,conference,year\n" + string.Concat(s_titles.Select((title, i) =>
        $"{Quoted(Entities(title))},{Quoted(Samples.Csv(1, i).Split('\n')[1].Split(',')[1])},{Quoted(Entities("Ada <b onclick=x>O'Example</b>"))},ExampleConf,2019\n"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_shows_them_as_text_and_runs_and_requests_nothing()
    {
        foreach (var path in Directory.GetFiles(_folder.File("reports/x"), "*.html", SearchOption.AllDirectories).Concat(Directory.GetFiles(_folder.File("reports/x"), "*.svg", SearchOption.AllDirectories)))
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(path));
            Assert.Empty(page.QuerySelectorAll("iframe, object, embed, link, base, foreignObject"));
            // The index of charts shows the files beside it.
            Assert.All(page.QuerySelectorAll("img"), image => Assert.Matches(@"^[a-z0-9-]+\.(svg|png)$", image.GetAttribute("src")));
            // The page has its own two scripts and its data, named by hash in its policy; no other page has any.
            Assert.Equal(path == _folder.File("reports/x/index.html") ? 3 : 0, page.QuerySelectorAll("script").Length);
            foreach (var script in page.QuerySelectorAll("script:not([type])"))
                Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.TextContent))), page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
            foreach (var attribute in page.All.SelectMany(element => element.Attributes))
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{path}: {attribute.Name}");
                if (attribute.LocalName is "href" or "src" or "srcset" or "action")
                    Assert.DoesNotMatch("^\\s*(javascript|data|https?|//)", attribute.Value);
                if (attribute.Name == "style")
                    Assert.DoesNotContain("url(", attribute.Value, StringComparison.OrdinalIgnoreCase);
            }
        }
        var text = new HtmlParser().ParseDocument(File.ReadAllText(_folder.File("reports/x/index.html"))).Body!.TextContent;
        foreach (var talk in FinishedRun.Open(_folder.File("data/x")).Talks)
            Assert.Contains(talk.Title.Length > 200 ? talk.Title[..200] : talk.Title, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_in_the_page_hold_every_title_and_nothing_that_ends_their_element()
    {
        var page = new HtmlParser().ParseDocument(File.ReadAllText(_folder.File("reports/x/index.html")));
        var data = page.QuerySelector("#page-data")!.TextContent;
        Assert.DoesNotContain("<", data, StringComparison.Ordinal);
        var titles = JsonDocument.Parse(data).RootElement.GetProperty("talks").GetProperty("title").EnumerateArray().Select(title => title.GetString()!).ToList();
        foreach (var talk in FinishedRun.Open(_folder.File("data/x")).Talks)
            Assert.Contains(titles, title => talk.Title == title || (title.EndsWith('…') && talk.Title.StartsWith(title[..^1], StringComparison.Ordinal)));
    }

    [Fact]
    public void Pictures_are_well_formed()
    {
        foreach (var path in Directory.GetFiles(_folder.File("reports/x"), "*.svg", SearchOption.AllDirectories))
            System.Xml.Linq.XDocument.Load(path);
    }

    [Fact]
    public void The_Markdown_gives_no_element_or_link_that_a_title_made()
    {
        var html = Markdig.Markdown.ToHtml(File.ReadAllText(_folder.File("reports/x/report.md")));
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, b, svg"));
        Assert.All(page.QuerySelectorAll("img"), image => Assert.StartsWith("charts/", image.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.DoesNotContain("javascript", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void Titles_are_raw_in_the_tables_and_come_back_raw_from_our_own_CSV()
    {
        var titles = FinishedRun.Open(_folder.File("data/x")).Talks.Select(talk => talk.Title).ToArray();
        Assert.Contains("=HYPERLINK(\"http://example.invalid\")", titles);
        Assert.Contains("'=HYPERLINK(", File.ReadAllText(_folder.File("data/x/talks.csv")), StringComparison.Ordinal);
        Talktrends.Run(["run", "data/x/talks.csv", "--name", "again"], null, _folder.Path).Succeeded();
        Assert.Equal(titles.Where(title => !title.Contains('<', StringComparison.Ordinal)), FinishedRun.Open(_folder.File("data/again")).Talks.Select(talk => talk.Title).Where(title => titles.Contains(title, StringComparer.Ordinal) && !title.Contains('<', StringComparison.Ordinal)));
    }

    private static string Entities(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
