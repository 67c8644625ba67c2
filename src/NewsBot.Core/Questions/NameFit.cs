namespace NewsBot.Core.Questions;

/// <summary>How well a name as typed agrees with a figure, weakest first.</summary>
internal enum NameFit
{
    None,
    FirstName,
    NearSurname,
    NearName,
    Surname,

    /// <summary>They hold the post that was typed.</summary>
    Office,
    Compatible,
    Same,
}
