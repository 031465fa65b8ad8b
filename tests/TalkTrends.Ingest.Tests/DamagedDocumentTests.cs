using System.Text;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Pipelines;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Tests;

/// <summary>Damaged documents of every format: each is read or named, and none ends a run.</summary>
[Trait("Length", "Long")]
public sealed class DamagedDocumentTests : IDisposable
{
    private const int Variants = 5_000;
    private const string Signs = "\"<>{}[](),:;&|'\n\t\0-#*";
    private const long MostBytes = 200L << 20;

    private readonly IngestFixture _files = new();

    // Made up, one of each format; names as their publishers give them.
    private static readonly (string Name, string Text)[] s_madeUp =
    [
        ("notes.txt", "Moot 2020 notes\n\nKeeping the bees—Anna Schmidt\n\nAnna spoke about bees and hives, and Anna’s hives are many.\n\n  • frames\n  • smoke\n\nHow to fly hawks—Jonas Weber\n\nJonas has a hawk. Jonas’s hawk flies.\n\nOn the keeping of carp—Maria Silva\n\nMaria spoke of ponds.\n"),
        ("notes.md", "# Moot 2020\n\n## Keeping bees (Anna Schmidt)\n\nBees & *hives*, see [here](https://example.org).\n\n> \"smoke\"\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
        ("page.html", "<!doctype html><html><head><title>Moot 2020</title></head><body><h1>Moot</h1><h3>Keeping bees (Anna Schmidt)</h3><p>Bees &amp; hives</p><ul><li>smoke</li></ul></body></html>"),
        ("talks.csv", "title,speakers,abstract,conference,year,tags\n\"Bees, kept\",Anna Schmidt;Jonas Weber,\"Two\nlines \"\"quoted\"\"\",Moot,2020,\"track:x;lang:en\"\nHawks,Jonas Weber,One,Moot,2020,\n"),
        ("talks.tsv", "title\tspeakers\tabstract\tyear\nBees\tAnna Schmidt\tSmoke\t2020\n"),
        ("talks.json", "[{\"title\":\"Bees\",\"speakers\":[{\"name\":\"Anna Schmidt\"}],\"abstract\":\"Smoke \\u00e9\",\"year\":2020},{\"title\":\"Hawks\",\"speakers\":\"Jonas Weber\"}]"),
        ("talks.jsonl", "{\"title\":\"Bees\",\"speakers\":[\"Anna Schmidt\"],\"year\":2020}\n{\"title\":\"Hawks\",\"year\":2021}\n"),
        ("schedule.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><schedule><conference><title>Moot 2020</title></conference><day date=\"2020-02-01\"><room name=\"A\"><event id=\"1\"><title>Bees</title><track>T</track><type>lecture</type><language>en</language><abstract>&lt;p&gt;Smoke&lt;/p&gt;</abstract><persons><person id=\"2\">Anna Schmidt</person></persons></event></room></day></schedule>"),
        ("grid.json", "[{\"date\":\"2020-02-01T00:00:00\",\"rooms\":[{\"id\":1,\"name\":\"A\",\"sessions\":[{\"id\":\"1\",\"title\":\"Bees\",\"description\":\"Smoke\",\"isServiceSession\":false,\"speakers\":[{\"id\":\"x\",\"name\":\"Anna Schmidt\"}],\"categories\":[]}]}]}]"),
        ("schedule.json", "{\"schedule\":{\"version\":\"1\",\"conference\":{\"title\":\"Moot 2020\",\"acronym\":\"moot\",\"days\":[{\"index\":1,\"date\":\"2020-02-01\",\"rooms\":{\"A\":[{\"id\":1,\"title\":\"Bees\",\"persons\":[{\"public_name\":\"Anna Schmidt\"}],\"abstract\":\"Smoke and frames\",\"track\":\"T\",\"type\":\"lecture\",\"language\":\"en\"}],\"B\":[]}}]}}}"),
        ("all.json", "{\"sessions\":[{\"id\":\"1\",\"title\":\"Bees\",\"description\":\"Smoke\",\"isServiceSession\":false,\"speakers\":[\"x\"],\"roomId\":5,\"startsAt\":\"2020-02-01T09:00:00\",\"categoryItems\":[]},{\"id\":\"2\",\"title\":\"Lunch\",\"isServiceSession\":true,\"speakers\":[],\"startsAt\":\"2020-02-01T12:00:00\"}],\"speakers\":[{\"id\":\"x\",\"fullName\":\"Anna Schmidt\"}],\"rooms\":[{\"id\":5,\"name\":\"A\"}],\"categories\":[]}"),
        ("sessions.json", "{\"count\":1,\"next\":null,\"results\":[{\"code\":\"A\",\"title\":\"Bees\",\"speakers\":[{\"name\":\"Anna Schmidt\"}],\"abstract\":\"Smoke\",\"track\":{\"en\":\"T\"},\"slot\":{\"start\":\"2020-02-01T09:00:00+01:00\",\"room\":{\"en\":\"A\"}},\"state\":\"confirmed\",\"submission_type\":{\"en\":\"Talk\"}},{\"code\":\"B\",\"title\":\"Hawks\",\"speakers\":[{\"name\":\"Jonas Weber\"}],\"abstract\":\"x\",\"state\":\"rejected\"}]}"),
        ("page.md", "---\ntitle: \"Bees\"\ndate: 2020-02-01\nspeakers: [Anna Schmidt]\ntype: talk\n---\n\nSmoke and frames.\n"),
        ("toml.md", "+++\nTitle = \"Anna Schmidt\"\nType = \"talk\"\nSpeakers = [\"anna-schmidt\"]\n+++\n\nSmoke.\n"),
        ("videos.yml", "---\n- title: \"Bees\"\n  raw_title: \"Bees - Anna\"\n  speakers:\n    - Anna Schmidt\n  event_name: \"Moot 2020\"\n  date: \"2020-02-01\"\n  description: |-\n    Smoke\n  talks:\n    - title: \"Hives\"\n      speakers: [Jonas Weber]\n"),
        ("moot.ics", "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Moot 2020\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Bees\\, kept\r\nDTSTART;TZID=Europe/Berlin:20200201T090000\r\nDESCRIPTION:Smoke and\r\n  frames\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
    ];

    public void Dispose() => _files.Dispose();

    [Fact]
    public void No_damage_to_a_document_ends_a_run_or_hangs_it()
    {
        var reader = new DocumentReader(IngestFixture.Catalogue, NotesAdapter.With(NameTokens.None));
        var originals = s_madeUp.Select(file => (file.Name, Bytes: Encoding.UTF8.GetBytes(file.Text))).Concat(RealSamples()).ToList();
        var random = new Random(20260101);
        for (var variant = 0; variant < Variants; variant++)
        {
            var (name, bytes) = originals[variant % originals.Count];
            var damaged = Damage(bytes, random);
            var path = _files.Write(name, damaged);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var reading = reader.Read(new InputFile("damaged", name, path));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
            Assert.True(reading.Document.Format != DocumentReader.Unreadable || reading.Warnings.Count > 0, $"Variant {variant} of {name} is neither read nor named.");
            Assert.DoesNotContain(reading.Warnings, warning => warning.Problem.StartsWith(DocumentReader.OwnFault, StringComparison.Ordinal)
                && SaveFor(variant, name, damaged));
            Assert.All(reading.Talks, talk => Assert.False(string.IsNullOrWhiteSpace(talk.Title)));
            Assert.All(reading.Talks, talk => Assert.InRange(talk.LineEnd, talk.LineStart, int.MaxValue));
        }
    }

    [Fact]
    public void Each_made_up_document_is_read_as_what_it_is()
    {
        var reader = new DocumentReader(IngestFixture.Catalogue, NotesAdapter.With(Readings.Names(null)));
        foreach (var (name, text) in s_madeUp)
        {
            var reading = reader.Read(new InputFile("whole", name, _files.Write("whole/" + name, text)));
            Assert.True(reading.Talks.Count > 0, $"{name} has a talk: {reading.Document.Format}, {string.Join("; ", reading.Warnings.Select(warning => warning.Problem))}");
            Assert.Contains(reading.Talks, talk => talk.Speakers.Count > 0 || name is "moot.ics");
        }
    }

    /// <summary>Real files of each publisher, one of the small ones each, where they are at hand.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> RealSamples()
    {
        var samples = Path.Combine(SharedFolder.Root(), "..", "shared", "samples");
        return !Directory.Exists(samples) ? [] : Directory.GetDirectories(samples).Order(StringComparer.Ordinal)
            .Select(publisher => Directory.GetFiles(publisher, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault(file => new FileInfo(file).Length is > 200 and < 130_000))
            .OfType<string>().Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));
    }

    /// <summary>Keeps the document that a reader failed on, for whoever mends it.</summary>
    private static bool SaveFor(int variant, string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"damaged-{variant}-{name}")), bytes);
        return true;
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var wound = random.Next(1, 6); wound > 0 && bytes.Count > 0; wound--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)Signs[random.Next(Signs.Length)], random.Next(1, 30)));
                    break;
                case 5:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(((string[])["<![CDATA[", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "---\n", "*a", "&a ", "\\u0000", "\uFEFF", "é\u0301", "BEGIN:VEVENT\r\n", "1e999", "!!x "])[random.Next(12)]));
                    break;
                default:
                    bytes.AddRange(bytes.GetRange(at, length));
                    break;
            }
        }
        return [.. bytes];
    }
}
