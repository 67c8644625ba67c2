using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger;

/// <summary>A stance as one story reports it, with both names settled to figures. Never changed once written.</summary>
public sealed record StanceReport(FigureId HolderId, FigureId TargetId, Stance Stance, StoryHeader Story);
