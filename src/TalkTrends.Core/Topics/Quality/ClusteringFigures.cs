namespace TalkTrends.Core.Topics.Quality;

/// <summary>What ML.NET says of a clustering (<c>MLContext.Clustering.Evaluate</c>). Every talk is in the nearest topic, however far it is.</summary>
/// <param name="AverageDistance">Mean squared distance of a talk to its topic's centroid, both of length 1: 2 − 2·cosine, in [0, 4].</param>
/// <param name="DaviesBouldinIndex">Mean over topics of the worst ratio of the scatter within two topics to the distance between them (Davies and Bouldin 1979), at least 0; smaller is better.</param>
/// <param name="MutualInformation">Mutual information with labels over the entropy of the labels alone, as ML.NET normalises it, in [0, 1]; null where talks have fewer than two labels.</param>
public sealed record ClusteringFigures(double AverageDistance, double DaviesBouldinIndex, double? MutualInformation);
