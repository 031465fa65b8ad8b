using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Tests.Notes;

public class SeedNotesTests
{
    [Fact]
    public void Essay_is_three_sections_without_speakers() =>
        Match("000_5ec2adb13edd35fa.txt", """
        8-10 | Section | Reliability/resiliency |  |
        12-12 | Section | Observability |  |
        14-18 | Section | Distributed system security |  |
        """);

    [Fact]
    public void Confirmed_sessions_have_title_and_speaker_on_lines_of_their_own() =>
        Match("001_08dce213860f7c49.txt", """
        5-10 | Talk | Who guards the guardians? Designing for resilience in cluster orchestrators | Preetha Appan @ HashiCorp |
        12-20 | Talk | Isolate Computing | Zack Bloom @ Cloudflare |
        22-27 | Talk | Enterprise transformation (and you can too) | Donovan Brown @ Microsoft |
        29-38 | Talk | Data Modeling in the 24th and ½ Century with Apache Cassandra | Amanda Moran @ DataStax |
        40-50 | Talk | How to Scale your Customer Experience | Chris McCraw @ Netlify |
        52-58 | Talk | Schema Evolution Patterns | Alex Rasmussen @ Bits on Disk |
        60-70 | Talk | Serverless Security: Attackers & Defenders | Ory Segal @ PureSec |
        72-77 | Talk | Base64 is not encryption - a better story for Kubernetes Secrets | Seth Vargo @ Google |
        79-87 | Talk | Everything is a Little Bit Broken ~or~ The Illusion of Control | Heidi Waterhouse @ LaunchDarkly |
        """);

    [Fact]
    public void Titles_before_speakers_and_four_talks_named_in_passing() =>
        Match("002_181e9e6315cb1ae0.txt", """
        35-61 | Talk | Fuzzy Lines: Aligning Teams to Monitor Your Application Ecosystem | Kim Schlesinger; Sarah Zelechoski | Teamwork and People
        63-90 | Talk | Distributed Sys Teams | Sri Ray | Teamwork and People
        92-106 | Workshop | Running Excellent Retrospectives: Talking with People | Courtney Eckhardt | Teamwork and People
        108-120 | Talk | Storytelling for Engineers | Bradley Shively | Teamwork and People
        124-148 | Talk | When /bin/sh Attacks: Revisiting “Automate All the Things” | J. Paul Reed | Incident Management
        152-162 | Talk | What Connections Can Teach Us about Postmortems | Chastity Blackwell | Incident Management
        164-179 | Talk | Earthquakes, Forest Fires, and Your Next Production Incident | Alex Hidalgo | Incident Management
        185-223 | Workshop | BPF Performance Tools | Brendan Gregg | Operations
        225-229 | Talk | Jupyter Notebooks for Ops | Derek Arnold | Operations
        231-267 | Talk | Linux Systems Performance | Brendan Gregg | Operations
        271-283 | Workshop | Resource Management and Service Sandboxing with systemd | Michal Sekletar | Operations
        287-289 | Talk | Network Fault Finding System: Packet Loss Triangulation | Jose Leitao; Daniel Rodriguez | Operations
        293-301 | Talk | Wide Event Analytics | Igor Wiedler | Monitoring
        303-321 | Talk | Off the Beaten Path: Moving Observability Focus from Your Service to Your Customer | Mohit Suley | Monitoring
        325-345 | Keynote | The Container Operator’s Manual | Alice Goldfuss | Platforms
        349-357 | Talk | Deep Dive into Kubernetes Internals for Builders and Operators | Jérôme Petazzoni | Platforms
        359-373 | Talk | Ops on the Edge of Democracy | Chris Alfano; Jules Schaumburg | Platforms
        377-392 | Talk | In Search of Security Shangri-la | Rich Smith | Security
        400-400 | Lightning | How to SRE without an SRE on Your Team | Amiya Adwitiya | Lighting talks
        401-401 | Lightning | SRE for Cats | Denise Yu | Lighting talks
        402-402 | Lightning | An Overview of Network Shells | Michael Smith | Lighting talks
        403-403 | Lightning | March Madness! | Alex Hidalgo | Lighting talks
        405-415 | Lightning | 30 Interviews Later… | Paige Bernier | Lighting talks
        """);

    [Fact]
    public void Markdown_in_a_text_file_with_speakers_in_italics_and_tracks_above() =>
        Match("003_4c8eb894e512ad09.txt", """
        3-21 | Keynote | The SRE as a Diplomat | Johnny Boursiquot @ Salesforce/Heroku |
        27-38 | Talk | History of Infra as Code | Andrew Clay Shafer @ RedHat | Languages of Infra
        40-52 | Talk | Security and the Language of Intent | Tracy Holmes @ HashiCorp | Languages of Infra
        60-84 | Talk | A Sticky Situation: How Netflix Gains Confidence in Changes | Haley Tucker @ Netflix | Architecting for Confidence: Building Resilient Systems
        86-98 | Talk | Architecting Resilient Data | Jim Walker @ CockroachDB | Architecting for Confidence: Building Resilient Systems
        104-119 | Talk | Safe and Fast Deploys at Planet Scale | Mathias Schwarz @ Uber | Paths to Production: Deployment Pipelines as a Competitive Advantage
        121-137 | Talk | Paving the Road to Production | Graham Jenson @ Coinbase | Paths to Production: Deployment Pipelines as a Competitive Advantage
        143-161 | Talk | From Monolith to Microservices | Sha Ma @ GitHub | Operating Microservices
        163-173 | Talk | Solving Mysteries Faster with Observability | Elizabeth Carretto @ Netflix | Operating Microservices
        179-189 | Talk | Failing Fast: The Impact of Bias When Speeding Up Application Security | Laura Bell @ Safestack | Security in a State of Insecurity
        """);

