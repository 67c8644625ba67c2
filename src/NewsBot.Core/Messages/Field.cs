using System.Text.Json.Serialization;

namespace NewsBot.Core.Messages;

/// <summary>One input of a form.</summary>
/// <param name="Key">The filter of the command that it fills, such as "reason"; empty for one that is given as bare words.</param>
/// <param name="Label">What it asks for, at most 75 characters.</param>
/// <param name="IsNeeded">The form cannot be sent without it.</param>
[JsonDerivedType(typeof(TextField), "text")]
[JsonDerivedType(typeof(SelectField), "select")]
[JsonDerivedType(typeof(MultiSelectField), "multi")]
[JsonDerivedType(typeof(TimeField), "time")]
public abstract record Field(string Key, string Label, bool IsNeeded);

/// <param name="Value">What stands in it at first.</param>
/// <param name="IsLong">Several lines may be typed.</param>
public sealed record TextField(string Key, string Label, bool IsNeeded = true, string? Value = null, bool IsLong = false) : Field(Key, Label, IsNeeded);

/// <summary>One of several.</summary>
/// <param name="Value">The value that is picked at first; null for none.</param>
public sealed record SelectField(string Key, string Label, IReadOnlyList<FieldOption> Options, bool IsNeeded = true, string? Value = null)
    : Field(Key, Label, IsNeeded);

/// <summary>Any number of several; sent as one value with commas.</summary>
/// <param name="Values">The values that are picked at first; null for none.</param>
public sealed record MultiSelectField(
    string Key, string Label, IReadOnlyList<FieldOption> Options, bool IsNeeded = true, IReadOnlyList<string>? Values = null)
    : Field(Key, Label, IsNeeded);

/// <summary>A time of day, sent as HH:mm.</summary>
public sealed record TimeField(string Key, string Label, bool IsNeeded = true, TimeOnly? Value = null) : Field(Key, Label, IsNeeded);
