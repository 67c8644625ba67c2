namespace NewsBot.Slack.Protocol.Socket;

/// <summary>What becomes of a delivery.</summary>
/// <param name="IsTaken">It is acknowledged; what is not comes again.</param>
/// <param name="Payload">JSON that goes along where Slack takes it; null for nothing.</param>
internal sealed record EnvelopeAck(bool IsTaken, string? Payload = null);
