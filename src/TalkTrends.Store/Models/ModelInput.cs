namespace TalkTrends.Store.Models;

/// <summary>A document that a model was learned from.</summary>
/// <param name="DocumentId">Slug of its path.</param>
/// <param name="Source">Its path as the user gave it.</param>
/// <param name="Sha256">Hash of its bytes.</param>
public sealed record ModelInput(string DocumentId, string Source, string Sha256);
