using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Wording;
using TalkTrends.Pipelines.Themes;

namespace TalkTrends.Cli;

/// <summary><c>talktrends themes sample</c> and <c>evaluate</c>: the catalogue held against somebody's own reading.</summary>
internal static class ThemesEvaluateCommand
{
    public static Command BuildSample(Terminal terminal)
    {
        Argument<int> count = new("N") { Description = "How many talks to draw." };
        count.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1))
                result.AddError($"N {text}: wanted a whole number from 1.");
        });
        var (name, output, seed) = (CommonOptions.Name(), CommonOptions.Out(), CommonOptions.Seed());
        Command command = new("sample", "Draw talks of a finished run to label: a CSV to fill in, with nothing of the program's answer.") { count, name, output, seed };
        command.SetAction((parsed, _) =>
        {
            var (drawn, of) = LabelSheet.Write(CommonOptions.Tables(parsed.GetValue(output)!, parsed.GetValue(name)!), parsed.GetValue(count), parsed.GetValue(seed) ?? 1, terminal.Out);
            terminal.Error.WriteLine($"{Figures.Number(drawn)} of {Figures.Number(of, "talk")}; write the ids of their themes into \"themes\", joined by \";\", or none. `talktrends themes list` has the ids.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    public static Command BuildEvaluate(Terminal terminal)
    {
        Argument<string> labels = new("LABELS")
        {
            Description = "CSV of a reader's labels: talk_id, theme_id and label (yes or no), or talk_id and themes (as `themes sample` asks for).",
        };
        var (name, output) = (CommonOptions.Name(), CommonOptions.Out());
        Option<bool> json = new("--json") { Description = "Print the figures as JSON." };
        Command command = new("evaluate", "Hold the themes of a finished run against a reader's labels: precision and recall, with intervals.") { labels, name, output, json };
        command.SetAction((parsed, _) =>
        {
            var evaluation = ThemeEvaluation.Of(CommonOptions.Tables(parsed.GetValue(output)!, parsed.GetValue(name)!), parsed.GetValue(labels)!);
            foreach (var line in parsed.GetValue(json) ? [Json(evaluation)] : Lines(evaluation))
                terminal.Out.WriteLine(line);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IEnumerable<string> Lines(ThemeEvaluation found)
    {
        yield return $"{Figures.Number(found.Talks, "talk")} judged{(found.Unread > 0 ? $"; {Figures.Number(found.Unread, "row")} without an answer left out" : "")}.";
        yield return $"about    {found.About}";
        yield return $"counted  {found.Counted}";
        foreach (var (theme, agreement) in found.ByTheme)
            yield return $"  {theme,-26} {agreement}";
    }

    private static string Json(ThemeEvaluation found)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("talks", found.Talks);
            json.WriteNumber("unread", found.Unread);
            Write(json, "about", found.About);
            Write(json, "counted", found.Counted);
            json.WriteStartObject("themes");
            foreach (var (theme, agreement) in found.ByTheme)
                Write(json, theme, agreement);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, ThemeAgreement agreement)
    {
        json.WriteStartObject(name);
        json.WriteNumber("right", agreement.Right);
        json.WriteNumber("wrong", agreement.Wrong);
        json.WriteNumber("missing", agreement.Missing);
        Write(json, "precision", agreement.Precision, agreement.PrecisionInterval);
        Write(json, "recall", agreement.Recall, agreement.RecallInterval);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value, Interval? bounds)
    {
        Number(name, value);
        Number(name + "_low", bounds?.Low);
        Number(name + "_high", bounds?.High);

        void Number(string key, double? number)
        {
            if (number is { } known)
                json.WriteNumber(key, Math.Round(known, 6));
            else
                json.WriteNull(key);
        }
    }
}
