using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Store.Catalogues;

namespace TalkTrends.Pipelines.Tests.Themes;

/// <summary>The catalogue that comes with the program.</summary>
public class ShippedThemesTests
{
    private static readonly ThemeCatalogue Catalogue = Shipped.Catalogue;

    [Fact]
    public void It_loads_without_a_problem() =>
        Assert.Empty(ThemeCatalogueFile.Read(File.ReadAllText(ThemeCatalogueFile.DefaultPath), "themes.yaml").Problems);

    [Theory]
    [InlineData("platforms", "containers-kubernetes docker openstack virtualisation serverless microservices platform-engineering cloud")]
    [InlineData("operations", "observability incident-management reliability chaos-engineering ci-cd infrastructure-as-code configuration-management testing")]
    [InlineData("security", "security supply-chain privacy-identity")]
    [InlineData("ai-data", "ai-ml llm data-science databases streaming")]
    [InlineData("languages", "python go rust java compilers perl ruby webassembly")]
    [InlineData("hardware-performance", "performance bpf kernel-os distributions networking storage risc-v embedded-iot")]
    [InlineData("people", "culture-teams devops careers-hiring open-source-community licensing-policy accessibility documentation software-design education")]
    [InlineData("others", "web-frontend mobile geospatial desktop graphics-games multimedia blockchain decentralised-web")]
    public void A_group_holds_its_themes(string group, string themes) =>
        Assert.Equal(themes.Split(' '), Catalogue.Themes.Where(theme => theme.GroupId == group).Select(theme => theme.Id));

    [Fact]
    public void Groups_have_hues_of_their_own_and_themes_their_groups_hue()
    {
        Assert.Equal(8, Catalogue.Groups.Select(group => group.Color).Distinct().Count());
        Assert.All(Catalogue.Themes, theme => Assert.Equal(Catalogue.GroupOf(theme).Color, theme.Color));
    }

