namespace NewsBot.Extraction.Evaluation;

/// <summary>Of the calls told with a confidence in this span, how many there are and how many are right.</summary>
public sealed record CalibrationRow(double From, double To, int Calls, int Right);
