namespace TalkTrends.Pipelines.Tests.Themes.Labels;

/// <summary>What a reader, who had not seen the program's answer, said of one talk by its title and the beginning of its text.</summary>
/// <param name="Corpus">File name of the corpus, without its endings.</param>
/// <param name="Id">The corpus' own id of the talk.</param>
/// <param name="Sample">"first" and "second" taught terms and weights; "held" taught no weight, though some terms were mended after it was read.</param>
/// <param name="About">Ids of the themes that the talk is about.</param>
/// <param name="Mentions">Ids of themes that only come up.</param>
internal sealed record ThemeLabel(string Corpus, string Id, string Sample, IReadOnlySet<string> About, IReadOnlySet<string> Mentions);