    [Fact]
    public void A_definition_is_one_sentence() =>
        Assert.All(Catalogue.Themes, theme =>
        {
            Assert.EndsWith(".", theme.Definition, StringComparison.Ordinal);
            Assert.DoesNotContain(". ", theme.Definition, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_strong_spelling_alone_in_a_title_makes_a_talk_about_its_theme() =>
        Assert.Empty(
            from theme in Catalogue.Themes
            from term in theme.Strong
            from spelling in term.Spellings
            where !About(spelling.Text).Contains(theme.Id)
            select $"{theme.Id}: {spelling.Text}");

    [Fact]
    public void A_spelling_of_titles_alone_means_its_theme_in_a_title_and_nowhere_else() =>
        Assert.Empty(
            from theme in Catalogue.Themes
            from term in theme.InTitle
            from spelling in term.Spellings
            where !About(spelling.Text).Contains(theme.Id) || About("Letters", spelling.Text).Contains(theme.Id)
            select $"{theme.Id}: {spelling.Text}");

    [Fact]
    public void No_weak_spelling_alone_in_a_title_means_anything_to_its_theme() =>
        Assert.Empty(
            from theme in Catalogue.Themes
            from term in theme.Weak
            from spelling in term.Spellings
            where About(spelling.Text).Contains(theme.Id)
            select $"{theme.Id}: {spelling.Text}");

    [Fact]
    public void No_exclusion_makes_a_talk_about_what_it_excludes() =>
        Assert.Empty(
            from theme in Catalogue.Themes
            from exclusion in theme.Exclusions
            from spelling in exclusion.Spellings
            where About(spelling.Text).Contains(theme.Id)
            select $"{theme.Id}: {spelling.Text}");

    [Theory]
    [InlineData("BPF tools for slow systems", "We trace disk and network latency with bpftrace", "bpf")]
    [InlineData("Why is my host slow?", "Ten tools. Half of them use BPF; bpf sees what strace cannot. Write eBPF in one line with bpftrace.", "bpf")]
    [InlineData("Floods, fires and your next production incident", "What an incident commander of the fire service teaches us", "incident-management")]
    [InlineData("Old television teaches postmortems", "A postmortem is a story that somebody must want to read", "incident-management")]
    [InlineData("Hex is not encryption: Kubernetes secrets done well", "Anyone with access to etcd can read your secrets", "security containers-kubernetes")]
    [InlineData("Smaller than a process", "Serverless code waits for a cold start. A serverless function could start in an isolate.", "serverless")]
    [InlineData("Modelling data with Apache Cassandra", "Leave your relational database behind", "databases")]
    [InlineData("Database systems at a chat company", "MySQL pairs, sharding, and where they go next", "databases")]
    [InlineData("Where did my code go? Securing it everywhere", "Scan your container images; in a container an attacker finds no shell. Kubernetes helps.", "security containers-kubernetes")]
    [InlineData("Distributed teams", "Remote people and their meetings", "culture-teams")]
    [InlineData("Leading DevOps teams", "Grow people and the organisation follows", "culture-teams devops")]
    [InlineData("Twenty interviews later", "What companies do wrong when interviewing, and what it does to a career", "careers-hiring")]
    [InlineData("Mysteries, solved by observability", "Distributed tracing and logs in one dashboard", "observability")]
    [InlineData("Wide events for everybody", "Monitoring splits metrics from logs and traces; store structured events instead", "observability")]
    [InlineData("Attackers and defenders of serverless", "Vulnerabilities of functions, exploited live", "serverless security")]
    [InlineData("A history of infrastructure as code", "From CFEngine to Puppet, Chef and Ansible", "infrastructure-as-code configuration-management")]
    [InlineData("From monolith to microservices", "Extract the core services first", "microservices")]
    [InlineData("The diplomat", "Site reliability engineering is a job of trust; an SRE has error budgets to bargain with", "reliability")]
    [InlineData("Writing services in Go", "Goroutines and channels by example", "go")]
    [InlineData("Moving to the cloud", "What AWS costs and how to pay less", "cloud")]
    [InlineData("An Android app in a weekend", "Phones and tablets", "mobile")]
    [InlineData("Rails upgrades without fear", "A gem at a time, in Ruby", "ruby")]
    [InlineData("Paying back technical debt", "Refactoring legacy code by small steps", "software-design")]
    [InlineData("Subclasses that keep their promises", "The Liskov principle, by three worked examples", "software-design")]
    [InlineData("Breaking down silos", "What a bridge between two departments needs", "culture-teams")]
    [InlineData("A multiplayer game in one evening", "Rooms, players and their scores", "graphics-games")]
    [InlineData("Chat over XMPP", "A messaging protocol for the next twenty years", "multimedia")]
    [InlineData("Routes on OpenStreetMap", "Geocoding and map tiles at home", "geospatial")]
    [InlineData("A bridge between Mastodon and XMPP", "Federated messages for everybody", "decentralised-web")]
    [InlineData("Your files without a cloud", "A peer-to-peer network syncs them; peers find each other over a DHT", "decentralised-web")]
    [InlineData("The community behind the parser", "Newcomers, and how they stay", "open-source-community")]
    [InlineData("Deploying on Fridays", "Automated releases, small and often", "ci-cd")]
    [InlineData("One broken alert", "False alarms, thresholds and the dashboards nobody reads", "observability")]
    [InlineData("Shenandoah after ten years", "A garbage collector without long pauses on the JVM", "java")]
    public void A_talk_is_about_what_a_reader_would_say(string title, string text, string themes)
    {
        var about = About(title, text);
        Assert.All(themes.Split(' '), theme => Assert.Contains(theme, about));
    }

    [Theory]
    [InlineData("How to bake bread for a hundred", "kubernetes", "containers-kubernetes")]
    [InlineData("Letters of a gardener", "postgres", "databases")]
    [InlineData("A walk along the river", "vulnerability", "security")]
    public void A_word_in_passing_is_a_mention(string title, string word, string theme)
    {
        var text = string.Join(' ', Enumerable.Repeat("quiet", 40)) + " " + word + " " + string.Join(' ', Enumerable.Repeat("calm", 60));
        Assert.DoesNotContain(theme, About(title, text));
        Assert.Contains(Score(title, text), found => found.ThemeId == theme && found.Level == ThemeLevel.Mentions);
    }

    [Theory]
    [InlineData("Ready to Go: moving house with children", "go")]
    [InlineData("Go beyond the first draft", "go")]
    [InlineData("Growing up in the Rust Belt", "rust")]
    [InlineData("Shipping containers as homes", "containers-kubernetes")]
    [InlineData("Social networking for the shy", "networking")]
    [InlineData("Ray tracing on a postcard", "observability")]
    [InlineData("The Monty Python sketches we quote", "python")]
    [InlineData("My sock puppet theatre", "configuration-management")]
    [InlineData("A geometric modelling kernel", "kernel-os")]
    [InlineData("Dependency injection without tears", "distributions")]
    [InlineData("Tag clouds revisited", "cloud")]
    [InlineData("Mind maps for planners", "geospatial")]
    [InlineData("Teaching a computer to play chess", "education")]
    [InlineData("A/B testing headlines", "testing")]
    [InlineData("Performance review season", "performance")]
    [InlineData("Kernel density estimation", "kernel-os")]
    [InlineData("Neural networks for beginners", "networking")]
    [InlineData("Web scraping on a slow line", "web-frontend")]
    [InlineData("Live stream processing for cinemas", "streaming")]
    [InlineData("Agile web frameworks compared", "culture-teams")]
    [InlineData("Silos of grain", "culture-teams")]
    [InlineData("The diversity of microkernels", "culture-teams")]
    [InlineData("Scraping the semantic web", "web-frontend")]
    [InlineData("The future of Cor in Perl", "web-frontend")]
    [InlineData("Docs as code", "infrastructure-as-code")]
    [InlineData("Teaching the physics engine of a game", "data-science")]
    [InlineData("Federated learning across hospitals", "decentralised-web")]
    [InlineData("Detecting hate speech on social media", "multimedia")]
    [InlineData("The Matroska container", "containers-kubernetes")]
    [InlineData("State of the art parsing", "graphics-games")]
    [InlineData("Profiling in the cloud-native era", "cloud")]
    public void A_word_in_another_sense_does_not_count(string title, string theme) => Assert.DoesNotContain(theme, About(title));

    private static IReadOnlyList<ThemeMembership> Score(string title, params string[] lines) => ThemeScorer.Score(
        Tokenizer.Tokenize(new Talk
        {
            Id = "made-up-001",
            DocumentId = "made-up",
            Title = title,
            LineStart = 1,
            LineEnd = 1 + lines.Length,
            Lines = [.. lines.Select((text, i) => new TextLine(2 + i, text))],
        }),
        Catalogue);

    private static string[] About(string title, params string[] lines) =>
        [.. Score(title, lines).Where(found => found.Level == ThemeLevel.About).Select(found => found.ThemeId)];
}
