namespace TalkTrends.Store.Background;

/// <summary>How often one word stands in persons' names and in talk titles.</summary>
/// <param name="Given">Distinct names that begin with it.</param>
/// <param name="Family">Distinct names that end with it.</param>
/// <param name="Title">Titles that contain it and are not about a speaker of that name.</param>
public readonly record struct NameToken(int Given, int Family, int Title);