    [Fact]
    public void Speakers_before_titles_and_ignite_talks_by_their_section() =>
        Match("004_14df762adf23e97c.txt", """
        21-29 | Talk | How can we survive continuous innovation? | Sebastien Goasguen | Talks
        31-45 | Talk | Coming up with the next Business Innovation Breakthrough | Rami Goldratt | Talks
        47-69 | Talk | Creating effective container images | Abby Fuller | Talks
        71-77 | Talk | Design Patterns for Efficient DevOps Processes | Rebecca Fitzhugh | Talks
        79-102 | Talk | Distributed Teams: Scaling Operations Around the World | Guido Iaquinti | Talks
        104-119 | Talk | Where’s my code? Securing your code when you don’t even know where it’s running | Liz Rice | Talks
        121-139 | Talk | Inventing Yourself: The Musings of an Assistant Regional Thought Manager | Corey Quinn | Talks
        141-164 | Talk | Leading DevOps Teams: Hire, Grow, and Manage | Ben Rockwood | Talks
        168-195 | Talk | A Culture of Automation | Joe Smith | Talks
        199-205 | Lightning | When Your Open Source Project Stops Being Cool | Sharone Zitzman | Ignite Talks
        209-211 | Lightning | From Ops to Dev and Back again | Gil Zellner | Ignite Talks
        213-215 | Lightning | How our ISP’s firewall cost us a full day of the entire R&D | Lior Redlus | Ignite Talks
        217-219 | Lightning | Container Orchestration with Rancher | Lidor Gerstel | Ignite Talks
        221-223 | Lightning | Fake it till you make it | Keren Barzelai | Ignite Talks
        241-247 | Talk | The Se7en deployment sins | Philipp Krenn | Meetup
        249-287 | Talk | Database systems at Slack: past, present and future | Guido Iaquinti | Meetup
        """);

    [Fact]
    public void Every_talk_of_the_seeds_but_those_in_an_essay_has_a_text_of_its_own() =>
        Assert.Equal(58, Seeds().Skip(1).Sum(seed => Read(seed).Talks.Count(talk => talk.Lines.Count > 0)));

    [Fact]
    public void No_line_of_a_seed_belongs_to_two_talks()
    {
        foreach (var seed in Seeds())
        {
            var lines = Read(seed).Talks.SelectMany(talk => talk.Lines.Select(line => line.Line).Distinct()).ToList();
            Assert.Equal(lines.Distinct().Count(), lines.Count);
        }
    }

    [Fact]
    public void Text_ends_before_what_only_leads_elsewhere_and_before_parts_that_are_no_talk()
    {
        var text = string.Join('\n', Seeds().SelectMany(seed => Read(seed).Talks).SelectMany(talk => talk.Lines).Select(line => line.Text));
        foreach (var foreign in new[] { "See also", "Chalice", "Get unlimited access", "one of the best vendor-agnostic", "More than just Infrastructure as a Service", "there was a Meetup with pizza" })
            Assert.DoesNotContain(foreign, text, StringComparison.Ordinal);
        Assert.Contains("CFEngine -> bcfg2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_saved_under_a_markdown_name_is_read_as_the_text_it_is()
    {
        foreach (var seed in Seeds())
        {
            var text = File.ReadAllText(seed);
            var (plain, markdown) = (NotesReader.Read(text, NotesFormat.Text, Repository.Names), NotesReader.Read(text, NotesFormat.Markdown, Repository.Names));
            Assert.Equal(plain.Talks.Select(talk => (talk.LineStart, talk.LineEnd, talk.Title)), markdown.Talks.Select(talk => (talk.LineStart, talk.LineEnd, talk.Title)));
        }
    }

    [Fact]
    public void Without_names_most_talks_of_the_seeds_are_still_found()
    {
        var found = Seeds().Sum(seed => NotesReader.Read(File.ReadAllText(seed), NotesFormat.Text, TalkTrends.Store.Background.NameTokens.None).Talks.Count);
        Assert.InRange(found, 50, 70);
    }

    [Fact]
    public void Headline_holds_the_title_and_the_byline()
    {
        var reading = Read(Seeds()[2]);
        Assert.Equal(["January 24, 2020", "Large Installation System Administration (LISA) 2019 conference notes"], reading.Headline.Take(2).Select(line => line.Text));
        Assert.Contains(reading.Introduction, line => line.Line == 5);
    }

    private static List<string> Seeds() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "0*.txt").Order(StringComparer.Ordinal)];

    private static NotesReading Read(string path) => NotesReader.Read(File.ReadAllText(path), NotesFormat.Text, Repository.Names);

    // One row for each talk: lines, kind, title, speakers with their companies, track.
    private static void Match(string seed, string expected) =>
        Assert.Equal(
            expected.Split('\n').Select(row => row.Trim()),
            Read(Path.Combine(Repository.Root, "seeds", seed)).Talks.Select(talk => FormattableString.Invariant(
                $"{talk.LineStart}-{talk.LineEnd} | {talk.Kind} | {talk.Title} | {string.Join("; ", talk.Speakers.Select(Named))} | {talk.Track}").Trim()));

    private static string Named(Speaker speaker) => speaker.Affiliation is null ? speaker.Name : $"{speaker.Name} @ {speaker.Affiliation}";
}
